/* ent-scope-words.c: a scope as a person reads it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "view/ent-scope.h"

/* Names before the rest is counted. */
#define MAX_NAMES 4

static const char *
find_name (EntCase *case_, const char *actor_id)
{
  const EntActor *actor = case_ != NULL ? ent_case_find_actor (case_, actor_id) : NULL;

  return actor != NULL ? actor->name : actor_id;
}

static void
append_names (GString *text, const GPtrArray *ids, EntCase *case_)
{
  for (guint i = 0; i < MIN (ids->len, MAX_NAMES); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", find_name (case_, g_ptr_array_index (ids, i)));
  if (ids->len > MAX_NAMES)
    g_string_append_printf (text, " and %u more", ids->len - MAX_NAMES);
}

/**
 * ent_scope_describe:
 * @case_: (nullable): whose actors are called by their names
 *
 * The same scope gives the same words in every locale: they stand in exported pictures.
 *
 * Returns: (transfer full) (nullable): "Within 2 steps of Russia; without Japan", or %NULL where it is not narrowed
 */
char *
ent_scope_describe (const EntScope *self, EntCase *case_)
{
  const GPtrArray *only = ent_scope_get_only (self), *hidden = ent_scope_get_hidden (self);
  guint steps;
  const char *focus = ent_scope_get_focus (self, &steps);
  GString *text;

  if (!ent_scope_is_narrowed (self))
    return NULL;
  text = g_string_new (NULL);
  if (focus != NULL)
    g_string_append_printf (text, "within %u %s of %s", steps, steps == 1 ? "step" : "steps", find_name (case_, focus));
  if (only->len > 0)
    {
      g_string_append (text, "only ");
      append_names (text, only, case_);
    }
  if (hidden->len > 0)
    {
      g_string_append (text, text->len > 0 ? "; without " : "without ");
      append_names (text, hidden, case_);
    }
  text->str[0] = g_ascii_toupper (text->str[0]);
  return g_string_free (text, FALSE);
}
