/* ent-session-viewpoints.c: where the user wants to come back to
 *
 * What the user does is in the list at once, and in the case file soon; undone and redone steps change the list when the
 * file has told of them. Where the case cannot be written to the list lasts as long as the session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-session-private.h"

#include "case/ent-subject.h"

#include <math.h>
#include <string.h>

/* Nobody looks from farther away, or from nearer; files may say anything. */
#define MAX_COORDINATE 1e7
#define MIN_SCALE 1e-4
#define MAX_SCALE 1e3
/* More are not listed. */
#define MAX_VIEWPOINTS 1000

/* ---- as records ---------------------------------------------------------------- */

static char *
dup_subject (const char *name)
{
  return g_strconcat (ENT_SUBJECT_VIEWPOINT, name, NULL);
}

/* "12.5 -80 0.75" */
static char *
format (const EntCamera *camera)
{
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE], scale[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strjoin (" ", g_ascii_dtostr (x, sizeof x, camera->center.x), g_ascii_dtostr (y, sizeof y, camera->center.y),
                    g_ascii_dtostr (scale, sizeof scale, camera->scale), NULL);
}

static gboolean
parse (const char *text, EntCamera *camera)
{
  double numbers[3];
  char *end;

  for (guint i = 0; i < 3; i++)
    {
      numbers[i] = g_ascii_strtod (text, &end);
      if (end == text || !isfinite (numbers[i]) || *end != (i < 2 ? ' ' : '\0'))
        return FALSE;
      text = end + (i < 2);
    }
  *camera = (EntCamera) { .center = { numbers[0], numbers[1] }, .scale = numbers[2] };
  return fabs (numbers[0]) <= MAX_COORDINATE && fabs (numbers[1]) <= MAX_COORDINATE && numbers[2] >= MIN_SCALE
    && numbers[2] <= MAX_SCALE;
}

/* @rank: its number in the list, from 1 */
static void
set_viewpoint (EntDecision *decision, EntViewpoint *viewpoint, guint rank)
{
  g_autofree char *subject = dup_subject (ent_viewpoint_get_name (viewpoint));
  g_autofree char *at = format (ent_viewpoint_get_camera (viewpoint));
  g_autofree char *number = g_strdup_printf ("%u", rank);

  ent_decision_set (decision, subject, "at", at);
  ent_decision_set (decision, subject, "rank", number);
}

static void
unset_viewpoint (EntDecision *decision, const char *name)
{
  g_autofree char *subject = dup_subject (name);

  ent_decision_set (decision, subject, "at", NULL);
  ent_decision_set (decision, subject, "rank", NULL);
}

/* ---- what the file says ------------------------------------------------------------ */

typedef struct
{
  EntViewpoint *viewpoint;
  guint64 rank;
} Ranked;

static void
clear_ranked (gpointer data)
{
  g_object_unref (((Ranked *) data)->viewpoint);
}

static int
compare_ranked (gconstpointer a, gconstpointer b)
{
  guint64 of_a = ((const Ranked *) a)->rank, of_b = ((const Ranked *) b)->rank;

  return (of_a > of_b) - (of_a < of_b);
}

/* In the order of their ranks, and where these are equal of their names. */
static GArray *
read_viewpoints (EntRecords *records)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Ranked));

  g_array_set_clear_func (list, clear_ranked);
  for (guint i = ent_records_find_first (records, ENT_SUBJECT_VIEWPOINT);
       i < ent_records_get_n (records) && list->len < MAX_VIEWPOINTS; i++)
    {
      const EntRecord *record = ent_records_get (records, i);
      const char *name = record->subject + strlen (ENT_SUBJECT_VIEWPOINT);
      const char *rank = ent_records_find (records, record->subject, "rank");
      Ranked ranked = { NULL, rank != NULL ? g_ascii_strtoull (rank, NULL, 10) : G_MAXUINT };
      EntCamera camera;

      if (!g_str_has_prefix (record->subject, ENT_SUBJECT_VIEWPOINT))
        break;
      if (strcmp (record->aspect, "at") != 0 || name[0] == '\0' || !parse (record->value, &camera))
        continue;
      ranked.viewpoint = ent_viewpoint_new (name, &camera);
      g_array_append_val (list, ranked);
    }
  g_array_sort (list, compare_ranked);
  return list;
}

static gboolean
is_same (EntViewpoint *a, EntViewpoint *b)
{
  g_autofree char *of_a = format (ent_viewpoint_get_camera (a));
  g_autofree char *of_b = format (ent_viewpoint_get_camera (b));

  return strcmp (ent_viewpoint_get_name (a), ent_viewpoint_get_name (b)) == 0 && strcmp (of_a, of_b) == 0;
}

/*
 * ent_session_follow_viewpoints:
 *
 * The list is the one that the file has.
 */
void
ent_session_follow_viewpoints (EntSession *self)
{
  g_autoptr (GArray) list = read_viewpoints (self->records);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->viewpoints));
  gboolean same = n == list->len;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < list->len; i++)
    {
      EntViewpoint *viewpoint = g_array_index (list, Ranked, i).viewpoint;
      g_autoptr (EntViewpoint) old = g_list_model_get_item (G_LIST_MODEL (self->viewpoints), i);

      same = same && is_same (old, viewpoint);
      g_ptr_array_add (items, viewpoint);
    }
  if (!same)
    g_list_store_splice (self->viewpoints, 0, n, items->pdata, items->len);
}

/* ---- what the user does --------------------------------------------------------------- */

static EntViewpoint *
find_named (EntSession *self, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->viewpoints)); i++)
    {
      g_autoptr (EntViewpoint) viewpoint = g_list_model_get_item (G_LIST_MODEL (self->viewpoints), i);

      if (strcmp (ent_viewpoint_get_name (viewpoint), name) == 0)
        return viewpoint;   /* the list holds it */
    }
  return NULL;
}

/* A name that no other viewpoint has: "Strait", "Strait (2)". */
static char *
dup_free_name (EntSession *self, const char *name)
{
  char *free_name = g_strdup (name);

  for (guint i = 2; find_named (self, free_name) != NULL; i++)
    {
      g_free (free_name);
      free_name = g_strdup_printf ("%s (%u)", name, i);
    }
  return free_name;
}

/* Takes @decision. */
static void
decide (EntSession *self, EntDecision *decision)
{
  if (ent_session_can_write (self))
    ent_session_decide (self, decision);
  else
    ent_decision_free (decision);
}

/**
 * ent_session_get_viewpoints:
 *
 * Returns: (transfer none): of EntViewpoint: where the user wants to come back to, for looking only
 */
GListStore *
ent_session_get_viewpoints (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), NULL);

  return self->viewpoints;
}

/**
 * ent_session_keep_viewpoint:
 * @name: what it is called, with a number behind where another one is
 *
 * Returns: its number in the list, from 1
 */
guint
ent_session_keep_viewpoint (EntSession *self, const char *name, const EntCamera *camera)
{
  g_autofree char *free_name = NULL;
  g_autoptr (EntViewpoint) viewpoint = NULL;
  EntDecision *decision;
  guint rank;

  g_return_val_if_fail (ENT_IS_SESSION (self), 0);
  g_return_val_if_fail (name != NULL && camera != NULL, 0);

  free_name = dup_free_name (self, name);
  viewpoint = ent_viewpoint_new (free_name, camera);
  g_list_store_append (self->viewpoints, viewpoint);
  rank = g_list_model_get_n_items (G_LIST_MODEL (self->viewpoints));
  decision = ent_decision_new ("Keep Viewpoint “%s”", free_name);
  set_viewpoint (decision, viewpoint, rank);
  decide (self, decision);
  return rank;
}

/**
 * ent_session_rename_viewpoint:
 * @name: space around it does not count; one without anything else leaves the old name
 */
void
ent_session_rename_viewpoint (EntSession *self, EntViewpoint *viewpoint, const char *name)
{
  g_autofree char *clean = g_strstrip (g_strdup (name));
  g_autofree char *old = NULL;
  g_autofree char *free_name = NULL;
  EntDecision *decision;
  guint position;

  g_return_if_fail (ENT_IS_SESSION (self));

  old = g_strdup (ent_viewpoint_get_name (viewpoint));
  if (clean[0] == '\0' || strcmp (clean, old) == 0 || !g_list_store_find (self->viewpoints, viewpoint, &position))
    return;
  free_name = dup_free_name (self, clean);
  ent_viewpoint_set_name (viewpoint, free_name);
  decision = ent_decision_new ("Rename Viewpoint “%s”", old);
  unset_viewpoint (decision, old);
  set_viewpoint (decision, viewpoint, position + 1);
  decide (self, decision);
}

/**
 * ent_session_remove_viewpoint:
 *
 * Those behind it move up.
 */
void
ent_session_remove_viewpoint (EntSession *self, EntViewpoint *viewpoint)
{
  EntDecision *decision;
  guint position;

  g_return_if_fail (ENT_IS_SESSION (self));

  if (!g_list_store_find (self->viewpoints, viewpoint, &position))
    return;
  decision = ent_decision_new ("Remove Viewpoint “%s”", ent_viewpoint_get_name (viewpoint));
  unset_viewpoint (decision, ent_viewpoint_get_name (viewpoint));
  g_list_store_remove (self->viewpoints, position);
  for (guint i = position; i < g_list_model_get_n_items (G_LIST_MODEL (self->viewpoints)); i++)
    {
      g_autoptr (EntViewpoint) behind = g_list_model_get_item (G_LIST_MODEL (self->viewpoints), i);

      set_viewpoint (decision, behind, i + 1);
    }
  decide (self, decision);
}
