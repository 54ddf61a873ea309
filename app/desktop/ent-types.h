/* ent-types.h: the names of the window's types, for headers that need no more of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _EntApplication EntApplication;
typedef struct _EntCanvas EntCanvas;
typedef struct _EntSession EntSession;
typedef struct _EntTimeBar EntTimeBar;
typedef struct _EntWindow EntWindow;

G_END_DECLS
