/* ent-article-page.c: an article, with the actors and the sentence marked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-article-page.h"

#include "ent-article-text.h"

#include "case/ent-article-language.h"

/**
 * EntArticlePage:
 *
 * The article as it was read, opened at a claim: its sentence on a light ground, its actors and trigger marked as on the
 * card. Every actor that stands in a claim of the article is a link back to its node, by click or by Enter at the cursor.
 */
struct _EntArticlePage
{
  EntSessionWidget parent;

  GtkLabel *title;
  GtkLabel *source;
  GtkLinkButton *address;
  GtkTextView *text_view;
  EntArticleText *text;
};

G_DEFINE_FINAL_TYPE (EntArticlePage, ent_article_page, ENT_TYPE_SESSION_WIDGET)

static EntSession *
get_session (EntArticlePage *self)
{
  return ent_session_widget_get_session (ENT_SESSION_WIDGET (self));
}

/* ---- from a name to its node ---- */

static gboolean
go_to_actor (EntArticlePage *self, const GtkTextIter *iter)
{
  EntView *view = ent_session_get_view (get_session (self));
  const EntActor *actor = self->text ? ent_article_text_find_actor (self->text, iter) : NULL;
  EntItem item = { ENT_ITEM_NODE, 0 };

  if (actor == NULL || !ent_view_find_node (view, actor->id, &item.index))
    return FALSE;
  ent_session_select (get_session (self), item);
  ent_session_show_item (get_session (self), item);
  return TRUE;
}

static gboolean
get_iter_at_pointer (EntArticlePage *self, double x, double y, GtkTextIter *iter)
{
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (self->text_view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x,
                                         &buffer_y);
  return gtk_text_view_get_iter_at_location (self->text_view, iter, buffer_x, buffer_y);
}

static void
on_released (GtkGestureClick *gesture, int n_press, double x, double y, EntArticlePage *self)
{
  GtkTextIter iter;

  /* a drag that selects text is no click on a name */
  if (gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (self->text_view)))
    return;
  if (get_iter_at_pointer (self, x, y, &iter) && go_to_actor (self, &iter))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_motion (GtkEventControllerMotion *motion, double x, double y, EntArticlePage *self)
{
  GtkTextIter iter;
  gboolean on_actor = self->text != NULL && get_iter_at_pointer (self, x, y, &iter) &&
                      ent_article_text_find_actor (self->text, &iter) != NULL;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->text_view), on_actor ? "pointer" : "text");
}

static gboolean
on_key (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, EntArticlePage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter iter;

  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  return go_to_actor (self, &iter);
}

/* ---- what stands above the text ---- */

static void
append_part (GString *line, const char *part)
{
  if (part != NULL && part[0] != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
}

static void
show_source (EntArticlePage *self, const EntArticle *article)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *published = ent_day_format_human (article->published);
  g_autofree char *agencies = g_strjoinv (", ", article->agencies);

  append_part (line, article->outlet ? article->outlet : "Unknown outlet");
  append_part (line, published);
  append_part (line, article->author);
  append_part (line, agencies);
  append_part (line, article->id);
  if (!ent_article_is_english (article))
    append_part (line, "not English, no claims are read from it");
  gtk_label_set_text (self->source, line->str);
}

/* Only addresses of the web are links; whatever else a page calls its address is not followed. */
static void
show_address (EntArticlePage *self, const EntArticle *article)
{
  g_autoptr (GUri) uri = article->url ? g_uri_parse (article->url, G_URI_FLAGS_NONE, NULL) : NULL;
  gboolean is_web = uri != NULL && (g_str_equal (g_uri_get_scheme (uri), "http") ||
                                    g_str_equal (g_uri_get_scheme (uri), "https"));

  gtk_widget_set_visible (GTK_WIDGET (self->address), is_web);
  if (is_web)
    gtk_link_button_set_uri (self->address, article->url);
}

/**
 * ent_article_page_show:
 * @claim: the claim to open it at, as an index of the case, or %ENT_CLAIM_NONE for the first of the words or the beginning
 * @words: (nullable) (element-type EntSpan): words of its text that were sought
 */
void
ent_article_page_show (EntArticlePage *self, EntArticle *article, guint claim, const GArray *words)
{
  EntCase *case_ = ent_session_get_case (get_session (self));
  g_autoptr (EntArticleText) text = NULL;
  GtkTextMark *place;

  g_return_if_fail (ENT_IS_ARTICLE_PAGE (self));

  gtk_label_set_text (self->title, ent_article_get_label (article));
  show_source (self, article);
  show_address (self, article);

  text = ent_article_text_new_found (case_, article,
                                     claim == ENT_CLAIM_NONE ? NULL : ent_case_get_claim (case_, claim), words,
                                     ent_session_get_theme (get_session (self)));
  gtk_text_view_set_buffer (self->text_view, ent_article_text_get_buffer (text));
  g_clear_pointer (&self->text, ent_article_text_free);
  self->text = g_steal_pointer (&text);
  place = ent_article_text_get_place (self->text);
  gtk_text_view_scroll_to_mark (self->text_view, place, 0, TRUE, 0, 0.3);
}

/* ---- the widget ---- */

static void
recolor (EntArticlePage *self)
{
  if (self->text != NULL)
    ent_article_text_set_theme (self->text, ent_session_get_theme (get_session (self)));
}

static void
ent_article_page_attach (EntSessionWidget *widget, EntSession *session)
{
  g_signal_connect_object (session, "notify::dark", G_CALLBACK (recolor), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::high-contrast", G_CALLBACK (recolor), widget, G_CONNECT_SWAPPED);
}

static void
ent_article_page_finalize (GObject *object)
{
  g_clear_pointer (&ENT_ARTICLE_PAGE (object)->text, ent_article_text_free);
  G_OBJECT_CLASS (ent_article_page_parent_class)->finalize (object);
}

static void
ent_article_page_class_init (EntArticlePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ent_article_page_finalize;
  ENT_SESSION_WIDGET_CLASS (klass)->attach = ent_article_page_attach;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-article-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntArticlePage, title);
  gtk_widget_class_bind_template_child (widget_class, EntArticlePage, source);
  gtk_widget_class_bind_template_child (widget_class, EntArticlePage, address);
  gtk_widget_class_bind_template_child (widget_class, EntArticlePage, text_view);
  gtk_widget_class_bind_template_callback (widget_class, on_released);
  gtk_widget_class_bind_template_callback (widget_class, on_motion);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
}

static void
ent_article_page_init (EntArticlePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
