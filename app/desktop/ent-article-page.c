/* ent-article-page.c: an article, with the actors and the sentence marked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-article-page.h"

#include "ent-article-head.h"
#include "ent-article-text.h"
#include "ent-claim-adder.h"
#include "ent-hit-bar.h"

#include <string.h>

/**
 * EntArticlePage:
 *
 * The article as it was read, opened at a claim: its sentence on a light ground, its actors and trigger marked as on the
 * card. Every actor that stands in a claim of the article is a link back to its node, by click or by Enter at the cursor.
 * Words that are selected can be made a claim.
 *
 * Where words of it were sought each place where they stand is marked, and one steps from one to the next.
 *
 * Actions: article.add-claim, article.next-hit, article.previous-hit
 */
struct _EntArticlePage
{
  EntSessionWidget parent;

  EntArticleHead *head;
  EntHitBar *hit_bar;
  GtkTextView *text_view;
  GtkWidget *adder;          /* nullable */

  EntArticle *article;       /* nullable */
  EntArticleText *text;
  EntClaim *claim;           /* that it was opened at; nullable */
  GArray *words;             /* (element-type EntSpan) (nullable): the hits */
  guint frame;               /* waits until the text has a size, 0 for no longer */
  guint laying_out;          /* then for all of its lines */
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

static gboolean
is_button_pressed (GtkWidget *widget)
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (widget));
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (widget));
  GdkDevice *pointer = seat != NULL ? gdk_seat_get_pointer (seat) : NULL;
  GdkModifierType state = 0;

  return pointer != NULL && gdk_surface_get_device_position (surface, pointer, NULL, NULL, &state)
         && (state & (GDK_BUTTON1_MASK | GDK_BUTTON2_MASK | GDK_BUTTON3_MASK)) != 0;
}

/* Words that are still being selected are none yet. A popover would also take the release of the button for itself, which
 * GTK then misses: "Broken accounting of active state". */
static void
add_claim (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntArticlePage *self = ENT_ARTICLE_PAGE (widget);
  g_autoptr (GArray) names = NULL;
  GdkRectangle at = find_cursor (self);
  EntSpan words;

  if (is_button_pressed (widget) || !ent_article_text_get_selected_words (self->text, &words))
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
  ent_article_head_show (self->head, article);
  return TRUE;
}

/* Of a long article the part around @place. */
static void
show_text (EntArticlePage *self, guint32 place)
{
  EntCase *case_ = ent_session_get_case (get_session (self));
  g_autoptr (EntArticleText) text = ent_article_text_new_found (case_, self->article, self->claim, self->words, place,
                                                                ent_session_get_theme (get_session (self)));

  gtk_text_view_set_buffer (self->text_view, ent_article_text_get_buffer (text));
  g_signal_connect_object (ent_article_text_get_buffer (text), "notify::has-selection", G_CALLBACK (on_selection), self,
                           G_CONNECT_SWAPPED);
  on_selection (self);
  ent_article_text_free (self->text);
  self->text = g_steal_pointer (&text);
}

/* ---- scrolling ---- */

static void
scroll (EntArticlePage *self)
{
  gtk_text_view_scroll_to_mark (self->text_view, ent_article_text_get_place (self->text), 0, TRUE, 0, 0.3);
}

static void
stop_scrolling (EntArticlePage *self)
{
  if (self->frame != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->text_view), self->frame);
  self->frame = 0;
  g_clear_handle_id (&self->laying_out, g_source_remove);
}

static gboolean
on_laid_out (gpointer data)
{
  EntArticlePage *self = data;

  self->laying_out = 0;
  scroll (self);
  return G_SOURCE_REMOVE;
}

static gboolean
on_frame (GtkWidget *text_view, GdkFrameClock *clock, gpointer data)
{
  EntArticlePage *self = data;

  if (gtk_widget_get_height (text_view) == 0)
    return G_SOURCE_CONTINUE;
  self->frame = 0;
  self->laying_out = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_laid_out, self, NULL);
  return G_SOURCE_REMOVE;
}

/* A new text has no height where its lines are not laid out, and the view does that bit by bit at a higher priority than
 * an idle source has. What it scrolls to before is right only where few lines are above. */
static void
scroll_new_text (EntArticlePage *self)
{
  stop_scrolling (self);
  scroll (self);
  self->frame = gtk_widget_add_tick_callback (GTK_WIDGET (self->text_view), on_frame, self, NULL);
}

/* ---- from hit to hit ---- */

/* Returns: the first of the hits that stands in the claim or below, or the first of all */
static guint
find_first_hit (EntArticlePage *self, guint32 place)
{
  for (guint i = 0; i < self->words->len; i++)
    if (g_array_index (self->words, EntSpan, i).start >= place)
      return i;
  return 0;
}

static void
on_stepped (EntHitBar *bar, guint hit, EntArticlePage *self)
{
  EntSpan words = g_array_index (self->words, EntSpan, hit);

  if (ent_article_text_show_hit (self->text, words))
    {
      /* what can be seen with some text around it stays where it is */
      gtk_text_view_scroll_to_mark (self->text_view, ent_article_text_get_place (self->text), 0.2, FALSE, 0, 0);
      return;
    }
  show_text (self, words.start);
  ent_article_text_show_hit (self->text, words);
  scroll_new_text (self);
}

static void
step_hits (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ent_hit_bar_step (ENT_ARTICLE_PAGE (widget)->hit_bar, strcmp (action, "article.next-hit") == 0 ? 1 : -1);
}

/* Returns: where the text is opened: at the claim, else at the first hit, else at its beginning */
static guint32
find_place (EntArticlePage *self)
{
  if (self->claim != NULL)
    return self->claim->sentence.start;
  return self->words != NULL && self->words->len > 0 ? g_array_index (self->words, EntSpan, 0).start : 0;
}

static void
show_hits (EntArticlePage *self, guint32 place)
{
  guint n = self->words != NULL ? self->words->len : 0;
  guint hit = n > 0 ? find_first_hit (self, place) : 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "article.next-hit", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "article.previous-hit", n > 0);
  ent_hit_bar_show (self->hit_bar, n, hit);
  if (n > 0)
    ent_article_text_show_hit (self->text, g_array_index (self->words, EntSpan, hit));
}

/**
 * ent_article_page_show:
 * @claim: (nullable): the claim to open it at, %NULL for the first of the words or the beginning
 * @words: (nullable) (element-type EntSpan): words of its text that were sought
 */
void
ent_article_page_show (EntArticlePage *self, EntArticle *article, EntClaim *claim, const GArray *words)
{
  guint32 place;

  g_return_if_fail (ENT_IS_ARTICLE_PAGE (self));

  ent_article_ref (article);
  g_clear_pointer (&self->article, ent_article_unref);
  self->article = article;
  if (claim != NULL)
    ent_claim_ref (claim);
  g_clear_pointer (&self->claim, ent_claim_unref);
  self->claim = claim;
  g_clear_pointer (&self->words, g_array_unref);
  self->words = words != NULL ? g_array_ref ((GArray *) words) : NULL;
  ent_article_head_show (self->head, article);

  place = find_place (self);
  show_text (self, place);
  show_hits (self, place);
  scroll_new_text (self);
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

static gboolean
ent_article_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ENT_ARTICLE_PAGE (widget)->text_view));
}

static void
ent_article_page_dispose (GObject *object)
{
  stop_scrolling (ENT_ARTICLE_PAGE (object));
  G_OBJECT_CLASS (ent_article_page_parent_class)->dispose (object);
}

static void
ent_article_page_finalize (GObject *object)
{
  g_clear_pointer (&ENT_ARTICLE_PAGE (object)->text, ent_article_text_free);
  g_clear_pointer (&ENT_ARTICLE_PAGE (object)->article, ent_article_unref);
  g_clear_pointer (&ENT_ARTICLE_PAGE (object)->claim, ent_claim_unref);
  g_clear_pointer (&ENT_ARTICLE_PAGE (object)->words, g_array_unref);
  G_OBJECT_CLASS (ent_article_page_parent_class)->finalize (object);
}

static void
ent_article_page_class_init (EntArticlePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_article_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_article_page_finalize;
  ENT_SESSION_WIDGET_CLASS (klass)->attach = ent_article_page_attach;
  widget_class->grab_focus = ent_article_page_grab_focus;

  g_type_ensure (ENT_TYPE_ARTICLE_HEAD);
  g_type_ensure (ENT_TYPE_HIT_BAR);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/ent-article-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntArticlePage, head);
  gtk_widget_class_bind_template_child (widget_class, EntArticlePage, hit_bar);
  gtk_widget_class_bind_template_child (widget_class, EntArticlePage, text_view);
  gtk_widget_class_bind_template_callback (widget_class, on_released);
  gtk_widget_class_bind_template_callback (widget_class, on_motion);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
  gtk_widget_class_bind_template_callback (widget_class, on_stepped);

  gtk_widget_class_install_action (widget_class, "article.add-claim", NULL, add_claim);
  gtk_widget_class_install_action (widget_class, "article.next-hit", NULL, step_hits);
  gtk_widget_class_install_action (widget_class, "article.previous-hit", NULL, step_hits);
  /* the menu names the last */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "article.add-claim", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "article.add-claim", NULL);
}

static void
ent_article_page_init (EntArticlePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  on_selection (self);
}
