/* ent-furniture.c: what stands on a news page and is not the article
 *
 * Only whole blocks go, and only those that say themselves what they are: the words of share buttons, counters,
 * newsletter boxes, lists of other stories. What can be told only by its place is left to ent-outline.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-furniture-private.h"

#include <string.h>

/* No line of furniture is longer. */
#define MAX_WORDS 45
/* A list of links to other stories in the middle of an article is not longer. */
#define MAX_LINKS 12
#define MAX_LINK_WORDS 22

/* A line of nothing but these, with a figure among them, counts something. */
static const char counter_words[] =
  "#|views|view|comments|comment|shares|share|likes|like|reads|read|min|mins|minute|minutes|ago|hour|hours|day|days|"
  "followers|votes|reactions|retweets|replies|reposts|total|:|/";

/* A line of nothing but these is a menu or a row of buttons. */
static const char menu_words[] =
  "home|menu|search|close|news|dismiss|share|tweet|print|email|e-mail|mail|save|login|log|in|sign|up|register|"
  "subscribe|donate|follow|us|live|tv|watch|listen|copy|link|facebook|twitter|whatsapp|telegram|linkedin|reddit|"
  "instagram|youtube|pinterest|messenger|flipboard|tumblr|viber|line|rss|x|ok|vk|pocket|bookmark|world|politics|"
  "business|economy|sport|sports|culture|opinion|video|videos|photos|podcast|podcasts|newsletter|newsletters|"
  "weather|technology|tech|science|health|lifestyle|entertainment|asia|europe|africa|americas|more|about|contact|"
  "and|all|comment|comments|like|dislike|love|funny|angry|sad|wow|haha|reply|report|play|aa|small|medium|"
  "large|loading|>|/";

/* Whether all words are in @list, "one|other|third". */
static gboolean
has_only (const EntWords *words, const char *list)
{
  for (guint i = 0; i < words->n_words; i++)
    if (!ent_words_match_range (words, i, i + 1, list))
      return FALSE;
  return words->complete && words->n_words > 0;
}

static gboolean
has_number (const EntWords *words)
{
  for (guint i = 0; i < words->n_words; i++)
    if (ent_words_equal (words, i, "#"))
      return TRUE;
  return FALSE;
}

/* A counter has a figure and is no date; a menu has several entries, or is one that no article has as its heading. */
static gboolean
is_counter_or_menu (const char *text, const EntWords *words)
{
  EntDay day;

  return (has_number (words) && has_only (words, counter_words) && !ent_day_parse (text, &day)) ||
         has_only (words, menu_words);
}

/* "property: value;" or "selector {": a style sheet or a script that was saved as text. */
static gboolean
is_code (const char *text)
{
  gsize length = strlen (text);
  gsize name = strspn (text, "abcdefghijklmnopqrstuvwxyz-");
  static const char *const starts[] = {
    "@media", "@import", "@font-face", "function(", "function (", "var ", "window.", "document.", "$(", "(function",
    "<script", "</", "<style", "<!--", "googletag.", "if (", "try {", "//<![CDATA[", "/*", "dataLayer",
  };

  if (length == 0)
    return FALSE;
  if (strspn (text, "{}();,[] ") == length && strpbrk (text, "{};"))
    return TRUE;
  if (text[length - 1] == '{' || (text[length - 1] == '}' && strchr (text, '{')))
    return TRUE;
  if (name > 0 && text[length - 1] == ';' && text[name + (text[name] == ' ')] == ':')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (text, starts[i]) && strpbrk (text, "{};<(=") != NULL)
      return TRUE;
  return FALSE;
}

/* "jdoe@lantern.example", "@lantern", "https://lantern.example/1" */
static gboolean
is_address (const char *text, const EntWords *words)
{
  return (words->n_words <= 6 && ent_words_match (words, "* @ *")) ||
         ((strstr (text, "://") || g_str_has_prefix (text, "www.")) && strchr (text, ' ') == NULL);
}

/* "#Russia #Kim" */
static gboolean
is_hashtags (const char *text)
{
  gboolean hash = FALSE;

  for (char last = ' '; *text; last = *text++)
    {
      if (last == ' ' && *text != '#')
        return FALSE;
      hash |= last == '#' && g_ascii_isalpha (*text);
    }
  return hash;
}

static gboolean
has_letter_or_digit (const char *text)
{
  for (; *text; text = g_utf8_next_char (text))
    if (g_unichar_isalnum (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/* A headline that leads to another story: short, and no sentence unless it asks. */
static gboolean
is_link_line (const EntDraftBlock *block)
{
  return block->role != ENT_ROLE_CAPTION && block->n_words <= MAX_LINK_WORDS && (!block->closed || block->question);
}

static guint
drop_links_under (EntDraft *draft, guint index)
{
  guint i = index + 1;

  while (i < draft->blocks->len && i <= index + MAX_LINKS && is_link_line (ent_draft_get (draft, i)))
    ent_draft_get (draft, i++)->dropped = TRUE;
  return i - 1;
}

/* "Discover more from OUTLET", with or without a flag behind it. */
static void
read_outlet (EntDraft *draft, const EntDraftBlock *block, const EntWords *words)
{
  if (draft->outlet == NULL && words->n_words > 3 && ent_words_match (words, "discover more from *"))
    draft->outlet = g_strndup (block->text + words->words[3].start,
                               words->words[words->n_words - 1].end - words->words[3].start);
}

/* "Link copied!" is none. */
static gboolean
is_sentence (const EntDraftBlock *block)
{
  return block->closed && !block->question && block->n_words >= 4 && !g_str_has_suffix (block->text, ":");
}

/* What stands under "Image caption"; a whole sentence may be the text that goes on. */
static void
mark_caption (EntDraft *draft, guint index)
{
  if (index < draft->blocks->len && !ent_draft_block_is_running (ent_draft_get (draft, index)))
    ent_draft_get (draft, index)->role = ENT_ROLE_CAPTION;
}

static void
drop_from (EntDraft *draft, guint index)
{
  for (guint i = index; i < draft->blocks->len; i++)
    ent_draft_get (draft, i)->dropped = TRUE;
}

static guint64
count_running_words (EntDraft *draft)
{
  guint64 n_words = 0;

  for (guint i = 0; i < draft->blocks->len; i++)
    if (ent_draft_block_is_running (ent_draft_get (draft, i)))
      n_words += ent_draft_get (draft, i)->n_words;
  return n_words;
}

/**
 * ent_furniture_drop:
 *
 * Marks the blocks that say themselves that they are no part of an article. What ends an article ("3 comments") ends
 * it only where more than half of the running text stands above. O(blocks).
 */
void
ent_furniture_drop (EntDraft *draft)
{
  guint64 all = count_running_words (draft), above = 0;

  for (guint i = 0; i < draft->blocks->len; i++)
    {
      EntDraftBlock *block = ent_draft_get (draft, i);
      EntWords words;

      if (!has_letter_or_digit (block->text) || is_code (block->text))
        {
          block->dropped = TRUE;
          continue;
        }
      if (ent_draft_block_is_running (block))
        above += block->n_words;
      if (block->n_words > MAX_WORDS)
        continue;
      ent_words_init (&words, block->text);
      read_outlet (draft, block, &words);
      if (ent_words_match (&words, "image|photo|picture caption"))
        mark_caption (draft, i + 1);
      switch (ent_furniture_match (&words, is_sentence (block)))
        {
        case ENT_FURNITURE_END:
          if (above * 2 > all)
            {
              drop_from (draft, i);
              return;
            }
          block->dropped = TRUE;
          break;
        case ENT_FURNITURE_LIST:
          block->dropped = TRUE;
          i = drop_links_under (draft, i);
          break;
        case ENT_FURNITURE_LINE:
          block->dropped = TRUE;
          break;
        case ENT_FURNITURE_NONE:
          block->dropped = is_counter_or_menu (block->text, &words) || is_address (block->text, &words) ||
                           is_hashtags (block->text);
          break;
        }
    }
}
