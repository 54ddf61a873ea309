/* ent-dot-writer.c: data as DOT, for Graphviz
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-citation.h"
#include "export/ent-data-writers.h"
#include "export/ent-excerpt-progress.h"

/* A quoted string of DOT: only a quote needs an escape there, and a backslash is one for labels (\N is the node's name). */
static void
append_quoted (GString *out, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  g_string_append_c (out, '"');
  for (const char *p = valid; *p != '\0'; p++)
    if (*p == '\n')
      g_string_append (out, "\\n");
    else if (*p == '\t')
      g_string_append_c (out, ' ');
    else if ((guchar) *p >= 0x20)
      {
        if (*p == '"' || *p == '\\')
          g_string_append_c (out, '\\');
        g_string_append_c (out, *p);
      }
  g_string_append_c (out, '"');
}

static void
append_attribute (GString *out, const char *name, const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (out, " %s=", name);
  append_quoted (out, value);
}

static void
append_number (GString *out, const char *name, guint value)
{
  g_string_append_printf (out, " %s=%u", name, value);
}

static void
append_position (GString *out, EntPoint at)
{
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];

  /* upwards, in points: with "neato -n" nodes stay where they are */
  g_string_append_printf (out, " pos=\"%s,%s\"", g_ascii_formatd (x, sizeof x, "%.3f", at.x),
                          g_ascii_formatd (y, sizeof y, "%.3f", 0 - at.y));
}

static void
append_node (GString *out, const EntExcerpt *excerpt, guint node)
{
  const EntNode *shown = ent_view_get_node (excerpt->view, node);

  g_string_append (out, "  ");
  append_quoted (out, shown->actor->id);
  g_string_append (out, " [");
  append_attribute (out, "label", shown->actor->name);
  append_attribute (out, "kind", ent_actor_kind_get_name (shown->actor->kind));
  append_attribute (out, "country", shown->actor->country);
  append_attribute (out, "role", shown->actor->role);
  append_number (out, "claims", shown->n_claims);
  append_number (out, "origins", shown->n_origins);
  if (excerpt->layout != NULL)
    append_position (out, excerpt->layout->points[node]);
  g_string_append (out, " ]\n");
}

/* One line a claim: "asserted · according to … | Outlet, day. Title. | sentence". */
static void
append_evidence (GString *out, const EntExcerpt *excerpt, guint place)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = excerpt->first_claims[place]; i < excerpt->first_claims[place + 1]; i++)
    {
      const EntClaim *claim = ent_excerpt_get_claim (excerpt, i);
      g_autofree char *facts = ent_citation_dup_facts (claim);
      g_autofree char *article = ent_citation_dup_article (claim->article);
      g_autofree char *sentence = ent_citation_dup_sentence (claim);

      g_string_append_printf (lines, "%s%s | %s | %s", lines->len > 0 ? "\n" : "", facts, article, sentence);
    }
  append_attribute (out, "comment", lines->str);
}

static void
append_relation (GString *out, const EntExcerpt *excerpt, guint place)
{
  const EntRelation *relation = ent_excerpt_get_relation (excerpt, place);

  g_string_append (out, "  ");
  append_quoted (out, ent_excerpt_get_actor (excerpt, relation->source)->id);
  g_string_append (out, " -> ");
  append_quoted (out, ent_excerpt_get_actor (excerpt, relation->target)->id);
  g_string_append (out, " [");
  append_attribute (out, "label", relation->type->label);
  append_attribute (out, "relation", relation->type->name);
  append_attribute (out, "status", ent_status_get_name (relation->status));
  append_attribute (out, "contested", relation->contested ? "true" : "false");
  if (!relation->type->directed)
    append_attribute (out, "dir", "none");
  append_number (out, "claims", relation->n_claims);
  append_number (out, "origins", relation->n_origins);
  append_evidence (out, excerpt, place);
  g_string_append (out, " ]\n");
}

/**
 * ent_dot_write:
 *
 * Writes a directed multigraph; what has no direction has dir=none. The sentences of an edge are its comment, a line each.
 */
gboolean
ent_dot_write (const EntExcerpt *excerpt, EntExportFile *file, GError **error)
{
  g_autoptr (GString) out = g_string_new ("digraph entente {\n");

  for (guint i = 0; i < excerpt->nodes->len; i++)
    append_node (out, excerpt, g_array_index (excerpt->nodes, guint, i));
  for (guint i = 0; i < excerpt->relations->len; i++)
    {
      ent_excerpt_tell_relation (excerpt, i);
      append_relation (out, excerpt, i);
      if (!ent_export_file_write (file, out->str, out->len))
        return TRUE;
      g_string_truncate (out, 0);
    }
  g_string_append (out, "}\n");
  ent_export_file_write (file, out->str, out->len);
  return TRUE;
}
