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

#define MAX_HEADING_WORDS 14
#define MIN_REPEATED_WORDS 5

static guint
find_first_running (EntDraft *draft)
{
  for (guint i = 0; i < draft->blocks->len; i++)
    if (ent_draft_block_is_running (ent_draft_get (draft, i)))
      return i;
  return ENT_OUTLINE_NONE;
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
  return ENT_OUTLINE_NONE;
}

/* The credit behind a caption, and "[1/2]" or "FILE -" before it. */
static void
cut_credits (EntDraft *draft)
{
  for (guint i = 0; i < draft->blocks->len; i++)
    {
      EntDraftBlock *block = ent_draft_get (draft, i);
      gsize start = ent_furniture_get_caption_start (block->text);
      gsize end = ent_furniture_find_credit (block->text);

      if (block->dropped || (end == 0 && start == 0))
        continue;
      if (end > 0)
        block->credit = g_strdup (block->text + end);
      else
        end = strlen (block->text);
      block->role = ENT_ROLE_CAPTION;
      if (start < end)
        ent_draft_block_cut (block, start, end);
    }
}

/* Whether @text says of @name who that is or where they reported from. */
static gboolean
is_about (const char *text, const char *name, gboolean at_end)
{
  static const char *const verbs[] = {
    " reported from ", " reports from ", " is ", " covers ", " reports ", " writes ", " has been ", " was ", " joined "
  };
  gsize length = strlen (name);

  if (g_ascii_strncasecmp (text, name, length) != 0)
    return FALSE;
  for (guint i = 0; i < (at_end ? G_N_ELEMENTS (verbs) : 2); i++)
    if (g_str_has_prefix (text + length, verbs[i]))
      return TRUE;
  return FALSE;
}

/* Takes what the lines around the running text say. */
static void
read_lines (EntDraft *draft, guint title, guint last)
{
  guint n_running = 0;

  for (guint i = 0; i < draft->blocks->len; i++)
    {
      EntDraftBlock *block = ent_draft_get (draft, i);
      gboolean above = n_running == 0 && (title == ENT_OUTLINE_NONE || i < title);
      EntZone zone = last != ENT_OUTLINE_NONE && i > last ? ENT_ZONE_TAIL
                     : above ? ENT_ZONE_TOP
                     : n_running < 2 ? ENT_ZONE_HEAD : ENT_ZONE_BODY;

      if (block->dropped)
        continue;
      if (ent_metadata_read_line (draft, block, zone))
        {
          block->dropped = TRUE;
          /* where a byline stands the head goes on: only a lead was above it */
          n_running = zone == ENT_ZONE_HEAD ? MIN (n_running, 1) : n_running;
        }
      else if (ent_furniture_is_credit (block->text) ||
               (draft->author && is_about (block->text, draft->author, FALSE)))
        block->dropped = TRUE;
      else
        n_running += ent_draft_block_is_running (block);
    }
}

/* A section, a place, a name: a few words, or a dateline that stands alone ("ACCRA, Ghana —"). */
static gboolean
is_label (const EntDraftBlock *block)
{
  static const char *const ends[] = { "—", "–", "-", ":" };

  if (block->n_words < 4 && !block->closed)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (block->n_words < 6 && g_str_has_suffix (block->text, ends[i]))
      return TRUE;
  return FALSE;
}

/* Between the top of the page and the running text: short labels go (sections, places, names), and above the title
 * everything. */
static void
drop_labels_above (EntDraft *draft, guint title, guint first)
{
  for (guint i = 0; i < first; i++)
    {
      EntDraftBlock *block = ent_draft_get (draft, i);

      if ((title != ENT_OUTLINE_NONE && i < title) || block->role == ENT_ROLE_BYLINE || is_label (block))
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

/* The author's name alone, and what is said of them: by full name at the end, by last name under the name alone. */
static void
drop_about_author (EntDraft *draft, guint last)
{
  const char *last_name = draft->author ? strrchr (draft->author, ' ') : NULL;
  gboolean under_name = FALSE;

  for (guint i = 0; last_name && i < draft->blocks->len; i++)
    {
      EntDraftBlock *block = ent_draft_get (draft, i);
      gboolean is_name = g_ascii_strcasecmp (block->text, draft->author) == 0;

      if (is_name || is_about (block->text, draft->author, i + 3 > last) ||
          (under_name && is_about (block->text, last_name + 1, TRUE)))
        block->dropped = TRUE;
      under_name = is_name;
    }
}

/* A block of the text that stands on the page once more, as captions do. */
static void
drop_repeats (EntDraft *draft)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < draft->blocks->len; i++)
    {
      EntDraftBlock *block = ent_draft_get (draft, i);

      if (!block->dropped && block->n_words >= MIN_REPEATED_WORDS && !g_hash_table_add (seen, block->text))
        block->dropped = TRUE;
    }
}

/* A line that may be a heading by its looks alone. */
static gboolean
is_short_line (const EntDraftBlock *block)
{
  return block->role == ENT_ROLE_NONE && !block->closed && block->n_words <= MAX_HEADING_WORDS;
}

/* Between paragraphs several short lines are links to other stories, and only the last can be a heading; unless they
 * are a list that the line above announces. */
static void
drop_stacked_lines (EntDraft *draft, guint first, guint last)
{
  EntDraftBlock *above = NULL;
  gboolean announced = FALSE;

  for (guint i = first; i <= last; i++)
    {
      EntDraftBlock *block = ent_draft_get (draft, i);

      if (block->dropped)
        continue;
      if (above && !announced && is_short_line (above) && is_short_line (block))
        above->dropped = TRUE;
      if (!is_short_line (block))
        announced = g_str_has_suffix (block->text, ":");
      above = block;
    }
}

/* Credits name the outlet where nothing else did, and under the text the agency whose copy it is. */
static void
read_credits (EntDraft *draft, guint last)
{
  EntDraftBlock *end = last == ENT_OUTLINE_NONE ? NULL : ent_draft_get (draft, last);

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
  title = ent_outline_find_title (draft, first);
  ent_outline_drop_titles (draft);
  last = find_last_running (draft);
  if (!single)
    read_lines (draft, title, last);
  if (!draft->given && first != ENT_OUTLINE_NONE && last != ENT_OUTLINE_NONE)
    {
      drop_labels_above (draft, title, first);
      drop_labels_below (draft, last);
      drop_about_author (draft, last);
      drop_repeats (draft);
      drop_stacked_lines (draft, first, last);
    }
  if (first != ENT_OUTLINE_NONE)
    read_datelines (draft, first);
  read_credits (draft, last);
  set_kinds (draft);
}
