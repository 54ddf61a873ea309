/* fuzz-layout-answer.c: whatever bytes a layout worker answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/ent-layout-protocol.h"

#include <math.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* An answer is a layout of three points or an error, and a layout is written as it was read. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntLayout) layout = ent_layout_protocol_parse_answer ((const char *) data, size, 3, &error);
  g_autoptr (GString) answer = NULL;

  g_assert_true ((layout == NULL) == (error != NULL));
  if (layout == NULL)
    return 0;
  g_assert_cmpuint (layout->n_points, ==, 3);
  g_assert_cmpuint (size, <=, ent_layout_protocol_get_max_answer_bytes (3));
  for (guint i = 0; i < 3; i++)
    g_assert_true (isfinite (layout->points[i].x) && isfinite (layout->points[i].y));
  answer = ent_layout_protocol_write_answer (layout);
  g_assert_cmpmem (answer->str, answer->len, data, size);
  return 0;
}
