/* test-house.c: /house: which room may include which
 *
 * Reads the #include lines of graph/ and app/ in the source tree (ENTENTE_TEST_SOURCES).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gio/gio.h>

/* The rooms of graph/ in the order in which data flows: a room includes those before it, and its own files. */
static const char *const rooms[] = {
  "base", "article", "language", "actor", "claim", "case", "view", "layout", "picture", "export"
};

static int
find_room (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    if (g_str_has_prefix (path, rooms[i]) && path[strlen (rooms[i])] == '/')
      return i;
  return -1;
}

static gboolean
is_of_gtk (const char *include)
{
  return g_regex_match_simple ("^((gtk|gdk|gsk)/|adwaita|gdk-pixbuf|libadwaita)", include, 0, 0);
}

static gboolean
is_of_graphviz (const char *include)
{
  return g_regex_match_simple ("^(graphviz/|gvc|cgraph)", include, 0, 0);
}

/**
 * find_fault:
 * @file: below the source tree: "graph/claim/ent-claim.c"
 * @include: what stands between the quotes or brackets
 *
 * Returns: (nullable): why @file must not include @include
 */
static const char *
find_fault (const char *file, const char *include)
{
  if (is_of_graphviz (include) && !g_str_has_prefix (file, "app/layout-worker/"))
    return "Graphviz runs in app/layout-worker alone";
  if (is_of_gtk (include) && !g_str_has_prefix (file, "app/desktop/"))
    return "only app/desktop includes GTK";
  if (g_str_has_prefix (file, "graph/"))
    {
      int room = find_room (file + strlen ("graph/"));
      int other = find_room (include);

      if (room < 0)
        return "graph/ has no such room";
      if (other > room)
        return "a room includes only rooms before it";
      if (g_strcmp0 (rooms[room], "language") == 0 && other >= 0 && g_strcmp0 (rooms[other], "article") == 0)
        return "article and language do not know each other";
      if (g_str_has_suffix (include, "-private.h") && other != room)
        return "a private header is for the files of its own room";
      if (g_regex_match_simple ("^(app|desktop|command|layout-worker)/", include, 0, 0))
        return "graph/ does not know the programs";
    }
  return NULL;
}

static guint
check_file (GFile *root, GFile *file, GString *faults)
{
  g_autofree char *name = g_file_get_relative_path (root, file);
  g_autofree char *text = NULL;
  g_autoptr (GRegex) regex = g_regex_new ("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]", G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));
  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *include = g_match_info_fetch (match, 1);
      const char *fault = find_fault (name, include);

      n++;
      if (fault)
        g_string_append_printf (faults, "\n%s includes %s: %s", name, include, fault);
    }
  return n;
}

static guint
check_folder (GFile *root, GFile *folder, GString *faults)
{
  g_autoptr (GFileEnumerator) entries = NULL;
  guint n = 0;

  entries = g_file_enumerate_children (folder, "standard::*", G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  g_assert_nonnull (entries);
  while (TRUE)
    {
      GFileInfo *info;
      GFile *child;

      g_assert_true (g_file_enumerator_iterate (entries, &info, &child, NULL, NULL));
      if (info == NULL)
        return n;
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
        n += check_folder (root, child, faults);
      else if (g_regex_match_simple ("\\.[ch]$", g_file_info_get_name (info), 0, 0))
        n += check_file (root, child, faults);
    }
}

static void
test_rooms_include_only_rooms_before_them (void)
{
  const char *sources = g_getenv ("ENTENTE_TEST_SOURCES");
  g_autoptr (GFile) root = NULL;
  g_autoptr (GFile) graph = NULL;
  g_autoptr (GFile) app = NULL;
  g_autoptr (GString) faults = g_string_new (NULL);
  guint n;

  g_assert_nonnull (sources);
  root = g_file_new_for_path (sources);
  graph = g_file_get_child (root, "graph");
  app = g_file_get_child (root, "app");
  n = check_folder (root, graph, faults) + check_folder (root, app, faults);
  g_test_message ("%u includes looked at%s", n, faults->str);
  g_assert_cmpuint (n, >, 50);
  g_assert_cmpstr (faults->str, ==, "");
}

static void
test_the_check_finds_each_kind_of_fault (void)
{
  g_assert_nonnull (find_fault ("graph/view/ent-view.c", "gtk/gtk.h"));
  g_assert_nonnull (find_fault ("graph/view/ent-view.c", "adwaita.h"));
  g_assert_nonnull (find_fault ("app/command/main.c", "gtk/gtk.h"));
  g_assert_nonnull (find_fault ("graph/claim/ent-claim.c", "view/ent-view.h"));
  g_assert_nonnull (find_fault ("graph/language/ent-document.c", "article/ent-article.h"));
  g_assert_nonnull (find_fault ("graph/claim/ent-claim.c", "actor/ent-name-private.h"));
  g_assert_nonnull (find_fault ("graph/layout/ent-layout.c", "graphviz/gvc.h"));
  g_assert_nonnull (find_fault ("graph/attic/ent-attic.c", "glib.h"));

  g_assert_null (find_fault ("graph/claim/ent-claim.c", "actor/ent-actor.h"));
  g_assert_null (find_fault ("graph/claim/ent-claim.c", "claim/ent-frames-private.h"));
  g_assert_null (find_fault ("graph/picture/ent-painter.c", "pango/pangocairo.h"));
  g_assert_null (find_fault ("app/desktop/ent-window.c", "adwaita.h"));
  g_assert_null (find_fault ("app/layout-worker/main.c", "graphviz/gvc.h"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/house/rooms-include-only-rooms-before-them", test_rooms_include_only_rooms_before_them);
  g_test_add_func ("/house/the-check-finds-each-kind-of-fault", test_the_check_finds_each_kind_of_fault);
  return g_test_run ();
}
