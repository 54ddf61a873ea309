/* ent-export-preview.c: the picture as it will come out, small, and to be dragged out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-export-preview.h"

#include "ent-picture-provider.h"

/* In pixels. */
#define HEIGHT 190
#define WIDTH 460
/* Milliseconds in which somebody who types a number may type the next digit. */
#define REST 200
#define POINTS_AN_INCH 72.0
#define MIN_RESOLUTION 2.0

struct _EntExportPreview
{
  AdwBin parent_instance;

  GtkPicture *picture;
  EntExportSource *source;
  EntExportChoice *choice;
  char *name;
  double resolution;
  GCancellable *cancellable;   /* of the picture that is drawn; NULL where none is */
  guint source_id;
};

G_DEFINE_FINAL_TYPE (EntExportPreview, ent_export_preview, ADW_TYPE_BIN)

static void
stop (EntExportPreview *self)
{
  g_clear_handle_id (&self->source_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static GWeakRef *
weak_ref_new (gpointer object)
{
  GWeakRef *reference = g_new0 (GWeakRef, 1);

  g_weak_ref_init (reference, object);
  return reference;
}

static void
weak_ref_free (GWeakRef *reference)
{
  g_weak_ref_clear (reference);
  g_free (reference);
}

static void
on_rendered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EntExportPreview) self = g_weak_ref_get (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ent_export_source_render_finish (result, &error);
  g_autoptr (GdkTexture) texture = NULL;

  weak_ref_free (data);
  if (self == NULL || g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  texture = bytes != NULL ? gdk_texture_new_from_bytes (bytes, NULL) : NULL;
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->picture),
                               texture != NULL ? "Drag it into a document or a folder" : error->message);
}

static gboolean
on_rest (gpointer data)
{
  EntExportPreview *self = data;
  g_autoptr (EntExportChoice) choice = ent_export_choice_copy (self->choice);
  EntSize size = ent_export_choice_get_size (choice);

  self->source_id = 0;
  choice->picture = ENT_PICTURE_PNG;
  /* at the size that it has, whatever the pixels of the preview */
  if (choice->size == ENT_EXPORT_SIZE_GIVEN)
    {
      choice->unit = ENT_LENGTH_INCH;
      choice->width = size.width / POINTS_AN_INCH;
      choice->height = size.height / POINTS_AN_INCH;
    }
  choice->resolution = self->resolution;
  /* numbers, but no list below it */
  if (choice->evidence == ENT_EVIDENCE_LISTED)
    choice->evidence = ENT_EVIDENCE_BESIDE;
  self->cancellable = g_cancellable_new ();
  ent_export_source_render_async (self->source, choice, self->cancellable, on_rendered, weak_ref_new (self));
  return G_SOURCE_REMOVE;
}

/**
 * ent_export_preview_show:
 * @choice: of a picture
 * @size: that it has at its own size, in points
 * @name: what it is called where it is dragged out
 *
 * Shows the picture soon, in place of the last one.
 */
void
ent_export_preview_show (EntExportPreview *self, EntExportSource *source, const EntExportChoice *choice, EntSize size,
                         const char *name)
{
  EntSize given = ent_export_choice_get_size (choice);
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  stop (self);
  if (given.width > 0)
    size = (EntSize) { given.width, given.height > 0 ? given.height : given.width * size.height / MAX (size.width, 1) };
  self->resolution = MAX (MIN_RESOLUTION, scale * POINTS_AN_INCH * MIN (WIDTH / MAX (size.width, 1),
                                                                         HEIGHT / MAX (size.height, 1)));
  if (source != self->source)
    {
      g_clear_pointer (&self->source, ent_export_source_unref);
      self->source = ent_export_source_ref (source);
    }
  ent_export_choice_free (self->choice);
  self->choice = ent_export_choice_copy (choice);
  g_free (self->name);
  self->name = g_strdup (name);
  self->source_id = g_timeout_add (gtk_picture_get_paintable (self->picture) != NULL ? REST : 0, on_rest, self);
}

/**
 * ent_export_preview_get_picture:
 *
 * Returns: (transfer none) (nullable): what is seen; %NULL before the first picture
 */
GdkPaintable *
ent_export_preview_get_picture (EntExportPreview *self)
{
  return gtk_picture_get_paintable (self->picture);
}

/* ---- dragging ---- */

static GdkContentProvider *
on_prepare (GtkDragSource *drag, double x, double y, EntExportPreview *self)
{
  return self->source != NULL ? ent_picture_provider_new (self->source, self->choice, self->name) : NULL;
}

static void
on_drag_begin (GtkDragSource *drag, GdkDrag *what, EntExportPreview *self)
{
  GdkPaintable *picture = gtk_picture_get_paintable (self->picture);

  if (picture != NULL)
    gtk_drag_source_set_icon (drag, picture, gdk_paintable_get_intrinsic_width (picture) / 2, 0);
}

/* ---- the widget ---- */

static void
ent_export_preview_dispose (GObject *object)
{
  EntExportPreview *self = ENT_EXPORT_PREVIEW (object);

  stop (self);
  g_clear_pointer (&self->source, ent_export_source_unref);
  g_clear_pointer (&self->choice, ent_export_choice_free);
  g_clear_pointer (&self->name, g_free);
  G_OBJECT_CLASS (ent_export_preview_parent_class)->dispose (object);
}

static void
ent_export_preview_class_init (EntExportPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_export_preview_dispose;
}

static void
ent_export_preview_init (EntExportPreview *self)
{
  GtkDragSource *drag = gtk_drag_source_new ();

  self->picture = GTK_PICTURE (gtk_picture_new ());
  gtk_picture_set_content_fit (self->picture, GTK_CONTENT_FIT_SCALE_DOWN);
  gtk_picture_set_alternative_text (self->picture, "The picture as it will come out");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  "The picture as it will come out", -1);
  gtk_widget_set_size_request (GTK_WIDGET (self->picture), -1, HEIGHT);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->picture), "grab");
  gtk_widget_add_css_class (GTK_WIDGET (self->picture), "export-preview");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->picture));
  g_signal_connect (drag, "prepare", G_CALLBACK (on_prepare), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  gtk_widget_add_controller (GTK_WIDGET (self->picture), GTK_EVENT_CONTROLLER (drag));
}
