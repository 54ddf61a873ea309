/* ent-canvas-picture.c: the canvas's picture, made in a thread
 *
 * A thread draws the viewport and a margin around it from a snapshot of the scene. Until its picture arrives the last one
 * is moved and scaled to where the camera is now. One picture is made at a time; what changed meanwhile is in the next.
 * While the camera moves none is made as long as the last one serves: the next one comes when the camera rests, and what
 * is drawn of an earlier place is left for it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-canvas-private.h"

#include "picture/ent-labels.h"
#include "picture/ent-painter.h"

#include <math.h>

/* The margin on each side, as a part of the viewport: what a quick pan uncovers before the next picture. */
#define MARGIN 0.2
/* A picture that is scaled by more than this, or by less than its inverse, is replaced while the camera still moves. */
#define MAX_SCALED 1.5
/* Milliseconds after which a camera that has not moved rests. */
#define REST 30

typedef struct
{
  EntCanvas *canvas;
  EntScene *scene;      /* a snapshot */
  EntCamera camera;
  int scale;            /* pixels of the device a pixel */
  EntTheme theme;
  GArray *selected;     /* (element-type EntItem) */
  GArray *left_out;     /* (element-type guint) */
  guint epoch;
  guint n_threads;
  gint cancelled;       /* atomic: nobody waits for the picture any more */
  cairo_surface_t *image;
  GdkTexture *texture;
  GArray *labels;       /* (element-type EntLabel) */
} Job;

static void
job_free (Job *self)
{
  ent_scene_free (self->scene);
  g_array_unref (self->selected);
  g_array_unref (self->left_out);
  g_clear_object (&self->texture);
  g_clear_pointer (&self->image, cairo_surface_destroy);
  g_clear_pointer (&self->labels, g_array_unref);
  g_object_unref (self->canvas);
  g_free (self);
}

/* ---- in the thread ---- */

/**
 * ent_canvas_new_texture:
 *
 * Returns: (transfer full): a texture that has the pixels of @image, which may not be drawn on from now on
 */
GdkTexture *
ent_canvas_new_texture (cairo_surface_t *image)
{
  gsize stride = cairo_image_surface_get_stride (image);
  int width = cairo_image_surface_get_width (image), height = cairo_image_surface_get_height (image);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (image), stride * height,
                                                         (GDestroyNotify) cairo_surface_destroy,
                                                         cairo_surface_reference (image));

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/**
 * ent_canvas_new_image:
 * @size: in pixels of the widget
 * @scale: pixels of the device a pixel
 */
cairo_surface_t *
ent_canvas_new_image (EntSize size, int scale)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (1, ceil (size.width * scale)),
                                                       MAX (1, ceil (size.height * scale)));

  cairo_surface_set_device_scale (image, scale, scale);
  return image;
}

static gboolean on_drawn (gpointer data);

static void
draw_in_thread (gpointer data, gpointer pool_data)
{
  Job *job = data;
  const EntPaint paint = {
    .theme = job->theme, .selected = job->selected, .left_out = job->left_out, .bundles = TRUE, .dim_hidden = TRUE,
    .n_threads = job->n_threads, .cancelled = &job->cancelled,
  };

  job->image = ent_canvas_new_image (job->camera.viewport, job->scale);
  job->labels = ent_painter_draw_pixels (job->scene, &job->camera, &paint, job->image);
  job->texture = ent_canvas_new_texture (job->image);
  g_idle_add_full (GDK_PRIORITY_REDRAW - 1, on_drawn, job, NULL);
}

/* One thread for all canvases: it keeps the letters that it knows. */
static GThreadPool *
get_painters (void)
{
  static GThreadPool *painters;

  if (painters == NULL)
    painters = g_thread_pool_new (draw_in_thread, NULL, 1, TRUE, NULL);
  return painters;
}

/* ---- in the main loop ---- */

static void
start_job (EntCanvas *self)
{
  EntSize viewport = self->camera.viewport;
  Job *job = g_new0 (Job, 1);

  self->stale = self->changed = FALSE;
  g_clear_handle_id (&self->rest_source, g_source_remove);
  job->canvas = g_object_ref (self);
  job->scene = ent_scene_new_snapshot (ent_session_get_scene (self->session));
  job->camera = self->camera;
  /* whole pixels: a picture of where the camera is lies on the pixels of the screen */
  job->camera.viewport = (EntSize) { viewport.width + 2 * ceil (MARGIN * viewport.width),
                                     viewport.height + 2 * ceil (MARGIN * viewport.height) };
  job->scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  job->theme = ent_session_get_theme (self->session);
  job->selected = g_array_copy ((GArray *) ent_session_get_selection (self->session));
  job->left_out = ent_canvas_new_moving (self);
  job->epoch = self->epoch;
  /* as long as something moves the main loop needs a core to itself */
  job->n_threads = self->at_rest || self->texture == NULL ? g_get_num_processors () : 1;
  self->at_rest = FALSE;
  self->rendering = TRUE;
  self->job = job;
  g_thread_pool_push (get_painters (), job, NULL);
}

static gboolean
on_render (gpointer data)
{
  EntCanvas *self = data;

  self->render_source = 0;
  if (self->session != NULL && ent_session_get_scene (self->session) != NULL && self->camera.viewport.width > 0)
    start_job (self);
  return G_SOURCE_REMOVE;
}

static void
render_soon (EntCanvas *self)
{
  if (!self->rendering && self->render_source == 0)
    self->render_source = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, on_render, self, NULL);
}

/* Where the last picture lies now, in pixels of the widget. */
static EntRect
get_texture_rect (EntCanvas *self)
{
  EntPoint corner = ent_camera_to_view (&self->camera, ent_camera_to_plane (&self->texture_camera, (EntPoint) { 0, 0 }));
  double scale = self->camera.scale / self->texture_camera.scale;
  int device = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  /* one that is not scaled stays crisp on whole pixels */
  if (fabs (scale - 1) < 1e-9)
    corner = (EntPoint) { round (corner.x * device) / device, round (corner.y * device) / device };
  return (EntRect) { corner.x, corner.y, self->texture_camera.viewport.width * scale,
                     self->texture_camera.viewport.height * scale };
}

static gboolean
texture_serves (EntCanvas *self)
{
  double scale = self->camera.scale / self->texture_camera.scale;
  EntRect viewport = { 0, 0, self->camera.viewport.width, self->camera.viewport.height };

  return self->texture != NULL && scale <= MAX_SCALED && scale >= 1 / MAX_SCALED
         && ent_rect_contains (get_texture_rect (self), viewport);
}

static void
cancel_job (EntCanvas *self)
{
  if (self->job != NULL)
    g_atomic_int_set (&((Job *) self->job)->cancelled, TRUE);
}

static gboolean
on_rest (gpointer data)
{
  EntCanvas *self = data;

  self->rest_source = 0;
  self->at_rest = TRUE;
  /* what is drawn is of where the camera was: the picture of where it is comes first */
  cancel_job (self);
  render_soon (self);
  return G_SOURCE_REMOVE;
}

/* The camera looks elsewhere: the picture is made anew when it rests, or when the last one no longer serves. */
void
ent_canvas_aim (EntCanvas *self)
{
  self->stale = TRUE;
  self->at_rest = FALSE;
  g_clear_handle_id (&self->rest_source, g_source_remove);
  if (self->changed || !texture_serves (self))
    {
      render_soon (self);
      return;
    }
  /* it rests no more */
  if (self->job != NULL && ((Job *) self->job)->n_threads > 1)
    cancel_job (self);
  self->rest_source = g_timeout_add (REST, on_rest, self);
}

/* Where there is no picture yet the thread begins while the window around it is drawn for the first time, not after. */
void
ent_canvas_hurry (EntCanvas *self)
{
  if (self->texture == NULL && self->render_source != 0)
    {
      g_clear_handle_id (&self->render_source, g_source_remove);
      on_render (self);
    }
}

/* The picture no longer shows what it should: make another, soon and once however often this is called. */
void
ent_canvas_invalidate (EntCanvas *self)
{
  self->stale = self->changed = TRUE;
  render_soon (self);
}

static gboolean
on_drawn (gpointer data)
{
  Job *job = data;
  EntCanvas *self = job->canvas;
  gboolean cancelled = g_atomic_int_get (&job->cancelled);

  self->rendering = FALSE;
  self->job = NULL;
  if (self->session != NULL && !cancelled)
    {
      g_set_object (&self->texture, job->texture);
      g_clear_pointer (&self->image, cairo_surface_destroy);
      self->image = g_steal_pointer (&job->image);
      self->texture_camera = job->camera;
      ent_canvas_take_live (self, job->selected, job->left_out, job->labels, job->epoch);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  if (self->stale && self->at_rest)
    render_soon (self);
  else if (self->stale && self->changed)
    ent_canvas_invalidate (self);
  else if (self->stale)
    ent_canvas_aim (self);
  job_free (job);
  return G_SOURCE_REMOVE;
}

void
ent_canvas_drop_picture (EntCanvas *self)
{
  self->stale = self->changed = FALSE;
  g_clear_handle_id (&self->render_source, g_source_remove);
  g_clear_handle_id (&self->rest_source, g_source_remove);
  g_clear_object (&self->texture);
  g_clear_pointer (&self->image, cairo_surface_destroy);
  ent_canvas_drop_live (self);
}

/* GTK's renderer with cairo copies all of a texture in each frame before it draws a part of it. */
static void
snapshot_with_cairo (EntCanvas *self, GtkSnapshot *snapshot, EntRect rect)
{
  EntSize size = self->camera.viewport;
  double scale = self->camera.scale / self->texture_camera.scale;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, size.width, size.height));

  cairo_translate (cr, rect.x, rect.y);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, self->image, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_paint (cr);
  cairo_destroy (cr);
}

void
ent_canvas_snapshot_picture (EntCanvas *self, GtkSnapshot *snapshot)
{
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (GTK_WIDGET (self)));
  EntRect rect;

  if (self->texture == NULL)
    return;
  rect = get_texture_rect (self);
  if (GSK_IS_CAIRO_RENDERER (renderer))
    snapshot_with_cairo (self, snapshot, rect);
  else
    gtk_snapshot_append_texture (snapshot, self->texture, &GRAPHENE_RECT_INIT (rect.x, rect.y, rect.width, rect.height));
  ent_canvas_snapshot_live (self, snapshot);
}
