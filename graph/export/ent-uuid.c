/* ent-uuid.c: numbers by which things are the same in every file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-uuid.h"

#include <string.h>

/* fb623033-0e42-532b-9749-274656d97087, which is the UUID of "io.github.entente.Entente" among the names of DNS. */
static const guint8 name_space[16] = {
  0xfb, 0x62, 0x30, 0x33, 0x0e, 0x42, 0x53, 0x2b, 0x97, 0x49, 0x27, 0x46, 0x56, 0xd9, 0x70, 0x87,
};

/**
 * ent_uuid_new:
 * @kind: "actor"
 * @name: what it is the same by
 *
 * Returns: the UUID of "KIND:NAME", which is the same in every export of every case: version 5 of RFC 4122, section 4.3
 */
EntUuid
ent_uuid_new (const char *kind, const char *name)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 digest[20];
  gsize length = sizeof digest;
  EntUuid uuid;
  char *end = uuid.text;

  g_checksum_update (sum, name_space, sizeof name_space);
  g_checksum_update (sum, (const guchar *) kind, strlen (kind));
  g_checksum_update (sum, (const guchar *) ":", 1);
  g_checksum_update (sum, (const guchar *) name, strlen (name));
  g_checksum_get_digest (sum, digest, &length);
  digest[6] = (digest[6] & 0x0f) | 0x50;
  digest[8] = (digest[8] & 0x3f) | 0x80;
  for (guint i = 0; i < 16; i++)
    {
      static const char digits[] = "0123456789abcdef";

      if (i == 4 || i == 6 || i == 8 || i == 10)
        *end++ = '-';
      *end++ = digits[digest[i] >> 4];
      *end++ = digits[digest[i] & 15];
    }
  *end = '\0';
  return uuid;
}
