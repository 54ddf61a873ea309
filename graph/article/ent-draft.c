/* ent-draft.c: from the blocks of a file to an article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-draft-private.h"

#include "article/ent-outline-private.h"
#include "article/ent-reader.h"

#include <string.h>

/* More blocks than this are no article. */
#define MAX_BLOCKS 200000
#define MAX_FACT_BYTES 1000

static void
block_free (gpointer data)
{
  EntDraftBlock *block = data;

  g_free (block->text);
  g_free (block->credit);
  g_free (block);
}

EntDraft *
ent_draft_new (void)
{
  EntDraft *self = g_new0 (EntDraft, 1);

  self->agencies = g_ptr_array_new ();
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  return self;
}

void
ent_draft_free (EntDraft *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->outlet);
  g_free (self->author);
  g_free (self->url);
  g_ptr_array_unref (self->agencies);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

EntDraftBlock *
ent_draft_get (const EntDraft *self, guint index)
{
  return g_ptr_array_index (self->blocks, index);
}

/* Characters that are not seen and only break words for a search: byte order mark, soft hyphen, zero width space. */
static gboolean
is_invisible (gunichar c)
{
  return c == 0xfeff || c == 0xad || c == 0x200b || c == 0x2060;
}

/**
 * ent_draft_dup_line:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): @text with every run of blanks, line ends and control characters as one space, none at its
 *   ends; O(length)
 */
char *
ent_draft_dup_line (const char *text, gssize length)
{
  const char *end = text + (length < 0 ? strlen (text) : (gsize) length);
  GString *line = g_string_sized_new (end - text);
  gboolean blank = FALSE;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_invisible (c))
        continue;
      if (g_unichar_isspace (c) || g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029)
        {
          blank = line->len > 0;
          continue;
        }
      if (blank)
        g_string_append_c (line, ' ');
      blank = FALSE;
      g_string_append_unichar (line, c);
    }
  return g_string_free (line, FALSE);
}

/**
 * ent_draft_is_closed:
 * @text: a block
 * @question: (out) (optional): whether it asks
 *
 * Returns: whether @text ends with the mark that ends a sentence, also inside closing quotes or brackets; three dots
 *   close nothing, for cut headlines end with them too
 */
gboolean
ent_draft_is_closed (const char *text, gboolean *question)
{
  static const gunichar closers[] = {
    '"', '\'', ')', ']', 0x2019, 0x201d, 0xbb, 0x203a, 0x300d, 0x300f, 0xff09, ' ', 0
  };
  const char *p = text + strlen (text);
  gunichar c = 0;

  if (question)
    *question = FALSE;
  while (p > text)
    {
      gboolean closes = FALSE;

      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      for (guint i = 0; closers[i]; i++)
        closes |= c == closers[i];
      if (!closes)
        break;
    }
  if (question)
    *question = c == '?' || c == 0xff1f || c == 0x61f;
  switch (c)
    {
    case '.':
      return !(p - text >= 2 && p[-1] == '.' && p[-2] == '.');
    case '!': case '?': case ':': case ';':
    case 0x3002: case 0xff01: case 0xff1f: case 0xff1a: case 0x61f: case 0x6d4: case 0x964:
      return TRUE;
    default:
      return FALSE;
    }
}

static guint
count_words (const char *text)
{
  guint n_words = 0, n_wide = 0;
  gboolean inside = FALSE;

  for (; *text; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);
      gboolean wide = g_unichar_iswide (c);

      n_wide += wide;
      if (g_unichar_isalnum (c) && !wide && !inside)
        n_words++;
      inside = c != ' ' && (inside || g_unichar_isalnum (c)) && !wide;
    }
  return n_words + n_wide / 2;
}

static void
measure (EntDraftBlock *block)
{
  block->n_words = count_words (block->text);
  block->closed = ent_draft_is_closed (block->text, &block->question);
}

/* Keeps of the block's text the bytes from @start to before @end. */
void
ent_draft_block_cut (EntDraftBlock *self, gsize start, gsize end)
{
  char *text = g_strndup (self->text + start, end - start);

  g_free (self->text);
  self->text = text;
  measure (self);
}

/**
 * ent_draft_block_is_running:
 *
 * Returns: whether the block is surely running text: a whole sentence or many words; a question alone may be a headline
 */
gboolean
ent_draft_block_is_running (const EntDraftBlock *self)
{
  if (self->dropped || self->role == ENT_ROLE_CAPTION || self->role == ENT_ROLE_TITLE || self->role == ENT_ROLE_HEADING)
    return FALSE;
  return self->n_words >= 25 || (self->closed && !self->question && self->n_words >= 6);
}

/**
 * ent_draft_add:
 * @text: valid UTF-8
 * @length: its bytes, or -1
 *
 * Adds a block; one without a visible character adds nothing. Past %ENT_ARTICLE_MAX_BYTES the rest is cut off at a
 * character's border and @is_cut set.
 */
void
ent_draft_add (EntDraft *self, EntRole role, const char *text, gssize length)
{
  g_autofree char *line = NULL;
  EntDraftBlock *block;
  gsize room;

  if (self->is_cut)
    return;
  line = ent_draft_dup_line (text, length);
  if (line[0] == '\0')
    return;
  room = ENT_ARTICLE_MAX_BYTES - 2 * MAX_FACT_BYTES - self->n_bytes;
  if (strlen (line) + 2 > room || self->blocks->len == MAX_BLOCKS)
    {
      self->is_cut = TRUE;
      if (room < 3 || self->blocks->len == MAX_BLOCKS)
        return;
      *g_utf8_find_prev_char (line, line + room - 1) = '\0';
    }
  self->n_bytes += strlen (line) + 2;

  block = g_new0 (EntDraftBlock, 1);
  block->text = g_steal_pointer (&line);
  block->role = role;
  measure (block);
  g_ptr_array_add (self->blocks, block);
}

/**
 * ent_draft_take_fact:
 * @slot: (inout): where it goes, if nothing stands there yet
 * @fact: (transfer full) (nullable): what a file states, of any length
 */
void
ent_draft_take_fact (char **slot, char *fact)
{
  g_autofree char *line = fact ? ent_draft_dup_line (fact, -1) : NULL;

  g_free (fact);
  if (*slot != NULL || line == NULL || line[0] == '\0')
    return;
  if (strlen (line) > MAX_FACT_BYTES)
    *g_utf8_find_prev_char (line, line + MAX_FACT_BYTES) = '\0';
  *slot = g_steal_pointer (&line);
}

static void
append_block (GString *text, GArray *blocks, const char *line, EntBlockKind kind)
{
  EntBlock block = { .kind = kind };

  if (text->len)
    g_string_append (text, "\n\n");
  block.span.start = text->len;
  g_string_append (text, line);
  block.span.end = text->len;
  g_array_append_val (blocks, block);
}

static void
set_text (EntArticle *article, EntDraft *self)
{
  GString *text = g_string_new (NULL);
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (EntBlock));

  if (self->title)
    append_block (text, blocks, self->title, ENT_BLOCK_TITLE);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      EntDraftBlock *block = ent_draft_get (self, i);

      if (!block->dropped)
        append_block (text, blocks, block->text, block->kind);
    }
  article->length = text->len;
  g_free (article->text);
  article->text = g_string_free (text, FALSE);
  article->n_blocks = blocks->len;
  article->blocks = (EntBlock *) (gpointer) g_array_free (blocks, FALSE);
}

/* A title alone is an article only where it is all that was handed over. */
static gboolean
has_text (const EntDraft *self)
{
  if (self->blocks->len == 1 && self->title)
    return TRUE;
  for (guint i = 0; i < self->blocks->len; i++)
    if (!ent_draft_get (self, i)->dropped)
      return TRUE;
  return FALSE;
}

/**
 * ent_draft_finish:
 * @id: the article's id
 * @path: (nullable): the file
 *
 * Reads what each block is and puts the article together.
 *
 * Returns: (transfer full) (nullable): the article, or %NULL with an %ENT_READER_ERROR_EMPTY; O(bytes)
 */
EntArticle *
ent_draft_finish (EntDraft *self, const char *id, const char *path, GError **error)
{
  g_autoptr (EntArticle) article = NULL;

  if (self->blocks->len == 0)
    {
      g_set_error_literal (error, ENT_READER_ERROR, ENT_READER_ERROR_EMPTY, "there is no text in it");
      return NULL;
    }
  ent_outline_read (self);
  if (!has_text (self))
    {
      g_set_error_literal (error, ENT_READER_ERROR, ENT_READER_ERROR_EMPTY, "there is no article text in it");
      return NULL;
    }

  article = ent_article_new (id);
  article->path = g_strdup (path);
  article->title = g_strdup (self->title);
  article->outlet = g_strdup (self->outlet);
  article->author = g_strdup (self->author);
  article->url = g_strdup (self->url);
  article->published = self->published;
  g_strfreev (article->agencies);
  article->agencies = g_new0 (char *, self->agencies->len + 1);
  for (guint i = 0; i < self->agencies->len; i++)
    article->agencies[i] = g_strdup (g_ptr_array_index (self->agencies, i));
  set_text (article, self);
  return g_steal_pointer (&article);
}
