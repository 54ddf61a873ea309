/* write-samples.c: the same cases in every format of data, for the readers that others wrote
 *
 * write-samples FOLDER FORMAT...: writes odd.FORMAT, kinds.FORMAT, hostile.FORMAT, empty.FORMAT and large.FORMAT.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export-cases.h"

#include "export/ent-data-export.h"

#define N_RELATIONS 10000
#define N_HOSTILE 200

static void
write_all (const char *folder, const char *name, EntCase *case_, char **formats)
{
  g_autoptr (EntExcerpt) excerpt = export_cases_new_excerpt (case_);

  for (guint i = 0; formats[i] != NULL; i++)
    {
      const EntDataFormat *format = ent_data_format_find (formats[i]);
      g_autofree char *file = g_strdup_printf ("%s.%s", name, formats[i]);
      g_autofree char *path = g_build_filename (folder, file, NULL);
      g_autoptr (GError) error = NULL;

      ent_data_export (excerpt, format, path, NULL, &error);
      g_assert_no_error (error);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (EntCase) odd = export_cases_new_odd ();
  g_autoptr (EntCase) kinds = export_cases_new_kinds ();
  g_autoptr (EntCase) hostile = export_cases_new_hostile (1, N_HOSTILE);
  g_autoptr (EntCase) empty = export_cases_new_empty ();
  g_autoptr (EntCase) large = export_cases_new_large (N_RELATIONS);

  if (argc < 3)
    return 2;
  write_all (argv[1], "odd", odd, argv + 2);
  write_all (argv[1], "kinds", kinds, argv + 2);
  write_all (argv[1], "hostile", hostile, argv + 2);
  write_all (argv[1], "empty", empty, argv + 2);
  write_all (argv[1], "large", large, argv + 2);
  return 0;
}
