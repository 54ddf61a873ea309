/* ent-options.c: the options that commands share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-options.h"

#include <gio/gio.h>
#include <string.h>

#define DESCRIPTION \
  "DATE is a day (2023-09-12), a month (2023-09) or a year (2023). List options may repeat.\n" \
  "NAME of an actor is its id (country:PRK) or its name (North Korea).\n"

void
ent_options_clear (EntOptions *self)
{
  g_strfreev (self->paths);
  g_free (self->case_path);
  g_free (self->format);
  g_free (self->from);
  g_free (self->to);
  g_free (self->clock);
  g_strfreev (self->outlets);
  g_strfreev (self->agencies);
  g_strfreev (self->relations);
  g_strfreev (self->statuses);
  g_strfreev (self->actors);
}

static gboolean
set_usage_error (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
set_usage_error (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);
  return FALSE;
}

/* ---- the command line --------------------------------------------------------- */

static gboolean
check_names (const char *option, char **names, GError **error)
{
  for (guint i = 0; names && names[i]; i++)
    if (!g_utf8_validate (names[i], -1, NULL))
      return set_usage_error (error, "--%s: the name is not UTF-8", option);
  return TRUE;
}

/* A case file is a SQLite database, whatever it is called. */
static gboolean
is_case_file (const char *path)
{
  static const char magic[] = "SQLite format 3";
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = NULL;
  char start[sizeof magic] = "";

  if (g_str_has_suffix (path, ".entente"))
    return TRUE;
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return FALSE;
  stream = g_file_read (file, NULL, NULL);
  return stream != NULL &&
         g_input_stream_read_all (G_INPUT_STREAM (stream), start, sizeof start, NULL, NULL, NULL) &&
         memcmp (start, magic, sizeof magic) == 0;
}

static gboolean
check (const EntOptions *self, GError **error)
{
  if (self->paths == NULL || self->paths[0] == NULL)
    return set_usage_error (error, "say what to read: files, folders, or - for standard input");
  for (guint i = 0; self->paths[i]; i++)
    if (is_case_file (self->paths[i]) && self->paths[1] != NULL)
      return set_usage_error (error, "%s: a case is read by itself", self->paths[i]);
  if (self->jobs < 0)
    return set_usage_error (error, "--jobs: a number of threads is wanted, 0 for all cores");
  if (self->min_origins < 0)
    return set_usage_error (error, "--min-origins: a number of origins is wanted");
  return check_names ("outlet", self->outlets, error) && check_names ("agency", self->agencies, error) &&
         check_names ("relation", self->relations, error) && check_names ("status", self->statuses, error) &&
         check_names ("actor", self->actors, error);
}

/**
 * ent_options_parse:
 * @summary: what the command does, for --help
 * @with_filter: whether the command takes FILTER
 * @more: options that this command alone has, --format among them
 *
 * Prints the help and ends the program where that is asked for.
 *
 * Returns: whether the command line is understood; %FALSE with @error set
 */
gboolean
ent_options_parse (EntOptions *self, const char *summary, gboolean with_filter, const GOptionEntry *more, int *argc,
                   char ***argv, GError **error)
{
  /* names are taken as the bytes they are, not through the locale: the same words are the same in every one */
  const GOptionEntry common[] = {
    { "jobs", 'j', 0, G_OPTION_ARG_INT, &self->jobs, "Threads that read (default: all cores)", "N" },
    { "quiet", 'q', 0, G_OPTION_ARG_NONE, &self->quiet, "Do not tell progress", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->paths, NULL, "PATH…" },
    G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry filter[] = {
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &self->from, "Leave out what is earlier, or undated", "DATE" },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &self->to, "Leave out what is later, or undated", "DATE" },
    { "clock", 0, 0, G_OPTION_ARG_FILENAME, &self->clock, "Whose dates: event (default) or published", "CLOCK" },
    { "outlet", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->outlets, "Only articles of this paper", "NAME" },
    { "agency", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->agencies, "Only copy of this agency", "NAME" },
    { "relation", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->relations, "Only this relation", "NAME" },
    { "status", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->statuses, "Only claims of this status", "NAME" },
    { "actor", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->actors, "Only claims about this actor", "NAME" },
    { "min-origins", 0, 0, G_OPTION_ARG_INT, &self->min_origins, "Only relations of so many different stories", "N" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, more, NULL);
  g_option_context_add_main_entries (context, common, NULL);
  if (with_filter)
    {
      g_option_context_add_main_entries (context, filter, NULL);
      g_option_context_set_description (context, DESCRIPTION);
    }
  return g_option_context_parse (context, argc, argv, error) && check (self, error);
}

/**
 * ent_options_is_case:
 *
 * Returns: whether what is to be read is a case file
 */
gboolean
ent_options_is_case (const EntOptions *self)
{
  return is_case_file (self->paths[0]);
}

/**
 * ent_options_get_record_format:
 *
 * Returns: whether --format, where it is given, is one of lines of text
 */
gboolean
ent_options_get_record_format (const EntOptions *self, EntRecordFormat *format, GError **error)
{
  if (self->format == NULL || strcmp (self->format, "jsonl") == 0)
    *format = ENT_RECORD_JSON_LINES;
  else if (strcmp (self->format, "csv") == 0)
    *format = ENT_RECORD_CSV;
  else
    return set_usage_error (error, "--format: “%s” is neither jsonl nor csv", self->format);
  return TRUE;
}

/* ---- the filter ------------------------------------------------------------------ */

/* A day, or the first or the last of a month or a year. */
static gboolean
parse_date (const char *option, const char *text, gboolean last, EntDay *day, GError **error)
{
  gboolean is_year, is_month;
  g_autofree char *first = NULL;

  *day = ENT_DAY_NONE;
  if (text == NULL)
    return TRUE;
  is_year = strlen (text) == strlen ("2023");
  is_month = strlen (text) == strlen ("2023-09");
  first = g_strconcat (text, is_year ? "-01-01" : is_month ? "-01" : "", NULL);
  if (!ent_day_parse_iso (first, day))
    return set_usage_error (error, "--%s: “%s” is no date; write 2023-09-12, 2023-09 or 2023", option, text);
  if (last && (is_year || is_month))
    {
      int year, month;

      ent_day_get_ymd (*day, &year, &month, NULL);
      if (is_year)
        month = 12;
      *day = ent_day_new (year, month, g_date_get_days_in_month (month, year));
    }
  return TRUE;
}

static gboolean
set_dates (const EntOptions *self, EntFilter *filter, GError **error)
{
  EntInterval range;

  if (!parse_date ("from", self->from, FALSE, &range.from, error) ||
      !parse_date ("to", self->to, TRUE, &range.to, error))
    return FALSE;
  if (range.from != ENT_DAY_NONE && range.to != ENT_DAY_NONE && range.from > range.to)
    return set_usage_error (error, "--from: %s is later than --to: %s", self->from, self->to);
  ent_filter_set_range (filter, range);

  if (self->clock == NULL || strcmp (self->clock, "event") == 0)
    ent_filter_set_clock (filter, ENT_CLOCK_EVENT);
  else if (strcmp (self->clock, "published") == 0)
    ent_filter_set_clock (filter, ENT_CLOCK_PUBLISHED);
  else
    return set_usage_error (error, "--clock: “%s” is neither event nor published", self->clock);
  return TRUE;
}

static gboolean
set_relations (const EntOptions *self, EntFilter *filter, EntVocabulary *vocabulary, GError **error)
{
  for (guint i = 0; self->relations && self->relations[i]; i++)
    {
      if (!ent_vocabulary_find_relation_type (vocabulary, self->relations[i]))
        {
          g_autoptr (GString) names = g_string_new (NULL);

          for (guint j = 0; j < ent_vocabulary_get_n_relation_types (vocabulary); j++)
            g_string_append_printf (names, " %s", ent_vocabulary_get_relation_type (vocabulary, j)->name);
          return set_usage_error (error, "--relation: there is no “%s” among%s", self->relations[i], names->str);
        }
      ent_filter_add_only (filter, ENT_FACET_RELATION, self->relations[i]);
    }
  return TRUE;
}

static gboolean
set_statuses (const EntOptions *self, EntFilter *filter, GError **error)
{
  for (guint i = 0; self->statuses && self->statuses[i]; i++)
    {
      EntStatus status;

      if (!ent_status_from_name (self->statuses[i], &status))
        {
          g_autoptr (GString) names = g_string_new (NULL);

          for (guint j = 0; j < ENT_N_STATUSES; j++)
            g_string_append_printf (names, " %s", ent_status_get_name (j));
          return set_usage_error (error, "--status: there is no “%s” among%s", self->statuses[i], names->str);
        }
      ent_filter_add_only (filter, ENT_FACET_STATUS, self->statuses[i]);
    }
  return TRUE;
}

static void
add_only (EntFilter *filter, EntFacet facet, char **values)
{
  for (guint i = 0; values && values[i]; i++)
    ent_filter_add_only (filter, facet, values[i]);
}

/**
 * ent_options_new_filter:
 *
 * Actors that were given by name pass only once they were met: ent_options_meet_case(), ent_options_meet_actor().
 *
 * Returns: (transfer full) (nullable): the filter; %NULL with @error set where a date or a name is none
 */
EntFilter *
ent_options_new_filter (const EntOptions *self, EntVocabulary *vocabulary, GError **error)
{
  g_autoptr (EntFilter) filter = ent_filter_new ();

  if (!set_dates (self, filter, error) || !set_relations (self, filter, vocabulary, error) ||
      !set_statuses (self, filter, error))
    return NULL;
  add_only (filter, ENT_FACET_OUTLET, self->outlets);
  add_only (filter, ENT_FACET_AGENCY, self->agencies);
  add_only (filter, ENT_FACET_ACTOR, self->actors);
  ent_filter_set_min_origins (filter, self->min_origins);
  return g_steal_pointer (&filter);
}

static gboolean
is_named (const EntActor *actor, const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_autofree char *folded_name = g_utf8_casefold (actor->name, -1);

  return strcmp (folded, folded_name) == 0;
}

/**
 * ent_options_meet_actor:
 *
 * Lets an actor through whose name, in whatever letters, was asked for.
 */
void
ent_options_meet_actor (const EntOptions *self, EntFilter *filter, const EntActor *actor)
{
  for (guint i = 0; self->actors && self->actors[i]; i++)
    if (is_named (actor, self->actors[i]))
      ent_filter_add_only (filter, ENT_FACET_ACTOR, actor->id);
}

/**
 * ent_options_meet_case:
 *
 * Lets the actors of a case through that were asked for by name, so that the filter knows ids alone, but for what was
 * asked for and is not there.
 */
void
ent_options_meet_case (const EntOptions *self, EntFilter *filter, EntCase *case_)
{
  guint n_actors = ent_case_get_n_actors (case_);

  ent_filter_clear_facet (filter, ENT_FACET_ACTOR);
  for (guint i = 0; self->actors && self->actors[i]; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < n_actors; j++)
        {
          const EntActor *actor = ent_case_get_actor (case_, j);

          if (is_named (actor, self->actors[i]))
            {
              ent_filter_add_only (filter, ENT_FACET_ACTOR, actor->id);
              found = TRUE;
            }
        }
      if (!found)
        ent_filter_add_only (filter, ENT_FACET_ACTOR, self->actors[i]);
    }
}
