/* ent-outline.c: what each block of a draft is
 *
 * A saved page begins with menus, the title (often several times), byline and day, and ends with more of the page. The
 * running text in between is what is sure; all else is judged by where it stands to it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-outline-private.h"

#include "article/ent-agency-private.h"
#include "article/ent-furniture-private.h"
#include "article/ent-metadata-private.h"

#include <string.h>

#define NONE G_MAXUINT
#define MIN_TITLE_WORDS 3
#define MAX_TITLE_WORDS 30
#define MAX_HEADING_WORDS 14

/* A headline without case and punctuation, for comparing. */
static char *
dup_key (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  GString *key = g_string_new (NULL);

  for (const char *p = folded; *p; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (key, g_utf8_get_char (p));
  return g_string_free (key, FALSE);
}

static gboolean
is_cut_short (const char *text)
{
  return g_str_has_suffix (text, "...") || g_str_has_suffix (text, "…");
}

/* Whether a block is the title once more: the same words, the title behind the way to it ("Home › Asia › Title"), the
 * title with the site's name behind it, or a title that was cut short ("Home Asia The Title is..."). */
static gboolean
repeats_title (const char *text, const char *title_key)
{
  g_autofree char *key = dup_key (text);
  gsize length = strlen (key), title_length = strlen (title_key);

  if (title_length == 0 || strcmp (key, title_key) == 0)
    return title_length > 0;
  if (title_length >= 20 && length <= title_length + 40)
    {
      if (g_str_has_suffix (key, title_key) && g_str_has_prefix (key, "home"))
        return TRUE;
      if (g_str_has_prefix (key, title_key) && (strstr (text, " - ") || strstr (text, " | ") || strstr (text, " – ")))
        return TRUE;
    }
  if (is_cut_short (text))
    for (gsize i = 0; i < MIN (length, 40); i++)
      if (length - i >= 15 && strncmp (key + i, title_key, length - i) == 0)
        return TRUE;
  return FALSE;
}

static guint
find_first_running (EntDraft *draft)
{
  for (guint i = 0; i < draft->blocks->len; i++)
    if (ent_draft_block_is_running (ent_draft_get (draft, i)))
      return i;
  return NONE;
}

/* The last block of running text; copy may be signed with its agency there ("... he said. AFP"). */
static guint
find_last_running (EntDraft *draft)
{
  for (guint i = draft->blocks->len; i-- > 0;)
    {
      EntDraftBlock *block = ent_draft_get (draft, i);
      EntWords words;

      if (ent_draft_block_is_running (block))
        return i;
      if (block->dropped || !block->credit || block->n_words < 6)
        continue;
      ent_words_init (&words, block->credit);
      if (ent_agency_collect_list (&words, block->credit, 0, words.n_words, NULL))
        return i;
    }
  return NONE;
}

static void
cut_credits (EntDraft *draft)
{
  for (guint i = 0; i < draft->blocks->len; i++)
    {
      EntDraftBlock *block = ent_draft_get (draft, i);
      gsize length = block->dropped ? 0 : ent_furniture_find_credit (block->text);

      if (length == 0)
        continue;
      block->credit = g_strdup (block->text + length);
      block->role = ENT_ROLE_CAPTION;
      ent_draft_block_cut (block, length);
    }
}

/* Whether the block only says who wrote it, when or where; nothing is taken from it. */
static gboolean
is_metadata (const EntDraftBlock *block)
{
  g_autoptr (EntDraft) scratch = ent_draft_new ();

  return ent_metadata_read_line (scratch, block, ENT_ZONE_HEAD);
}

static gboolean
may_be_title (const EntDraftBlock *block)
{
  return !block->dropped && block->n_words >= MIN_TITLE_WORDS && block->n_words <= MAX_TITLE_WORDS &&
         (!block->closed || block->question || g_str_has_suffix (block->text, "!")) &&
         block->role != ENT_ROLE_CAPTION && block->role != ENT_ROLE_BYLINE && block->role != ENT_ROLE_ITEM &&
         !is_metadata (block);
}

/* How often each line stands above the running text. */
static GHashTable *
count_lines (EntDraft *draft, guint end)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < end; i++)
    {
      char *key = dup_key (ent_draft_get (draft, i)->text);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

      g_hash_table_replace (counts, key, GUINT_TO_POINTER (n + 1));
    }
  return counts;
}

/* The block above the running text that is the headline: one that stands there twice, else the page's <h1>, else the
 * first that could be one. */
static guint
find_title_block (EntDraft *draft, guint first)
{
  g_autoptr (GHashTable) counts = NULL;
  guint found = NONE;
  int best = 0;

  if (first == NONE)
    return NONE;
  counts = count_lines (draft, first);
  for (guint i = 0; i < first; i++)
    {
      EntDraftBlock *block = ent_draft_get (draft, i);
      g_autofree char *key = NULL;
      int rank;

      if (!may_be_title (block))
        continue;
      key = dup_key (block->text);
      rank = is_cut_short (block->text) ? 1
             : GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) > 1 ? 4
             : block->role == ENT_ROLE_TITLE ? 3 : 2;
      if (rank > best)
        {
          best = rank;
          found = i;
        }
    }
  return found;
}

/* The block that repeats the title the file states; where that is cut short, the block has it in full. */
static guint
find_stated_title (EntDraft *draft, guint first)
{
  g_autofree char *key = dup_key (draft->title);
  guint end = first == NONE ? draft->blocks->len : first;

  for (guint i = 0; i < end; i++)
    {
      EntDraftBlock *block = ent_draft_get (draft, i);
      g_autofree char *block_key = dup_key (block->text);

      if (repeats_title (block->text, key))
        return i;
      if (is_cut_short (draft->title) && block->n_words <= MAX_TITLE_WORDS && strlen (key) >= 15 &&
          g_str_has_prefix (block_key, key))
        {
          g_free (draft->title);
          draft->title = g_strdup (block->text);
          return i;
        }
    }
  return NONE;
}

static void
drop_titles (EntDraft *draft)
{
  g_autofree char *key = draft->title ? dup_key (draft->title) : NULL;

  for (guint i = 0; key && i < draft->blocks->len; i++)
    {
      EntDraftBlock *block = ent_draft_get (draft, i);

      if (block->n_words <= MAX_TITLE_WORDS + 10 && repeats_title (block->text, key))
        block->dropped = TRUE;
    }
}

/* Takes what the lines around the running text say. */
static void
read_lines (EntDraft *draft, guint title, guint last)
{
  guint n_running = 0;

  for (guint i = 0; i < draft->blocks->len; i++)
    {
      EntDraftBlock *block = ent_draft_get (draft, i);
      gboolean above = n_running == 0 && (title == NONE || i < title);
      EntZone zone = last != NONE && i > last ? ENT_ZONE_TAIL
                     : above ? ENT_ZONE_TOP
                     : n_running < 2 ? ENT_ZONE_HEAD : ENT_ZONE_BODY;

      if (block->dropped)
        continue;
      if (ent_metadata_read_line (draft, block, zone) || ent_furniture_is_credit (block->text))
        block->dropped = TRUE;
      else
        n_running += ent_draft_block_is_running (block);
    }
}

/* Between the top of the page and the running text: short labels go (sections, places, names), and above the title
 * everything. */
static void
drop_labels_above (EntDraft *draft, guint title, guint first)
{
  for (guint i = 0; i < first; i++)
    {
      EntDraftBlock *block = ent_draft_get (draft, i);

      if ((title != NONE && i < title) || block->role == ENT_ROLE_BYLINE || (block->n_words < 4 && !block->closed))
        block->dropped = TRUE;
    }
}

/* Under the running text nothing has a heading; list items that follow it at once belong to it. */
static void
drop_labels_below (EntDraft *draft, guint last)
{
  gboolean in_list = TRUE;

  for (guint i = last + 1; i < draft->blocks->len; i++)
    {
      EntDraftBlock *block = ent_draft_get (draft, i);

      in_list &= block->role == ENT_ROLE_ITEM;
      if (!in_list && (!block->closed || block->role == ENT_ROLE_BYLINE || block->role == ENT_ROLE_HEADING))
        block->dropped = TRUE;
    }
}

/* "Jane Doe is a reporter at ...": what the last blocks say of the author whom the byline named. */
static gboolean
is_about_author (const EntDraftBlock *block, const char *author)
{
  static const char *const verbs[] = {
    " is ", " covers ", " reports ", " writes ", " has been ", " was ", " joined ", " can be "
  };
  gsize length = strlen (author);

  if (block->n_words > 60 || g_ascii_strncasecmp (block->text, author, length) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_has_prefix (block->text + length, verbs[i]))
      return TRUE;
  return FALSE;
}

static void
drop_about_author (EntDraft *draft)
{
  guint n = 0;

  for (guint i = draft->blocks->len; draft->author && i-- > 0 && n < 3;)
    {
      EntDraftBlock *block = ent_draft_get (draft, i);

      if (block->dropped)
        continue;
      n++;
      block->dropped = is_about_author (block, draft->author);
    }
}

/* Credits name the outlet where nothing else did, and under the text the agency whose copy it is. */
static void
read_credits (EntDraft *draft, guint last)
{
  EntDraftBlock *end = last == NONE ? NULL : ent_draft_get (draft, last);

  if (end && end->credit)
    {
      EntWords words;

      ent_words_init (&words, end->credit);
      if (ent_agency_collect_list (&words, end->credit, 0, words.n_words, draft->agencies))
        end->role = ENT_ROLE_NONE;
    }
  for (guint i = 0; i < draft->blocks->len; i++)
    {
      EntDraftBlock *block = ent_draft_get (draft, i);

      if (block->credit && !block->dropped)
        ent_furniture_read_credit (block->credit, &draft->outlet);
    }
}

static EntBlockKind
get_kind (const EntDraftBlock *block, const EntDraftBlock *next)
{
  switch (block->role)
    {
    case ENT_ROLE_CAPTION:
      return ENT_BLOCK_CAPTION;
    case ENT_ROLE_TITLE:
    case ENT_ROLE_HEADING:
      return ENT_BLOCK_HEADING;
    case ENT_ROLE_PARAGRAPH:
    case ENT_ROLE_ITEM:
      return ENT_BLOCK_PARAGRAPH;
    case ENT_ROLE_NONE:
    case ENT_ROLE_BYLINE:
      break;
    }
  if (block->n_words > MAX_HEADING_WORDS || next == NULL || !ent_draft_block_is_running (next))
    return ENT_BLOCK_PARAGRAPH;
  if (block->question)
    return g_unichar_isalnum (g_utf8_get_char (block->text)) ? ENT_BLOCK_HEADING : ENT_BLOCK_PARAGRAPH;
  if (block->closed)
    return block->n_words <= 4 && g_str_has_suffix (block->text, ":") ? ENT_BLOCK_HEADING : ENT_BLOCK_PARAGRAPH;
  return ENT_BLOCK_HEADING;
}

static void
set_kinds (EntDraft *draft)
{
  const EntDraftBlock *next = NULL;

  for (guint i = draft->blocks->len; i-- > 0;)
    {
      EntDraftBlock *block = ent_draft_get (draft, i);

      if (block->dropped)
        continue;
      block->kind = get_kind (block, next);
      next = block;
    }
}

/* The agency stands in the dateline of the first paragraph, which may come after a lead in bold. */
static void
read_datelines (EntDraft *draft, guint first)
{
  guint n = 0;

  for (guint i = first; i < draft->blocks->len && n < 3; i++)
    if (ent_draft_block_is_running (ent_draft_get (draft, i)))
      {
        ent_agency_collect_dateline (ent_draft_get (draft, i)->text, draft->agencies);
        n++;
      }
}

/**
 * ent_outline_read:
 *
 * Finds the title and what the lines say of the article, drops what is no part of it, and sets the kind of each block
 * that stays. A single block is the article, whatever it looks like. O(bytes).
 */
void
ent_outline_read (EntDraft *draft)
{
  gboolean single = draft->blocks->len == 1;
  guint title, first, last;

  ent_metadata_split_title (draft);
  if (!single)
    {
      ent_furniture_drop (draft);
      cut_credits (draft);
    }
  first = find_first_running (draft);
  title = draft->title ? find_stated_title (draft, first) : find_title_block (draft, first);
  if (draft->title == NULL && title != NONE)
    draft->title = g_strdup (ent_draft_get (draft, title)->text);
  drop_titles (draft);
  last = find_last_running (draft);
  if (!single)
    read_lines (draft, title, last);
  if (!draft->given && first != NONE)
    {
      drop_labels_above (draft, title, first);
      drop_labels_below (draft, last);
    }
  drop_about_author (draft);
  if (first != NONE)
    read_datelines (draft, first);
  read_credits (draft, last);
  set_kinds (draft);
}
