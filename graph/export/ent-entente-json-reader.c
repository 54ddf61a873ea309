/* ent-entente-json-reader.c: what ent_entente_json_write() wrote comes back, without a loss
 *
 * What can be made again of claims, as relations are, is not read; nor is what was looked at, which is everybody's own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-json.h"
#include "export/ent-data-readers-private.h"
#include "export/ent-json-fields-private.h"

#include <string.h>

#define FORMAT_VERSION 1

/* ---- what the file is ---- */

static const char *
skip (const char *p, const char *word)
{
  while (g_ascii_isspace (*p))
    p++;
  return g_str_has_prefix (p, word) ? p + strlen (word) : NULL;
}

/* Articles come as JSON too; only the first member of this format is one of that name. */
gboolean
ent_entente_json_knows (const char *head)
{
  static const char *const words[] = { "{", "\"format\"", ":", "\"entente\"" };

  for (guint i = 0; head != NULL && i < G_N_ELEMENTS (words); i++)
    head = skip (head, words[i]);
  return head != NULL;
}

/* ---- parts of it ---- */

/* Gives all elements of a list to @take; an error tells which it was. */
static gboolean
read_list (EntFields *root, const char *name, gboolean (*take) (EntFields *, EntReceivedBuilder *),
           EntReceivedBuilder *builder)
{
  JsonArray *list = ent_fields_get_list (root, name);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      EntFields fields;

      if (!ent_fields_get_element (list, i, &fields, root->error) || !take (&fields, builder))
        {
          g_prefix_error (root->error, "%s[%u]: ", name, i);
          return FALSE;
        }
    }
  return *root->error == NULL;
}

static gboolean
take_actor (EntFields *fields, EntReceivedBuilder *builder)
{
  return ent_fields_add_actor (fields, builder) != NULL;
}

static gboolean
get_block_kind (const char *name, EntBlockKind *kind)
{
  static const char *const names[] = {
    [ENT_BLOCK_TITLE] = "title",
    [ENT_BLOCK_HEADING] = "heading",
    [ENT_BLOCK_PARAGRAPH] = "paragraph",
    [ENT_BLOCK_CAPTION] = "caption",
  };

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], name) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_blocks (EntFields *fields, EntArticle *article)
{
  JsonArray *list = ent_fields_get_list (fields, "blocks");

  article->n_blocks = list != NULL ? json_array_get_length (list) : 0;
  article->blocks = g_new0 (EntBlock, article->n_blocks);
  for (guint i = 0; i < article->n_blocks; i++)
    {
      EntFields block;

      if (!ent_fields_get_element (list, i, &block, fields->error))
        return FALSE;
      article->blocks[i].span = ent_fields_get_span (&block, "span");
      if (!get_block_kind (ent_fields_get_text (&block, "kind"), &article->blocks[i].kind))
        return ent_received_refuse (fields->error, "a block is of no kind that is known");
    }
  return *fields->error == NULL;
}

/* [from, to, place in the whole], in order. */
static gboolean
read_piece (JsonNode *node, EntPiece *piece)
{
  JsonArray *list = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  guint32 *const places[] = { &piece->span.start, &piece->span.end, &piece->start };

  if (list == NULL || json_array_get_length (list) != G_N_ELEMENTS (places))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (!ent_fields_read_place (json_array_get_element (list, i), places[i]))
      return FALSE;
  return TRUE;
}

/* Of an article that is not whole. */
static gboolean
read_pieces (EntFields *fields, EntArticle *article)
{
  JsonArray *list = ent_fields_get_list (fields, "pieces");

  if (list == NULL)
    return *fields->error == NULL;
  article->is_partial = TRUE;
  article->n_pieces = json_array_get_length (list);
  article->pieces = g_new0 (EntPiece, article->n_pieces);
  for (guint i = 0; i < article->n_pieces; i++)
    if (!read_piece (json_array_get_element (list, i), &article->pieces[i]))
      return ent_received_refuse (fields->error, "“pieces” is no list of three numbers each");
  return TRUE;
}

static gboolean
take_article (EntFields *fields, EntReceivedBuilder *builder)
{
  const char *text = ent_fields_get_text (fields, "text");
  gint64 number = ent_fields_get_number (fields, "number");
  g_autoptr (EntArticle) article = ent_fields_new_article (fields);
  guint index;

  if (article == NULL || !read_blocks (fields, article) || !read_pieces (fields, article))
    return FALSE;
  if (text == NULL)
    return ent_received_refuse (fields->error, "the article “%s” has no text", article->id);
  g_free (article->text);
  article->text = g_strdup (text);
  article->length = strlen (text);
  return ent_received_builder_add_article (builder, article, TRUE, &index, fields->error)
    && ((gint64) index + 1 == number
        || ent_received_refuse (fields->error, "the article “%s” is there twice, or its number is wrong", article->id));
}

static GPtrArray *
new_sayers (EntFields *fields, EntReceivedBuilder *builder)
{
  g_auto (GStrv) ids = ent_fields_dup_texts (fields, "said_by");
  GPtrArray *sayers = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL && *fields->error == NULL; i++)
    g_ptr_array_add (sayers, ent_received_builder_find_actor (builder, ids[i], fields->error));
  return sayers;
}

static gboolean
take_claim (EntFields *fields, EntReceivedBuilder *builder)
{
  g_autoptr (GPtrArray) sayers = new_sayers (fields, builder);
  gint64 number = ent_fields_get_number (fields, "article");
  EntGivenClaim claim = { .said_by = sayers };

  ent_fields_get_claim (fields, &claim);
  if (*fields->error != NULL)
    return FALSE;
  if (number < 1 || number > ent_received_builder_get_n_articles (builder))
    return ent_received_refuse (fields->error, "it is of no article of the file");
  claim.article = number - 1;
  return ent_received_builder_add_claim (builder, &claim, fields->error);
}

/* ---- all of it ---- */

static gboolean
check_version (EntFields *root)
{
  gint64 version = ent_fields_get_number (root, "version");

  if (*root->error != NULL)
    return FALSE;
  if (version < 1)
    return ent_received_refuse (root->error, "It does not tell the version of its format");
  return version == FORMAT_VERSION
    || ent_received_refuse (root->error, "A later version of Entente wrote it, which this one cannot read");
}

gboolean
ent_entente_json_read (EntReceivedBuilder *builder, const char *text, gsize length, GError **error)
{
  g_autoptr (JsonNode) node = ent_json_parse (text, length);
  g_autoptr (GError) problem = NULL;
  EntFields root = { NULL, &problem };

  if (node == NULL)
    return ent_received_refuse (error, "It is no JSON, or only the beginning of it");
  root.object = json_node_get_object (node);
  if (check_version (&root) && read_list (&root, "actors", take_actor, builder)
      && read_list (&root, "articles", take_article, builder) && read_list (&root, "claims", take_claim, builder))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}
