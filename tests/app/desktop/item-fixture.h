/* item-fixture.h: a view with many relations, and how many rows are made for it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "case-builder.h"
#include "ent-item-row.h"

/* Between so many actors and one, and each told of by one to five articles. */
static inline EntView *
item_fixture_new_view (guint n_relations)
{
  g_autoptr (CaseBuilder) builder = case_builder_new ();
  g_autoptr (EntCase) case_ = NULL;

  for (guint i = 0; i < n_relations; i++)
    for (guint j = 0; j <= i % 5; j++)
      {
        g_autofree char *article = g_strdup_printf ("%u-%u.txt", i, j);
        g_autofree char *actor = g_strdup_printf ("person:Actor %u", i);

        case_builder_add_article (builder, article, NULL, NULL);
        case_builder_add_claim (builder, actor, "meets", "country:Äctor", ENT_STATUS_ASSERTED);
      }
  case_ = case_builder_end (builder);
  return ent_view_new (case_);
}

/* Rows made since item_fixture_count_rows(). */
static guint item_fixture_n_rows;
static void (*item_fixture_constructed) (GObject *row);

static inline void
item_fixture_on_constructed (GObject *row)
{
  item_fixture_n_rows++;
  item_fixture_constructed (row);
}

static inline void
item_fixture_count_rows (void)
{
  GObjectClass *klass = g_type_class_ref (ENT_TYPE_ITEM_ROW);

  item_fixture_n_rows = 0;
  if (item_fixture_constructed == NULL)
    {
      item_fixture_constructed = klass->constructed;
      klass->constructed = item_fixture_on_constructed;
    }
}
