/* ent-note.c: what the user writes on something of the case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-note.h"

#include "case/ent-correction.h"

#include <string.h>

/**
 * EntNote:
 *
 * A quiet button where there is no note yet, and the note where there is one. It is kept when the focus leaves it.
 */
struct _EntNote
{
  GtkWidget parent;

  EntSession *session;
  char *subject;        /* of the records; nullable */
  char *name;           /* what a person calls it */
  GtkWidget *button;
  GtkWidget *text_view;
  GtkTextBuffer *text;
};

G_DEFINE_FINAL_TYPE (EntNote, ent_note, GTK_TYPE_WIDGET)

static const char *
get_kept (EntNote *self)
{
  const char *note = ent_records_find (ent_session_get_records (self->session), self->subject, "note");

  return note != NULL ? note : "";
}

static void
show_text (EntNote *self, gboolean visible)
{
  gtk_widget_set_visible (self->text_view, visible);
  gtk_widget_set_visible (self->button, !visible);
}

static void
keep (EntNote *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  if (self->subject == NULL)
    return;
  gtk_text_buffer_get_bounds (self->text, &start, &end);
  text = g_strstrip (gtk_text_buffer_get_text (self->text, &start, &end, FALSE));
  if (strcmp (text, get_kept (self)) != 0)
    ent_session_decide (self->session, ent_correction_new_note (self->subject, self->name, text));
  show_text (self, text[0] != '\0');
}

static void
on_clicked (EntNote *self)
{
  show_text (self, TRUE);
  gtk_widget_grab_focus (self->text_view);
}

/**
 * ent_note_show:
 * @subject: what the note is on, see ent-subject.h
 * @name: what a person calls that
 *
 * Shows the note, or that there is none. What is being written goes on where @subject is the same, and is kept where it
 * is another.
 */
void
ent_note_show (EntNote *self, EntSession *session, const char *subject, const char *name)
{
  g_return_if_fail (ENT_IS_NOTE (self));

  if (gtk_widget_has_focus (self->text_view))
    {
      if (g_strcmp0 (subject, self->subject) == 0)
        return;
      keep (self);
    }
  g_set_object (&self->session, session);
  g_free (self->subject);
  self->subject = g_strdup (subject);
  g_free (self->name);
  self->name = g_strdup (name);
  gtk_text_buffer_set_text (self->text, get_kept (self), -1);
  show_text (self, get_kept (self)[0] != '\0');
}

static void
ent_note_dispose (GObject *object)
{
  EntNote *self = ENT_NOTE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ent_note_parent_class)->dispose (object);
}

static void
ent_note_finalize (GObject *object)
{
  EntNote *self = ENT_NOTE (object);

  g_free (self->subject);
  g_free (self->name);
  G_OBJECT_CLASS (ent_note_parent_class)->finalize (object);
}

static void
ent_note_class_init (EntNoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_note_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_note_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-note.ui");
  gtk_widget_class_bind_template_child (widget_class, EntNote, button);
  gtk_widget_class_bind_template_child (widget_class, EntNote, text_view);
  gtk_widget_class_bind_template_child (widget_class, EntNote, text);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked);
  gtk_widget_class_bind_template_callback (widget_class, keep);
}

static void
ent_note_init (EntNote *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
