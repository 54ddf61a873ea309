/* test-pictures.c: /golden/pictures: what the canvas looks like, against what it looked like before
 *
 * Compares with tests/golden/picture-*.png, block by block, so that another version of a font or of a library is no
 * difference and one line or name is. Where the difference is wanted, renew the files and look at them before they are
 * committed:
 *
 *   ENTENTE_UPDATE_GOLDEN=1 meson test -C build --suite golden
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-painter.h"
#include "scene-builder.h"

#define WIDTH 640
#define HEIGHT 480
/* Pixels of the side of a block, and how far the mean of its red, green or blue may be off, of 255. */
#define BLOCK 16
#define TOLERANCE 14
#define N_CHANNELS 3

static const SceneClaims latin[] = {
  { "country:PRK", "supplies", "country:RUS", ENT_STATUS_ALLEGED, 3 },
  { "country:PRK", "meets", "country:RUS", ENT_STATUS_ASSERTED, 1 },
  { "country:RUS", "talks-with", "person:Ana Ottokar", ENT_STATUS_PLANNED, 1 },
  { "person:Ana Ottokar", "leads", "organisation:Harbour Board", ENT_STATUS_ASSERTED, 1 },
  { "organisation:Harbour Board", "sanctions", "country:PRK", ENT_STATUS_DENIED, 2 },
  { "group:The Five", "sanctions", "country:RUS", ENT_STATUS_ASSERTED, 8 },
  { "group:The Five", "sanctions", "country:PRK", ENT_STATUS_NEGATED, 1 },
  { "country:RUS", "supplies", "place:Old Port", ENT_STATUS_POSSIBLE, 1 },
  { "other:The Fund", "supplies", "group:The Five", ENT_STATUS_CONDITIONAL, 1 },
};

/* Names from right to left, alone and among others; of each direction one that stands in its shape. */
static const SceneClaims from_right[] = {
  { "country:مصر", "supplies", "country:RUS", ENT_STATUS_ALLEGED, 2 },
  { "person:נעמה ברק", "meets", "country:مصر", ENT_STATUS_ASSERTED, 2 },
  { "person:محمد علي", "leads", "organisation:مجلس الميناء", ENT_STATUS_ASSERTED, 1 },
  { "organisation:مجلس الميناء", "sanctions", "person:נעמה ברק", ENT_STATUS_DENIED, 1 },
  { "group:החמישה (The Five)", "sanctions", "country:RUS", ENT_STATUS_ASSERTED, 1 },
  { "place:נמל 12 הישן", "talks-with", "person:محمد علي", ENT_STATUS_POSSIBLE, 1 },
};

typedef struct
{
  const char *name;
  EntTheme theme;
  const SceneClaims *claims;
  guint n_claims;
} Picture;

static const Picture pictures[] = {
  { "light", ENT_THEME_LIGHT, latin, G_N_ELEMENTS (latin) },
  { "dark", ENT_THEME_DARK, latin, G_N_ELEMENTS (latin) },
  { "light-contrast", ENT_THEME_LIGHT_CONTRAST, latin, G_N_ELEMENTS (latin) },
  { "dark-contrast", ENT_THEME_DARK_CONTRAST, latin, G_N_ELEMENTS (latin) },
  { "right-to-left", ENT_THEME_LIGHT, from_right, G_N_ELEMENTS (from_right) },
};

static EntScene *
new_scene (const Picture *picture, guint n_claims)
{
  g_autoptr (EntView) view = scene_builder_new_view (picture->claims, n_claims);
  g_autoptr (EntLayout) layout = scene_builder_new_spiral (view, 105);

  return ent_scene_new (view, layout);
}

/* As the canvas draws it, by its own raster, with one node selected. */
static cairo_surface_t *
draw (const Picture *picture, EntScene *scene, const EntCamera *camera)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  g_autoptr (GArray) selected = g_array_new (FALSE, FALSE, sizeof (EntItem));
  EntItem first = { ENT_ITEM_NODE, 0 };
  EntPaint paint = { .theme = picture->theme, .selected = selected, .bundles = TRUE };

  g_array_append_val (selected, first);
  g_array_unref (ent_painter_draw_pixels (scene, camera, &paint, image));
  return image;
}

static guint
get_mean (cairo_surface_t *image, guint x, guint y, guint channel)
{
  const guint8 *data = cairo_image_surface_get_data (image);
  int stride = cairo_image_surface_get_stride (image);
  guint sum = 0;

  for (guint row = y; row < y + BLOCK; row++)
    for (guint column = x; column < x + BLOCK; column++)
      {
        guint32 pixel = *(const guint32 *) (gconstpointer) (data + (gsize) row * stride + 4 * column);

        sum += pixel >> 8 * channel & 0xff;
      }
  return sum / (BLOCK * BLOCK);
}

/* Returns: by how much the two differ where they differ most; @at tells where that is */
static guint
compare (cairo_surface_t *a, cairo_surface_t *b, EntPoint *at)
{
  guint most = 0;

  cairo_surface_flush (a);
  cairo_surface_flush (b);
  for (guint y = 0; y < HEIGHT; y += BLOCK)
    for (guint x = 0; x < WIDTH; x += BLOCK)
      for (guint channel = 0; channel < N_CHANNELS; channel++)
        {
          guint difference = ABS ((int) get_mean (a, x, y, channel) - (int) get_mean (b, x, y, channel));

          if (difference > most)
            *at = (EntPoint) { x, y };
          most = MAX (most, difference);
        }
  return most;
}

static char *
get_path (const Picture *picture)
{
  g_autofree char *name = g_strdup_printf ("picture-%s.png", picture->name);

  return g_build_filename (g_getenv ("ENTENTE_TEST_SOURCES"), "tests", "golden", name, NULL);
}

static void
test_looks_as_before (gconstpointer data)
{
  const Picture *picture = data;
  g_autoptr (EntScene) scene = new_scene (picture, picture->n_claims);
  EntCamera camera = scene_builder_new_camera (scene, WIDTH, HEIGHT);
  cairo_surface_t *drawn = draw (picture, scene, &camera), *before;
  g_autofree char *path = get_path (picture);
  EntPoint at = { 0, 0 };
  guint difference;

  if (g_getenv ("ENTENTE_UPDATE_GOLDEN") != NULL)
    g_assert_cmpint (cairo_surface_write_to_png (drawn, path), ==, CAIRO_STATUS_SUCCESS);
  before = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (before), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (before), ==, WIDTH);
  g_assert_cmpint (cairo_image_surface_get_height (before), ==, HEIGHT);
  difference = compare (drawn, before, &at);
  g_test_message ("off by %u of 255 at %g, %g", difference, at.x, at.y);
  if (difference > TOLERANCE)
    {
      g_autofree char *seen = g_strdup_printf ("%s/entente-picture-%s.png", g_get_tmp_dir (), picture->name);

      cairo_surface_write_to_png (drawn, seen);
      g_test_message ("what was drawn is in %s", seen);
    }
  g_assert_cmpuint (difference, <=, TOLERANCE);
  cairo_surface_destroy (drawn);
  cairo_surface_destroy (before);
}

/* The tolerance is not so wide that one relation less, or another theme, would pass. */
static void
test_a_difference_is_seen (void)
{
  const Picture *picture = &pictures[0];
  g_autoptr (EntScene) all = new_scene (picture, picture->n_claims);
  g_autoptr (EntScene) less = new_scene (picture, picture->n_claims);
  g_autoptr (EntFilter) filter = ent_filter_new ();
  EntCamera camera = scene_builder_new_camera (all, WIDTH, HEIGHT);
  cairo_surface_t *whole = draw (picture, all, &camera), *part, *contrast = draw (&pictures[2], all, &camera);
  EntPoint at;

  ent_filter_set_without (filter, ENT_FACET_STATUS, "possible", TRUE);
  ent_view_set_filter (ent_scene_get_view (less), filter);
  ent_scene_update (less);
  part = draw (picture, less, &camera);
  g_assert_cmpuint (compare (whole, part, &at), >, TOLERANCE);
  g_assert_cmpuint (compare (whole, contrast, &at), >, TOLERANCE);
  cairo_surface_destroy (whole);
  cairo_surface_destroy (part);
  cairo_surface_destroy (contrast);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = g_strdup_printf ("/golden/pictures/%s-looks-as-it-did", pictures[i].name);

      g_test_add_data_func (path, &pictures[i], test_looks_as_before);
    }
  g_test_add_func ("/golden/pictures/a-difference-is-seen", test_a_difference_is_seen);
  return g_test_run ();
}
