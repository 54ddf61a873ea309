/* test-page.c: /export/page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-page.h"
#include "picture-builder.h"
#include "picture/ent-labels.h"

/* Pairs with names that are wider than the nodes stand apart, as many on the rim of the picture as inside. */
static PictureBuilder *
new_crowd (guint n_pairs)
{
  PictureBuilder *self = picture_builder_new ();

  case_builder_add_article (self->builder, "a.txt", "Harbour Courier", "2023-09-12");
  for (guint i = 0; i < n_pairs; i++)
    {
      g_autofree char *source = g_strdup_printf ("person:Commander Ottokar Second %u", i);
      g_autofree char *target = g_strdup_printf ("organisation:Ministry of Far Harbours %u", i);

      case_builder_add_claim (self->builder, source, "leads", target, ENT_STATUS_ASSERTED);
    }
  picture_builder_end (self);
  return self;
}

static EntPages *
new_pages (PictureBuilder *builder, EntExcerpt *excerpt, EntPictureOptions *options, EntSize size)
{
  *options = *picture_builder_get_options ();
  options->size = size;
  options->evidence = ENT_EVIDENCE_BESIDE;
  return ent_pages_new (builder->scene, excerpt, options, FALSE);
}

static void
assert_all_named_and_whole (const EntPages *pages, const EntExcerpt *excerpt)
{
  const EntPage *page = ent_pages_get (pages, 0);
  guint n_names = 0, n_numbers = 0;

  for (guint i = 0; i < page->view->labels->len; i++)
    {
      const EntLabel *label = &g_array_index (page->view->labels, EntLabel, i);

      g_assert_true (ent_rect_contains (page->part, label->rect));
      n_names += label->role == ENT_TEXT_NAME;
      n_numbers += label->role == ENT_TEXT_NUMBER;
    }
  g_assert_cmpuint (n_names, ==, excerpt->nodes->len);
  g_assert_cmpuint (n_numbers, ==, excerpt->relations->len);
}

static void
test_every_actor_has_his_whole_name (void)
{
  static const EntSize sizes[] = {
    { 595, 842 }, { 842, 595 }, { 453, 0 }, { 420, 595 }, { 960, 540 }, { 1191, 842 }, { 0, 0 },
  };
  g_autoptr (PictureBuilder) builder = new_crowd (12);
  g_autoptr (EntExcerpt) excerpt = ent_excerpt_new (builder->view, ENT_EXCERPT_SHOWN);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      EntPictureOptions options;
      g_autoptr (EntPages) pages = new_pages (builder, excerpt, &options, sizes[i]);

      g_test_message ("%g x %g", sizes[i].width, sizes[i].height);
      assert_all_named_and_whole (pages, excerpt);
    }
}

/* Only as far as they are needed to be, and never so small that nobody can read them on paper. */
static void
test_texts_are_smaller_where_room_is_scarce (void)
{
  g_autoptr (PictureBuilder) few = new_crowd (2);
  g_autoptr (PictureBuilder) many = new_crowd (150);
  g_autoptr (EntExcerpt) few_shown = ent_excerpt_new (few->view, ENT_EXCERPT_SHOWN);
  g_autoptr (EntExcerpt) many_shown = ent_excerpt_new (many->view, ENT_EXCERPT_SHOWN);
  EntPictureOptions options, other_options;
  g_autoptr (EntPages) roomy = new_pages (few, few_shown, &options, (EntSize) { 842, 595 });
  g_autoptr (EntPages) cramped = new_pages (many, many_shown, &other_options, (EntSize) { 842, 595 });

  g_assert_cmpfloat (ent_pages_get (roomy, 0)->zoom, >=, 1);
  g_assert_cmpfloat (ent_pages_get (cramped, 0)->zoom, <, 0.7);
  g_assert_cmpfloat (ent_pages_get (cramped, 0)->zoom, >, 0.55);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/page/every-actor-has-his-whole-name", test_every_actor_has_his_whole_name);
  g_test_add_func ("/export/page/texts-are-smaller-where-room-is-scarce", test_texts_are_smaller_where_room_is_scarce);
  return g_test_run ();
}
