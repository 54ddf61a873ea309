/* ent-furniture.c: what stands on a news page and is not the article
 *
 * Only whole blocks go, and only those that say themselves what they are: the words of share buttons, counters,
 * newsletter boxes, lists of other stories. What can be told only by its place is left to ent-draft.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-furniture-private.h"

#include "article/ent-agency-private.h"
#include "article/ent-metadata-private.h"

#include <string.h>

/* No line of furniture is longer. */
#define MAX_WORDS 45
/* A list of links to other stories in the middle of an article is not longer. */
#define MAX_LINKS 12
#define MAX_LINK_WORDS 22

/* The line goes. */
static const char *const line_patterns[] = {
  /* advertising */
  "advertisement|advertisment|advertisements|advert|sponsored|promoted|ad|ads", "advertisement : *",
  "story|article continues below|after *", "scroll to continue *", "scroll down *",
  /* navigation */
  "skip to main? content|navigation|article", "top|bottom of page|article", "back to top|home", "home > *", "home / *",
  "you are here : *", "toggle navigation|menu|search", "prev|previous|next",
  "prev|previous|next|newer|older article|post|story|posts|articles *",
  /* sharing */
  "share this? article|story|post|page *", "share this", "share on|via|with *", "click to share *", "share : *",
  "share your *", "like this : *", "loading", "like loading", "copy link *", "link copied *", "print this *",
  "save this *", "gift this *",
  /* other stories, one in a line */
  "also read *", "read also *", "must read *", "read more", "read more : *", "read more / *", "read more about|on *",
  "read : *", "read / *", "read the? full|original story|article|text *", "related : *", "related / *", "see also *",
  "see more *", "watch : *", "watch / *", "in pics : *", "in pictures : *", "don't miss : *", "more : *", "more here *",
  "learn more", "find out more *", "continue reading *", "view all *", "load more *", "show more *", "keep reading *",
  /* newsletters, channels and apps */
  "subscribe to *", "subscribe for *", "subscribe now *", "sign up for|to|here|now *", "sign up", "get the latest *",
  "get all the latest *", "get our *", "get breaking news *", "join * telegram|whatsapp|newsletter|channel *",
  "join us on *", "join our *", "follow us *", "follow our *", "follow me on *",
  "follow * on twitter|x|facebook|instagram|telegram|whatsapp|google|linkedin|youtube *", "find us on *",
  "download the|our * app *", "enter your email *", "type your email *", "your email address *", "by signing up *",
  "by subscribing *", "by clicking *", "by entering your *", "discover more from *", "never miss a *",
  "stay updated|informed|tuned|connected *", "click here *", "for more * click here *", "thank you for subscribing *",
  "thanks for subscribing *", "thank you for reading *", "support our journalism *", "become a member *",
  "already a subscriber|member *", "to continue reading *", "this article is for subscribers *",
  "catch all the * news *", "check your inbox *", "unsubscribe *", "select to get * alerts *",
  /* cookies and rights */
  "we use cookies *", "we and our partners *", "we value your privacy *", "this site|website uses *",
  "our site|website uses *", "accept all? cookies?", "accept|reject all", "manage cookies|preferences|consent|options *",
  "cookie settings|policy|preferences|notice *", "privacy policy *", "terms of use|service *", "terms and conditions *",
  "© *", "copyright *", "* all rights reserved *", "this material may not be *",
  /* what the browser should have done */
  "please enable javascript *", "enable javascript *", "your browser does not support *", "javascript is disabled *",
  "this video can not be played *", "unable to play *", "to play this video *", "video player *", "play video *",
  "click to play *", "video unavailable *", "this content is not available *",
  /* pictures */
  "image|photo|picture|pic|photograph|video|graphic|illustration|infographic|file :",
  "image|photo|picture|pic|photograph|video|graphic|illustration|infographic|featured|representative _? : *",
  "file? image|photo|picture|photograph|video credit|credits|source|courtesy|by *", "file photo", "file image",
  "credit : *", "credits : *", "courtesy : *", "getty images", "_ _ / getty images", "_ / getty images",
  "representational|representative|representation image|picture|photo *", "screengrab", "screenshot",
  "image caption", "photo gallery *", "view gallery *", "image # of #", "# of #", "# / #",
  /* who made it, and labels */
  "reporting by *", "additional reporting by *", "editing by *", "written by * editing by *", "edited by : *",
  "our standards : *", "this story|article|report has not been edited *", "* published from a syndicated feed *",
  "* auto-generated from * feed *", "this article|story was originally|first published *",
  "the views|opinions expressed *", "views expressed *", "disclaimer : *", "tags", "tags : *", "tag : *",
  "topics : *", "topics", "filed under *", "categories : *", "category : *", "keywords : *", "posted in *", "tagged *",
  /* reading aids */
  "estimated? reading time *", "listen to this? article|story *", "listen to article|story", "# min|mins|minute|minutes read",
  "text size *", "font size *", "a a a", "translate *", "select language *", "choose your language *",
};

/* The line goes, and the lines of links under it. */
static const char *const list_patterns[] = {
  "most popular|read|viewed|shared|recent|watched|commented *", "trending", "trending now|today|news|topics|stories",
  "popular now|posts|news|stories|articles|today", "latest", "latest news|stories|posts|articles|updates|headlines|videos *",
  "top news|stories|headlines|picks *", "recent posts|articles|stories|news|comments",
  "related", "related :", "related articles|article|stories|story|news|posts|topics|content|coverage|reading|links|video|videos *",
  "more on|about this *", "more on the story|topic *", "more like this", "more stories|news|articles|coverage *",
  "you may|might also like|enjoy|read *", "you may|might be interested in *", "you may|might like *",
  "recommended", "recommended for you", "recommended stories|articles|reading|news|videos *", "read next", "up next",
  "read more on *", "don't miss", "editor's|editors'|editors picks|choice|pick", "in case you missed it",
  "what to read next", "must reads?", "other stories|news|articles *", "similar articles|news|posts|stories",
  "from|around the web", "promoted|sponsored content|stories|links", "further reading", "next story|article",
  "also in the? news|section", "on this topic", "see also", "also read", "read also", "share", "share :", "share this",
  "what's your reaction", "what do you think", "how do you feel *", "rate this *", "follow", "follow us",
};

/* The line goes, and all that stands under it on the page, where the article is above it. */
static const char *const end_patterns[] = {
  "comments", "# comments", "# comment", "no comments *", "comments : *", "comments #", "view|show|read|see # comments *",
  "view|show|read|see all? comments *", "reader|readers comments", "leave a reply|comment *", "comments are closed *",
  "post|add|write a comment *", "join the discussion|conversation *", "be the first to comment *", "about the author|authors *",
  "discover more from *",
};

/* A line of nothing but these, with a figure among them, counts something. */
static const char counter_words[] =
  "#|views|view|comments|comment|shares|share|likes|like|reads|read|min|mins|minute|minutes|ago|hour|hours|day|days|"
  "followers|votes|reactions|retweets|replies|reposts|total|:|/";

/* A line of nothing but these is a menu or a row of buttons. */
static const char menu_words[] =
  "home|menu|search|close|news|dismiss|share|tweet|print|email|e-mail|mail|save|login|log|in|sign|up|register|subscribe|"
  "donate|follow|us|live|tv|watch|listen|copy|link|facebook|twitter|whatsapp|telegram|linkedin|reddit|instagram|youtube|"
  "pinterest|messenger|flipboard|tumblr|viber|line|rss|x|ok|vk|pocket|bookmark|world|politics|business|economy|sport|"
  "sports|culture|opinion|video|videos|photos|podcast|podcasts|newsletter|newsletters|weather|technology|tech|science|"
  "health|lifestyle|entertainment|asia|europe|africa|americas|more|about|contact|and|all|comment|comments|like|login|"
  "dislike|love|funny|angry|sad|wow|haha|reply|report|>|/";

static gboolean
matches_any (const EntWords *words, const char *const *patterns, guint n_patterns)
{
  for (guint i = 0; i < n_patterns; i++)
    if (ent_words_match (words, patterns[i]))
      return TRUE;
  return FALSE;
}

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

/* A counter has a figure; a menu has several entries, or is one that no article has as its heading. */
static gboolean
is_counter_or_menu (const EntWords *words)
{
  return (has_number (words) && has_only (words, counter_words)) || has_only (words, menu_words);
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
      if (matches_any (&words, end_patterns, G_N_ELEMENTS (end_patterns)))
        {
          if (above * 2 > all)
            {
              drop_from (draft, i);
              return;
            }
          block->dropped = TRUE;
        }
      else if (matches_any (&words, list_patterns, G_N_ELEMENTS (list_patterns)))
        {
          block->dropped = TRUE;
          i = drop_links_under (draft, i);
        }
      else if (is_counter_or_menu (&words) || matches_any (&words, line_patterns, G_N_ELEMENTS (line_patterns)))
        block->dropped = TRUE;
    }
}
