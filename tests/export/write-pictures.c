/* write-pictures.c: the same cases as pictures, for the readers that others wrote
 *
 * write-pictures FOLDER: writes odd-light and odd-dark with their evidence, plain-light and plain-dark with nothing but the
 * picture, hostile, empty and, without evidence, large, as SVG, PNG and PDF; the PNG in the pixels that browsers make of the SVG.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export-cases.h"

#include "export/ent-picture-export.h"

#define N_RELATIONS 2000
#define N_HOSTILE 200
#define RESOLUTION 96

static void
write_picture (const char *folder, const char *name, EntCase *case_, const EntPictureOptions *options)
{
  g_autoptr (EntExcerpt) excerpt = export_cases_new_excerpt (case_);
  g_autoptr (EntScene) scene = ent_scene_new (excerpt->view, excerpt->layout);
  static const char *const endings[] = { "svg", "png", "pdf" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strdup_printf ("%s.%s", name, endings[i]);
      g_autofree char *path = g_build_filename (folder, file, NULL);
      g_autoptr (GError) error = NULL;
      EntPictureFormat format;

      ent_picture_format_from_name (endings[i], &format, &error);
      g_assert_no_error (error);
      ent_picture_export (scene, excerpt, options, format, path, NULL, &error);
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
  EntPictureOptions options = { .title = "=Odd & <even> ]]> \"both\"", .date = ent_day_new (2024, 3, 1),
                                .resolution = RESOLUTION, .with_legend = TRUE, .with_filter = TRUE,
                                .evidence = ENT_EVIDENCE_LISTED };

  if (argc != 2)
    return 2;
  write_picture (argv[1], "odd-light", odd, &options);
  write_picture (argv[1], "hostile", hostile, &options);
  write_picture (argv[1], "empty", empty, &options);
  options.theme = ENT_THEME_DARK;
  write_picture (argv[1], "odd-dark", odd, &options);
  options.theme = ENT_THEME_LIGHT;
  options.evidence = ENT_EVIDENCE_NONE;
  write_picture (argv[1], "large", large, &options);
  options = (EntPictureOptions) { .resolution = RESOLUTION };
  write_picture (argv[1], "plain-light", odd, &options);
  options.theme = ENT_THEME_DARK;
  write_picture (argv[1], "plain-dark", odd, &options);
  return 0;
}
