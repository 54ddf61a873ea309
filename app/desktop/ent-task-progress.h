/* ent-task-progress.h: how far a thread is, told where it was started
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef void (*EntTaskProgressFunc) (GTask *task, double fraction);

void ent_task_tell_progress (GTask *task, double fraction, EntTaskProgressFunc func);

G_END_DECLS
