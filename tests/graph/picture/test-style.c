/* test-style.c: /picture/style
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-style.h"

#include <math.h>
#include <string.h>

/* The relations of the command line's interface. */
#define N_NAMES (G_N_ELEMENTS (names) - 1)
static const char *const names[] = {
  "meets", "visits", "talks-with", "agrees-with", "cooperates-with", "trades-with", "supports", "praises", "supplies",
  "yields", "seeks-from", "accuses", "criticises", "rejects", "threatens", "protests", "sanctions", "mobilizes",
  "coerces", "attacks", "fights", "leads", "works-for", "located-in", "family-of", "accompanies", "succeeds", NULL
};

static double
get_linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/* Of WCAG 2. */
static double
get_luminance (EntColor color)
{
  return 0.2126 * get_linear (color.red) + 0.7152 * get_linear (color.green) + 0.0722 * get_linear (color.blue);
}

static double
get_contrast (EntColor a, EntColor b)
{
  double x = get_luminance (a), y = get_luminance (b);

  return (MAX (x, y) + 0.05) / (MIN (x, y) + 0.05);
}

static gboolean
is_same (EntColor a, EntColor b)
{
  return memcmp (&a, &b, sizeof a) == 0;
}

static EntColor
get_color (const char *name, const char *plover, EntTheme theme)
{
  EntRelationType type = { .name = (char *) name, .plover = (char *) plover };

  return ent_style_get_relation_color (&type, theme);
}

static void
test_relations_stand_out_from_the_background (void)
{
  for (EntTheme theme = 0; theme < ENT_N_THEMES; theme++)
    {
      for (guint i = 0; i < N_NAMES; i++)
        g_assert_cmpfloat (get_contrast (get_color (names[i], NULL, theme), ent_style_get_background (theme)), >=, 3);
      g_assert_cmpfloat (get_contrast (get_color ("new", NULL, theme), ent_style_get_background (theme)), >=, 3);
      g_assert_cmpfloat (get_contrast (ent_style_get_accent (theme), ent_style_get_background (theme)), >=, 3);
    }
}

static void
test_relations_have_colours_of_their_own (void)
{
  for (EntTheme theme = 0; theme < ENT_N_THEMES; theme++)
    for (guint i = 0; i < N_NAMES; i++)
      {
        g_assert_false (is_same (get_color (names[i], NULL, theme), get_color ("new", NULL, theme)));
        for (guint j = 0; j < i; j++)
          g_assert_false (is_same (get_color (names[i], NULL, theme), get_color (names[j], NULL, theme)));
      }
}

/* So that a relation added to the lexicon without a colour is noticed. */
static void
test_the_lexicon_has_no_relation_without_a_colour (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("ENTENTE_DATA_DIR"), "lexicon", "relations.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean is_header = TRUE;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    {
      g_test_skip ("no relations.tsv");
      return;
    }
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", 2);

      if (lines[i][0] == '#' || lines[i][0] == '\0')
        continue;
      if (!is_header)
        {
          g_test_message ("%s", cells[0]);
          g_assert_true (g_strv_contains (names, cells[0]));
        }
      is_header = FALSE;
    }
}

static void
test_a_new_relation_has_the_colour_of_its_type (void)
{
  g_assert_true (is_same (get_color ("arms", "AID", ENT_THEME_LIGHT), get_color ("supplies", "AID", ENT_THEME_LIGHT)));
  g_assert_true (is_same (get_color ("arms", "RETREAT", ENT_THEME_DARK), get_color ("yields", NULL, ENT_THEME_DARK)));
  g_assert_true (is_same (get_color ("arms", "nonsense", ENT_THEME_DARK), get_color ("new", NULL, ENT_THEME_DARK)));
}

static void
test_text_can_be_read (void)
{
  for (EntTheme theme = 0; theme < ENT_N_THEMES; theme++)
    {
      EntColor background = ent_style_get_background (theme);

      g_assert_cmpfloat (get_contrast (ent_style_get_text (theme), background), >=, 7);
      g_assert_cmpfloat (get_contrast (ent_style_get_dim_text (theme), background), >=, 4.5);
      for (guint i = 0; i < N_NAMES; i++)
        {
          EntRelationType type = { .name = (char *) names[i] };

          g_assert_cmpfloat (get_contrast (ent_style_get_relation_text (&type, theme), background), >=, 4.5);
        }
      for (EntActorKind kind = 0; kind < ENT_N_ACTOR_KINDS; kind++)
        {
          EntColor fill = ent_style_get_node_fill (kind, theme);

          g_assert_cmpfloat (get_contrast (ent_style_get_node_text (kind, theme), fill), >=, 7);
        }
    }
}

/* Where more contrast is asked for, lines are as easy to see as text elsewhere, and wider. */
static void
test_high_contrast_is_higher (void)
{
  const EntTheme themes[][2] = {
    { ENT_THEME_LIGHT, ENT_THEME_LIGHT_CONTRAST }, { ENT_THEME_DARK, ENT_THEME_DARK_CONTRAST }
  };

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      EntColor background = ent_style_get_background (themes[i][1]);

      g_assert_cmpfloat (get_contrast (ent_style_get_text (themes[i][1]), background), >, 20.9);
      g_assert_cmpfloat (get_contrast (ent_style_get_dim_text (themes[i][1]), background), >=, 7);
      g_assert_cmpfloat (get_contrast (ent_style_get_accent (themes[i][1]), background), >=, 7);
      g_assert_cmpfloat (ent_style_get_weight (themes[i][1]), >, ent_style_get_weight (themes[i][0]));
      g_assert_cmpfloat (ent_style_get_calm (themes[i][1]), >, ent_style_get_calm (themes[i][0]));
      for (guint j = 0; j < N_NAMES; j++)
        {
          EntRelationType type = { .name = (char *) names[j] };

          g_assert_cmpfloat (get_contrast (get_color (names[j], NULL, themes[i][1]), background), >=, 4.5);
          g_assert_cmpfloat (get_contrast (ent_style_get_relation_text (&type, themes[i][1]), background), >=, 7);
        }
      for (EntActorKind kind = 0; kind < ENT_N_ACTOR_KINDS; kind++)
        g_assert_cmpfloat (get_contrast (ent_style_get_node_stroke (kind, themes[i][1]), background), >=, 20.9);
    }
}

static void
test_no_two_statuses_have_the_same_line (void)
{
  for (EntStatus a = 0; a < ENT_N_STATUSES; a++)
    for (EntStatus b = 0; b < a; b++)
      {
        EntLine x = ent_style_get_line (a), y = ent_style_get_line (b);
        gboolean same = x.struck == y.struck && x.n_dashes == y.n_dashes;

        for (guint i = 0; same && i < x.n_dashes; i++)
          same = fabs (x.dashes[i] - y.dashes[i]) < 0.5;
        g_assert_false (same);
      }
  g_assert_cmpuint (ent_style_get_line (ENT_STATUS_ASSERTED).n_dashes, ==, 0);
  g_assert_true (ent_style_get_line (ENT_STATUS_DENIED).struck);
  g_assert_true (ent_style_get_line (ENT_STATUS_NEGATED).struck);
}

static void
test_no_two_kinds_have_the_same_shape (void)
{
  for (EntActorKind a = 0; a < ENT_N_ACTOR_KINDS; a++)
    for (EntActorKind b = 0; b < a; b++)
      g_assert_cmpint (ent_style_get_shape (a), !=, ent_style_get_shape (b));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/style/relations-stand-out-from-the-background",
                   test_relations_stand_out_from_the_background);
  g_test_add_func ("/picture/style/relations-have-colours-of-their-own", test_relations_have_colours_of_their_own);
  g_test_add_func ("/picture/style/the-lexicon-has-no-relation-without-a-colour",
                   test_the_lexicon_has_no_relation_without_a_colour);
  g_test_add_func ("/picture/style/a-new-relation-has-the-colour-of-its-type",
                   test_a_new_relation_has_the_colour_of_its_type);
  g_test_add_func ("/picture/style/text-can-be-read", test_text_can_be_read);
  g_test_add_func ("/picture/style/high-contrast-is-higher", test_high_contrast_is_higher);
  g_test_add_func ("/picture/style/no-two-statuses-have-the-same-line", test_no_two_statuses_have_the_same_line);
  g_test_add_func ("/picture/style/no-two-kinds-have-the-same-shape", test_no_two_kinds_have_the_same_shape);
  return g_test_run ();
}
