/* ent-svg-picture.c: the picture as SVG, with text as text
 *
 * cairo's own SVG draws text as shapes, which nobody can select, search or edit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export/ent-citation.h"
#include "export/ent-isolate.h"
#include "export/ent-picture-writers.h"
#include "export/ent-svg-pen.h"
#include "picture/ent-drawing.h"

#include "entente-config.h"

#define MAX_NAME_CHARS 200

typedef struct
{
  EntXml *svg;
  EntSvgPen pen;
  EntScene *scene;
  const EntPages *pages;
  EntTheme theme;
  const GArray *labels;     /* (element-type EntLabel) */
  guint *firsts;            /* (array) of each node its first place in @labels, from 1 */
  guint *nexts;             /* (array) of each of @labels the next of the same node */
} Writer;

/* Its id is what programs for drawing call a layer. */
static void
open_layer (Writer *self, const char *class)
{
  g_autofree char *id = g_strconcat ("layer-", class, NULL);

  ent_svg_open_group (self->svg, class);
  ent_xml_set (self->svg, "id", g_strdelimit (id, " ", '-'));
}

/* ---- nodes and edges ---- */

/* Appends so much of an actor's id as an XML id may hold, the rest in hexadecimal digits: no two become one. */
static void
append_id (GString *out, const char *id)
{
  for (const char *p = id; *p != '\0'; p++)
    if (g_ascii_isalnum (*p) || *p == '-')
      g_string_append_c (out, *p);
    else if (*p == ':')
      g_string_append_c (out, '.');
    else
      g_string_append_printf (out, "_%02x", (guchar) *p);
}

static void
append_line (GString *lines, const char *text)
{
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, text);
}

static char *
dup_node_words (const EntNode *node)
{
  const EntActor *actor = node->actor;
  g_autofree char *name = ent_text_dup_short (actor->name, MAX_NAME_CHARS);
  g_autofree char *role = actor->role != NULL ? ent_isolate_dup (actor->role, MAX_NAME_CHARS) : NULL;
  GString *lines = g_string_new (name);

  append_line (lines, ent_actor_kind_get_name (actor->kind));
  if (role != NULL)
    g_string_append_printf (lines, ", %s", role);
  g_string_append_printf (lines, "\n%u %s of %u %s", node->n_claims, node->n_claims == 1 ? "claim" : "claims",
                          node->n_origins, node->n_origins == 1 ? "origin" : "origins");
  return g_string_free (lines, FALSE);
}

static void
open_node (Writer *self, guint index)
{
  const EntNode *node = ent_view_get_node (ent_scene_get_view (self->scene), index);
  g_autofree char *words = dup_node_words (node);
  g_autoptr (GString) id = g_string_new ("actor-");

  append_id (id, node->actor->id);
  ent_svg_open_group (self->svg, "node");
  ent_xml_set (self->svg, "id", id->str);
  ent_xml_set (self->svg, "data-actor", node->actor->id);
  ent_xml_set (self->svg, "role", "img");
  ent_xml_add_element (self->svg, "title", words);
}

static char *
dup_edge_words (const EntPages *pages, guint place)
{
  g_autofree char *relation = ent_citation_dup_relation (pages->excerpt, place);
  g_autofree char *status = ent_citation_dup_status (ent_excerpt_get_relation (pages->excerpt, place));

  return g_strdup_printf ("%s (%s)", relation, status);
}

static void
open_edge (Writer *self, guint index)
{
  EntView *view = ent_scene_get_view (self->scene);
  const EntRelation *relation = ent_view_get_relation (view, index);
  guint place = self->pages->places[index];
  g_autofree char *words = dup_edge_words (self->pages, place);
  g_autoptr (GString) id = g_string_new ("relation-");

  append_id (id, relation->type->name);
  g_string_append_c (id, '.');
  append_id (id, ent_view_get_node (view, relation->source)->actor->id);
  g_string_append (id, "_to_");
  append_id (id, ent_view_get_node (view, relation->target)->actor->id);
  ent_svg_open_group (self->svg, relation->contested ? "edge contested" : "edge");
  ent_xml_set (self->svg, "id", id->str);
  ent_xml_set_format (self->svg, "data-evidence", "%u", place + 1);
  ent_xml_set (self->svg, "role", "img");
  ent_xml_add_element (self->svg, "title", words);
}

/* ---- groups of them, one for each kind of actor, and each relation and status ---- */

typedef struct
{
  EntItem item;
  guint group;   /* of nodes a kind, of edges a relation and a status */
  guint place;   /* in the drawing */
} Part;

static Part
get_part (Writer *self, const EntDrawing *drawing, guint place)
{
  Part part = { ent_drawing_get_item (drawing, place), 0, place };

  if (part.item.kind == ENT_ITEM_NODE)
    part.group = ent_scene_get_node (self->scene, part.item.index)->kind;
  else
    {
      const EntSceneEdge *edge = ent_scene_get_edge (self->scene, part.item.index);

      part.group = edge->type->index * ENT_N_STATUSES + edge->status;
    }
  return part;
}

/* Edges lie under nodes. */
static int
compare_parts (gconstpointer a, gconstpointer b)
{
  const Part *x = a, *y = b;

  if (x->item.kind != y->item.kind)
    return x->item.kind == ENT_ITEM_RELATION ? -1 : 1;
  if (x->group != y->group)
    return x->group < y->group ? -1 : 1;
  return x->place < y->place ? -1 : x->place > y->place;
}

static gboolean
begins_group (const GArray *parts, guint i)
{
  const Part *part = &g_array_index (parts, Part, i);

  return i == 0 || part->group != part[-1].group || part->item.kind != part[-1].item.kind;
}

static void
open_group_of (Writer *self, const Part *part)
{
  g_autofree char *name = NULL;

  if (part->item.kind == ENT_ITEM_NODE)
    name = g_strdup_printf ("nodes %s", ent_actor_kind_get_name (part->group));
  else
    {
      const EntSceneEdge *edge = ent_scene_get_edge (self->scene, part->item.index);

      name = g_strdup_printf ("edges %s %s", edge->type->name, ent_status_get_name (edge->status));
    }
  open_layer (self, name);
}

/* Which texts are of one node, in their order. */
static void
begin_labels (Writer *self, const GArray *labels)
{
  self->labels = labels;
  self->firsts = g_new0 (guint, ent_scene_get_n_nodes (self->scene) + 1);
  self->nexts = g_new0 (guint, labels->len + 1);
  for (guint i = labels->len; i-- > 0;)
    {
      EntItem item = g_array_index (labels, EntLabel, i).item;

      if (item.kind != ENT_ITEM_NODE)
        continue;
      self->nexts[i] = self->firsts[item.index];
      self->firsts[item.index] = i + 1;
    }
}

static void
end_labels (Writer *self)
{
  g_free (self->firsts);
  g_free (self->nexts);
}

/* Who moves a node in another program moves its name with it. All lines are under the nodes, and so under names that stand
 * beside them. */
static void
add_node_labels (Writer *self, EntDrawing *drawing, guint node)
{
  for (guint i = self->firsts[node]; i > 0; i = self->nexts[i - 1])
    ent_drawing_draw_label (drawing, &g_array_index (self->labels, EntLabel, i - 1));
}

static void
add_parts (Writer *self, EntDrawing *drawing)
{
  guint n = ent_drawing_get_n_items (drawing);
  g_autoptr (GArray) parts = g_array_sized_new (FALSE, FALSE, sizeof (Part), n);

  for (guint i = 0; i < n; i++)
    {
      Part part = get_part (self, drawing, i);

      g_array_append_val (parts, part);
    }
  g_array_sort (parts, compare_parts);
  for (guint i = 0; i < n; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);

      if (begins_group (parts, i))
        {
          if (i > 0)
            ent_xml_close (self->svg);
          open_group_of (self, part);
        }
      if (part->item.kind == ENT_ITEM_NODE)
        open_node (self, part->item.index);
      else
        open_edge (self, part->item.index);
      ent_drawing_draw_item (drawing, part->place);
      if (part->item.kind == ENT_ITEM_NODE)
        add_node_labels (self, drawing, part->item.index);
      ent_xml_close (self->svg);
    }
  if (n > 0)
    ent_xml_close (self->svg);
}

static void
set_move (Writer *self, EntPoint by)
{
  g_autoptr (GString) text = g_string_new ("translate(");

  ent_xml_append_number (text, by.x);
  g_string_append_c (text, ',');
  ent_xml_append_number (text, by.y);
  g_string_append_c (text, ')');
  ent_xml_set (self->svg, "transform", text->str);
}

/* The number of an edge leads to its evidence, where that is in the same document. */
static void
add_edge_label (Writer *self, EntDrawing *drawing, const EntLabel *label)
{
  EntEvidenceChoice evidence = self->pages->options->evidence;
  gboolean leads = label->role == ENT_TEXT_NUMBER
                   && (evidence == ENT_EVIDENCE_LISTED || evidence == ENT_EVIDENCE_AROUND);

  if (leads)
    {
      guint place = self->pages->places[label->item.index];
      g_autofree char *words = dup_edge_words (self->pages, place);
      g_autofree char *target = g_strdup_printf ("#evidence-%u", place + 1);

      ent_svg_open_link (self->svg, target);
      ent_xml_set (self->svg, "pointer-events", "auto");
      ent_xml_add_element (self->svg, "title", words);
    }
  ent_drawing_draw_label (drawing, label);
  if (leads)
    ent_xml_close (self->svg);
}

static void
add_picture (Writer *self, const EntPage *page)
{
  g_autoptr (EntDrawing) drawing = ent_drawing_new (self->scene, &page->view->camera, &page->view->paint);

  ent_svg_open_group (self->svg, "picture");
  set_move (self, (EntPoint) { page->picture.x, page->picture.y });
  ent_drawing_set_pen (drawing, &self->pen.pen);
  begin_labels (self, page->view->labels);
  add_parts (self, drawing);
  /* over all lines, and so not in the groups of the edges */
  open_layer (self, "labels");
  /* a pointer over words finds the line under them, and so its title */
  ent_xml_set (self->svg, "pointer-events", "none");
  for (guint i = 0; i < self->labels->len; i++)
    if (g_array_index (self->labels, EntLabel, i).item.kind == ENT_ITEM_RELATION)
      add_edge_label (self, drawing, &g_array_index (self->labels, EntLabel, i));
  ent_xml_close (self->svg);
  end_labels (self);
  ent_xml_close (self->svg);
}

/* ---- what is around the picture ---- */

static void
add_mark (Writer *self, const EntPageMark *mark)
{
  switch (mark->what)
    {
    case ENT_PAGE_MARK_KIND:
      ent_drawing_draw_kind (mark->kind, self->theme, mark->box, &self->pen.pen);
      break;
    case ENT_PAGE_MARK_LINE:
      ent_drawing_draw_swatch (mark->type, mark->status, self->theme, mark->box, &self->pen.pen);
      break;
    case ENT_PAGE_MARK_CONTESTED:
      ent_drawing_draw_sign (ENT_SIGN_CONTESTED, self->theme, mark->box, &self->pen.pen);
      break;
    case ENT_PAGE_MARK_FRAME:
    case ENT_PAGE_MARK_CUT:
      /* on sheets of paper only */
      break;
    }
}

static void
set_start (Writer *self, const EntPageLine *line)
{
  ent_xml_set_number (self->svg, "x", line->start.x);
  ent_xml_set_number (self->svg, "y", line->start.y);
}

/* One text of all lines into which it is broken, so that words which stand in two of them can be found. Gives the place
 * of the line after it. */
static guint
add_paragraph (Writer *self, const GArray *lines, guint first)
{
  const EntPageLine *line = &g_array_index (lines, EntPageLine, first);
  guint i;

  if (line->link != NULL)
    ent_svg_open_link (self->svg, line->link);
  ent_xml_open (self->svg, "text");
  if (line->number > 0)
    ent_xml_set_format (self->svg, "id", "evidence-%u", line->number);
  set_start (self, line);
  ent_svg_set_font (self->svg, ent_page_font_get_size (line->font), ent_page_font_get_weight (line->font),
                    ent_page_font_get_color (line->font, self->theme));
  ent_xml_add_content (self->svg, line->text);
  for (i = first + 1; i < lines->len && g_array_index (lines, EntPageLine, i).continues; i++)
    {
      line = &g_array_index (lines, EntPageLine, i);
      ent_xml_open (self->svg, "tspan");
      set_start (self, line);
      ent_xml_add_content (self->svg, line->text);
      ent_xml_close (self->svg);
    }
  ent_xml_close (self->svg);
  if (line->link != NULL)
    ent_xml_close (self->svg);
  return i;
}

static void
add_page (Writer *self, const EntPage *page)
{
  open_layer (self, "legend");
  for (guint i = 0; i < page->marks->len; i++)
    add_mark (self, &g_array_index (page->marks, EntPageMark, i));
  ent_xml_close (self->svg);
  open_layer (self, "page");
  for (guint i = 0; i < page->lines->len;)
    i = add_paragraph (self, page->lines, i);
  ent_xml_close (self->svg);
}

/* ---- what is said of the document ---- */

/* As Dublin Core, where Inkscape looks for it. No clock: the same picture gives the same bytes whenever it is made. */
static void
add_metadata (Writer *self)
{
  ent_xml_open (self->svg, "metadata");
  ent_xml_open (self->svg, "rdf:RDF");
  ent_xml_set (self->svg, "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
  ent_xml_set (self->svg, "xmlns:cc", "http://creativecommons.org/ns#");
  ent_xml_set (self->svg, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
  ent_xml_open (self->svg, "cc:Work");
  ent_xml_set (self->svg, "rdf:about", "");
  ent_xml_add_element (self->svg, "dc:format", "image/svg+xml");
  ent_xml_open (self->svg, "dc:type");
  ent_xml_set (self->svg, "rdf:resource", "http://purl.org/dc/dcmitype/StillImage");
  ent_xml_close (self->svg);
  if (self->pages->title != NULL)
    ent_xml_add_element (self->svg, "dc:title", self->pages->title);
  ent_xml_add_element (self->svg, "dc:description", self->pages->summary);
  ent_xml_open (self->svg, "dc:creator");
  ent_xml_open (self->svg, "cc:Agent");
  ent_xml_add_element (self->svg, "dc:title", "Entente " ENT_VERSION);
  for (guint i = 0; i < 5; i++)
    ent_xml_close (self->svg);
}

static void
add_head (Writer *self)
{
  ent_xml_set (self->svg, "font-family", ENT_TEXT_FAMILY);
  ent_xml_set (self->svg, "role", "graphics-document");
  ent_xml_set (self->svg, "aria-labelledby", "picture-title");
  ent_xml_set (self->svg, "aria-describedby", "picture-description");
  ent_xml_open (self->svg, "title");
  ent_xml_set (self->svg, "id", "picture-title");
  ent_xml_add_content (self->svg, self->pages->title != NULL ? self->pages->title : "Entente");
  ent_xml_close (self->svg);
  ent_xml_open (self->svg, "desc");
  ent_xml_set (self->svg, "id", "picture-description");
  ent_xml_add_content (self->svg, self->pages->summary);
  ent_xml_close (self->svg);
  add_metadata (self);
}

/**
 * ent_svg_picture_write:
 * @pages: with one page
 *
 * Writes groups with classes by kind, relation and status, which are layers for programs that draw; each node, with its name,
 * and each edge has an id that it keeps and a title, which viewers show as a tooltip; the number of an edge leads to its evidence, and that to the articles.
 */
gboolean
ent_svg_picture_write (const EntPages *pages, EntExportFile *file, GError **error)
{
  const EntPage *page = ent_pages_get (pages, 0);
  Writer self = { .svg = ent_svg_new (file, page->size, page->zoom), .scene = pages->scene, .pages = pages,
                  .theme = pages->options->theme };

  ent_svg_pen_init (&self.pen, self.svg);
  add_head (&self);
  if (!pages->options->transparent)
    {
      ent_svg_open_box (self.svg, (EntRect) { 0, 0, page->size.width, page->size.height }, 0);
      ent_svg_set_color (self.svg, "fill", ent_style_get_background (self.theme));
      ent_xml_close (self.svg);
    }
  if (page->view != NULL)
    add_picture (&self, page);
  add_page (&self, page);
  return ent_xml_end (self.svg, error);
}
