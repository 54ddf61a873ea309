/* test-item-rows.c: the actors or relations of a view as a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-item-rows.h"
#include "item-fixture.h"

#include <string.h>

#define N_RELATIONS 300

static void
test_relations_stand_in_the_order_of_the_ranking (void)
{
  g_autoptr (EntView) view = item_fixture_new_view (N_RELATIONS);
  g_autoptr (EntItemRows) rows = ent_item_rows_new (view, ENT_ITEM_RELATION);
  g_autoptr (GArray) ranking = ent_view_dup_ranking (view);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, N_RELATIONS);
  for (guint i = 0; i < N_RELATIONS; i++)
    {
      g_autoptr (EntItemRow) row = g_list_model_get_item (G_LIST_MODEL (rows), i);

      g_assert_cmpuint (ent_item_row_get_item (row).index, ==, g_array_index (ranking, guint, i));
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (rows), N_RELATIONS));
}

static void
test_rows_are_made_when_they_are_asked_for (void)
{
  g_autoptr (EntView) view = item_fixture_new_view (N_RELATIONS);
  g_autoptr (EntItemRows) rows = NULL;
  g_autoptr (EntItemRow) row = NULL;

  item_fixture_count_rows ();
  rows = ent_item_rows_new (view, ENT_ITEM_RELATION);
  ent_item_rows_search (rows, "1");
  g_assert_cmpuint (item_fixture_n_rows, ==, 0);
  row = g_list_model_get_item (G_LIST_MODEL (rows), 0);
  g_assert_cmpuint (item_fixture_n_rows, ==, 1);
}

/* What a look at the label of each row finds. */
static void
assert_finds (EntView *view, EntItemKind kind, EntItemRows *rows, const char *text)
{
  g_autoptr (EntItemRows) all = ent_item_rows_new (view, kind);
  g_autofree char *sought = g_utf8_casefold (text, -1);
  guint n = 0;

  ent_item_rows_search (rows, text);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (all)); i++)
    {
      g_autoptr (EntItemRow) row = g_list_model_get_item (G_LIST_MODEL (all), i), found = NULL;
      g_autofree char *label = g_utf8_casefold (ent_item_row_get_label (row), -1);

      if (strstr (label, sought) == NULL)
        continue;
      found = g_list_model_get_item (G_LIST_MODEL (rows), n++);
      g_assert_nonnull (found);
      g_assert_cmpuint (ent_item_row_get_item (found).index, ==, ent_item_row_get_item (row).index);
    }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, n);
}

static void
test_a_search_finds_what_the_labels_say (void)
{
  g_autoptr (EntView) view = item_fixture_new_view (N_RELATIONS);
  static const char *const texts[] = { "1", "12", "2", "MEETS", "meets", "meets Act", "actor 1 m", "ÄCT", "", "no such", "no" };
  const EntItemKind kinds[] = { ENT_ITEM_NODE, ENT_ITEM_RELATION };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (EntItemRows) rows = ent_item_rows_new (view, kinds[i]);

      /* one after the other: what was found before must have no say */
      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        assert_finds (view, kinds[i], rows, texts[j]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desktop/item-rows/relations-stand-in-the-order-of-the-ranking",
                   test_relations_stand_in_the_order_of_the_ranking);
  g_test_add_func ("/desktop/item-rows/rows-are-made-when-they-are-asked-for", test_rows_are_made_when_they_are_asked_for);
  g_test_add_func ("/desktop/item-rows/a-search-finds-what-the-labels-say", test_a_search_finds_what_the_labels_say);
  return g_test_run ();
}
