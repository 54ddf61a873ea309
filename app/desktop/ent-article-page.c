/* ent-article-page.c: an article, with the actors and the sentence marked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-article-page.h"

#include "ent-article-text.h"
#include "ent-claim-adder.h"
#include "ent-claim-choices.h"
#include "ent-note.h"

#include "case/ent-article-language.h"
#include "case/ent-correction.h"
#include "case/ent-subject.h"

#include <string.h>

/**
 * EntArticlePage:
 *
 * The article as it was read, opened at a claim: its sentence on a light ground, its actors and trigger marked as on the
 * card. Every actor that stands in a claim of the article is a link back to its node, by click or by Enter at the cursor.
 * Above it what the user decides on the article and its outlet; words that are selected can be made a claim.
 *
 * Actions: article.add-claim, article.leave-out, article.take-back
 */
struct _EntArticlePage
{
  EntSessionWidget parent;

  GtkLabel *title;
  GtkLabel *source;
  GtkLinkButton *address;
  GtkDropDown *reliability;
  GtkMenuButton *day_button;
  GtkEditable *day;
  EntNote *note;
  GtkWidget *left_out;
  GtkTextView *text_view;
  GtkWidget *adder;          /* nullable */

  EntArticle *article;       /* nullable */
  EntArticleText *text;
  gboolean updating;         /* what is chosen changes, not what is decided */
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

  if ((state & GDK_CONTROL_MASK) != 0 || (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter))
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

/* ---- what is decided on it ---- */

static const char *
find_record (EntArticlePage *self, const char *prefix, const char *name, const char *aspect)
{
  g_autofree char *subject = g_strconcat (prefix, name, NULL);

  return ent_records_find (ent_session_get_records (get_session (self)), subject, aspect);
}

static void
show_decisions (EntArticlePage *self)
{
  const EntArticle *article = self->article;
  const char *reliability = article->outlet != NULL
                              ? find_record (self, ENT_SUBJECT_OUTLET, article->outlet, "reliability") : NULL;
  gboolean has_key = article->key != NULL;
  gboolean left_out = has_key && find_record (self, ENT_SUBJECT_ARTICLE, article->key, "left-out") != NULL;
  g_autofree char *tooltip = g_strdup_printf ("How reliable you hold %s", article->outlet ? article->outlet : "it");
  g_autofree char *day = ent_day_format_iso (article->published);
  g_autofree char *subject = g_strconcat (ENT_SUBJECT_ARTICLE, article->key, NULL);

  self->updating = TRUE;
  ent_claim_choices_fill_rating (self->reliability, ENT_FACET_RELIABILITY, reliability != NULL ? reliability : "");
  self->updating = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->reliability), article->outlet != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->reliability), tooltip);
  gtk_editable_set_text (self->day, day != NULL ? day : "");
  gtk_widget_set_visible (GTK_WIDGET (self->day_button), has_key);
  gtk_widget_set_visible (self->left_out, left_out);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "article.leave-out", has_key && !left_out);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "article.take-back", left_out);
  gtk_widget_set_visible (GTK_WIDGET (self->note), has_key);
  if (has_key)
    ent_note_show (self->note, get_session (self), subject, ent_article_get_label (article));
}

static void
on_reliability (EntArticlePage *self)
{
  const char *value;

  if (self->updating || self->article == NULL)
    return;
  value = ent_claim_choices_get_rating (self->reliability, ENT_FACET_RELIABILITY);
  ent_session_decide (get_session (self), ent_correction_new_reliability (self->article->outlet, value[0]));
}

static gboolean
read_day (EntArticlePage *self, EntDay *day)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->day)));

  return ent_day_parse_iso (text, day);
}

static void
on_day_changed (EntArticlePage *self)
{
  EntDay day;

  if (read_day (self, &day) || gtk_editable_get_text (self->day)[0] == '\0')
    gtk_widget_remove_css_class (GTK_WIDGET (self->day), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->day), "error");
}

static void
on_day_activated (EntArticlePage *self)
{
  EntDay day;

  if (!read_day (self, &day))
    return;
  gtk_menu_button_popdown (self->day_button);
  if (day != self->article->published)
    ent_session_decide (get_session (self), ent_correction_new_published (self->article, day));
}

static void
leave_out (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntArticlePage *self = ENT_ARTICLE_PAGE (widget);

  ent_session_decide (get_session (self),
                      ent_correction_new_left_out (self->article, strcmp (action, "article.leave-out") == 0));
}

/* ---- a claim of the user ---- */

static void
on_selection (EntArticlePage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "article.add-claim",
                                 self->article != NULL && self->article->key != NULL
                                   && gtk_text_buffer_get_has_selection (buffer));
}

static gboolean
drop_adder (gpointer data)
{
  EntArticlePage *self = data;

  if (self->adder != NULL && !gtk_widget_get_visible (self->adder))
    g_clear_pointer (&self->adder, gtk_widget_unparent);
  return G_SOURCE_REMOVE;
}

static void
on_adder_closed (EntArticlePage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, drop_adder, g_object_ref (self), g_object_unref);
}

/* Where the selection ends, on the page. */
static GdkRectangle
find_cursor (EntArticlePage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GdkRectangle at;
  GtkTextIter iter;
  double x, y;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (self->text_view, &iter, &at);
  gtk_text_view_buffer_to_window_coords (self->text_view, GTK_TEXT_WINDOW_WIDGET, at.x, at.y, &at.x, &at.y);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->text_view), GTK_WIDGET (self), at.x, at.y, &x, &y);
  at.x = (int) x;
  at.y = (int) y;
  at.width = MAX (at.width, 1);
  return at;
}

static void
add_claim (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntArticlePage *self = ENT_ARTICLE_PAGE (widget);
  g_autoptr (GArray) names = NULL;
  GdkRectangle at = find_cursor (self);
  EntSpan words;

  if (!ent_article_text_get_selected_words (self->text, &words))
    return;
  names = ent_article_text_new_names (self->text, words);
  g_clear_pointer (&self->adder, gtk_widget_unparent);
  self->adder = ent_claim_adder_new (get_session (self), self->article, words, names);
  gtk_widget_set_parent (self->adder, widget);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->adder), &at);
  g_signal_connect_object (self->adder, "closed", G_CALLBACK (on_adder_closed), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->adder));
}

/* ---- showing ---- */

static void
show_heading (EntArticlePage *self)
{
  gtk_label_set_text (self->title, ent_article_get_label (self->article));
  show_source (self, self->article);
  show_address (self, self->article);
  show_decisions (self);
}

static EntArticle *
find_article (EntCase *case_, const char *key)
{
  const GPtrArray *articles = ent_case_get_extraction (case_)->articles;

  for (guint i = 0; key != NULL && i < articles->len; i++)
    {
      EntArticle *article = g_ptr_array_index (articles, i);
      EntArticle *stands;

      if (g_strcmp0 (article->key, key) != 0)
        continue;
      stands = ent_case_find_article (case_, article->id);
      return stands != NULL ? stands : article;
    }
  return NULL;
}

/**
 * ent_article_page_refresh:
 *
 * Shows what is decided on the article now; its text stays where it is.
 *
 * Returns: whether the case still has the article
 */
gboolean
ent_article_page_refresh (EntArticlePage *self)
{
  EntArticle *article = NULL;

  g_return_val_if_fail (ENT_IS_ARTICLE_PAGE (self), FALSE);

  if (self->article != NULL)
    article = find_article (ent_session_get_case (get_session (self)), self->article->key);
  if (article == NULL)
    return FALSE;
  ent_article_ref (article);
  ent_article_unref (self->article);
  self->article = article;
  show_heading (self);
  return TRUE;
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

  ent_article_ref (article);
  g_clear_pointer (&self->article, ent_article_unref);
  self->article = article;
  show_heading (self);

  text = ent_article_text_new_found (case_, article,
                                     claim == ENT_CLAIM_NONE ? NULL : ent_case_get_claim (case_, claim), words,
                                     ent_session_get_theme (get_session (self)));
  gtk_text_view_set_buffer (self->text_view, ent_article_text_get_buffer (text));
  g_signal_connect_object (ent_article_text_get_buffer (text), "notify::has-selection", G_CALLBACK (on_selection), self,
                           G_CONNECT_SWAPPED);
  on_selection (self);
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
  g_clear_pointer (&ENT_ARTICLE_PAGE (object)->article, ent_article_unref);
  G_OBJECT_CLASS (ent_article_page_parent_class)->finalize (object);
}

static void
ent_article_page_class_init (EntArticlePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ent_article_page_finalize;
  ENT_SESSION_WIDGET_CLASS (klass)->attach = ent_article_page_attach;

  g_type_ensure (ENT_TYPE_NOTE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-article-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntArticlePage, title);
  gtk_widget_class_bind_template_child (widget_class, EntArticlePage, source);
  gtk_widget_class_bind_template_child (widget_class, EntArticlePage, address);
  gtk_widget_class_bind_template_child (widget_class, EntArticlePage, reliability);
  gtk_widget_class_bind_template_child (widget_class, EntArticlePage, day_button);
  gtk_widget_class_bind_template_child (widget_class, EntArticlePage, day);
  gtk_widget_class_bind_template_child (widget_class, EntArticlePage, note);
  gtk_widget_class_bind_template_child (widget_class, EntArticlePage, left_out);
  gtk_widget_class_bind_template_child (widget_class, EntArticlePage, text_view);
  gtk_widget_class_bind_template_callback (widget_class, on_released);
  gtk_widget_class_bind_template_callback (widget_class, on_motion);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
  gtk_widget_class_bind_template_callback (widget_class, on_reliability);
  gtk_widget_class_bind_template_callback (widget_class, on_day_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_day_activated);

  gtk_widget_class_install_action (widget_class, "article.add-claim", NULL, add_claim);
  gtk_widget_class_install_action (widget_class, "article.leave-out", NULL, leave_out);
  gtk_widget_class_install_action (widget_class, "article.take-back", NULL, leave_out);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "article.add-claim", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "article.add-claim", NULL);
}

static void
ent_article_page_init (EntArticlePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  on_selection (self);
}
