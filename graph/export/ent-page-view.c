/* ent-page-view.c: how the picture of a page is seen: at which scale, and with which of its texts where
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-page-private.h"

#include "picture/ent-labels.h"

#include <math.h>

#define PICTURE_MARGIN 16.0
#define EMPTY_WIDTH 640.0
/* How often the picture gets smaller to make room for its texts, and how much of the page it keeps. */
#define MAX_FITS 3
#define MIN_SHARE 0.4

/* Frees an #EntPageView. */
void
ent_page_view_free (gpointer data)
{
  EntPageView *view = data;

  g_clear_pointer (&view->labels, g_array_unref);
  g_free (view);
}

/*
 * ent_pages_get_bounds:
 *
 * Returns: the part of the plane that is shown
 */
EntRect
ent_pages_get_bounds (const EntPages *self)
{
  /* where the filter hides everything, there is nothing to make room for */
  if (self->excerpt->nodes->len == 0)
    return (EntRect) { 0, 0, EMPTY_WIDTH, 0 };
  return ent_rect_grow (ent_scene_get_bounds (self->scene, TRUE), PICTURE_MARGIN);
}

static const char *const *
get_numbers (const EntPages *self)
{
  return (const char *const *) self->numbers;
}

static EntPageView *
add_view (EntPages *self, gboolean numbered)
{
  EntPageView *view = g_new0 (EntPageView, 1);

  ent_camera_init (&view->camera);
  view->paint = (EntPaint) { .theme = self->options->theme, .transparent = TRUE, .bounded = TRUE, .thorough = TRUE,
                             .numbers = numbered ? get_numbers (self) : NULL };
  g_ptr_array_add (self->views, view);
  return view;
}

static void
place_labels (const EntPages *self, EntPageView *view)
{
  g_clear_pointer (&view->labels, g_array_unref);
  view->labels = ent_labels_place (self->scene, &view->camera, &view->paint);
}

/* What texts need beside the picture on each side. */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} Room;

/* All that is shown in the middle of what the room leaves of the viewport. */
static void
place (const EntPages *self, EntPageView *view, double scale, EntSize size, Room room)
{
  EntRect bounds = ent_pages_get_bounds (self);

  view->camera.scale = scale;
  view->camera.viewport = size;
  view->camera.center.x = bounds.x + (bounds.width + (room.right - room.left) / scale) / 2;
  view->camera.center.y = bounds.y + (bounds.height + (room.bottom - room.top) / scale) / 2;
  place_labels (self, view);
}

/*
 * ent_pages_add_view:
 * @size: of the viewport, in units of a page
 *
 * Returns: (transfer none): all that is shown at its own size with its numbers, in the middle of the viewport
 */
EntPageView *
ent_pages_add_view (EntPages *self, EntSize size)
{
  EntPageView *view = add_view (self, TRUE);

  place (self, view, 1, size, (Room) { 0 });
  return view;
}

/* Gives whether texts stand out of the viewport, and adds what they need. */
static gboolean
add_room (const EntPageView *view, Room *room)
{
  EntSize size = view->camera.viewport;
  EntRect inside = { 0, 0, size.width, size.height }, all = inside;

  for (guint i = 0; i < view->labels->len; i++)
    all = ent_rect_union (all, g_array_index (view->labels, EntLabel, i).rect);
  room->left += inside.x - all.x;
  room->top += inside.y - all.y;
  room->right += all.x + all.width - size.width;
  room->bottom += all.y + all.height - size.height;
  return !ent_rect_contains (inside, all);
}

/*
 * ent_pages_add_fitted_view:
 * @size: of the viewport; where it has no height, that is as high as the picture is then
 *
 * Texts do not get smaller with the picture, and so stand out of it the further the smaller it is.
 *
 * Returns: (transfer none): the picture as large as all of it and its texts fit in, without numbers
 */
EntPageView *
ent_pages_add_fitted_view (EntPages *self, EntSize size)
{
  EntPageView *view = add_view (self, FALSE);
  EntRect bounds = ent_pages_get_bounds (self);
  Room room = { 0 };

  for (guint i = 0; i <= MAX_FITS; i++)
    {
      EntSize left = { MAX (size.width - room.left - room.right, size.width * MIN_SHARE),
                       MAX (size.height - room.top - room.bottom, size.height * MIN_SHARE) };
      double scale = MIN (left.width / bounds.width, ENT_CAMERA_MAX_FIT_SCALE);
      double height = size.height > 0 ? size.height : ceil (bounds.height * scale + room.top + room.bottom);

      if (size.height > 0)
        scale = MIN (scale, left.height / MAX (bounds.height, 1));
      /* what still has no room then is left out */
      view->paint.bounded = i == MAX_FITS;
      place (self, view, scale, (EntSize) { size.width, height }, room);
      if (!add_room (view, &room))
        break;
    }
  return view;
}

/*
 * ent_pages_add_full_view:
 * @width: of the viewport, which what is forced onto its rim makes larger
 *
 * Returns: (transfer none): the picture at its own size, with numbers
 */
EntPageView *
ent_pages_add_full_view (EntPages *self, double width)
{
  EntRect bounds = ent_pages_get_bounds (self);
  EntPageView *view = add_view (self, TRUE);
  EntSize size = { width, ceil (bounds.height) };
  Room room = { 0 };

  place (self, view, 1, size, room);
  if (add_room (view, &room))
    place (self, view, 1, (EntSize) { size.width + room.left + room.right, size.height + room.top + room.bottom }, room);
  return view;
}

/*
 * ent_pages_number_view:
 *
 * Gives the view that was added last its numbers, where names leave room for them.
 */
void
ent_pages_number_view (EntPages *self)
{
  EntPageView *view = g_ptr_array_index (self->views, self->views->len - 1);

  view->paint.numbers = get_numbers (self);
  view->paint.bounded = TRUE;
  place_labels (self, view);
}

/*
 * ent_pages_count_missing_names:
 * @view: (nullable): of all that is shown
 *
 * Returns: how many nodes have no name there
 */
guint
ent_pages_count_missing_names (const EntPages *self, const EntPageView *view)
{
  guint n = 0;

  if (view == NULL)
    return 0;
  for (guint i = 0; i < view->labels->len; i++)
    {
      const EntLabel *label = &g_array_index (view->labels, EntLabel, i);

      n += label->item.kind == ENT_ITEM_NODE && label->role == ENT_TEXT_NAME;
    }
  return self->excerpt->nodes->len - MIN (n, self->excerpt->nodes->len);
}

/* Frees the view that was added last. */
void
ent_pages_drop_view (EntPages *self)
{
  g_ptr_array_set_size (self->views, self->views->len - 1);
}
