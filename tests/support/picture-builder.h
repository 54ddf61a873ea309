/* picture-builder.h: a small scene laid out by hand, for the tests of pictures in files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case-builder.h"
#include "export/ent-picture-export.h"

#include <glib/gstdio.h>

typedef struct
{
  CaseBuilder *builder;
  EntCase *case_;
  EntView *view;
  EntScene *scene;
  char *folder;
} PictureBuilder;

static inline PictureBuilder *
picture_builder_new (void)
{
  PictureBuilder *self = g_new0 (PictureBuilder, 1);

  self->builder = case_builder_new ();
  self->folder = g_dir_make_tmp ("entente-export-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  return self;
}

/* Nodes in rows of four. */
static inline EntScene *
picture_builder_end (PictureBuilder *self)
{
  g_autoptr (EntLayout) layout = NULL;

  self->case_ = case_builder_end (self->builder);
  self->view = ent_view_new (self->case_);
  layout = ent_layout_new (ent_view_get_n_nodes (self->view));
  for (guint i = 0; i < layout->n_points; i++)
    layout->points[i] = (EntPoint) { 190.0 * (i % 4), 150.0 * (i / 4) + 20.0 * (i % 2) };
  self->scene = ent_scene_new (self->view, layout);
  return self->scene;
}

static inline void
picture_builder_free (PictureBuilder *self)
{
  GDir *folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)))
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_dir_close (folder);
  g_rmdir (self->folder);
  g_free (self->folder);
  ent_scene_free (self->scene);
  ent_view_unref (self->view);
  ent_case_unref (self->case_);
  case_builder_free (self->builder);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PictureBuilder, picture_builder_free)

/* Two papers and an undated one; a contested relation, a denied one, and names that are hard to write. */
static inline PictureBuilder *
picture_builder_new_sample (void)
{
  PictureBuilder *self = picture_builder_new ();
  EntArticle *article;

  article = case_builder_add_article (self->builder, "late.txt", "Harbour Courier", "2023-09-25");
  article->title = g_strdup ("Envoy <b>shrugs</b> at \"arms\" & talk");
  case_builder_add_claim (self->builder, "country:Borduria", "supplies", "country:Syldavia", ENT_STATUS_NEGATED);
  case_builder_add_claim (self->builder, "country:Borduria", "sanctions", "group:The Five", ENT_STATUS_DENIED);
  article = case_builder_add_article (self->builder, "early.txt", "northern Wire", "2023-09-12");
  article->title = g_strdup ("Trains cross the border at night");
  case_builder_add_claim (self->builder, "country:Borduria", "supplies", "country:Syldavia", ENT_STATUS_ALLEGED);
  case_builder_add_claim (self->builder, "person:Ana <Ottokar> & \"Son\"", "meets", "person:محمد علي", ENT_STATUS_ASSERTED);
  article = case_builder_add_article (self->builder, "undated.txt", "The Meridian", NULL);
  g_free (article->origin);
  article->origin = g_strdup ("early.txt");
  case_builder_add_claim (self->builder, "person:Ana <Ottokar> & \"Son\"", "meets", "organisation:習近平\x01\x1b[31m",
                          ENT_STATUS_PLANNED);
  picture_builder_end (self);
  return self;
}

static inline const EntPictureOptions *
picture_builder_get_options (void)
{
  static const EntPictureOptions options = {
    .title = "Night <trains> & \"talks\"", .theme = ENT_THEME_LIGHT, .with_legend = TRUE, .with_filter = TRUE,
    .evidence = ENT_EVIDENCE_LISTED,
  };

  return &options;
}

/* Of what the view shows now. */
static inline gboolean
picture_builder_try (PictureBuilder *self, const EntPictureOptions *options, EntPictureFormat format, const char *path,
                     GCancellable *cancellable, GError **error)
{
  g_autoptr (EntExcerpt) excerpt = ent_excerpt_new (self->view, ENT_EXCERPT_SHOWN);

  return ent_picture_export (self->scene, excerpt, options, format, path, cancellable, error);
}

/* Writes the picture and gives its path, which the format's name ends. */
static inline char *
picture_builder_export (PictureBuilder *self, const EntPictureOptions *options, const char *name)
{
  char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  EntPictureFormat format;

  ent_picture_format_from_path (path, &format, &error);
  g_assert_no_error (error);
  picture_builder_try (self, options, format, path, NULL, &error);
  g_assert_no_error (error);
  return path;
}

static inline char *
picture_builder_export_bytes (PictureBuilder *self, const EntPictureOptions *options, const char *name, gsize *length)
{
  g_autofree char *path = picture_builder_export (self, options, name);
  char *bytes = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, length, NULL));
  return bytes;
}
