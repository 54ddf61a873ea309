/* ent-language-error.h: what can go wrong in the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ENT_LANGUAGE_ERROR:
 *
 * The message names the file, and the line of a text.
 */
#define ENT_LANGUAGE_ERROR (ent_language_error_quark ())
GQuark ent_language_error_quark (void);

typedef enum
{
  ENT_LANGUAGE_ERROR_MODEL,   /* the model file is missing, damaged or not one of ours */
  ENT_LANGUAGE_ERROR_LEVEL,   /* the processor has not what it was told to use */
} EntLanguageError;

G_END_DECLS
