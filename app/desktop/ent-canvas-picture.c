/* ent-canvas-picture.c: the canvas's picture, rasterised in a thread
 *
 * The main loop only records what is to be drawn (a cairo recording surface); a thread makes pixels of it, of the viewport
 * and a margin around it. Until they arrive the last picture is moved and scaled to where the camera is now. One picture is
 * made at a time; what changed meanwhile is in the next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-canvas-private.h"

#include "picture/ent-painter.h"

/* The margin on each side, as a part of the viewport: what a quick pan uncovers before the next picture. */
#define MARGIN 0.2

typedef struct
{
  cairo_surface_t *recording;
  EntCamera camera;
  int width;     /* in pixels of the device */
  int height;
  int scale;
} Job;

static void start_job (EntCanvas *self);

static void
job_free (Job *job)
{
  cairo_surface_destroy (job->recording);
  g_free (job);
}

static cairo_surface_t *
record (EntCanvas *self, const EntCamera *camera)
{
  cairo_rectangle_t extents = { 0, 0, camera->viewport.width, camera->viewport.height };
  cairo_surface_t *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cairo_t *cr = cairo_create (recording);
  EntPaint paint = {
    .theme = ent_session_get_theme (self->session),
    .hover = self->hover,
    .selected = ent_session_get_selection (self->session),
    .dim_hidden = TRUE,
  };

  ent_painter_draw (ent_session_get_scene (self->session), camera, &paint, cr);
  cairo_destroy (cr);
  return recording;
}

static void
rasterise_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, job->width, job->height);
  cairo_t *cr;
  GBytes *bytes;
  gsize stride = cairo_image_surface_get_stride (image);

  cairo_surface_set_device_scale (image, job->scale, job->scale);
  cr = cairo_create (image);
  cairo_set_source_surface (cr, job->recording, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (image);

  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (image), stride * job->height,
                                      (GDestroyNotify) cairo_surface_destroy, image);
  g_task_return_pointer (task, gdk_memory_texture_new (job->width, job->height, GDK_MEMORY_DEFAULT, bytes, stride),
                         g_object_unref);
  g_bytes_unref (bytes);
}

static void
on_rasterised (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EntCanvas) self = data;
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), NULL);

  self->rendering = FALSE;
  if (self->session != NULL)
    {
      g_set_object (&self->texture, texture);
      self->texture_camera = job->camera;
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  if (self->stale)
    ent_canvas_invalidate (self);
}

static void
start_job (EntCanvas *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  self->stale = FALSE;
  job = g_new0 (Job, 1);
  job->camera = self->camera;
  job->camera.viewport.width *= 1 + 2 * MARGIN;
  job->camera.viewport.height *= 1 + 2 * MARGIN;
  job->scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  job->width = MAX (1, (int) (job->camera.viewport.width * job->scale));
  job->height = MAX (1, (int) (job->camera.viewport.height * job->scale));
  job->recording = record (self, &job->camera);

  /* the task does not hold the canvas itself: its last reference may be dropped in the thread */
  self->rendering = TRUE;
  task = g_task_new (NULL, NULL, on_rasterised, g_object_ref (self));
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, rasterise_in_thread);
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

/* The picture no longer shows what it should: make another, soon and once however often this is called. */
void
ent_canvas_invalidate (EntCanvas *self)
{
  self->stale = TRUE;
  if (!self->rendering && self->render_source == 0)
    self->render_source = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, on_render, self, NULL);
}

void
ent_canvas_drop_picture (EntCanvas *self)
{
  self->stale = FALSE;
  g_clear_handle_id (&self->render_source, g_source_remove);
  g_clear_object (&self->texture);
}

void
ent_canvas_snapshot_picture (EntCanvas *self, GtkSnapshot *snapshot)
{
  EntPoint corner;
  double scale;

  if (self->texture == NULL)
    return;
  corner = ent_camera_to_view (&self->camera,
                               ent_camera_to_plane (&self->texture_camera, (EntPoint) { 0, 0 }));
  scale = self->camera.scale / self->texture_camera.scale;
  gtk_snapshot_append_texture (snapshot, self->texture,
                               &GRAPHENE_RECT_INIT (corner.x, corner.y,
                                                    self->texture_camera.viewport.width * scale,
                                                    self->texture_camera.viewport.height * scale));
}
