/* ent-print.h: the picture on paper, with its evidence on the sheets behind it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ent-export-source.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkPrintOperation *ent_print_new (EntSession *session);

G_END_DECLS
