/* test-shared-articles.c: /article/shared-articles, the five real articles beside the checkout, where they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading.h"

typedef struct
{
  const char *file;
  const char *title_start;  /* NULL: it has none */
  const char *outlet;
  const char *author;
  const char *agencies;     /* parted by commas */
  const char *published;
  guint n_blocks[4];        /* by EntBlockKind */
} Fact;

static const Fact facts[] = {
  { "000_4c7f907caefa70d1.txt", "Kim Jong Un, Putin meet: What a", NULL, NULL, "", "2023-09-13", { 1, 3, 23, 3 } },
  { "001_66cd115ae380c893.txt", NULL, "Divya Bharat", NULL, "", NULL, { 0, 3, 24, 0 } },
  { "002_b880dba6bbaee506.txt", "Kim Jong Un in Russia to", "bne IntelliNews", "Ben Aris", "", "2023-09-12", { 1, 0, 19, 1 } },
  { "003_e988657c1748be19.txt", "What Might Putin Offer Kim", "JadeTimes News", "T. Jayani", "", NULL, { 1, 0, 13, 0 } },
  { "004_837160c1d025b4f3.txt", "Kim Jong Un meets Vladimir Putin: What", NULL, NULL, "AFP", NULL, { 1, 4, 33, 0 } },
};

/* Words of their pages that are no part of the articles. */
static const char *const furniture[] = {
  "Also read", "With inputs from", "Reaction", "Discover more", "Subscribe", "By Ben", "Dismiss", "top of page",
  "bottom of page", "Image Source", "comments", "By T.", "Monday, May", "Home", "More On This", "Telegram", "{", "px;",
  "font-family", "Most Popular", "dvertis", "mystery train", "What to watch", "Who is accompanying", " AP\n",
  "Reuters\n\n",
  "AFP\n\n", "17:30", "IntelliNews",
};

static EntArticle *
read_shared (const char *file, Reading **reading)
{
  const char *shared = g_getenv ("ENTENTE_SHARED");
  g_autofree char *path = g_build_filename (shared ? shared : "", "articles", file, NULL);

  if (!shared || !g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;
  *reading = reading_of_path (path);
  return reading_get_article (*reading);
}

static void
check_facts (const Fact *fact, const EntArticle *article)
{
  g_autofree char *published = ent_day_format_iso (article->published);
  g_autofree char *agencies = g_strjoinv (",", article->agencies);
  guint n_blocks[4] = { 0 };

  g_test_message ("%s", fact->file);
  g_assert_cmpstr (article->id, ==, fact->file);
  if (fact->title_start)
    g_assert_true (g_str_has_prefix (article->title, fact->title_start));
  else
    g_assert_null (article->title);
  g_assert_cmpstr (article->outlet, ==, fact->outlet);
  g_assert_cmpstr (article->author, ==, fact->author);
  g_assert_cmpstr (agencies, ==, fact->agencies);
  g_assert_cmpstr (published, ==, fact->published);
  for (guint i = 0; i < article->n_blocks; i++)
    n_blocks[article->blocks[i].kind]++;
  for (guint i = 0; i < G_N_ELEMENTS (n_blocks); i++)
    g_assert_cmpuint (n_blocks[i], ==, fact->n_blocks[i]);
}

static void
test_states_what_the_pages_state (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autoptr (Reading) reading = NULL;
      EntArticle *article = read_shared (facts[i].file, &reading);

      if (article == NULL)
        {
          g_test_skip ("the shared articles are not here");
          return;
        }
      check_facts (&facts[i], article);
    }
}

static void
test_keeps_no_furniture (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autoptr (Reading) reading = NULL;
      EntArticle *article = read_shared (facts[i].file, &reading);

      if (article == NULL)
        {
          g_test_skip ("the shared articles are not here");
          return;
        }
      for (guint j = 0; j < G_N_ELEMENTS (furniture); j++)
        if (strstr (article->text, furniture[j]))
          {
            g_test_message ("%s has “%s”", facts[i].file, furniture[j]);
            g_test_fail ();
          }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/shared-articles/states-what-the-pages-state", test_states_what_the_pages_state);
  g_test_add_func ("/article/shared-articles/keeps-no-furniture", test_keeps_no_furniture);
  return g_test_run ();
}
