/* ent-contradictions.h: what a case says and denies, and what an actor did when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "view/ent-view.h"

G_BEGIN_DECLS

/**
 * EntSide:
 * @claims: (element-type guint): claims of the case: those of one origin behind each other, in the case's order
 * @n_origins: origins of those
 */
typedef struct
{
  GArray *claims;
  guint n_origins;
} EntSide;

/**
 * EntContradiction:
 * @relation: which of the view's
 * @says: the visible claims that it is so
 * @denies: the visible claims that it is not, or by which one whom it concerns denies it
 *
 * What may be or would be contradicts nobody and is on no side. Nobody is held to be right.
 */
typedef struct
{
  guint relation;
  EntSide says;
  EntSide denies;
} EntContradiction;

/**
 * EntHistoryMonth:
 * @month: its first day
 * @n_claims: claims that are counted in it
 * @days: when they say it was: as it is said where one says so, else from the first to the last day of any
 * @status: the surest of them
 *
 * A claim of several days is counted in the month of its first.
 */
typedef struct
{
  EntDay month;
  guint n_claims;
  EntInterval days;
  EntStatus status;
} EntHistoryMonth;

/**
 * EntHistoryEntry:
 * @relation: which of the view's
 * @partner: node at its other end; the actor itself where both are one
 * @days: first and last day of its visible claims; none where all are undated
 * @months: (element-type EntHistoryMonth): months with visible claims, in order
 * @n_claims: visible claims
 * @n_undated: those of them without a day
 * @undated_status: the surest of those
 */
typedef struct
{
  guint relation;
  guint partner;
  EntInterval days;
  GArray *months;
  guint n_claims;
  guint n_undated;
  EntStatus undated_status;
} EntHistoryEntry;

GPtrArray *ent_view_list_contradictions (EntView *self);
GPtrArray *ent_view_list_actor_history (EntView *self, guint node, EntClock clock);

G_END_DECLS
