/* ent-metadata.c: what the lines around an article say of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-metadata-private.h"

#include "article/ent-agency-private.h"
#include "article/ent-dateline-private.h"

#include <string.h>

#define MAX_BYLINE_WORDS 24
#define MAX_NAME_WORDS 5
#define MAX_SIGN_OFF_WORDS 10

/* Words that papers, agencies and stations have in their names. */
static const char *const outlet_words[] = {
  "news", "times", "post", "herald", "tribune", "guardian", "daily", "journal", "press", "media", "radio", "agency",
  "gazette", "observer", "telegraph", "monitor", "chronicle", "express", "today", "weekly", "broadcasting", "bulletin",
  "magazine", "newspaper", "globe", "courier", "inquirer", "tageblatt", "zeitung", ".com", ".org", ".net",
};

/* Capitals that are no paper's. */
static const char *const no_outlets[] = { "US", "USA", "UK", "UAE", "UN", "EU", "MD", "JD", "DC", "NATO" };

/* A byline of these names an office, not a person. */
static const char role_words[] =
  "staff|writer|writers|reporter|reporters|correspondent|correspondents|editor|editors|editorial|desk|bureau|admin|"
  "team|our|web|online|agencies|agency|special|senior|chief|guest|contributor|contributing|columnist|analyst|"
  "newsroom|newsdesk|wire|wires|service|services|monitoring|political|diplomatic|defence|defense|foreign|asia|"
  "europe|moscow|washington|news|the|of|and|freelance|journalist";

static const char particles[] =
  "de|del|della|der|den|di|da|dos|van|von|zu|al|el|bin|bint|ibn|ben|la|le|y|e|abu|af|ter|ten";

/**
 * ent_metadata_names_outlet:
 *
 * Returns: whether @name looks like that of a paper or station ("JadeTimes News", "CNN"), not of a person or place
 */
gboolean
ent_metadata_names_outlet (const char *name)
{
  g_autofree char *small = g_utf8_strdown (name, -1);
  gsize length = strlen (name);

  for (guint i = 0; i < G_N_ELEMENTS (outlet_words); i++)
    if (strstr (small, outlet_words[i]))
      return TRUE;
  if (length < 2 || length > 5 || strspn (name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != length)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (no_outlets); i++)
    if (strcmp (name, no_outlets[i]) == 0)
      return FALSE;
  return TRUE;
}

/* Whether the words could be a name: each with a capital, of a script without capitals, or a particle. */
static gboolean
is_name (const EntWords *words, const char *text)
{
  if (!words->complete || words->n_words == 0 || words->n_words > MAX_NAME_WORDS)
    return FALSE;
  for (guint i = 0; i < words->n_words; i++)
    {
      gunichar c = g_utf8_get_char (text + words->words[i].start);

      if (!g_unichar_isalpha (c))
        return FALSE;
      if (g_unichar_islower (c) && (i == 0 || !ent_words_match_range (words, i, i + 1, particles)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_role (const EntWords *words)
{
  if (words->n_words > 1 && words->complete &&
      ent_words_match_range (words, words->n_words - 1, words->n_words,
                             "staff|desk|bureau|team|newsroom|service|agencies"))
    return TRUE;
  for (guint i = 0; i < words->n_words; i++)
    if (!ent_words_match_range (words, i, i + 1, role_words))
      return FALSE;
  return words->n_words > 0;
}

typedef struct
{
  GString *authors;
  char *outlet;
  GPtrArray *agencies;
  guint n_author_words;
  gboolean has_role;
} Byline;

static void
byline_clear (Byline *self)
{
  g_string_free (self->authors, TRUE);
  g_free (self->outlet);
  g_ptr_array_unref (self->agencies);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Byline, byline_clear)

/* One name of a byline: a person, a paper, an agency, an office. FALSE where it is none of them. */
static gboolean
read_name (Byline *self, const char *name, gboolean first)
{
  EntWords words;

  ent_words_init (&words, name);
  if (ent_agency_collect_list (&words, name, 0, words.n_words, self->agencies))
    return TRUE;
  if (is_role (&words))
    return self->has_role = TRUE;
  if (!is_name (&words, name))
    return FALSE;
  if (!first && (ent_words_equal (&words, 0, "the") || ent_metadata_names_outlet (name)))
    {
      if (self->outlet == NULL)
        self->outlet = g_strdup (name);
      return TRUE;
    }
  if (!first && words.n_words < 2)
    return TRUE;  /* a place */
  if (self->authors->len)
    g_string_append (self->authors, ", ");
  g_string_append (self->authors, name);
  self->n_author_words += words.n_words;
  return TRUE;
}

/* "Jane Doe and Max Roe in Riga": names joined by "and", then a place or a paper. */
static gboolean
read_part (Byline *self, char *part, gboolean first)
{
  static const char *const joints[] = { " and ", " & ", " with " };
  char *paper = strstr (part, " for ");
  char *place = strstr (part, " in ");
  char *address = strchr (part, '(');

  if (address)
    *address = '\0';
  if (paper)
    *paper = '\0';
  if (place)
    *place = '\0';
  if (paper && self->outlet == NULL && (!place || place < paper))
    self->outlet = g_strdup (g_strstrip (paper + 5));
  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      char *joint = strstr (part, joints[i]);

      if (joint)
        {
          *joint = '\0';
          return read_part (self, part, first) && read_part (self, joint + strlen (joints[i]), FALSE);
        }
    }
  g_strstrip (part);
  return part[0] == '\0' || read_name (self, part, first);
}

/* Commas, bars and dashes part the names of a byline. */
static char **
split_names (const char *text)
{
  static const char *const marks[] = { "·", "•", " - ", " – ", " — ", "|", "/", ";" };
  g_autofree char *line = g_strdup (text);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_auto (GStrv) parts = g_strsplit (line, marks[i], -1);

      g_free (line);
      line = g_strjoinv (",", parts);
    }
  return g_strsplit (line, ",", -1);
}

/* The names and the day of a byline that begin at word @from. */
static gboolean
read_byline (EntDraft *draft, const char *line, const EntWords *words, guint from)
{
  g_auto (Byline) byline = { g_string_new (NULL), NULL, g_ptr_array_new (), 0, FALSE };
  EntDateline dateline = { 0 };
  guint date_at = ent_dateline_find (line, words, from);
  g_autofree char *names = NULL;
  g_auto (GStrv) parts = NULL;
  gsize start, end;

  if (!words->complete || words->n_words > MAX_BYLINE_WORDS || from >= words->n_words)
    return FALSE;
  if (date_at < words->n_words && !ent_dateline_read (line, words, date_at, &dateline))
    return FALSE;
  start = words->words[from].start;
  end = date_at < words->n_words ? words->words[date_at].start : strlen (line);
  if (end <= start)
    return FALSE;
  names = g_strndup (line + start, end - start);
  parts = split_names (names);
  for (guint i = 0; parts[i]; i++)
    if (!read_part (&byline, parts[i], i == 0))
      return FALSE;
  if (byline.n_author_words < 2 && !byline.has_role && byline.agencies->len == 0 && !byline.outlet &&
      dateline.published == ENT_DAY_NONE)
    return FALSE;

  if (byline.authors->len)
    ent_draft_take_fact (&draft->author, g_strdup (byline.authors->str));
  ent_draft_take_fact (&draft->outlet, g_steal_pointer (&byline.outlet));
  for (guint i = 0; i < byline.agencies->len; i++)
    ent_agency_add (draft->agencies, g_ptr_array_index (byline.agencies, i));
  if (draft->published == ENT_DAY_NONE)
    draft->published = dateline.published;
  return TRUE;
}

/* "By Jane Doe", "Written by: Jane Doe"; the words before the name, 0 where it is no byline. */
static guint
match_byline_start (const EntWords *words)
{
  static const struct { const char *pattern; guint n_words; } starts[] = {
    { "by : *", 2 }, { "by *", 1 }, { "written|reported|posted|published|story|report by : *", 3 },
    { "written|reported|posted|published|story|report by *", 2 }, { "author|authors|reporter|writer : *", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (ent_words_match (words, starts[i].pattern))
      return starts[i].n_words;
  return 0;
}

/* A line that says whose copy the article is. */
static gboolean
read_copy_credit (EntDraft *draft, const char *line, const EntWords *words, EntZone zone)
{
  static const char *const patterns[] = {
    "with inputs|input from *", "inputs|input from *", "with agency|agencies inputs|input",
    "agency|agencies inputs|input",
    "with additional? reporting from|by *", "agencies", "from agencies", "* contributed to this report|story|article",
    "* contributed to this report|story|article *", "* contributed reporting *",
    "some information for|in this report|story|article *", "* with material|information from *",
  };
  const char *bracket = strrchr (line, '(');

  /* between paragraphs an agency's name alone credits a picture */
  if (ent_agency_collect_list (words, line, 0, words->n_words, zone == ENT_ZONE_BODY ? NULL : draft->agencies))
    return TRUE;
  /* "jd/mp (AFP, Reuters)" */
  if (zone == ENT_ZONE_TAIL && bracket && words->n_words <= MAX_SIGN_OFF_WORDS)
    for (guint i = 0; i < words->n_words; i++)
      if (words->words[i].start > bracket - line)
        return ent_agency_collect_list (words, line, i, words->n_words, draft->agencies);
  if (ent_words_match (words, "source : *"))
    {
      if (zone != ENT_ZONE_BODY)
        ent_agency_collect_all (words, line, draft->agencies);
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    if (ent_words_match (words, patterns[i]))
      {
        ent_agency_collect_all (words, line, draft->agencies);
        return TRUE;
      }
  return FALSE;
}

/* The label of a section before a day with its time: "All News 17:30 September 14, 2023". */
static gboolean
read_labelled_date (const char *line, const EntWords *words, EntDateline *dateline)
{
  guint n = 0;

  if (match_byline_start (words) > 0)
    return FALSE;
  while (n < 3 && n < words->n_words && g_unichar_isupper (g_utf8_get_char (line + words->words[n].start)) &&
         ent_dateline_find (line, words, n) > n)
    n++;
  return ent_dateline_read (line, words, n, dateline) && dateline->has_more;
}

static gboolean
read_date_line (EntDraft *draft, const char *line, const EntWords *words, EntZone zone)
{
  EntDateline dateline = { 0 };

  if (!ent_dateline_read (line, words, 0, &dateline) &&
      !(zone == ENT_ZONE_HEAD && read_labelled_date (line, words, &dateline)))
    return FALSE;
  /* Between paragraphs a bare day may head a part of the text. Above the title a bare day with its weekday is the
   * site's clock: the day on which the page was opened. */
  if (zone == ENT_ZONE_BODY && !dateline.has_more)
    return FALSE;
  if (draft->published == ENT_DAY_NONE &&
      (dateline.is_labelled || zone == ENT_ZONE_HEAD || (zone == ENT_ZONE_TOP && !dateline.has_weekday)))
    draft->published = dateline.published;
  return dateline.published != ENT_DAY_NONE || dateline.is_labelled;
}

/* Pages lose the blank between a year and the time behind it: "September 14, 20231:31 PM". */
static char *
dup_parted (const char *text)
{
  GString *line = g_string_new (text);

  for (gsize i = 0; i + 7 < line->len; i++)
    {
      gsize n = strspn (line->str + i, "0123456789");

      if ((n == 5 || n == 6) && line->str[i + n] == ':' && (line->str[i] == '1' || line->str[i] == '2'))
        g_string_insert_c (line, i + 4, ' ');
      i += n;
    }
  return g_string_free (line, FALSE);
}

/**
 * ent_metadata_read_line:
 * @block: a block that is not running text
 * @zone: where it stands
 *
 * Takes author, outlet, day and agencies from a line that says nothing else. What @draft knows already stays, for the
 * file's own words come before its lines. A page's "updated" is not its day of publication and is not taken, not even
 * where it states no other.
 *
 * Returns: whether the line is one of these and no part of the text
 */
gboolean
ent_metadata_read_line (EntDraft *draft, const EntDraftBlock *block, EntZone zone)
{
  g_autofree char *line = NULL;
  EntWords words;
  guint names;

  if (block->n_words > MAX_BYLINE_WORDS)
    return FALSE;
  line = dup_parted (block->text);
  ent_words_init (&words, line);
  if (!words.complete || words.n_words == 0)
    return FALSE;
  if (read_date_line (draft, line, &words, zone) || read_copy_credit (draft, line, &words, zone))
    return TRUE;
  names = match_byline_start (&words);
  if (block->role == ENT_ROLE_BYLINE && names == 0)
    return read_byline (draft, line, &words, 0);
  return names > 0 && zone != ENT_ZONE_BODY && read_byline (draft, line, &words, names);
}

/* What parts a headline from the site's name. */
static const char *const title_marks[] = { " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • " };

/**
 * ent_metadata_find_title_mark:
 * @name: (out) (optional): what stands behind the mark
 *
 * Returns: (nullable): the last mark in @title that may part a headline from the site's name
 */
const char *
ent_metadata_find_title_mark (const char *title, const char **name)
{
  const char *last = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (title_marks); i++)
    {
      const char *found = g_strrstr (title, title_marks[i]);

      if (found == NULL || found == title || (last && found < last))
        continue;
      last = found;
      if (name)
        *name = found + strlen (title_marks[i]);
    }
  return last;
}

/**
 * ent_metadata_split_title:
 *
 * Takes " - Outlet", " | Outlet" off the end of the title that the file states, and the outlet from there where it is
 * not known yet.
 */
void
ent_metadata_split_title (EntDraft *draft)
{
  const char *name = NULL;
  const char *mark = draft->title ? ent_metadata_find_title_mark (draft->title, &name) : NULL;
  EntWords words;

  if (mark == NULL)
    return;
  ent_words_init (&words, name);
  if (words.n_words > 5 ||
      !((draft->outlet && g_ascii_strcasecmp (name, draft->outlet) == 0) || ent_metadata_names_outlet (name)))
    return;
  ent_draft_take_fact (&draft->outlet, g_strdup (name));
  draft->title[mark - draft->title] = '\0';
  g_strchomp (draft->title);
}

/**
 * ent_metadata_take_page_title:
 * @page_title: (nullable): what the window's title bar shows: "The Headline - The Paper"
 * @headline: (nullable): the page's <h1>
 *
 * Takes title and outlet where nothing better states them.
 */
void
ent_metadata_take_page_title (EntDraft *draft, const char *page_title, const char *headline)
{
  g_autofree char *title = page_title ? ent_draft_dup_line (page_title, -1) : NULL;
  EntWords words;

  if (title && headline && headline[0] != '\0' && g_str_has_prefix (title, headline))
    for (guint i = 0; i < G_N_ELEMENTS (title_marks); i++)
      if (g_str_has_prefix (title + strlen (headline), title_marks[i]))
        {
          const char *name = title + strlen (headline) + strlen (title_marks[i]);

          ent_words_init (&words, name);
          if (words.n_words <= 5)
            ent_draft_take_fact (&draft->outlet, g_strdup (name));
        }
  ent_words_init (&words, headline ? headline : "");
  /* a shorter <h1> is the site's name or a section's */
  if (words.n_words >= 4)
    ent_draft_take_fact (&draft->title, g_strdup (headline));
  ent_draft_take_fact (&draft->title, g_steal_pointer (&title));
}
