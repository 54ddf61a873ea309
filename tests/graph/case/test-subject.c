/* test-subject.c: /case/subject: what records on a claim are about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-builder.h"
#include "case/ent-subject.h"

#include <string.h>

static void
add_claim (CaseBuilder *builder, const char *relation, guint trigger)
{
  case_builder_add_claim (builder, "country:RUS", relation, "country:CHN", ENT_STATUS_ASSERTED)->trigger_span =
    (EntSpan) { trigger, trigger + 1 };
}

static void
assert_ends (EntExtraction *extraction, guint index, const char *end)
{
  g_autofree char *subject = ent_extraction_dup_claim_subject (extraction, index);

  g_assert_true (g_str_has_prefix (subject, ENT_SUBJECT_CLAIM));
  if (!g_str_has_suffix (subject, end))
    g_test_message ("%s", subject);
  g_assert_true (g_str_has_suffix (subject, end));
}

static void
test_repeats_are_numbered (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = NULL;
  EntExtraction *extraction;

  case_builder_add_article (builder, "a.txt", "Post", "2024-05-01");
  add_claim (builder, "meets", 1);
  add_claim (builder, "meets", 1);
  add_claim (builder, "supplies", 1);
  add_claim (builder, "meets", 2);
  add_claim (builder, "meets", 1);
  case_builder_add_article (builder, "b.txt", "Post", "2024-05-01");
  add_claim (builder, "meets", 1);
  case_ = case_builder_end (builder);
  extraction = ent_case_get_extraction (case_);
  assert_ends (extraction, 0, "/1/0/0/meets/country:RUS/country:CHN");
  assert_ends (extraction, 1, "/1/0/0/meets/country:RUS/country:CHN#2");
  assert_ends (extraction, 2, "/1/0/0/supplies/country:RUS/country:CHN");
  assert_ends (extraction, 3, "/2/0/0/meets/country:RUS/country:CHN");
  assert_ends (extraction, 4, "/1/0/0/meets/country:RUS/country:CHN#3");
  assert_ends (extraction, 5, "/1/0/0/meets/country:RUS/country:CHN");
}

/* A file may come from anybody: looked at one by one, so many would take minutes. */
static void
test_a_sentence_of_a_hundred_thousand_claims_is_no_trap (void)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = NULL;
  EntExtraction *extraction;
  guint n = 100000;

  case_builder_add_article (builder, "a.txt", "Post", "2024-05-01");
  for (guint i = 0; i < n; i++)
    add_claim (builder, "meets", 1);
  case_ = case_builder_end (builder);
  extraction = ent_case_get_extraction (case_);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *subject = ent_extraction_dup_claim_subject (extraction, i);

      g_assert_nonnull (strstr (subject, "/meets/"));
    }
  assert_ends (extraction, n - 1, "#100000");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case/subject/repeats-are-numbered", test_repeats_are_numbered);
  g_test_add_func ("/case/subject/a-sentence-of-a-hundred-thousand-claims-is-no-trap",
                   test_a_sentence_of_a_hundred_thousand_claims_is_no_trap);
  return g_test_run ();
}
