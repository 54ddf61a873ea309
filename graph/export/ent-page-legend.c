/* ent-page-legend.c: what the shapes, colours and patterns mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-page.h"

#define HEADING_WIDTH 84.0
#define MARK_WIDTH 30.0
#define MARK_HEIGHT 14.0
#define MARK_GAP 7.0
#define ITEM_GAP 22.0
#define ROW_HEIGHT 21.0
#define GROUP_GAP 4.0

#define NOTE "A thicker line has more independent origins; the number behind its words counts its claims. " \
             "Lines show what the articles say, not what is established."
#define NUMBERED_NOTE "The framed number leads to the evidence. "

static const char *const status_labels[ENT_N_STATUSES] = {
  [ENT_STATUS_ASSERTED] = "asserted: the reporter states it",
  [ENT_STATUS_ALLEGED] = "alleged: somebody says so",
  [ENT_STATUS_PLANNED] = "planned or announced",
  [ENT_STATUS_POSSIBLE] = "possible",
  [ENT_STATUS_CONDITIONAL] = "conditional",
  [ENT_STATUS_DENIED] = "denied by one whom it concerns",
  [ENT_STATUS_NEGATED] = "said not to be so",
};

/* Items of a group flow to the right of its heading. */
typedef struct
{
  EntPage *page;
  EntPoint corner;
  double width;
  double x;         /* from @corner on */
  double y;
} Flow;

static void
begin_group (Flow *self, const char *heading)
{
  if (self->x > 0)
    self->y += ROW_HEIGHT + GROUP_GAP;
  ent_page_add_text (self->page, ENT_PAGE_HEADING, (EntPoint) { self->corner.x, self->corner.y + self->y }, HEADING_WIDTH,
                     heading);
  self->x = HEADING_WIDTH;
}

static void
add_item (Flow *self, EntPageMark mark, const char *label)
{
  EntSize size = ent_page_font_measure (ENT_PAGE_BODY, self->width - HEADING_WIDTH - MARK_WIDTH - MARK_GAP, label);
  double width = MARK_WIDTH + MARK_GAP + size.width;
  EntPoint corner;

  if (self->x > HEADING_WIDTH && self->x + width > self->width)
    {
      self->x = HEADING_WIDTH;
      self->y += ROW_HEIGHT;
    }
  corner = (EntPoint) { self->corner.x + self->x, self->corner.y + self->y };
  mark.box = (EntRect) { corner.x, corner.y + (size.height - MARK_HEIGHT) / 2, MARK_WIDTH, MARK_HEIGHT };
  g_array_append_val (self->page->marks, mark);
  ent_page_add_text (self->page, ENT_PAGE_BODY, (EntPoint) { corner.x + MARK_WIDTH + MARK_GAP, corner.y }, size.width + 1,
                     label);
  self->x += width + ITEM_GAP;
}

static void
add_kinds (Flow *self, EntScene *scene)
{
  gboolean has[ENT_N_ACTOR_KINDS] = { FALSE };
  gboolean any = FALSE;

  for (guint i = 0; i < ent_scene_get_n_nodes (scene); i++)
    if (ent_scene_get_node (scene, i)->shown)
      has[ent_scene_get_node (scene, i)->kind] = TRUE;
  for (guint kind = 0; kind < ENT_N_ACTOR_KINDS; kind++)
    if (has[kind])
      {
        if (!any)
          begin_group (self, "Actors");
        any = TRUE;
        add_item (self, (EntPageMark) { ENT_PAGE_MARK_KIND, .kind = kind }, ent_actor_kind_get_label (kind));
      }
}

static int
compare_types (gconstpointer a, gconstpointer b)
{
  const EntRelationType *left = *(const EntRelationType *const *) a, *right = *(const EntRelationType *const *) b;

  return left->index < right->index ? -1 : left->index > right->index;
}

static void
add_relations (Flow *self, EntScene *scene)
{
  g_autoptr (GPtrArray) types = g_ptr_array_new ();

  for (guint i = 0; i < ent_scene_get_n_edges (scene); i++)
    {
      const EntSceneEdge *edge = ent_scene_get_edge (scene, i);

      if (edge->shown && !g_ptr_array_find (types, edge->type, NULL))
        g_ptr_array_add (types, (gpointer) edge->type);
    }
  if (types->len == 0)
    return;
  g_ptr_array_sort (types, compare_types);
  begin_group (self, "Relations");
  for (guint i = 0; i < types->len; i++)
    {
      const EntRelationType *type = g_ptr_array_index (types, i);

      add_item (self, (EntPageMark) { ENT_PAGE_MARK_LINE, .type = type, .status = ENT_STATUS_ASSERTED }, type->label);
    }
}

static void
add_statuses (Flow *self, EntScene *scene)
{
  gboolean has[ENT_N_STATUSES] = { FALSE };
  gboolean any = FALSE, contested = FALSE;

  for (guint i = 0; i < ent_scene_get_n_edges (scene); i++)
    {
      const EntSceneEdge *edge = ent_scene_get_edge (scene, i);

      if (edge->shown)
        has[edge->status] = any = TRUE;
      contested |= edge->shown && edge->contested;
    }
  if (any)
    begin_group (self, "How sure");
  for (guint status = 0; status < ENT_N_STATUSES; status++)
    if (has[status])
      add_item (self, (EntPageMark) { ENT_PAGE_MARK_LINE, .status = status }, status_labels[status]);
  if (contested)
    add_item (self, (EntPageMark) { ENT_PAGE_MARK_CONTESTED, .status = ENT_STATUS_ASSERTED },
              "contested: some say so, others that it is not so");
}

/**
 * ent_page_add_legend:
 * @corner: its top left
 * @width: what it may take
 * @numbered: numbers stand on the edges
 *
 * Only what occurs among what is shown.
 *
 * Returns: the height that it takes; O(nodes + edges)
 */
double
ent_page_add_legend (EntPage *self, EntScene *scene, EntPoint corner, double width, gboolean numbered)
{
  const char *note = numbered ? NUMBERED_NOTE NOTE : NOTE;
  Flow flow = { self, corner, width, 0, 0 };

  add_kinds (&flow, scene);
  add_relations (&flow, scene);
  add_statuses (&flow, scene);
  if (flow.x <= 0)
    return 0;
  flow.y += ROW_HEIGHT + GROUP_GAP;
  return flow.y + ent_page_add_text (self, ENT_PAGE_NOTE, (EntPoint) { corner.x, corner.y + flow.y }, width, note);
}
