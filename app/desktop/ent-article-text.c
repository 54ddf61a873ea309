/* ent-article-text.c: an article's text in a buffer, with its actors and one claim marked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-article-text.h"

#include "ent-claim-marks.h"

/* Of a longer article only the blocks this near to the claim are put into the buffer: a text view takes its time with
 * megabytes, and nobody scrolls through them. */
#define MAX_BYTES_AROUND (96 * 1024)

/* A stretch of the buffer that names an actor. */
typedef struct
{
  EntSpan span;    /* of the article's text */
  int start;       /* in characters of the buffer */
  int end;
  EntActor *actor;
} ActorRange;

struct _EntArticleText
{
  EntArticle *article;
  GtkTextBuffer *buffer;
  EntSpan shown;             /* what of the article stands in the buffer */
  int prefix;                /* characters of the buffer before it */
  GArray *ranges;            /* (element-type ActorRange), by start */
  GtkTextTag *marks[ENT_N_MARKS];
  GtkTextTag *sentence;
  GtkTextTag *found;
  GtkTextTag *hit;           /* the one of them that is looked at */
  GtkTextTag *name;
};

void
ent_article_text_free (EntArticleText *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->ranges->len; i++)
    ent_actor_unref (g_array_index (self->ranges, ActorRange, i).actor);
  g_array_unref (self->ranges);
  g_clear_object (&self->buffer);
  ent_article_unref (self->article);
  g_free (self);
}

/* ---- tags ---- */

static GdkRGBA
to_rgba (EntColor color)
{
  return (GdkRGBA) { (float) color.red, (float) color.green, (float) color.blue, (float) color.alpha };
}

/**
 * ent_article_text_set_theme:
 *
 * Colours the marks for light or dark.
 */
void
ent_article_text_set_theme (EntArticleText *self, EntTheme theme)
{
  static const EntColor found[2] = { { 1.00, 0.80, 0.45, 1 }, { 0.55, 0.33, 0.05, 1 } };
  static const EntColor hit[2] = { { 0.62, 0.28, 0.00, 1 }, { 1.00, 0.80, 0.40, 1 } };
  static const EntColor hit_text[2] = { { 1, 1, 1, 1 }, { 0, 0, 0, 1 } };
  EntColor accent = ent_style_get_accent (theme);
  GdkRGBA link = to_rgba (accent);
  GdkRGBA ground = link;
  GdkRGBA text;

  ground.alpha = 0.12f;
  for (EntMark mark = 0; mark < ENT_N_MARKS; mark++)
    {
      GdkRGBA color = to_rgba (ent_mark_get_color (mark, theme));

      g_object_set (self->marks[mark], mark == ENT_MARK_TRIGGER ? "background-rgba" : "underline-rgba", &color, NULL);
    }
  g_object_set (self->sentence, "background-rgba", &ground, NULL);
  g_object_set (self->name, "foreground-rgba", &link, NULL);
  ground = to_rgba (found[ent_theme_is_dark (theme)]);
  g_object_set (self->found, "background-rgba", &ground, NULL);
  ground = to_rgba (hit[ent_theme_is_dark (theme)]);
  text = to_rgba (hit_text[ent_theme_is_dark (theme)]);
  g_object_set (self->hit, "background-rgba", &ground, "foreground-rgba", &text, NULL);
}

static void
create_tags (EntArticleText *self, EntTheme theme)
{
  gtk_text_buffer_create_tag (self->buffer, "title", "weight", PANGO_WEIGHT_BOLD, "scale", 1.2, NULL);
  gtk_text_buffer_create_tag (self->buffer, "heading", "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (self->buffer, "caption", "style", PANGO_STYLE_ITALIC, NULL);
  gtk_text_buffer_create_tag (self->buffer, "cut", "style", PANGO_STYLE_ITALIC, NULL);
  self->name = gtk_text_buffer_create_tag (self->buffer, "name", NULL);
  self->sentence = gtk_text_buffer_create_tag (self->buffer, "sentence", NULL);
  self->marks[ENT_MARK_TRIGGER] = gtk_text_buffer_create_tag (self->buffer, "trigger", NULL);
  self->marks[ENT_MARK_SOURCE] = gtk_text_buffer_create_tag (self->buffer, "source", "underline",
                                                            PANGO_UNDERLINE_SINGLE, NULL);
  self->marks[ENT_MARK_TARGET] = gtk_text_buffer_create_tag (self->buffer, "target", "underline",
                                                            PANGO_UNDERLINE_DOUBLE, NULL);
  self->found = gtk_text_buffer_create_tag (self->buffer, "found", "weight", PANGO_WEIGHT_BOLD, NULL);
  self->hit = gtk_text_buffer_create_tag (self->buffer, "hit", NULL);
  ent_article_text_set_theme (self, theme);
}

/* ---- places ---- */

static int
get_offset (EntArticleText *self, guint32 byte)
{
  const char *text = self->article->text;

  return self->prefix + (int) g_utf8_pointer_to_offset (text + self->shown.start, text + byte);
}

static void
apply (EntArticleText *self, GtkTextTag *tag, int start, int end)
{
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &to, end);
  gtk_text_buffer_apply_tag (self->buffer, tag, &from, &to);
}

static void
apply_to_span (EntArticleText *self, GtkTextTag *tag, EntSpan span)
{
  if (!ent_span_is_empty (span) && ent_span_contains (self->shown, span))
    apply (self, tag, get_offset (self, span.start), get_offset (self, span.end));
}

/* ---- text ---- */

/* Whole blocks around @middle, up to MAX_BYTES_AROUND on each side. */
static EntSpan
choose_shown (const EntArticle *article, guint32 middle)
{
  EntSpan shown = { 0, (guint32) article->length };

  for (guint i = 0; i < article->n_blocks; i++)
    {
      EntSpan block = article->blocks[i].span;

      if (block.end + MAX_BYTES_AROUND < middle)
        shown.start = i + 1 < article->n_blocks ? article->blocks[i + 1].span.start : block.start;
      if (block.start > middle + MAX_BYTES_AROUND)
        {
          shown.end = block.start;
          break;
        }
    }
  return shown;
}

static void
insert_text (EntArticleText *self)
{
  const EntArticle *article = self->article;
  static const char note[] = "The article is long; this is a part of it.\n\n";
  gboolean is_part = self->shown.start > 0 || self->shown.end < article->length;

  if (is_part)
    {
      gtk_text_buffer_set_text (self->buffer, note, -1);
      self->prefix = sizeof note - 1;
      apply (self, gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (self->buffer), "cut"), 0, self->prefix);
    }
  else
    gtk_text_buffer_set_text (self->buffer, "", 0);

  {
    GtkTextIter end;

    gtk_text_buffer_get_end_iter (self->buffer, &end);
    gtk_text_buffer_insert (self->buffer, &end, article->text + self->shown.start,
                            self->shown.end - self->shown.start);
  }
}

static void
tag_blocks (EntArticleText *self)
{
  static const char *const names[] = {
    [ENT_BLOCK_TITLE] = "title",
    [ENT_BLOCK_HEADING] = "heading",
    [ENT_BLOCK_PARAGRAPH] = NULL,
    [ENT_BLOCK_CAPTION] = "caption",
  };
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (self->buffer);

  for (guint i = 0; i < self->article->n_blocks; i++)
    {
      const EntBlock *block = &self->article->blocks[i];

      if (names[block->kind] != NULL)
        apply_to_span (self, gtk_text_tag_table_lookup (tags, names[block->kind]), block->span);
    }
}

/* ---- actors ---- */

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  const ActorRange *range_a = a, *range_b = b;

  if (range_a->span.start != range_b->span.start)
    return range_a->span.start < range_b->span.start ? -1 : 1;
  return (range_a->span.end > range_b->span.end) - (range_a->span.end < range_b->span.end);
}

static void
add_range (EntArticleText *self, EntSpan span, EntActor *actor)
{
  ActorRange range = { .span = span, .actor = actor };

  if (ent_span_is_empty (span) || !ent_span_contains (self->shown, span))
    return;
  range.start = get_offset (self, span.start);
  range.end = get_offset (self, span.end);
  ent_actor_ref (actor);
  g_array_append_val (self->ranges, range);
  apply (self, self->name, range.start, range.end);
}

static void
collect_actors (EntArticleText *self, EntCase *case_)
{
  for (guint i = 0; i < ent_case_get_n_claims (case_); i++)
    {
      const EntClaim *claim = ent_case_get_claim (case_, i);

      if (claim->article != self->article)
        continue;
      add_range (self, claim->source_span, claim->source);
      add_range (self, claim->target_span, claim->target);
    }
  g_array_sort (self->ranges, compare_ranges);
}

/**
 * ent_article_text_find_actor:
 *
 * Returns: (transfer none) (nullable): the actor that is named at @iter; of nested names the innermost
 */
const EntActor *
ent_article_text_find_actor (EntArticleText *self, const GtkTextIter *iter)
{
  const ActorRange *found = NULL;
  int offset = gtk_text_iter_get_offset (iter);

  for (guint i = 0; i < self->ranges->len; i++)
    {
      const ActorRange *range = &g_array_index (self->ranges, ActorRange, i);

      if (range->start > offset)
        break;
      if (offset < range->end && (found == NULL || range->end - range->start < found->end - found->start))
        found = range;
    }
  return found ? found->actor : NULL;
}

/* ---- selected words ---- */

static guint32
get_byte (EntArticleText *self, const GtkTextIter *iter)
{
  const char *shown = self->article->text + self->shown.start;
  int n_chars = (int) g_utf8_strlen (shown, self->shown.end - self->shown.start);
  int offset = CLAMP (gtk_text_iter_get_offset (iter) - self->prefix, 0, n_chars);

  return (guint32) (g_utf8_offset_to_pointer (shown, offset) - self->article->text);
}

/**
 * ent_article_text_get_selected_words:
 * @words: (out): what is selected of the article's text, without white space around it
 *
 * Returns: whether there is any
 */
gboolean
ent_article_text_get_selected_words (EntArticleText *self, EntSpan *words)
{
  const char *text = self->article->text;
  GtkTextIter start, end;

  if (!gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end))
    return FALSE;
  *words = (EntSpan) { get_byte (self, &start), get_byte (self, &end) };
  while (words->start < words->end && g_ascii_isspace (text[words->start]))
    words->start++;
  while (words->end > words->start && g_ascii_isspace (text[words->end - 1]))
    words->end--;
  return !ent_span_is_empty (*words);
}

/**
 * ent_article_text_new_names:
 *
 * Returns: (transfer full) (element-type EntNamedActor): who is named in @words, in their order; the actors are the text's
 */
GArray *
ent_article_text_new_names (EntArticleText *self, EntSpan words)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (EntNamedActor));

  for (guint i = 0; i < self->ranges->len; i++)
    {
      const ActorRange *range = &g_array_index (self->ranges, ActorRange, i);
      EntNamedActor name = { range->actor, range->span };

      if (ent_span_contains (words, range->span))
        g_array_append_val (names, name);
    }
  return names;
}

/* ---- the whole ---- */

static void
place_cursor (EntArticleText *self, guint32 place)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &at, place > 0 ? get_offset (self, place) : 0);
  gtk_text_buffer_place_cursor (self->buffer, &at);
}

/**
 * ent_article_text_new:
 * @claim: (nullable): the claim to mark
 *
 * Returns: (transfer full): the text, with the cursor at the claim; O(length shown + claims of the case)
 */
EntArticleText *
ent_article_text_new (EntCase *case_, EntArticle *article, const EntClaim *claim, EntTheme theme)
{
  return ent_article_text_new_found (case_, article, claim, NULL, claim != NULL ? claim->sentence.start : 0, theme);
}

/**
 * ent_article_text_new_found:
 * @claim: (nullable): the claim to mark
 * @words: (nullable) (element-type EntSpan): words of the article that were sought, to mark as well
 * @place: a byte of the article that is to be in the part that is shown, and where the cursor is put
 *
 * Returns: (transfer full): the text, as ent_article_text_new()
 */
EntArticleText *
ent_article_text_new_found (EntCase *case_, EntArticle *article, const EntClaim *claim, const GArray *words,
                            guint32 place, EntTheme theme)
{
  EntArticleText *self = g_new0 (EntArticleText, 1);

  self->article = ent_article_ref (article);
  self->buffer = gtk_text_buffer_new (NULL);
  self->ranges = g_array_new (FALSE, FALSE, sizeof (ActorRange));
  self->shown = choose_shown (article, place);
  create_tags (self, theme);
  insert_text (self);
  tag_blocks (self);
  collect_actors (self, case_);
  if (claim != NULL)
    {
      apply_to_span (self, self->sentence, claim->sentence);
      for (EntMark mark = 0; mark < ENT_N_MARKS; mark++)
        apply_to_span (self, self->marks[mark], ent_claim_get_mark (claim, mark));
    }
  for (guint i = 0; words != NULL && i < words->len; i++)
    apply_to_span (self, self->found, g_array_index (words, EntSpan, i));
  place_cursor (self, place);
  return self;
}

GtkTextBuffer *
ent_article_text_get_buffer (EntArticleText *self)
{
  return self->buffer;
}

/**
 * ent_article_text_get_place:
 *
 * Returns: (transfer none): where to scroll to: what the text was opened at, or the hit that is looked at
 */
GtkTextMark *
ent_article_text_get_place (EntArticleText *self)
{
  return gtk_text_buffer_get_insert (self->buffer);
}

/**
 * ent_article_text_show_hit:
 * @hit: one of the words that were sought
 *
 * Marks it as the one that is looked at and puts the cursor there.
 *
 * Returns: whether it is in the part of the article that is shown
 */
gboolean
ent_article_text_show_hit (EntArticleText *self, EntSpan hit)
{
  GtkTextIter start, end;

  if (!ent_span_contains (self->shown, hit))
    return FALSE;
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, self->hit, &start, &end);
  apply_to_span (self, self->hit, hit);
  place_cursor (self, hit.start);
  return TRUE;
}
