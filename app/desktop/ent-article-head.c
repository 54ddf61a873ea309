/* ent-article-head.c: what an article is, and what the user decides on it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-article-head.h"

#include "ent-claim-choices.h"
#include "ent-day-entry.h"
#include "ent-note.h"

#include "case/ent-article-language.h"
#include "case/ent-correction.h"
#include "case/ent-subject.h"

#include <string.h>

/**
 * EntArticleHead:
 *
 * An article's title, where and when it was published, and what the user decides: how reliable its outlet is, its day,
 * whether it belongs to the case, a note.
 *
 * Actions: article.leave-out, article.take-back
 */
struct _EntArticleHead
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

  EntArticle *article;       /* nullable */
  gboolean updating;         /* what is chosen changes, not what is decided */
};

G_DEFINE_FINAL_TYPE (EntArticleHead, ent_article_head, ENT_TYPE_SESSION_WIDGET)

static EntSession *
get_session (EntArticleHead *self)
{
  return ent_session_widget_get_session (ENT_SESSION_WIDGET (self));
}

/* ---- what it is ---- */

static void
append_part (GString *line, const char *part)
{
  if (part != NULL && part[0] != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
}

static void
show_source (EntArticleHead *self, const EntArticle *article)
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
show_address (EntArticleHead *self, const EntArticle *article)
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
find_record (EntArticleHead *self, const char *prefix, const char *name, const char *aspect)
{
  g_autofree char *subject = g_strconcat (prefix, name, NULL);

  return ent_records_find (ent_session_get_records (get_session (self)), subject, aspect);
}

static void
show_decisions (EntArticleHead *self)
{
  const EntArticle *article = self->article;
  const char *reliability = article->outlet != NULL
                              ? find_record (self, ENT_SUBJECT_OUTLET, article->outlet, "reliability") : NULL;
  gboolean has_key = article->key != NULL;
  gboolean left_out = has_key && find_record (self, ENT_SUBJECT_ARTICLE, article->key, "left-out") != NULL;
  g_autofree char *tooltip = g_strdup_printf ("How reliable you hold %s", article->outlet ? article->outlet : "it");
  g_autofree char *subject = g_strconcat (ENT_SUBJECT_ARTICLE, article->key, NULL);

  self->updating = TRUE;
  ent_claim_choices_fill_rating (self->reliability, ENT_FACET_RELIABILITY, reliability != NULL ? reliability : "");
  self->updating = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->reliability), article->outlet != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->reliability), tooltip);
  ent_day_entry_show (self->day, article->published);
  gtk_widget_set_visible (GTK_WIDGET (self->day_button), has_key);
  gtk_widget_set_visible (self->left_out, left_out);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "article.leave-out", has_key && !left_out);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "article.take-back", left_out);
  gtk_widget_set_visible (GTK_WIDGET (self->note), has_key);
  if (has_key)
    ent_note_show (self->note, get_session (self), subject, ent_article_get_label (article));
}

static void
on_reliability (EntArticleHead *self)
{
  const char *value;

  if (self->updating || self->article == NULL)
    return;
  value = ent_claim_choices_get_rating (self->reliability, ENT_FACET_RELIABILITY);
  ent_session_decide (get_session (self), ent_correction_new_reliability (self->article->outlet, value[0]));
}

static void
on_day_changed (EntArticleHead *self)
{
  EntDay day;

  ent_day_entry_read (self->day, &day);
}

static gboolean
is_day_decided (EntArticleHead *self)
{
  return find_record (self, ENT_SUBJECT_ARTICLE, self->article->key, "published") != NULL;
}

/* An empty one puts the day back that was read. */
static void
on_day_activated (EntArticleHead *self)
{
  EntDay day;

  if (!ent_day_entry_read (self->day, &day))
    return;
  gtk_menu_button_popdown (self->day_button);
  if (day == ENT_DAY_NONE ? is_day_decided (self) : day != self->article->published)
    ent_session_decide (get_session (self), ent_correction_new_published (self->article, day));
}

static void
leave_out (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntArticleHead *self = ENT_ARTICLE_HEAD (widget);

  ent_session_decide (get_session (self),
                      ent_correction_new_left_out (self->article, strcmp (action, "article.leave-out") == 0));
}

/* ---- the widget ---- */

/**
 * ent_article_head_show:
 *
 * Shows @article as it is and what is decided on it now.
 */
void
ent_article_head_show (EntArticleHead *self, EntArticle *article)
{
  g_return_if_fail (ENT_IS_ARTICLE_HEAD (self));

  ent_article_ref (article);
  g_clear_pointer (&self->article, ent_article_unref);
  self->article = article;
  gtk_label_set_text (self->title, ent_article_get_label (article));
  show_source (self, article);
  show_address (self, article);
  show_decisions (self);
}

static void
ent_article_head_finalize (GObject *object)
{
  g_clear_pointer (&ENT_ARTICLE_HEAD (object)->article, ent_article_unref);
  G_OBJECT_CLASS (ent_article_head_parent_class)->finalize (object);
}

static void
ent_article_head_class_init (EntArticleHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ent_article_head_finalize;

  g_type_ensure (ENT_TYPE_NOTE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-article-head.ui");
  gtk_widget_class_bind_template_child (widget_class, EntArticleHead, title);
  gtk_widget_class_bind_template_child (widget_class, EntArticleHead, source);
  gtk_widget_class_bind_template_child (widget_class, EntArticleHead, address);
  gtk_widget_class_bind_template_child (widget_class, EntArticleHead, reliability);
  gtk_widget_class_bind_template_child (widget_class, EntArticleHead, day_button);
  gtk_widget_class_bind_template_child (widget_class, EntArticleHead, day);
  gtk_widget_class_bind_template_child (widget_class, EntArticleHead, note);
  gtk_widget_class_bind_template_child (widget_class, EntArticleHead, left_out);
  gtk_widget_class_bind_template_callback (widget_class, on_reliability);
  gtk_widget_class_bind_template_callback (widget_class, on_day_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_day_activated);

  gtk_widget_class_install_action (widget_class, "article.leave-out", NULL, leave_out);
  gtk_widget_class_install_action (widget_class, "article.take-back", NULL, leave_out);
}

static void
ent_article_head_init (EntArticleHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
