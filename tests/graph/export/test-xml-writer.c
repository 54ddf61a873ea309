/* test-xml-writer.c: /export/xml-writer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-xml-writer.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>

typedef void (*Fill) (EntXml *xml);

/* What stands in the file behind the XML declaration. */
static char *
dup_written (gboolean indent, Fill fill)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-xml-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.xml", NULL);
  g_autoptr (EntExportFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  EntXml *xml;

  file = ent_export_file_new (path, NULL, &error);
  g_assert_no_error (error);
  xml = ent_xml_new (file, indent);
  fill (xml);
  g_assert_true (ent_xml_end (xml, &error));
  g_assert_true (ent_export_file_finish (file, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_unlink (path);
  g_rmdir (folder);
  g_assert_true (g_str_has_prefix (bytes, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"));
  return g_strdup (strchr (bytes, '\n') + 1);
}

static void
fill_tree (EntXml *xml)
{
  ent_xml_open (xml, "a");
  ent_xml_open (xml, "b");
  ent_xml_set (xml, "c", "d");
  ent_xml_close (xml);
  ent_xml_open (xml, "e");
  ent_xml_add_element (xml, "f", "text");
  ent_xml_add_element (xml, "g", "");
}

static void
test_gives_elements_lines (void)
{
  g_autofree char *lines = dup_written (TRUE, fill_tree), *line = dup_written (FALSE, fill_tree);

  g_assert_cmpstr (lines, ==, "<a>\n <b c=\"d\"/>\n <e>\n  <f>text</f>\n  <g></g>\n </e>\n</a>\n");
  g_assert_cmpstr (line, ==, "<a><b c=\"d\"/><e><f>text</f><g></g></e></a>\n");
}

static void
fill_mixed (EntXml *xml)
{
  ent_xml_open (xml, "a");
  ent_xml_open (xml, "p");
  ent_xml_add_content (xml, "one ");
  ent_xml_add_element (xml, "b", "two");
  ent_xml_add_content (xml, " three");
}

static void
test_adds_no_space_to_text (void)
{
  g_autofree char *written = dup_written (TRUE, fill_mixed);

  g_assert_cmpstr (written, ==, "<a>\n <p>one <b>two</b> three</p>\n</a>\n");
}

static void
fill_odd (EntXml *xml)
{
  ent_xml_open (xml, "a");
  ent_xml_set (xml, "b", "<\"&'>\t\r\n]]> \x01\xef\xbf\xbf\xff 김");
  ent_xml_add_content (xml, "<\"&'>\t\r\n]]> \x01\xef\xbf\xbe\xff 김");
}

static void
test_escapes_and_drops (void)
{
  g_autofree char *written = dup_written (TRUE, fill_odd);

  g_assert_cmpstr (written, ==, "<a b=\"&lt;&quot;&amp;'&gt;&#9;&#13;&#10;]]&gt; \xef\xbf\xbd 김\">"
                                "&lt;\"&amp;'&gt;\t&#13;\n]]&gt; \xef\xbf\xbd 김</a>\n");
}

static void
assert_number (double value, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  ent_xml_append_number (text, value);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_writes_numbers_shortly (void)
{
  setlocale (LC_ALL, "");
  assert_number (0, "0");
  assert_number (-0.001, "0");
  assert_number (-0.07, "-0.07");
  assert_number (12.5, "12.5");
  assert_number (1.999, "2");
  assert_number (-1234567.89, "-1234567.89");
  assert_number (100, "100");
  assert_number (NAN, "0");
  assert_number (INFINITY, "10000000000000");
}

static void
fill_much (EntXml *xml)
{
  ent_xml_open (xml, "a");
  for (guint i = 0; i < 50000; i++)
    {
      ent_xml_open (xml, "b");
      ent_xml_set_number (xml, "n", i);
      ent_xml_close (xml);
    }
}

static void
test_writes_more_than_it_keeps (void)
{
  g_autofree char *written = dup_written (FALSE, fill_much);
  g_auto (GStrv) parts = g_strsplit (written, "<b n=", -1);

  g_assert_cmpuint (g_strv_length (parts), ==, 50001);
  g_assert_cmpstr (parts[50000], ==, "\"49999\"/></a>\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add_func ("/export/xml-writer/" name, function)
  ADD ("gives-elements-lines", test_gives_elements_lines);
  ADD ("adds-no-space-to-text", test_adds_no_space_to_text);
  ADD ("escapes-and-drops", test_escapes_and_drops);
  ADD ("writes-numbers-shortly", test_writes_numbers_shortly);
  ADD ("writes-more-than-it-keeps", test_writes_more_than_it_keeps);
#undef ADD
  return g_test_run ();
}
