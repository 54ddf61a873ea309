/* test-claims.c: /claim/claims: the sentences of claims.txt, each with all the claims that it makes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim-reader.h"

#define LEAST_SENTENCES 200

/* The sentences of one heading, and what each should say. */
typedef struct
{
  char *path;
  GPtrArray *sentences;  /* (element-type utf8) */
  GPtrArray *expected;   /* (element-type GString): the claims of the same index, a line each */
} Group;

static void
free_string (gpointer data)
{
  g_string_free (data, TRUE);
}

static void
group_free (gpointer data)
{
  Group *self = data;

  g_free (self->path);
  g_ptr_array_unref (self->sentences);
  g_ptr_array_unref (self->expected);
  g_free (self);
}

static Group *
group_new (const char *heading)
{
  Group *self = g_new0 (Group, 1);
  g_autofree char *name = g_strdelimit (g_strdup (heading), " /:,'", '-');

  self->path = g_strconcat ("/claim/claims/", name, NULL);
  self->sentences = g_ptr_array_new_with_free_func (g_free);
  self->expected = g_ptr_array_new_with_free_func (free_string);
  return self;
}

static GPtrArray *
read_groups (void)
{
  const char *sources = g_getenv ("ENTENTE_TEST_SOURCES");
  g_autofree char *path = g_build_filename (sources, "tests", "graph", "claim", "claims.txt", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);
  Group *group = NULL;

  g_assert_nonnull (sources);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] == '\0' || g_str_has_prefix (lines[i], "//"))
        continue;
      if (g_str_has_prefix (lines[i], "# "))
        {
          group = group_new (lines[i] + 2);
          g_ptr_array_add (groups, group);
        }
      else if (g_str_has_prefix (lines[i], "  "))
        {
          GString *claims = group->expected->pdata[group->expected->len - 1];

          g_string_append_printf (claims, "%s%s", claims->len > 0 ? "\n" : "", lines[i] + 2);
        }
      else
        {
          g_ptr_array_add (group->sentences, g_strdup (lines[i]));
          g_ptr_array_add (group->expected, g_string_new (NULL));
        }
    }
  return groups;
}

static void
test_group (gconstpointer data)
{
  const Group *group = data;

  for (guint i = 0; i < group->sentences->len; i++)
    {
      g_autofree char *found = dup_claims (group->sentences->pdata[i]);
      const char *expected = ((GString *) group->expected->pdata[i])->str;

      if (strcmp (found, expected) == 0)
        continue;
      g_test_message ("%s\nread:\n%s\nexpected:\n%s", (char *) group->sentences->pdata[i], found, expected);
      g_test_fail ();
    }
}

static void
test_has_enough_sentences (gconstpointer data)
{
  const GPtrArray *groups = data;
  guint n = 0;

  for (guint i = 0; i < groups->len; i++)
    n += ((const Group *) groups->pdata[i])->sentences->len;
  g_assert_cmpuint (n, >=, LEAST_SENTENCES);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) groups = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  load_lexicon ();
  groups = read_groups ();
  g_test_add_data_func ("/claim/claims/are-enough", groups, test_has_enough_sentences);
  for (guint i = 0; i < groups->len; i++)
    g_test_add_data_func (((Group *) groups->pdata[i])->path, groups->pdata[i], test_group);
  result = g_test_run ();
  unload_lexicon ();
  return result;
}
