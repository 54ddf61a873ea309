/* test-report.c: /export/report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export-cases.h"

#include "case/ent-subject.h"
#include "export/ent-picture-export.h"
#include "export/ent-report.h"

#include <glib/gstdio.h>
#include <locale.h>

typedef struct
{
  EntCase *case_;
  EntExcerpt *excerpt;
  EntScene *scene;
  char *folder;
} Sample;

static const EntReportOptions options = { .title = "Guns & <letters>", .date = 740000 };

/* @case_ is given away. */
static Sample *
sample_new (EntCase *case_)
{
  Sample *self = g_new (Sample, 1);

  self->case_ = case_;
  self->excerpt = export_cases_new_excerpt (case_);
  self->scene = ent_scene_new (self->excerpt->view, self->excerpt->layout);
  self->folder = g_dir_make_tmp ("entente-report-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  return self;
}

/* Removes what is there, and gives how many files that were. */
static guint
sample_empty_folder (Sample *self)
{
  GDir *folder = g_dir_open (self->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (folder)))
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_no_errno (g_unlink (path));
      n++;
    }
  g_dir_close (folder);
  return n;
}

static void
sample_free (Sample *self)
{
  sample_empty_folder (self);
  g_rmdir (self->folder);
  g_free (self->folder);
  ent_scene_free (self->scene);
  ent_excerpt_free (self->excerpt);
  ent_case_unref (self->case_);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sample, sample_free)

static char *
sample_dup_path (Sample *self, EntReportFormat format)
{
  g_autofree char *name = g_strconcat ("a report.", ent_report_format_get_name (format), NULL);

  return g_build_filename (self->folder, name, NULL);
}

static char *
sample_export (Sample *self, EntReportFormat format, gsize *length)
{
  g_autofree char *path = sample_dup_path (self, format);
  g_autoptr (GError) error = NULL;
  char *bytes;

  ent_report_export (self->scene, self->excerpt, &options, format, path, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &bytes, length, &error);
  g_assert_no_error (error);
  return bytes;
}

/* Each of them stands behind the one before. */
static void
assert_in_order (const char *text, const char *const *parts)
{
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *found = strstr (text, parts[i]);

      if (found == NULL)
        g_error ("“%s” is not where it should be", parts[i]);
      text = found + strlen (parts[i]);
    }
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  while ((text = strstr (text, part)) != NULL)
    {
      text += strlen (part);
      n++;
    }
  return n;
}

/* Two sides and a third, a copy in the same words and one in others, and notes on all. */
static EntCase *
new_contested (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntExtraction) extraction = ent_extraction_new ();
  g_autoptr (EntRecords) records = ent_records_new ();
  EntArticle *article = case_builder_add_article (builder, "a.txt", "Courier", "2023-09-12");

  export_cases_set_text (article, "First", "Rye sent guns to Elm. Elm may get more.");
  article->key = g_strdup ("key-a");
  export_cases_claim (builder, "country:RYE", "supplies", "country:ELM", ENT_STATUS_ASSERTED, "Rye sent guns to Elm.");
  export_cases_claim (builder, "country:RYE", "supplies", "country:ELM", ENT_STATUS_POSSIBLE, "Elm may get more.");
  article = case_builder_add_article (builder, "b.txt", "Mirror", "2023-09-13");
  export_cases_set_text (article, "Second", "Rye sent guns to Elm. Elm was sent guns by Rye.");
  g_free (article->origin);
  article->origin = g_strdup ("a.txt");
  export_cases_claim (builder, "country:RYE", "supplies", "country:ELM", ENT_STATUS_ASSERTED, "Rye sent guns to Elm.");
  export_cases_claim (builder, "country:RYE", "supplies", "country:ELM", ENT_STATUS_ASSERTED, "Elm was sent guns by Rye.");
  article = case_builder_add_article (builder, "c.txt", "Herald", "2023-09-14");
  export_cases_set_text (article, "Third", "Rye denied that it sent anything.");
  export_cases_claim (builder, "country:RYE", "supplies", "country:ELM", ENT_STATUS_DENIED,
                      "Rye denied that it sent anything.");
  for (guint i = 0; i < builder->articles->len; i++)
    ent_extraction_add_article (extraction, g_ptr_array_index (builder->articles, i), 0);
  for (guint i = 0; i < builder->claims->len; i++)
    g_ptr_array_add (extraction->claims, ent_claim_ref (g_ptr_array_index (builder->claims, i)));
  ent_records_add (records, ENT_SUBJECT_ACTOR "country:ELM", "note", "Watch <Elm>\nalso at night");
  ent_records_add (records, ENT_SUBJECT_ARTICLE "key-a", "note", "Weak\narticle");
  ent_records_add (records, ENT_SUBJECT_RELATION "country:RYE supplies country:ELM", "note", "Ask the port");
  return ent_case_new (NULL, extraction, records);
}

static void
test_knows_formats_by_their_endings (void)
{
  g_autoptr (GError) error = NULL;
  EntReportFormat format;

  g_assert_true (ent_report_format_from_path ("a.b/x.HTML", &format, &error));
  g_assert_cmpint (format, ==, ENT_REPORT_HTML);
  g_assert_true (ent_report_format_from_path ("x.html.odt", &format, &error));
  g_assert_cmpint (format, ==, ENT_REPORT_ODT);
  g_assert_true (ent_report_format_from_name ("md", &format, &error));
  g_assert_cmpint (format, ==, ENT_REPORT_MARKDOWN);
  g_assert_false (ent_report_format_from_path ("report.docx", &format, &error));
  g_assert_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_FORMAT);
  g_clear_error (&error);
  g_assert_false (ent_report_format_from_path ("a.html/report", &format, &error));
  g_assert_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_FORMAT);
}

static void
test_tells_both_sides_and_that_they_contradict (void)
{
  const char *const parts[] = {
    "id=\"contradictions\"", "RYE supplies ELM</a>: 3 claims of 1 origin say so, 1 claim of 1 origin deny it",
    "id=\"relations\"", "id=\"evidence-1\">1. RYE supplies ELM", "asserted, contested", "Contradicted",
    "Say so · 3 claims of 1 origin", "Rye sent guns to Elm.", "Leave it open", "Elm may get more.",
    "Deny it · 1 claim of 1 origin", "Rye denied that it sent anything.", "id=\"bibliography\"", NULL
  };
  g_autoptr (Sample) sample = sample_new (new_contested ());
  g_autofree char *html = sample_export (sample, ENT_REPORT_HTML, NULL);

  assert_in_order (html, parts);
}

static void
test_names_copies_once (void)
{
  const char *const parts[] = {
    "“Rye sent guns to Elm.”", "First.", "[1]", "Second.", "A copy of the story in", "[1]", "“Elm was sent guns by Rye.”", NULL
  };
  g_autoptr (Sample) sample = sample_new (new_contested ());
  g_autofree char *html = sample_export (sample, ENT_REPORT_HTML, NULL);

  assert_in_order (html, parts);
  g_assert_cmpuint (count (html, "“Rye sent guns to Elm.”"), ==, 1);
  g_assert_nonnull (strstr (html, "3 articles · 2 independent origins</p>"));
}

static void
test_tells_what_the_user_wrote (void)
{
  const char *const html_parts[] = {
    "id=\"notes\"", "ELM: Watch &lt;Elm&gt;</p>", "also at night</p>", "id=\"evidence-1\"", "Note: Ask the port",
    "id=\"source-1\"", "Note: Weak article", NULL
  };
  const char *const text_parts[] = {
    "ELM: Watch \\<Elm\\>\n", "also at night\n", "Note: Ask the port\n", "Note: Weak article\n", NULL
  };
  g_autoptr (Sample) sample = sample_new (new_contested ());
  g_autofree char *html = sample_export (sample, ENT_REPORT_HTML, NULL);
  g_autofree char *text = sample_export (sample, ENT_REPORT_MARKDOWN, NULL);

  assert_in_order (html, html_parts);
  assert_in_order (text, text_parts);
}

static void
test_tells_title_date_and_filter (void)
{
  g_autoptr (Sample) sample = sample_new (export_cases_new_odd ());
  g_autofree char *day = ent_day_format_human (options.date);
  g_autofree char *exported = g_strconcat ("Exported ", day, NULL);
  g_autofree char *html = sample_export (sample, ENT_REPORT_HTML, NULL);
  g_autofree char *text = sample_export (sample, ENT_REPORT_MARKDOWN, NULL);

  g_assert_nonnull (strstr (html, "<h1>Guns &amp; &lt;letters&gt;</h1>"));
  g_assert_nonnull (strstr (html, exported));
  g_assert_nonnull (strstr (html, "Filter: none"));
  g_assert_true (g_str_has_prefix (text, "# Guns \\& \\<letters\\>\n"));
  g_assert_nonnull (strstr (text, exported));
}

static void
test_only_addresses_of_the_web_are_links (void)
{
  g_autoptr (Sample) sample = sample_new (export_cases_new_odd ());
  g_autofree char *html = sample_export (sample, ENT_REPORT_HTML, NULL);
  g_autofree char *text = sample_export (sample, ENT_REPORT_MARKDOWN, NULL);

  g_assert_nonnull (strstr (html, "href=\"https://example.org/a?x=1&amp;y=&quot;2&quot;&lt;3&gt;#%20z\""));
  g_assert_null (strstr (html, "javascript:"));
  g_assert_nonnull (strstr (text, "(<https://example.org/a?x=1\\&y=\"2\"\\<3\\>#%20z>)"));
  g_assert_null (strstr (text, "javascript:"));
}

static void
test_markdown_has_its_picture_beside_it (void)
{
  g_autoptr (Sample) sample = sample_new (export_cases_new_odd ());
  g_autofree char *text = sample_export (sample, ENT_REPORT_MARKDOWN, NULL);
  g_autofree char *path = g_build_filename (sample->folder, "a report-picture.svg", NULL);
  g_autofree char *svg = NULL;

  g_assert_nonnull (strstr (text, "![Picture: Guns \\& \\<letters\\>](<a%20report-picture.svg>)"));
  g_assert_true (g_file_get_contents (path, &svg, NULL, NULL));
  g_assert_true (g_str_has_prefix (svg, "<?xml"));
}

/* HTML has an element for it; the picture in it and other formats have characters. */
static void
test_names_from_right_to_left_are_apart (void)
{
  g_autoptr (Sample) sample = sample_new (export_cases_new_odd ());
  g_autofree char *html = sample_export (sample, ENT_REPORT_HTML, NULL);
  g_autofree char *markdown = sample_export (sample, ENT_REPORT_MARKDOWN, NULL);
  const char *behind_picture = strstr (html, "</svg>");

  g_assert_nonnull (strstr (behind_picture, "according to =1+1, <bdi>" EXPORT_CASES_ARABIC "</bdi> · "));
  g_assert_null (strstr (behind_picture, "\u2068"));
  g_assert_null (strstr (behind_picture, "\u2069"));
  g_assert_nonnull (strstr (markdown, "according to =1+1, \u2068" EXPORT_CASES_ARABIC "\u2069 · "));
}

static void
test_html_needs_nothing_from_elsewhere (void)
{
  g_autoptr (Sample) sample = sample_new (export_cases_new_odd ());
  g_autofree char *html = sample_export (sample, ENT_REPORT_HTML, NULL);

  g_assert_null (strstr (html, "<script"));
  g_assert_null (strstr (html, "src="));
  g_assert_null (strstr (html, "url("));
  g_assert_null (strstr (html, "@import"));
  g_assert_null (strstr (html, "<link"));
  g_assert_cmpuint (count (html, "<svg"), ==, 1);
}

static void
test_odt_begins_with_its_type (void)
{
  g_autoptr (Sample) sample = sample_new (export_cases_new_odd ());
  gsize length;
  g_autofree char *odt = sample_export (sample, ENT_REPORT_ODT, &length);
  static const char type[] = "mimetypeapplication/vnd.oasis.opendocument.text";

  g_assert_cmpuint (length, >, 1000);
  g_assert_cmpmem (odt, 4, "PK\x03\x04", 4);
  g_assert_cmpmem (odt + 30, strlen (type), type, strlen (type));
}

static void
test_gives_the_same_bytes (void)
{
  for (guint format = 0; format < ENT_N_REPORT_FORMATS; format++)
    {
      g_autoptr (Sample) first = sample_new (new_contested ());
      g_autoptr (Sample) second = sample_new (new_contested ());
      gsize lengths[2];
      g_autofree char *a = sample_export (first, format, &lengths[0]);
      g_autofree char *b = NULL;

      setlocale (LC_ALL, "de_DE.UTF-8");
      g_usleep (format == ENT_REPORT_ODT ? 2100000 : 0); /* a time in the package would differ by now */
      b = sample_export (second, format, &lengths[1]);
      setlocale (LC_ALL, "C.UTF-8");
      g_assert_cmpmem (a, lengths[0], b, lengths[1]);
    }
}

static void
test_tells_of_an_empty_case (void)
{
  g_autoptr (Sample) sample = sample_new (export_cases_new_empty ());
  g_autofree char *html = sample_export (sample, ENT_REPORT_HTML, NULL);
  g_autofree char *text = sample_export (sample, ENT_REPORT_MARKDOWN, NULL);
  g_autofree char *odt = sample_export (sample, ENT_REPORT_ODT, NULL);

  g_assert_nonnull (strstr (html, "No relation passes the filter."));
  g_assert_nonnull (strstr (text, "No relation passes the filter."));
}

/* Nothing is left but the old file, as it was. */
static void
assert_old_file (Sample *sample, const char *path)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
  g_assert_cmpuint (sample_empty_folder (sample), ==, 1);
}

static void
test_cancelled_leaves_the_old_file (void)
{
  g_autoptr (Sample) sample = sample_new (export_cases_new_odd ());
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (guint format = 0; format < ENT_N_REPORT_FORMATS; format++)
    {
      g_autofree char *path = sample_dup_path (sample, format);
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (path, "old", -1, NULL));
      g_assert_false (ent_report_export (sample->scene, sample->excerpt, &options, format, path, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      assert_old_file (sample, path);
    }
}

static void
test_a_folder_that_is_not_there_is_named (void)
{
  g_autoptr (Sample) sample = sample_new (export_cases_new_empty ());

  for (guint format = 0; format < ENT_N_REPORT_FORMATS; format++)
    {
      g_autofree char *path = g_build_filename (sample->folder, "none", "report", NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (ent_report_export (sample->scene, sample->excerpt, &options, format, path, NULL, &error));
      g_assert_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_WRITE);
      g_assert_nonnull (strstr (error->message, path));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add_func ("/export/report/" name, function)
  ADD ("knows-formats-by-their-endings", test_knows_formats_by_their_endings);
  ADD ("tells-both-sides-and-that-they-contradict", test_tells_both_sides_and_that_they_contradict);
  ADD ("names-copies-once", test_names_copies_once);
  ADD ("tells-what-the-user-wrote", test_tells_what_the_user_wrote);
  ADD ("tells-title-date-and-filter", test_tells_title_date_and_filter);
  ADD ("only-addresses-of-the-web-are-links", test_only_addresses_of_the_web_are_links);
  ADD ("markdown-has-its-picture-beside-it", test_markdown_has_its_picture_beside_it);
  ADD ("names-from-right-to-left-are-apart", test_names_from_right_to_left_are_apart);
  ADD ("html-needs-nothing-from-elsewhere", test_html_needs_nothing_from_elsewhere);
  ADD ("odt-begins-with-its-type", test_odt_begins_with_its_type);
  ADD ("gives-the-same-bytes", test_gives_the_same_bytes);
  ADD ("tells-of-an-empty-case", test_tells_of_an_empty_case);
  ADD ("cancelled-leaves-the-old-file", test_cancelled_leaves_the_old_file);
  ADD ("a-folder-that-is-not-there-is-named", test_a_folder_that_is_not_there_is_named);
#undef ADD
  return g_test_run ();
}
