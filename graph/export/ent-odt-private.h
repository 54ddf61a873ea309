/* ent-odt-private.h: what an OpenDocument text is packed of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "export/ent-export-file.h"

G_BEGIN_DECLS

/**
 * EntOdtMember:
 * @name: "content.xml", "Pictures/picture.svg"
 * @media_type: "text/xml"
 * @bytes: what is in it
 */
typedef struct
{
  const char *name;
  const char *media_type;
  GBytes *bytes;
} EntOdtMember;

gboolean ent_odt_pack (const EntOdtMember *members, guint n_members, EntExportFile *file, GError **error);
const char *ent_odt_get_styles (void);

G_END_DECLS
