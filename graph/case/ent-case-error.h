/* ent-case-error.h: what can go wrong with a case file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ENT_CASE_ERROR:
 *
 * The message is for a person and says what is wrong; it does not repeat the file's name.
 */
#define ENT_CASE_ERROR (ent_case_error_quark ())
GQuark ent_case_error_quark (void);

typedef enum
{
  ENT_CASE_ERROR_FAILED,       /* none of the others */
  ENT_CASE_ERROR_NOT_FOUND,    /* there is no such file */
  ENT_CASE_ERROR_EXISTS,       /* a new case would take the place of a file */
  ENT_CASE_ERROR_FOREIGN,      /* it is no case file */
  ENT_CASE_ERROR_NEWER,        /* a later version of the program made it */
  ENT_CASE_ERROR_DAMAGED,      /* it is a case file, and something in it is broken */
  ENT_CASE_ERROR_READ_ONLY,    /* it cannot be written to */
  ENT_CASE_ERROR_FULL,         /* no space is left */
  ENT_CASE_ERROR_BUSY,         /* another program works on it */
} EntCaseError;

G_END_DECLS
