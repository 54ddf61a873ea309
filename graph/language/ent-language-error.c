/* ent-language-error.c: what can go wrong in the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-language-error.h"

G_DEFINE_QUARK (ent-language-error-quark, ent_language_error)
