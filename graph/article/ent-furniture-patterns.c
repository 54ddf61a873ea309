/* ent-furniture-patterns.c: the lines of news pages that say themselves what they are
 *
 * Patterns are those of ent_words_match(): a whole line each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-furniture-private.h"

#include <string.h>

/* Labels and links: a whole sentence is none of them. */
static const char *const label_patterns[] = {
  /* advertising */
  "advertisement|advertisment|advertisements|advert|sponsored|promoted|ad|ads", "advertisement : *",
  "skip advertisement", "ad|video feedback", "video ad feedback", "scroll down *",
  /* navigation */
  "skip to main? content|navigation|article", "top|bottom of page|article", "back to top|home", "home > *",
  "home / *", "you are here : *", "toggle navigation|menu|search", "prev|previous|next",
  "prev|previous|next|newer|older article|post|story|posts|articles *",
  /* sharing */
  "share :?", "follow :", "share this? article|story|post|page *", "share on|via|with *", "click to share *",
  "share : *", "share your *", "like this : *", "loading", "like loading", "copy link *", "link copied *",
  "print this *", "save this *", "gift|give this article|story *", "share full article *", "copy url",
  /* other stories, one in a line */
  "also read *", "read also *", "must read *", "read more", "read more : *", "read more / *", "read more about|on *",
  "read : *", "read / *", "read the? full|original story|article|text *", "related : *", "related / *", "see also *",
  "see more *", "watch : *", "watch / *", "in pics : *", "in pictures : *", "don't miss : *", "more : *",
  "more here *", "learn more", "find out more *", "continue reading *", "view|see all *", "explore more on *",
  "follow live updates *", "follow our live *", "end", "end of list|article|story", "item # of #", "load more *",
  "show more *", "keep reading *",
  /* newsletters, channels and apps */
  "sign up", "become a member *", "unlock * for free", "newsletter sign-up|signup *", "unsubscribe *",
  /* cookies and rights */
  "accept all? cookies?", "accept|reject all", "manage cookies|preferences|consent|options *",
  "cookie settings|policy|preferences|notice *", "privacy policy *", "terms of use|service *",
  "terms and conditions *", "copyright *",
  /* what the browser should have done */
  "video player *", "play video *", "click to play *", "# source : *", "video unavailable *",
  /* pictures */
  "image|photo|picture|pic|photograph|video|graphic|illustration|infographic|file :",
  "image|photo|picture|pic|photograph|video|graphic|illustration|infographic|featured|representative _? : *",
  "file? image|photo|picture|photograph|video credit|credits|source|courtesy|by *", "file photo", "file image",
  "credit : *", "credits : *", "courtesy : *", "getty images", "_ _ / getty images", "_ / getty images",
  "representational|representative|representation image|picture|photo *", "screengrab", "screenshot",
  "image|photo|picture caption", "show|hide|toggle caption", "view image in fullscreen *", "enlarge this image",
  "open image in gallery *", "photo gallery *", "view gallery *", "image # of #", "# of #", "# / #",
  /* who made it, and labels */
  "reporting by *", "additional reporting by *", "editing by *", "written by * editing by *", "edited by : *",
  "editor : *", "editors : *", "acquire|purchase licensing rights *", "request reprint *", "submit correction *",
  "report a|an typo|error|mistake *", "tags", "tags : *", "tag : *", "topics : *", "topics", "filed under *",
  "categories : *", "category : *", "keywords : *", "posted in *", "tagged *",
  /* reading aids */
  "estimated? reading|read time *", "listen to this? article|story *", "listen to article|story",
  "# min|mins|minute|minutes read", "text size *", "font size *", "a a a", "translate *", "select language *",
  "choose your language *",
};

/* What pages say to their readers, in sentences or not. */
static const char *const sentence_patterns[] = {
  /* advertising */
  "advertisement * continue reading *", "story|article continues below|after *", "scroll to continue *",
  /* newsletters, channels and apps */
  "subscribe to *", "subscribe for *", "subscribe now *", "sign up for|to|here|now *", "get the latest *",
  "get all the latest *", "get our *", "get breaking news *", "join * telegram|whatsapp|newsletter|channel *",
  "join us on *", "join our *", "follow us *", "follow our *", "follow me on *",
  "follow * on twitter|x|facebook|instagram|telegram|whatsapp|google|linkedin|youtube *", "find us on *",
  "download the|our * app *", "enter your email *", "type your email *", "your email address *", "by signing up *",
  "by subscribing *", "by clicking *", "by entering your *", "discover more from *", "never miss a *",
  "stay updated|informed|tuned|connected *", "click here *", "for more * click here *", "thank you for subscribing *",
  "thanks for subscribing *", "thank you for reading *", "support our journalism *", "already a subscriber|member *",
  "to continue reading *", "this article is for subscribers *", "catch all the * news *", "check your inbox *",
  "thanks for signing up *", "thank you for signing up *", "you can|may unsubscribe *", "simply sign up *",
  "* straight|directly|delivered to your inbox", "to stay up to date *", "for the latest news *",
  "track|get latest news|updates *", "track|get the latest news|updates *", "get current updates *",
  "listen to the latest *", "you have # * articles|stories left|remaining *", "already have an account *",
  "don't have an account *", "create a|your free? account *", "log|sign in to *", "please log in *",
  "support independent journalism *", "make a donation|contribution *", "please consider supporting|donating *",
  "have|got a tip|story *", "follow the author|reporter *", "select to get * alerts *",
  /* cookies and rights */
  "we use cookies *", "we and our partners *", "we value your privacy *", "this site|website uses *",
  "our site|website uses *", "© *", "* all rights reserved *", "this material may not be *",
  /* what the browser should have done */
  "please enable javascript *", "to view this video *", "* please enable javascript *", "enable javascript *",
  "your browser does not support *", "javascript is disabled *", "this video can not be played *", "unable to play *",
  "to play this video *", "this is a modal window *", "this audio is|was created|generated|produced *",
  "this content is not available *",
  /* invitations */
  "save articles *", "send any friend a story *", "share your thoughts *",
  /* what is said of the text */
  "our standards : *", "found|spotted a|an mistake|error|typo *",
  "this article is more than # year|years|month|months old *", "this is a developing|breaking news? story *",
  "this article|story has been updated *", "a version of this article|story *", "reuse this content",
  "this article|story was updated *", "this story|article|report has not been edited *",
  "* published from a syndicated feed *", "* auto-generated from * feed *",
  "this article|story was originally|first published *", "the views|opinions expressed *", "views expressed *",
  "disclaimer : *",
};

/* Headings of lists of links; a whole sentence is none. */
static const char *const list_patterns[] = {
  "most popular|read|viewed|shared|recent|watched|commented *", "trending", "trending now|today|news|topics|stories",
  "popular now|posts|news|stories|articles|today", "latest",
  "latest news|stories|posts|articles|updates|headlines|videos *", "top news|stories|headlines|picks *",
  "recent posts|articles|stories|news|comments", "related", "related :",
  "related articles|article|stories|story|news|posts|topics|content|coverage|reading|links|video|videos *",
  "more on|about this *", "more on the story|topic *", "more like this", "more stories|news|articles|coverage *",
  "you may|might also like|enjoy|read *", "you may|might be interested in *", "you may|might like *", "recommended",
  "recommended for you", "recommended stories|articles|reading|news|videos *", "read next", "up next",
  "read more on *", "don't miss", "editor's|editors'|editors picks|choice|pick", "in case you missed it",
  "what to read next", "list of # items", "list # of #", "must reads?", "other stories|news|articles *",
  "similar articles|news|posts|stories", "from|around the web", "promoted|sponsored content|stories|links",
  "further reading", "next story|article", "also in the? news|section", "on this topic", "see also", "also read",
  "read also", "share this", "what's your reaction", "what do you think", "how do you feel *", "rate this *",
};

/* What begins the part of a page under the article. */
static const char *const end_patterns[] = {
  "comments", "loading comments", "# comments", "# comment", "no comments yet?", "comments : #?", "comments #",
  "view|show|read|see # comments *", "view|show|read|see all? comments *", "reader|readers comments",
  "leave a reply|comment *", "comments are closed *", "post|add|write a comment *",
  "join the discussion|conversation *", "be the first to comment *", "about the author|authors :?",
  "discover more from *",
};

typedef struct
{
  const char *pattern;
  EntFurniture furniture;
  gboolean label;       /* holds for no whole sentence */
} Rule;

/* The key of the rules whose first word may be any. */
#define ANY ""

static void
add_rule (GHashTable *rules, char *key, const Rule *rule)
{
  GArray *list = g_hash_table_lookup (rules, key);

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (Rule));
      g_hash_table_insert (rules, g_strdup (key), list);
    }
  g_array_append_val (list, *rule);
}

static void
add_rules (GHashTable *rules, const char *const *patterns, guint n_patterns, EntFurniture furniture, gboolean label)
{
  for (guint i = 0; i < n_patterns; i++)
    {
      Rule rule = { patterns[i], furniture, label };
      g_autofree char *first = g_strndup (patterns[i], strcspn (patterns[i], " "));
      g_auto (GStrv) words = NULL;

      if (strpbrk (first, "*_?"))
        {
          add_rule (rules, ANY, &rule);
          continue;
        }
      words = g_strsplit (first, "|", -1);
      for (guint j = 0; words[j]; j++)
        add_rule (rules, words[j], &rule);
    }
}

/* First word -> the rules that begin with it, those that take most away first. */
static GHashTable *
get_rules (void)
{
  static GHashTable *rules;
  static gsize once;

  if (g_once_init_enter (&once))
    {
      rules = g_hash_table_new (g_str_hash, g_str_equal);
      add_rules (rules, end_patterns, G_N_ELEMENTS (end_patterns), ENT_FURNITURE_END, FALSE);
      add_rules (rules, list_patterns, G_N_ELEMENTS (list_patterns), ENT_FURNITURE_LIST, TRUE);
      add_rules (rules, label_patterns, G_N_ELEMENTS (label_patterns), ENT_FURNITURE_LINE, TRUE);
      add_rules (rules, sentence_patterns, G_N_ELEMENTS (sentence_patterns), ENT_FURNITURE_LINE, FALSE);
      g_once_init_leave (&once, 1);
    }
  return rules;
}

static EntFurniture
match_rules (const EntWords *words, const char *key, gboolean sentence)
{
  const GArray *list = g_hash_table_lookup (get_rules (), key);

  for (guint i = 0; list && i < list->len; i++)
    {
      const Rule *rule = &g_array_index (list, Rule, i);

      if (!(sentence && rule->label) && ent_words_match (words, rule->pattern))
        return rule->furniture;
    }
  return ENT_FURNITURE_NONE;
}

/**
 * ent_furniture_match:
 * @sentence: whether the line is a whole sentence
 *
 * Returns: what the line is, by its words alone; O(rules that begin with its first word)
 */
EntFurniture
ent_furniture_match (const EntWords *words, gboolean sentence)
{
  EntFurniture by_word, by_any;

  if (words->n_words == 0)
    return ENT_FURNITURE_NONE;
  by_word = match_rules (words, words->words[0].norm, sentence);
  by_any = match_rules (words, ANY, sentence);
  return MAX (by_word, by_any);
}
