/* ent-odt-package.c: an OpenDocument text as a package of files
 *
 * OpenDocument 1.2, part 3: a zip file whose first member is "mimetype", not compressed, so that programs know it by its
 * first bytes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-odt-private.h"

#include "export/ent-picture-export.h"
#include "export/ent-xml-writer.h"

#include <string.h>
#include <zip.h>

#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"
#define MANIFEST "META-INF/manifest.xml"
#define CHUNK 65536

/* 1 January 1980, the first day that there is: the same input gives the same bytes at any time. */
#define DOS_TIME 0
#define DOS_DATE (1 << 5 | 1)

static gboolean
fail (zip_error_t *reason, GError **error)
{
  g_set_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_WRITE, "It could not be packed: %s", zip_error_strerror (reason));
  return FALSE;
}

/* @data has to outlive the archive. */
static gboolean
add_member (zip_t *archive, const char *name, const void *data, gsize length, zip_int32_t compression)
{
  zip_source_t *source = zip_source_buffer (archive, data, length, 0);
  zip_int64_t index = source != NULL ? zip_file_add (archive, name, source, ZIP_FL_ENC_UTF_8) : -1;

  if (index < 0)
    {
      zip_source_free (source);
      return FALSE;
    }
  return zip_set_file_compression (archive, index, compression, 0) == 0 &&
         zip_file_set_dostime (archive, index, DOS_TIME, DOS_DATE, 0) == 0;
}

static void
add_entry (EntXml *xml, const char *name, const char *media_type)
{
  ent_xml_open (xml, "manifest:file-entry");
  ent_xml_set (xml, "manifest:full-path", name);
  ent_xml_set (xml, "manifest:media-type", media_type);
  ent_xml_close (xml);
}

static GBytes *
new_manifest (const EntOdtMember *members, guint n_members, GError **error)
{
  g_autoptr (EntExportFile) file = ent_export_file_new_in_memory (NULL);
  EntXml *xml = ent_xml_new (file, TRUE);

  ent_xml_open (xml, "manifest:manifest");
  ent_xml_set (xml, "xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
  ent_xml_set (xml, "manifest:version", "1.2");
  add_entry (xml, "/", MEDIA_TYPE);
  for (guint i = 0; i < n_members; i++)
    add_entry (xml, members[i].name, members[i].media_type);
  return ent_xml_end (xml, error) ? ent_export_file_finish_bytes (file, error) : NULL;
}

static gboolean
add_members (zip_t *archive, const EntOdtMember *members, guint n_members, GBytes *manifest)
{
  gsize length;
  const void *data = g_bytes_get_data (manifest, &length);

  if (!add_member (archive, "mimetype", MEDIA_TYPE, strlen (MEDIA_TYPE), ZIP_CM_STORE))
    return FALSE;
  for (guint i = 0; i < n_members; i++)
    {
      gsize n;
      const void *bytes = g_bytes_get_data (members[i].bytes, &n);

      if (!add_member (archive, members[i].name, bytes, n, ZIP_CM_DEFLATE))
        return FALSE;
    }
  return add_member (archive, MANIFEST, data, length, ZIP_CM_DEFLATE);
}

static gboolean
copy_to_file (zip_source_t *target, EntExportFile *file, GError **error)
{
  g_autofree char *buffer = g_malloc (CHUNK);
  zip_int64_t n;

  if (zip_source_open (target) != 0)
    return fail (zip_source_error (target), error);
  while ((n = zip_source_read (target, buffer, CHUNK)) > 0 && ent_export_file_write (file, buffer, n))
    ;
  zip_source_close (target);
  return n >= 0 || fail (zip_source_error (target), error);
}

/* Packs the members, in their order, behind what every package has. */
gboolean
ent_odt_pack (const EntOdtMember *members, guint n_members, EntExportFile *file, GError **error)
{
  g_autoptr (GBytes) manifest = new_manifest (members, n_members, error);
  zip_error_t reason;
  zip_source_t *target;
  zip_t *archive;
  gboolean ok = FALSE;

  if (manifest == NULL)
    return FALSE;
  zip_error_init (&reason);
  target = zip_source_buffer_create (NULL, 0, 0, &reason);
  archive = target != NULL ? zip_open_from_source (target, ZIP_CREATE | ZIP_TRUNCATE, &reason) : NULL;
  if (archive == NULL)
    {
      zip_source_free (target);
      ok = fail (&reason, error);
      zip_error_fini (&reason);
      return ok;
    }
  /* the archive gives up its hold on it when it is closed */
  zip_source_keep (target);
  if (!add_members (archive, members, n_members, manifest) || zip_close (archive) != 0)
    {
      fail (zip_get_error (archive), error);
      zip_discard (archive);
    }
  else
    ok = copy_to_file (target, file, error);
  zip_source_free (target);
  zip_error_fini (&reason);
  return ok;
}
