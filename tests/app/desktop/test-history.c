/* test-history.c: what the user did to the picture, step by step, and the way back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-history.h"

static void
push (EntHistory *history, const char *name)
{
  ent_history_push (history, ent_step_new (name));
}

static EntStep *
new_filter_step (guint before, guint after)
{
  EntStep *step = ent_step_new ("Filter");

  step->filters[ENT_STEP_BEFORE] = ent_filter_new ();
  step->filters[ENT_STEP_AFTER] = ent_filter_new ();
  ent_filter_set_min_origins (step->filters[ENT_STEP_BEFORE], before);
  ent_filter_set_min_origins (step->filters[ENT_STEP_AFTER], after);
  return step;
}

static void
test_goes_back_and_forth (void)
{
  g_autoptr (EntHistory) history = ent_history_new ();

  g_assert_null (ent_history_get_undo (history));
  g_assert_null (ent_history_get_redo (history));
  push (history, "Hide Russia");
  push (history, "Move Japan");
  g_assert_cmpstr (ent_history_get_undo (history)->name, ==, "Move Japan");
  ent_history_undo (history);
  g_assert_cmpstr (ent_history_get_undo (history)->name, ==, "Hide Russia");
  g_assert_cmpstr (ent_history_get_redo (history)->name, ==, "Move Japan");
  ent_history_redo (history);
  g_assert_null (ent_history_get_redo (history));
}

static void
test_new_step_forgets_what_was_undone (void)
{
  g_autoptr (EntHistory) history = ent_history_new ();

  push (history, "first");
  push (history, "second");
  ent_history_undo (history);
  push (history, "third");
  g_assert_null (ent_history_get_redo (history));
  ent_history_undo (history);
  g_assert_cmpstr (ent_history_get_undo (history)->name, ==, "first");
}

static void
test_slider_is_one_step (void)
{
  g_autoptr (EntHistory) history = ent_history_new ();

  push (history, "first");
  for (guint i = 1; i < 50; i++)
    ent_history_push (history, new_filter_step (i, i + 1));
  g_assert_cmpuint (ent_filter_get_min_origins (ent_history_get_undo (history)->filters[ENT_STEP_BEFORE]), ==, 1);
  g_assert_cmpuint (ent_filter_get_min_origins (ent_history_get_undo (history)->filters[ENT_STEP_AFTER]), ==, 50);
  ent_history_undo (history);
  g_assert_cmpstr (ent_history_get_undo (history)->name, ==, "first");
}

/* What was undone and done again is not mended by the next change. */
static void
test_redone_filter_stays_a_step (void)
{
  g_autoptr (EntHistory) history = ent_history_new ();

  ent_history_push (history, new_filter_step (1, 2));
  ent_history_undo (history);
  ent_history_redo (history);
  ent_history_push (history, new_filter_step (2, 3));
  ent_history_undo (history);
  g_assert_cmpuint (ent_filter_get_min_origins (ent_history_get_undo (history)->filters[ENT_STEP_AFTER]), ==, 2);
}

static void
test_keeps_the_last_hundred (void)
{
  g_autoptr (EntHistory) history = ent_history_new ();
  guint n = 0;

  for (guint i = 0; i < 250; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      push (history, name);
    }
  for (; ent_history_get_undo (history) != NULL; n++)
    ent_history_undo (history);
  g_assert_cmpuint (n, ==, 100);
  g_assert_cmpstr (ent_history_get_redo (history)->name, ==, "150");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desktop/history/goes-back-and-forth", test_goes_back_and_forth);
  g_test_add_func ("/desktop/history/a-new-step-forgets-what-was-undone", test_new_step_forgets_what_was_undone);
  g_test_add_func ("/desktop/history/a-slider-that-is-dragged-is-one-step", test_slider_is_one_step);
  g_test_add_func ("/desktop/history/a-redone-filter-stays-a-step", test_redone_filter_stays_a_step);
  g_test_add_func ("/desktop/history/keeps-the-last-hundred-steps", test_keeps_the_last_hundred);
  return g_test_run ();
}
