/* ent-labels.c: which texts are drawn, and where, so that none lies over another
 *
 * Greedy by importance, each at the free one of its possible places that covers the least of the lines. What is under
 * the pointer or selected has no say in where the others stand: it is added after them and takes the place of those it
 * needs, so that nothing else moves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-label-placer.h"

#include <math.h>

#define CALM_TEXT 0.6

typedef struct
{
  EntItem item;
  guint n_origins;
  guint n_claims;
} Candidate;

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *x = a, *y = b;

  if (x->n_origins != y->n_origins)
    return x->n_origins > y->n_origins ? -1 : 1;
  if (x->n_claims != y->n_claims)
    return x->n_claims > y->n_claims ? -1 : 1;
  return x->item.index < y->item.index ? -1 : x->item.index > y->item.index;
}

static void
add_lines_to_ink (EntPlacer *self)
{
  for (guint i = 0; i < ent_scene_get_n_edges (self->scene); i++)
    {
      const EntSceneEdge *line = ent_placer_find_line (self, i);

      if (line != NULL && line->shown)
        ent_ink_add_curve (self->ink, &line->curve);
    }
}

static void
place_candidates (EntPlacer *self, GArray *candidates)
{
  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len; i++)
    {
      EntLabel label = ent_placer_make_label (self, g_array_index (candidates, Candidate, i).item);

      if (!ent_placer_has_room (self, &label) || !ent_placer_find_place (self, &label, FALSE))
        continue;
      ent_placer_take (self, label.rect, label.item.kind == ENT_ITEM_NODE ? ENT_PLACER_NAME_PRICE : ENT_PLACER_RELATION_PRICE);
      g_array_append_val (self->labels, label);
    }
}

static void
take_around (EntPlacer *self, EntPoint center, EntSize size)
{
  ent_placer_take (self, ent_label_get_view_rect (self->camera, center, size), ENT_PLACER_NO_PRICE);
}

/* The bars and marks on lines are as much to be seen as the nodes. */
static void
take_marks (EntPlacer *self)
{
  for (guint i = 0; i < ent_scene_get_n_edges (self->scene); i++)
    {
      const EntSceneEdge *edge = ent_placer_find_line (self, i);
      double radius, angle;
      EntPoint bar[2];

      if (edge == NULL || !edge->shown)
        continue;
      if (ent_scene_edge_get_bar (edge, bar))
        take_around (self, edge->middle, (EntSize) { fabs (bar[0].x - bar[1].x), fabs (bar[0].y - bar[1].y) });
      if (ent_scene_edge_get_mark (edge, &radius, &angle))
        take_around (self, edge->middle, (EntSize) { 2 * radius, 2 * radius });
    }
}

/* Names that stand outside, the most important first. */
static void
place_names (EntPlacer *self)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < ent_scene_get_n_nodes (self->scene); i++)
    {
      const EntSceneNode *node = ent_scene_get_node (self->scene, i);
      EntRect shape = ent_label_get_view_rect (self->camera, node->center, node->size);
      Candidate candidate = { { ENT_ITEM_NODE, i }, node->n_origins, node->n_claims };

      if (!node->shown || !ent_rect_overlaps (shape, self->surroundings))
        continue;
      ent_placer_take (self, shape, ENT_PLACER_NO_PRICE);
      ent_placer_add_inside_labels (self, i);
      if (ent_placer_has_name_outside (self, node))
        g_array_append_val (candidates, candidate);
    }
  place_candidates (self, candidates);
}

static gboolean
is_near (const EntPlacer *self, const EntCurve *curve)
{
  EntRect bounds = ent_curve_get_hull (curve);
  EntPoint middle = { bounds.x + bounds.width / 2, bounds.y + bounds.height / 2 };
  EntRect rect = ent_label_get_view_rect (self->camera, middle, (EntSize) { bounds.width, bounds.height });

  return ent_rect_overlaps (ent_rect_grow (rect, 1), self->surroundings);
}

/* Every edge has its number, over others where nothing else is left: by it the reader finds what backs the edge. */
static void
place_numbers (EntPlacer *self)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < ent_scene_get_n_edges (self->scene); i++)
    {
      const EntSceneEdge *edge = ent_scene_get_edge (self->scene, i);
      Candidate candidate = { { ENT_ITEM_RELATION, i }, edge->n_origins, edge->n_claims };

      if (edge->shown && self->paint->numbers[i] != NULL)
        g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len; i++)
    {
      EntItem item = g_array_index (candidates, Candidate, i).item;
      EntLabel label = { .text = self->paint->numbers[item.index], .role = ENT_TEXT_NUMBER, .item = item,
                         .scale = ent_placer_get_name_scale (self->camera) };
      EntRect places[ENT_LABEL_MAX_PLACES];

      label.size = ent_text_measure (label.role, label.text);
      ent_label_list_places (self->scene, self->camera, self->bounds, self->paint->thorough, &label, places);
      label.rect = places[0];
      if (!ent_placer_find_place (self, &label, FALSE))
        ent_placer_find_place (self, &label, TRUE);
      ent_placer_take (self, label.rect, ENT_PLACER_NUMBER_PRICE);
      g_array_append_val (self->labels, label);
    }
}

/* Badges are as large at any scale; words are there where they can be read. */
static void
place_relations (EntPlacer *self)
{
  gboolean readable = ent_placer_is_readable (ENT_TEXT_RELATION, self->camera->scale);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < ent_scene_get_n_edges (self->scene); i++)
    {
      const EntSceneEdge *line = ent_placer_find_line (self, i), *edge = ent_scene_get_edge (self->scene, i);
      Candidate candidate = { { ENT_ITEM_RELATION, i }, edge->n_origins, edge->n_claims };

      if (line != NULL && line->shown && (readable || line != edge) && is_near (self, &line->curve))
        g_array_append_val (candidates, candidate);
    }
  place_candidates (self, candidates);
}

static void
remove_covered (EntPlacer *self, EntRect rect)
{
  guint n = 0;

  for (guint i = 0; i < self->labels->len; i++)
    {
      const EntLabel *label = &g_array_index (self->labels, EntLabel, i);

      if (label->inside || !ent_rect_overlaps (label->rect, rect))
        g_array_index (self->labels, EntLabel, n++) = *label;
    }
  g_array_set_size (self->labels, n);
}

static void
remove_unseen (EntPlacer *self)
{
  guint n = 0;

  for (guint i = 0; i < self->labels->len; i++)
    {
      const EntLabel *label = &g_array_index (self->labels, EntLabel, i);

      if (ent_rect_overlaps (label->rect, self->viewport))
        g_array_index (self->labels, EntLabel, n++) = *label;
    }
  g_array_set_size (self->labels, n);
}

/* The label of an item that is selected or under the pointer: it is drawn whatever others it takes the place of. */
static void
place_by_force (EntPlacer *self, EntItem item, EntTextRole role)
{
  EntLabel *placed = ent_labels_find (self->labels, item);
  EntLabel label;

  if (!ent_placer_is_drawn (self, item))
    return;
  label = ent_placer_make_label (self, item);
  if (label.role != role)
    {
      label.role = role;
      label.size = ent_text_measure (role, label.text);
    }
  if (placed && placed->role == role)
    label.rect = placed->rect;
  else if (!ent_placer_find_place (self, &label, TRUE))
    {
      EntRect places[ENT_LABEL_MAX_PLACES];

      ent_label_list_places (self->scene, self->camera, self->bounds, self->paint->thorough, &label, places);
      label.rect = places[0];
    }
  if (placed)
    g_array_remove_index (self->labels, placed - (EntLabel *) (gpointer) self->labels->data);
  remove_covered (self, label.rect);
  ent_placer_take (self, label.rect, ENT_PLACER_NO_PRICE);
  g_array_append_val (self->labels, label);
}

static void
place_emphasised (EntPlacer *self)
{
  const EntPaint *paint = self->paint;

  for (guint i = 0; paint->selected && i < paint->selected->len; i++)
    {
      EntItem item = g_array_index (paint->selected, EntItem, i);

      place_by_force (self, item, item.kind == ENT_ITEM_RELATION ? ENT_TEXT_PILL : ENT_TEXT_NAME);
    }
  if (paint->hover.kind != ENT_ITEM_NONE)
    {
      EntLabel *placed = ent_labels_find (self->labels, paint->hover);

      if (placed == NULL || placed->role != ENT_TEXT_PILL)
        place_by_force (self, paint->hover, ent_placer_make_label (self, paint->hover).role);
    }
}

static EntPoint
get_offset (const EntPlacer *self, const EntLabel *label)
{
  EntPoint middle = ent_camera_to_view (self->camera, ent_placer_get_middle (self, label));

  return (EntPoint) { label->rect.x + label->rect.width / 2 - middle.x, label->rect.y + label->rect.height / 2 - middle.y };
}

static gboolean
is_left_out (const EntEmphases *emphases, EntItem item)
{
  return (item.kind == ENT_ITEM_NODE ? emphases->nodes : emphases->edges)[item.index] == ENT_EMPHASIS_LEFT_OUT;
}

/* What is left out has kept its room until now, so that no other label has taken it. */
static void
finish_labels (EntPlacer *self)
{
  g_autoptr (EntEmphases) emphases = ent_emphases_new (self->scene, self->paint);
  guint n = 0;

  for (guint i = 0; i < self->labels->len; i++)
    {
      EntLabel label = g_array_index (self->labels, EntLabel, i);

      if (is_left_out (emphases, label.item))
        continue;
      label.offset = get_offset (self, &label);
      label.color = ent_placer_get_color (self, &label);
      label.halo = !label.inside && ent_ink_get (self->ink, ent_rect_grow (label.rect, 1)) > 0;
      if (label.item.kind == ENT_ITEM_RELATION && emphases->edges[label.item.index] == ENT_EMPHASIS_CALM)
        label.color.alpha = CALM_TEXT;
      g_array_index (self->labels, EntLabel, n++) = label;
    }
  g_array_set_size (self->labels, n);
}

/**
 * ent_labels_place:
 *
 * Returns: (transfer full) (element-type EntLabel): all texts of the picture, in the order in which they are to be
 *   drawn; no two that stand outside shapes overlap. The same scene, camera and selection give the same labels;
 *   O(n log n)
 */
GArray *
ent_labels_place (EntScene *scene, const EntCamera *camera, const EntPaint *paint)
{
  EntPlacer self;

  ent_placer_init (&self, scene, camera, paint);
  ent_placer_make_room (&self);
  add_lines_to_ink (&self);
  take_marks (&self);
  place_names (&self);
  if (paint->numbers != NULL)
    place_numbers (&self);
  place_relations (&self);
  place_emphasised (&self);
  remove_unseen (&self);
  finish_labels (&self);
  return ent_placer_end (&self);
}
