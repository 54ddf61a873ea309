/* ent-model-file.c: the sections of a model file, before anyone asks what they mean
 *
 * Nothing of the file is believed before its size and checksum are found right, and nothing points outside of it
 * whatever they say. On a machine of the other byte order the version is already wrong.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-model-file-private.h"
#include "language/ent-language-error.h"

#include <string.h>
#include <sys/mman.h>
#include <zlib.h>

#define VERSION 1
#define MAX_BYTES (64 * 1024 * 1024)
#define MAX_SECTIONS 256
#define ALIGNMENT 64
#define CHECKED_AT_ONCE (1024 * 1024) /* a multiple of every page size */

typedef struct
{
  char magic[8];
  guint32 version;
  guint32 n_sections;
  guint64 size;
  guint32 checksum;
  guint8 rest[36];
} Header;

typedef struct
{
  char name[32];
  guint32 kind;
  guint32 n_rows;
  guint32 n_columns;
  guint32 rest;
  guint64 offset;
} Entry;

G_STATIC_ASSERT (sizeof (Header) == 64);
G_STATIC_ASSERT (sizeof (Entry) == 56);

struct _EntModelFile
{
  char *path;
  GMappedFile *mapping;
  EntSection *sections;
  guint n_sections;
};

void
ent_model_file_free (EntModelFile *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_free (self->sections);
  g_clear_pointer (&self->mapping, g_mapped_file_unref);
  g_free (self);
}

/* Sets @error to what is wrong with the file. Always %FALSE. */
gboolean
ent_model_file_fail (const EntModelFile *self, GError **error, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, ENT_LANGUAGE_ERROR, ENT_LANGUAGE_ERROR_MODEL, "%s: %s", self->path, text);
  return FALSE;
}

/* The checksum of the mapped bytes from @start on. Most rows are of words that no article has: what was read is given back
 * piece by piece, and needs memory again once a word asks for it. */
static guint32
get_checksum (const guint8 *bytes, gsize start, gsize size)
{
  guint32 checksum = crc32 (0, NULL, 0);

  for (gsize piece = 0; piece < size; piece += CHECKED_AT_ONCE)
    {
      gsize from = MAX (piece, start), to = MIN (piece + CHECKED_AT_ONCE, size);

      checksum = crc32 (checksum, bytes + from, to - from);
      madvise ((void *) (bytes + piece), to - piece, MADV_DONTNEED);
    }
  return checksum;
}

static gboolean
check_header (const EntModelFile *self, const Header *header, gsize size, GError **error)
{
  const guint8 *bytes = (const guint8 *) header;
  const guint8 none[sizeof header->rest] = { 0 };

  if (size < sizeof *header || memcmp (header->magic, "ENTMODEL", sizeof header->magic) != 0)
    return ent_model_file_fail (self, error, "This is not a language model of Entente");
  if (header->version != VERSION)
    return ent_model_file_fail (self, error, "The model has version %u, this program reads version %u",
                                header->version, VERSION);
  if (header->size != size)
    return ent_model_file_fail (self, error,
                                "The model is damaged: it has %" G_GSIZE_FORMAT " bytes instead of %" G_GUINT64_FORMAT,
                                size, header->size);
  if (size > MAX_BYTES)
    return ent_model_file_fail (self, error, "The model is larger than %u MB", MAX_BYTES >> 20);
  if (header->n_sections > MAX_SECTIONS || sizeof *header + header->n_sections * sizeof (Entry) > size ||
      memcmp (header->rest, none, sizeof none) != 0)
    return ent_model_file_fail (self, error, "The model is damaged: its header makes no sense");
  if (get_checksum (bytes, sizeof *header, size) != header->checksum)
    return ent_model_file_fail (self, error, "The model is damaged: its checksum is wrong");
  return TRUE;
}

static gsize
get_element_size (guint32 kind)
{
  switch (kind)
    {
    case ENT_SECTION_U8:
    case ENT_SECTION_I8:
      return 1;
    case ENT_SECTION_F32:
    case ENT_SECTION_U32:
      return 4;
    default:
      return 0;
    }
}

static const EntSection *
find_section (const EntModelFile *self, const char *name)
{
  for (guint i = 0; i < self->n_sections; i++)
    if (strcmp (self->sections[i].name, name) == 0)
      return &self->sections[i];
  return NULL;
}

static gboolean
add_section (EntModelFile *self, const Entry *entry, gsize size, GError **error)
{
  const gsize element = get_element_size (entry->kind);
  const guint64 n_elements = (guint64) entry->n_rows * entry->n_columns;

  if (entry->name[0] == '\0' || memchr (entry->name, '\0', sizeof entry->name) == NULL ||
      !g_str_is_ascii (entry->name) || find_section (self, entry->name) != NULL)
    return ent_model_file_fail (self, error, "The model is damaged: section %u has no name of its own",
                                self->n_sections);
  /* n_elements is checked before it is multiplied: it may be near 2⁶⁴ */
  if (element == 0 || entry->rest != 0 || n_elements > MAX_BYTES || entry->offset % ALIGNMENT != 0 ||
      entry->offset > size || n_elements * element > size - entry->offset)
    return ent_model_file_fail (self, error, "The model is damaged: its section “%s” makes no sense", entry->name);
  self->sections[self->n_sections++] = (EntSection) {
    .name = entry->name,
    .kind = entry->kind,
    .n_rows = entry->n_rows,
    .n_columns = entry->n_columns,
    .data = g_mapped_file_get_contents (self->mapping) + entry->offset,
  };
  return TRUE;
}

/**
 * ent_model_file_open:
 *
 * Maps the file and finds its sections, which live as long as what is returned. O(bytes), for the checksum.
 *
 * Returns: (transfer full) (nullable): %NULL with #ENT_LANGUAGE_ERROR_MODEL where it is no sound model file
 */
EntModelFile *
ent_model_file_open (const char *path, GError **error)
{
  g_autoptr (EntModelFile) self = g_new0 (EntModelFile, 1);
  g_autoptr (GError) reason = NULL;
  const char *bytes;
  const Header *header;
  const Entry *entries;
  gsize size;

  self->path = g_filename_display_name (path);
  self->mapping = g_mapped_file_new (path, FALSE, &reason);
  if (self->mapping == NULL)
    {
      g_set_error_literal (error, ENT_LANGUAGE_ERROR, ENT_LANGUAGE_ERROR_MODEL, reason->message);
      return NULL;
    }
  bytes = g_mapped_file_get_contents (self->mapping);
  size = g_mapped_file_get_length (self->mapping);
  header = (const Header *) bytes;
  if (!check_header (self, header, size, error))
    return NULL;
  self->sections = g_new (EntSection, header->n_sections);
  entries = (const Entry *) (bytes + sizeof *header);
  for (guint i = 0; i < header->n_sections; i++)
    if (!add_section (self, &entries[i], size, error))
      return NULL;
  return g_steal_pointer (&self);
}

/**
 * ent_model_file_get:
 *
 * Returns: (transfer none) (nullable): the section of that name; %NULL with @error set where it is missing, of another
 *   kind or empty
 */
const EntSection *
ent_model_file_get (const EntModelFile *self, const char *name, EntSectionKind kind, GError **error)
{
  const EntSection *section = find_section (self, name);

  if (section == NULL)
    ent_model_file_fail (self, error, "The model lacks its section “%s”", name);
  else if (section->kind != kind)
    ent_model_file_fail (self, error, "The model's section “%s” holds numbers of another kind", name);
  else if (section->n_rows == 0 || section->n_columns == 0)
    ent_model_file_fail (self, error, "The model's section “%s” is empty", name);
  else
    return section;
  return NULL;
}
