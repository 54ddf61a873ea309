/* ent-labels-live.c: the labels that are drawn over a picture that is there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-label-placer.h"

/* Where it stands in that picture, or else at the most usual place. */
static void
add_live (EntPlacer *self, EntItem item, const EntLabel *placed, gboolean selected)
{
  EntLabel label = ent_placer_make_label (self, item);
  EntPoint middle = ent_camera_to_view (self->camera, ent_placer_get_middle (self, &label));
  EntRect places[ENT_LABEL_MAX_PLACES];

  if (selected && item.kind == ENT_ITEM_RELATION)
    {
      label.role = ENT_TEXT_PILL;
      label.size = ent_text_measure (label.role, label.text);
    }
  ent_label_list_places (self->scene, self->camera, self->bounds, self->paint->thorough, &label, places);
  label.rect = places[0];
  if (placed)
    label.rect = ent_rect_around ((EntPoint) { middle.x + placed->offset.x, middle.y + placed->offset.y },
                                  (EntSize) { label.rect.width, label.rect.height });
  label.backed = !placed && label.role != ENT_TEXT_PILL;
  label.halo = TRUE;
  g_array_append_val (self->labels, label);
}

/**
 * ent_labels_place_live:
 * @emphases: of @paint
 * @items: (element-type EntItem): whose labels
 * @placed: (nullable) (element-type EntLabel): those of the picture that lies below
 *
 * Returns: (transfer full) (element-type EntLabel): the labels of some items, to be drawn over a picture: what it has a
 *   label of has it at the same place; of the others only what is selected or under the pointer has one.
 *   O(items x placed)
 */
GArray *
ent_labels_place_live (EntScene *scene, const EntCamera *camera, const EntPaint *paint, const EntEmphases *emphases,
                       const GArray *items, const GArray *placed)
{
  EntPlacer self;

  ent_placer_init (&self, scene, camera, paint);
  for (guint i = 0; i < items->len; i++)
    {
      EntItem item = g_array_index (items, EntItem, i);
      const EntLabel *below = placed ? ent_labels_find (placed, item) : NULL;
      guint8 emphasis = (item.kind == ENT_ITEM_NODE ? emphases->nodes : emphases->edges)[item.index];
      gboolean is_node = item.kind == ENT_ITEM_NODE;

      if (is_node && ent_scene_get_node (scene, item.index)->shown)
        ent_placer_add_inside_labels (&self, item.index);
      if (ent_placer_is_drawn (&self, item) && (below || emphasis >= ENT_EMPHASIS_HOVER))
        add_live (&self, item, below, emphasis == ENT_EMPHASIS_SELECTED);
    }
  for (guint i = 0; i < self.labels->len; i++)
    {
      EntLabel *label = &g_array_index (self.labels, EntLabel, i);

      label->color = ent_placer_get_color (&self, label);
    }
  return ent_placer_end (&self);
}
