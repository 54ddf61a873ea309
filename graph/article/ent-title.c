/* ent-title.c: the headline among the blocks of a draft
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-outline-private.h"

#include "article/ent-metadata-private.h"

#include <string.h>

#define MIN_TITLE_WORDS 3
#define MAX_TITLE_WORDS 30

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
      if (g_str_has_prefix (key, title_key) && ent_metadata_find_title_mark (text, NULL))
        return TRUE;
    }
  if (is_cut_short (text))
    for (gsize i = 0; i < MIN (length, 40); i++)
      if (length - i >= 15 && strncmp (key + i, title_key, length - i) == 0)
        return TRUE;
  return FALSE;
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

static void
count_key (GHashTable *counts, const char *text)
{
  char *key = dup_key (text);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

  g_hash_table_replace (counts, key, GUINT_TO_POINTER (n + 1));
}

/* How often each line stands above the running text, also with the site's name behind it. */
static GHashTable *
count_lines (EntDraft *draft, guint end)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < end; i++)
    {
      const char *text = ent_draft_get (draft, i)->text;
      const char *mark = ent_metadata_find_title_mark (text, NULL);

      count_key (counts, text);
      if (mark)
        {
          g_autofree char *start = g_strndup (text, mark - text);

          count_key (counts, start);
        }
    }
  return counts;
}

/* The block above the running text that is the headline: one that stands there twice, else the page's <h1>, else the
 * first that could be one. */
static guint
find_title_block (EntDraft *draft, guint first)
{
  g_autoptr (GHashTable) counts = NULL;
  guint found = ENT_OUTLINE_NONE;
  int best = 0;

  if (first == ENT_OUTLINE_NONE)
    return ENT_OUTLINE_NONE;
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
  guint end = first == ENT_OUTLINE_NONE ? draft->blocks->len : first;

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
  return ENT_OUTLINE_NONE;
}

/**
 * ent_outline_find_title:
 * @first: the first block of running text
 *
 * Finds the headline: the one that the file states, else a block above the running text, which then is the draft's
 * title.
 *
 * Returns: the block that has it, %ENT_OUTLINE_NONE where none has
 */
guint
ent_outline_find_title (EntDraft *draft, guint first)
{
  guint found;

  if (draft->title)
    return find_stated_title (draft, first);
  found = find_title_block (draft, first);
  if (found != ENT_OUTLINE_NONE)
    draft->title = g_strdup (ent_draft_get (draft, found)->text);
  return found;
}

/**
 * ent_outline_drop_titles:
 *
 * Drops every block that has the title again, with the way to it or the site's name around it; O(bytes).
 */
void
ent_outline_drop_titles (EntDraft *draft)
{
  g_autofree char *key = draft->title ? dup_key (draft->title) : NULL;

  for (guint i = 0; key && i < draft->blocks->len; i++)
    {
      EntDraftBlock *block = ent_draft_get (draft, i);

      if (block->n_words > MAX_TITLE_WORDS + 10 || !repeats_title (block->text, key))
        continue;
      block->dropped = TRUE;
      ent_metadata_take_page_title (draft, block->text, draft->title);
    }
}

