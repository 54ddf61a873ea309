/* test-html-reader.c: /article/html-reader
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading.h"

/* A page as news sites make them, with all that stands around an article. */
static const char full_page[] =
  "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Estonia sends field hospital to Kenya - The Baltic "
  "Lantern</title>"
  "<link rel='canonical' href='https://lantern.example/world/estonia-kenya'>"
  "<meta property='og:site_name' content='The Baltic Lantern'>"
  "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\"},"
  "{\"@type\":[\"NewsArticle\"],\"headline\":\"Estonia sends field hospital to Kenya\","
  "\"datePublished\":\"2021-04-07T08:15:00+03:00\",\"dateModified\":\"2021-05-01\","
  "\"author\":[{\"@type\":\"Person\",\"name\":\"Mari Tamm\"},{\"name\":\"Jaan Saar\"}],"
  "\"publisher\":{\"@type\":\"Organization\",\"name\":\"The Baltic Lantern\"}}]}</script>"
  "<style>.a{color:red}</style></head><body class='single has-sidebar social-share'>"
  "<header><a href='/'>Home</a><nav><ul><li><a href='1'>World</a></li></ul></nav>"
  "<div class='clock'>Friday, May 3, 2024</div></header>"
  "<main><article><div class='breadcrumb'>Home &gt; World</div><h1>Estonia sends field hospital to Kenya</h1>"
  "<div class='meta'><span class='byline'>By Mari Tamm</span><time datetime='2021-04-07T08:15'>7 April "
  "2021</time></div>"
  "<figure><img src='x'><figcaption>Crates wait on the quay at Muuga. <span class='credit'>Jaan "
  "Saar</span></figcaption></figure>"
  "<div class='share-bar'><a href='#'>Share</a> <a href='#'>Tweet</a></div>"
  "<p>Estonia has sent a <a href='/h'>field hospital</a> with eighty beds to Kenya, its foreign ministry said on "
  "Wednesday.</p>"
  "<p>The crates left the port of Muuga on a Danish ship.<p>Kenya&rsquo;s health minister thanked Tallinn for a "
  "friend&apos;s gift."
  "<h2>What comes next</h2>"
  "<p>Doctors from Tartu will train nurses in Nairobi until the summer.</p>"
  "<ul><li>Two surgeons stay until June.</li><li>Four nurses stay until July.</li></ul>"
  "<div class='related-stories'><h3>Related</h3><p>Latvia is said to consider a similar gift to Ghana next "
  "year.</p></div>"
  "<p><a href='2'>Kenya&rsquo;s wards are full, says a doctor in Mombasa.</a></p>"
  "<p style='display:none'>This paragraph is shown to nobody who reads the page at all.</p>"
  "<p>With inputs from Reuters</p></article><aside>Most read</aside>"
  "<section class='comments'><p>This is a very long comment by a reader who has many opinions about "
  "hospitals.</p></section></main>"
  "<footer>© 2021 The Baltic Lantern</footer><script>var x = '<p>no</p>';</script></body></html>";

static void
test_finds_the_article_on_a_page (void)
{
  assert_outline ("a.html", full_page,
                  "T Estonia sends field hospital to Kenya\n"
                  "C Crates wait on the quay at Muuga.\n"
                  "P Estonia has sent a field hospital with eighty beds to Kenya, its foreign ministry said on "
                  "Wednesday.\n"
                  "P The crates left the port of Muuga on a Danish ship.\n"
                  "P Kenya’s health minister thanked Tallinn for a friend's gift.\n"
                  "H What comes next\n"
                  "P Doctors from Tartu will train nurses in Nairobi until the summer.\n"
                  "P Two surgeons stay until June.\n"
                  "P Four nurses stay until July.\n");
}

static void
test_reads_linked_data (void)
{
  g_autoptr (Reading) reading = reading_of_bytes ("a.html", full_page, -1);
  EntArticle *article = reading_get_article (reading);

  g_assert_cmpstr (article->title, ==, "Estonia sends field hospital to Kenya");
  g_assert_cmpstr (article->outlet, ==, "The Baltic Lantern");
  g_assert_cmpstr (article->author, ==, "Mari Tamm, Jaan Saar");
  g_assert_cmpstr (article->url, ==, "https://lantern.example/world/estonia-kenya");
  g_assert_cmpuint (article->published, ==, ent_day_new (2021, 4, 7));
  g_assert_cmpstr (article->agencies[0], ==, "Reuters");
  g_assert_null (article->agencies[1]);
}

#define BODY \
  "<p>Latvia handed four patrol boats to Moldova on Friday, the two defence ministers said in Giurgiulesti.</p>" \
  "<p>The boats are to guard the Prut, where smugglers have been busy since the border was closed.</p>"

static void
assert_facts (const char *page, const char *title, const char *outlet, const char *author, const char *published)
{
  g_autoptr (Reading) reading = reading_of_bytes ("page.html", page, -1);
  EntArticle *article = reading_get_article (reading);
  g_autofree char *day = ent_day_format_iso (article->published);

  g_assert_cmpstr (article->title, ==, title);
  g_assert_cmpstr (article->outlet, ==, outlet);
  g_assert_cmpstr (article->author, ==, author);
  g_assert_cmpstr (day, ==, published);
}

static void
test_reads_open_graph (void)
{
  assert_facts ("<meta property='og:title' content='Boats for Chisinau | Harbour Daily'>"
                "<meta property='article:published_time' content='2022-03-04T10:00:00Z'>"
                "<meta property='article:modified_time' content='2022-03-09T10:00:00Z'>"
                "<meta name='author' content='By Ilze Ozola'>" BODY,
                "Boats for Chisinau", "Harbour Daily", "Ilze Ozola", "2022-03-04");
}

static void
test_splits_the_page_title_at_the_headline (void)
{
  assert_facts ("<title>Boats for Chisinau arrive – Lighthouse</title><h1>Boats for Chisinau arrive</h1>" BODY,
                "Boats for Chisinau arrive", "Lighthouse", NULL, NULL);
  assert_facts ("<title>Boats for Chisinau arrive - Lighthouse</title>" BODY,
                "Boats for Chisinau arrive - Lighthouse", NULL, NULL, NULL);
}

static void
test_takes_a_title_in_full_where_it_was_cut (void)
{
  assert_facts ("<meta property='og:title' content='Four boats for Chisinau arrive...'>"
                "<h1>Four boats for Chisinau arrive on a grey morning</h1>" BODY,
                "Four boats for Chisinau arrive on a grey morning", NULL, NULL, NULL);
}

static void
test_reads_microdata_and_time_elements (void)
{
  assert_facts ("<h1>Four boats for Chisinau</h1><div><span itemprop='dateModified' content='2022-03-09'></span>"
                "<span itemprop='datePublished' content='2022-03-04T09:00'>yesterday</span></div>" BODY,
                "Four boats for Chisinau", NULL, NULL, "2022-03-04");
  assert_facts ("<h1>Four boats for Chisinau</h1><time class='updated' datetime='2022-03-09'>9 March</time>"
                "<time datetime='2022-03-04'>4 March</time>" BODY,
                "Four boats for Chisinau", NULL, NULL, "2022-03-04");
}

static void
test_guesses_no_day (void)
{
  assert_facts ("<div>Monday, May 20, 2024</div><ul><li><a href='/'>Home</a></li></ul><h1>Four boats for "
                "Chisinau</h1>" BODY,
                "Four boats for Chisinau", NULL, NULL, NULL);
  assert_facts ("<h1>Four boats for Chisinau</h1><p>Last updated: 9 March 2022</p>" BODY,
                "Four boats for Chisinau", NULL, NULL, NULL);
}

static void
test_names_the_agency_of_a_byline (void)
{
  g_autoptr (Reading) reading = reading_of_bytes (
    "page.html", "<meta name='author' content='Agence France-Presse'><meta property='og:site_name' content='Harbour "
                 "Daily'>"
    "<h1>Four boats for Chisinau</h1>" BODY, -1);
  EntArticle *article = reading_get_article (reading);

  g_assert_null (article->author);
  g_assert_cmpstr (article->outlet, ==, "Harbour Daily");
  g_assert_cmpstr (article->agencies[0], ==, "AFP");
}

static void
test_reads_pages_of_line_breaks_in_tables (void)
{
  assert_outline ("old.htm",
                  "<html><body><table><tr><td><a href=1>Home</a> | <a href=2>World</a></td></tr><tr><td>"
                  "<b>Boats for Chisinau arrive at last</b><br>Posted on 4 March 2022<br><br>"
                  "Latvia handed four patrol boats to Moldova on Friday, the two ministers said in "
                  "Giurgiulesti.<br><br>"
                  "The boats are to guard the Prut, where smugglers<br>have been busy since the border was closed.<br>"
                  "Romania will pay for the fuel.</td></tr></table>",
                  "T Boats for Chisinau arrive at last\n"
                  "P Latvia handed four patrol boats to Moldova on Friday, the two ministers said in Giurgiulesti.\n"
                  "P The boats are to guard the Prut, where smugglers have been busy since the border was closed.\n"
                  "P Romania will pay for the fuel.\n");
}

static void
test_reads_a_page_that_scripts_fill (void)
{
  assert_outline ("app.html",
                  "<div id='app'></div><script "
                  "type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry deal\","
                  "\"articleBody\":\"Malta and Cyprus agreed on a ferry.\\n\\nIt will sail from May on, both "
                  "ministers said.\"}</script>",
                  "T Ferry deal\nP Malta and Cyprus agreed on a ferry.\nP It will sail from May on, both ministers "
                  "said.\n");
}

static void
test_reads_on_where_no_tag_is_ever_closed (void)
{
  GString *page = g_string_new ("<html><body><h1>Deep pages are read all the same</h1>");

  for (guint i = 0; i < 100000; i++)
    g_string_append (page, "<div>");
  g_string_append (page, "<p>Malta and Cyprus met in Valletta to speak about ferries, officials said on Monday.");
  assert_outline ("deep.html", page->str,
                  "T Deep pages are read all the same\n"
                  "P Malta and Cyprus met in Valletta to speak about ferries, officials said on Monday.\n");
  g_string_free (page, TRUE);
}

static void
test_gives_up_where_closing_tags_take_too_long (void)
{
  GString *page = g_string_new ("<html><body>");
  g_autoptr (Reading) reading = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (page, "<div>");
  for (guint i = 0; i < 100000; i++)
    g_string_append (page, "</b>");
  reading = reading_of_bytes ("deep.html", page->str, page->len);
  g_assert_error (reading->error, ENT_READER_ERROR, ENT_READER_ERROR_FORMAT);
  g_assert_cmpstr (reading->error->message, ==, "its elements are nested too deep");
  g_string_free (page, TRUE);
}

static void
test_expands_no_entities_and_opens_no_files (void)
{
  g_autoptr (Reading) reading = reading_of_bytes (
    "xxe.html",
    "<!DOCTYPE html [<!ENTITY secret SYSTEM \"file:///etc/passwd\"><!ENTITY a \"ha ha\"><!ENTITY b \"&a;&a;&a;&a;\">"
    "<!ENTITY c \"&b;&b;&b;&b;\">]><html><body>"
    "<p>Norway and Ghana signed an accord &secret; on fish in Accra on Thursday &c; after two years of "
    "talks.</p></body></html>",
    -1);
  EntArticle *article = reading_get_article (reading);

  g_assert_null (strstr (article->text, "root:"));
  g_assert_null (strstr (article->text, "ha ha"));
  g_assert_null (strstr (article->text, "ENTITY"));
  g_assert_nonnull (strstr (article->text, "Norway and Ghana signed an accord"));
}

static void
test_keeps_names_with_markup_as_text (void)
{
  assert_outline ("m.html", "<h1>The &lt;b&gt;Bold&lt;/b&gt; &amp; the &quot;Brave&quot;</h1>"
                  "<p>Minister &lt;script&gt;alert(1)&lt;/script&gt; of Malta met her colleague from Cyprus on "
                  "Monday.</p>",
                  "T The <b>Bold</b> & the \"Brave\"\n"
                  "P Minister <script>alert(1)</script> of Malta met her colleague from Cyprus on Monday.\n");
}

static void
test_follows_the_declared_encoding (void)
{
  assert_outline ("l2.html", "<meta charset='iso-8859-2'><h1>Prezydent Polski leci do Kijowa</h1>"
                  "<p>Prezydent Rzeczypospolitej Polskiej odwiedzi w pi\xb1tek Kij\xf3w, poinformowa\xb3 jego "
                  "rzecznik.</p>",
                  "T Prezydent Polski leci do Kijowa\n"
                  "P Prezydent Rzeczypospolitej Polskiej odwiedzi w piątek Kijów, poinformował jego rzecznik.\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add_func ("/article/html-reader/" path, function)
  ADD ("finds-the-article-on-a-page", test_finds_the_article_on_a_page);
  ADD ("reads-linked-data", test_reads_linked_data);
  ADD ("reads-open-graph", test_reads_open_graph);
  ADD ("splits-the-page-title-at-the-headline", test_splits_the_page_title_at_the_headline);
  ADD ("takes-a-title-in-full-where-it-was-cut", test_takes_a_title_in_full_where_it_was_cut);
  ADD ("reads-microdata-and-time-elements", test_reads_microdata_and_time_elements);
  ADD ("guesses-no-day", test_guesses_no_day);
  ADD ("names-the-agency-of-a-byline", test_names_the_agency_of_a_byline);
  ADD ("reads-pages-of-line-breaks-in-tables", test_reads_pages_of_line_breaks_in_tables);
  ADD ("reads-a-page-that-scripts-fill", test_reads_a_page_that_scripts_fill);
  ADD ("reads-on-where-no-tag-is-ever-closed", test_reads_on_where_no_tag_is_ever_closed);
  ADD ("gives-up-where-closing-tags-take-too-long", test_gives_up_where_closing_tags_take_too_long);
  ADD ("expands-no-entities-and-opens-no-files", test_expands_no_entities_and_opens_no_files);
  ADD ("keeps-names-with-markup-as-text", test_keeps_names_with_markup_as_text);
  ADD ("follows-the-declared-encoding", test_follows_the_declared_encoding);
  return g_test_run ();
}
