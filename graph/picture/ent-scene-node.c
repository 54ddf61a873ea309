/* ent-scene-node.c: what an actor looks like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-scene-private.h"
#include "picture/ent-shape.h"
#include "picture/ent-text.h"

#include <string.h>

/* All in units of the plane. */
#define BOX_HEIGHT 38.0
#define PILL_HEIGHT 30.0
#define CIRCLE_SIZE 42.0
#define HEXAGON_HEIGHT 34.0
#define DIAMOND_SIZE 30.0
#define PADDING 10.0
#define LABEL_GAP 4.0
#define ROOM 14.0

#define ZERO_WIDTH_NON_JOINER 0x200c
#define MAX_INITIALS 5
#define MAX_WORD_INSIDE 10

static gboolean
is_word_end (gunichar c)
{
  return c == 0 || g_unichar_isspace (c) || c == '-' || c == 0x2010 || c == 0x2011 || c == '/';
}

/* An abbreviation as it stands ("UN", "G7"): at least two characters, and no small letter. */
static gboolean
is_abbreviation (const char *word, gsize length)
{
  guint n_letters = 0;

  for (const char *p = word; p < word + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isupper (c) && !g_unichar_isdigit (c))
        return FALSE;
      n_letters++;
    }
  return n_letters >= 2;
}

/* Arabic letters side by side would join to a word, which may mean something. */
static void
keep_letters_apart (GString *initials)
{
  for (char *at = g_utf8_next_char (initials->str); initials->len > 0 && *at; at = g_utf8_next_char (at))
    if (g_unichar_get_script (g_utf8_get_char (at)) == G_UNICODE_SCRIPT_ARABIC)
      {
        gssize place = at - initials->str;

        g_string_insert_unichar (initials, place, ZERO_WIDTH_NON_JOINER);
        at = g_utf8_next_char (initials->str + place);
      }
}

/* The first letters of a name's words: "UN Security Council" is "UNSC", "Ursula von der Leyen" with 2 letters is "UL".
 * Words that do not begin with a capital in a script that has them do not count, nor do a person's middle initials. */
static const char *
make_initials (const char *name, guint max_letters, gboolean keep_abbreviations, EntSceneTexts *texts)
{
  g_autoptr (GString) initials = g_string_new (NULL);
  const char *word = name;

  while (*word && g_utf8_strlen (initials->str, -1) < max_letters)
    {
      const char *end = word;
      gunichar c = g_utf8_get_char (word);

      while (!is_word_end (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      if (keep_abbreviations && is_abbreviation (word, end - word))
        g_string_append_len (initials, word, end - word);
      else if (g_unichar_isalnum (c) && !g_unichar_islower (c) && (initials->len == 0 || end[-1] != '.'))
        g_string_append_unichar (initials, c);
      word = *end ? g_utf8_next_char (end) : end;
    }
  if (initials->len == 0 && g_unichar_isalnum (g_utf8_get_char (name)))
    g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (name)));
  g_string_set_size (initials, g_utf8_offset_to_pointer (initials->str,
                     MIN (g_utf8_strlen (initials->str, -1), (glong) max_letters)) - initials->str);
  keep_letters_apart (initials);
  return ent_scene_texts_add (texts, initials->str);
}

static void
init_country (EntSceneNode *node, const EntActor *actor, EntSceneTexts *texts)
{
  double width = node->label_size.width;

  node->label_inside = TRUE;
  if (actor->country && actor->country[0] != '\0')
    {
      g_autofree char *code = ent_text_dup_short (actor->country, ENT_TEXT_MAX_CHARS);

      node->code = ent_scene_texts_add (texts, code);
      width = MAX (width, ent_text_measure (ENT_TEXT_CODE, node->code).width);
    }
  node->size = (EntSize) { MAX (width + 2 * PADDING, BOX_HEIGHT * 1.4), BOX_HEIGHT };
}

/* A short name stands in the shape itself, a longer one outside, with its initials inside. */
static void
init_organisation (EntSceneNode *node, EntSceneTexts *texts)
{
  const char *inside;

  if (strchr (node->label, ' ') == NULL && g_utf8_strlen (node->label, -1) <= MAX_WORD_INSIDE)
    node->label_inside = TRUE;
  else
    node->code = make_initials (node->label, MAX_INITIALS, TRUE, texts);
  inside = node->label_inside ? node->label : node->code;
  node->size = (EntSize) { MAX (ent_text_measure (ENT_TEXT_INITIALS, inside).width + 3 * PADDING, 58), HEXAGON_HEIGHT };
}

static void
init_with_name_inside (EntSceneNode *node, double height, double padding)
{
  node->label_inside = TRUE;
  node->size.width = MAX (node->label_size.width + 2 * padding, height * 1.4);
  node->size.height = height;
}

/*
 * ent_scene_node_init:
 *
 * @texts: where its texts will be
 *
 * Sets all of @node but its place and whether it is shown.
 */
void
ent_scene_node_init (EntSceneNode *node, const EntActor *actor, EntSceneTexts *texts)
{
  g_autofree char *label = ent_text_dup_short (actor->name, ENT_TEXT_MAX_CHARS);

  *node = (EntSceneNode) {
    .kind = actor->kind,
    .shape = ent_style_get_shape (actor->kind),
    .label = ent_scene_texts_add (texts, label),
    .label_size = ent_text_measure (ENT_TEXT_NAME, label),
  };
  switch (actor->kind)
    {
    case ENT_ACTOR_COUNTRY:
      init_country (node, actor, texts);
      break;
    case ENT_ACTOR_PERSON:
      node->code = make_initials (node->label, 2, FALSE, texts);
      node->size = (EntSize) { CIRCLE_SIZE, CIRCLE_SIZE };
      break;
    case ENT_ACTOR_ORGANISATION:
      init_organisation (node, texts);
      break;
    case ENT_ACTOR_GROUP:
      init_with_name_inside (node, PILL_HEIGHT, PADDING * 1.4);
      break;
    case ENT_ACTOR_PLACE:
      node->size = (EntSize) { DIAMOND_SIZE, DIAMOND_SIZE };
      break;
    case ENT_ACTOR_OTHER:
      init_with_name_inside (node, PILL_HEIGHT + 4, PADDING * 1.8);
      break;
    }
}

/*
 * ent_scene_node_get_bounds:
 *
 * Returns: the shape, and room for its label above as well as below where it stands outside
 */
EntRect
ent_scene_node_get_bounds (const EntSceneNode *node)
{
  EntRect shape = ent_rect_around (node->center, node->size);
  EntSize label = node->label_size;

  if (node->label_inside)
    return shape;
  label.height = node->size.height + 2 * (label.height + LABEL_GAP);
  return ent_rect_union (shape, ent_rect_around (node->center, label));
}

/*
 * ent_scene_node_get_room:
 *
 * Returns: how much of the plane a layout should leave to the node: shape, one label and some air
 */
EntSize
ent_scene_node_get_room (const EntSceneNode *node)
{
  EntSize room = node->size;

  if (!node->label_inside)
    room = (EntSize) { MAX (room.width, node->label_size.width), room.height + node->label_size.height + LABEL_GAP };
  return (EntSize) { room.width + 2 * ROOM, room.height + 2 * ROOM };
}

/*
 * ent_scene_node_contains:
 *
 * Returns: whether the point is in the node's shape, made larger by @reach on all sides
 */
gboolean
ent_scene_node_contains (const EntSceneNode *node, EntPoint plane, double reach)
{
  EntSize size = { node->size.width + 2 * reach, node->size.height + 2 * reach };

  return ent_shape_contains (node->shape, size, (EntPoint) { plane.x - node->center.x, plane.y - node->center.y });
}
