/* write-reports.c: reports of the same cases in every format, for the readers that others wrote
 *
 * write-reports FOLDER: writes odd.FORMAT, hostile.FORMAT, empty.FORMAT and large.FORMAT.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export-cases.h"

#include "export/ent-report.h"
#include "picture/ent-scene.h"

#define N_RELATIONS 1000
#define N_HOSTILE 200

static void
write_all (const char *folder, const char *name, EntCase *case_)
{
  const EntReportOptions options = { .title = "Guns & <letters>", .date = ent_day_new (2024, 4, 5) };
  g_autoptr (EntExcerpt) excerpt = export_cases_new_excerpt (case_);
  g_autoptr (EntScene) scene = ent_scene_new (excerpt->view, excerpt->layout);

  for (guint i = 0; i < ENT_N_REPORT_FORMATS; i++)
    {
      g_autofree char *file = g_strdup_printf ("%s.%s", name, ent_report_format_get_name (i));
      g_autofree char *path = g_build_filename (folder, file, NULL);
      g_autoptr (GError) error = NULL;

      ent_report_export (scene, excerpt, &options, i, path, NULL, &error);
      g_assert_no_error (error);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (EntCase) odd = export_cases_new_odd ();
  g_autoptr (EntCase) hostile = export_cases_new_hostile (1, N_HOSTILE);
  g_autoptr (EntCase) empty = export_cases_new_empty ();
  g_autoptr (EntCase) large = export_cases_new_large (N_RELATIONS);

  if (argc != 2)
    return 2;
  write_all (argv[1], "odd", odd);
  write_all (argv[1], "hostile", hostile);
  write_all (argv[1], "empty", empty);
  write_all (argv[1], "large", large);
  return 0;
}
