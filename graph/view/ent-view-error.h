/* ent-view-error.h: what can go wrong with what is looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ENT_VIEW_ERROR:
 *
 * The message is for a person and says what is wrong.
 */
#define ENT_VIEW_ERROR (ent_view_error_quark ())
GQuark ent_view_error_quark (void);

typedef enum
{
  ENT_VIEW_ERROR_FORMAT,   /* it is no filter or scope as JSON */
} EntViewError;

G_END_DECLS
