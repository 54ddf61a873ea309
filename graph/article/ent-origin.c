/* ent-origin.c: near-copies of one story share an origin
 *
 * Two texts are compared by their sets of shingles, runs of five words: the share of the shorter text's shingles that
 * the longer one has too is its containment (A. Z. Broder, "On the resemblance and containment of documents", SEQUENCES
 * 1997). What to compare with comes from an index of a sample of the shingles, the least of every window, which has one
 * of any run of twelve words that two texts share (S. Schleimer, D. S. Wilkerson, A. Aiken, "Winnowing: local
 * algorithms for document fingerprinting", SIGMOD 2003).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "article/ent-origin.h"

#include <stdlib.h>

#define SHINGLE_WORDS 5
#define WINDOW 8
/* Shorter texts are copies only where all their words are the same. */
#define MIN_WORDS 30
/* A copy has at least this share of the shorter text's shingles; quotes and background that two reports of one event
 * share stay far below it. */
#define MIN_CONTAINMENT 0.5
/* A text that holds an earlier one but says much more is a report of its own: the earlier must be this share of it. */
#define MIN_SHARE_OF_LATER 0.3
/* A shingle that so many texts have tells nothing new. */
#define MAX_POSTINGS 64
/* How many of the texts that share most of the sample are compared in full. */
#define MAX_CANDIDATES 8

typedef struct
{
  char *origin;
  guint32 *shingles;   /* sorted, each once */
  guint n_shingles;
} Entry;

/* A list of the entries that have a shingle: its index in @postings is what @heads holds, 0 ends it. */
typedef struct
{
  guint32 entry;
  guint32 next;
  guint32 length;      /* of the list from here on */
} Posting;

struct _EntOriginIndex
{
  GPtrArray *entries;   /* (element-type Entry) */
  GArray *postings;     /* (element-type Posting), the first unused */
  GHashTable *heads;    /* sampled shingle -> index in @postings */
  GHashTable *texts;    /* hash of all words (gint64) -> origin */
  GArray *n_shared;     /* (element-type guint): a counter an entry, all 0 between calls */
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->origin);
  g_free (entry->shingles);
  g_free (entry);
}

EntOriginIndex *
ent_origin_index_new (void)
{
  EntOriginIndex *self = g_new0 (EntOriginIndex, 1);
  Posting none = { 0 };

  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->postings = g_array_new (FALSE, FALSE, sizeof (Posting));
  g_array_append_val (self->postings, none);
  self->heads = g_hash_table_new (NULL, NULL);
  self->texts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->n_shared = g_array_new (FALSE, TRUE, sizeof (guint));
  return self;
}

void
ent_origin_index_free (EntOriginIndex *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->entries);
  g_array_unref (self->postings);
  g_hash_table_unref (self->heads);
  g_hash_table_unref (self->texts);
  g_array_unref (self->n_shared);
  g_free (self);
}

/* FNV-1a, 64 bits: the same on every machine. */
#define HASH_START G_GUINT64_CONSTANT (0xcbf29ce484222325)
#define HASH_FACTOR G_GUINT64_CONSTANT (0x100000001b3)

static guint64
hash_add (guint64 hash, guint64 value)
{
  for (int i = 0; i < 4; i++, value >>= 8)
    hash = (hash ^ (value & 0xff)) * HASH_FACTOR;
  return hash;
}

static guint32
hash_fold (guint64 hash)
{
  hash ^= hash >> 33;
  hash *= G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  return (guint32) (hash ^ (hash >> 32));
}

/* Appends a hash for each word of @text in small letters; a wide character is a word by itself. */
static void
append_words (GArray *words, const char *text, gsize length)
{
  guint64 hash = HASH_START;
  gboolean inside = FALSE;

  for (const char *p = text, *end = text + length; p <= end; p = p < end ? g_utf8_next_char (p) : end + 1)
    {
      gunichar c = p < end ? g_utf8_get_char (p) : ' ';
      gboolean wide = g_unichar_iswide (c);
      gboolean part = g_unichar_isalnum (c);
      guint32 word;

      if (inside && (!part || wide))
        {
          word = hash_fold (hash);
          g_array_append_val (words, word);
          inside = FALSE;
        }
      if (part && wide)
        {
          word = hash_fold (hash_add (HASH_START, c));
          g_array_append_val (words, word);
        }
      else if (part)
        {
          hash = hash_add (inside ? hash : HASH_START, g_unichar_tolower (c));
          inside = TRUE;
        }
    }
}

/* The words of the article, without title and captions, which every paper makes its own; with them where it has
 * nothing else. */
static GArray *
get_words (const EntArticle *article)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < article->n_blocks; i++)
    {
      const EntBlock *block = &article->blocks[i];

      if (block->kind != ENT_BLOCK_TITLE && block->kind != ENT_BLOCK_CAPTION)
        append_words (words, article->text + block->span.start, block->span.end - block->span.start);
    }
  if (words->len == 0)
    append_words (words, article->text, article->length);
  return words;
}

/* A hash for each run of five words, in order. */
static GArray *
get_shingles (const GArray *words)
{
  GArray *shingles = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i + SHINGLE_WORDS <= words->len; i++)
    {
      guint64 hash = HASH_START;
      guint32 shingle;

      for (guint j = 0; j < SHINGLE_WORDS; j++)
        hash = hash_add (hash, g_array_index (words, guint32, i + j));
      shingle = hash_fold (hash);
      g_array_append_val (shingles, shingle);
    }
  return shingles;
}

static int
compare_shingles (const void *a, const void *b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return (x > y) - (x < y);
}

static void
sort_unique (GArray *shingles)
{
  guint n = 0;

  g_array_sort (shingles, compare_shingles);
  for (guint i = 0; i < shingles->len; i++)
    if (n == 0 || g_array_index (shingles, guint32, i) != g_array_index (shingles, guint32, n - 1))
      g_array_index (shingles, guint32, n++) = g_array_index (shingles, guint32, i);
  g_array_set_size (shingles, n);
}

/* Winnowing: the least shingle of each window, the last of equal ones. O(shingles). */
static GArray *
get_sample (const GArray *shingles)
{
  GArray *sample = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint best = 0;

  for (guint i = 0; i < shingles->len; i++)
    {
      guint start = i >= WINDOW ? i - WINDOW + 1 : 0;
      guint old = best;

      if (best < start)
        {
          best = start;
          for (guint j = start + 1; j <= i; j++)
            if (g_array_index (shingles, guint32, j) <= g_array_index (shingles, guint32, best))
              best = j;
        }
      else if (g_array_index (shingles, guint32, i) <= g_array_index (shingles, guint32, best))
        best = i;
      if (i + 1 >= MIN (WINDOW, shingles->len) && (best != old || sample->len == 0))
        g_array_append_val (sample, g_array_index (shingles, guint32, best));
    }
  sort_unique (sample);
  return sample;
}

static guint
count_common (const guint32 *a, guint n_a, const guint32 *b, guint n_b)
{
  guint n = 0;

  for (guint i = 0, j = 0; i < n_a && j < n_b;)
    {
      if (a[i] == b[j])
        {
          n++;
          i++;
          j++;
        }
      else if (a[i] < b[j])
        i++;
      else
        j++;
    }
  return n;
}

/* How much of the shorter text the longer one has; 0 where that makes no copy of @later. */
static double
get_containment (const Entry *earlier, const GArray *later)
{
  const guint32 *shingles = (const guint32 *) (gpointer) later->data;
  guint n_common = count_common (earlier->shingles, earlier->n_shingles, shingles, later->len);
  double containment = (double) n_common / MIN (earlier->n_shingles, later->len);

  if (containment < MIN_CONTAINMENT || earlier->n_shingles < MIN_SHARE_OF_LATER * later->len)
    return 0;
  return containment;
}

static guint32
get_head (EntOriginIndex *self, guint32 shingle)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->heads, GUINT_TO_POINTER (shingle)));
}

/* The entries that share most of the sample, most first, the earlier of equal ones first. */
static guint
find_candidates (EntOriginIndex *self, const GArray *sample, guint candidates[MAX_CANDIDATES])
{
  g_autoptr (GArray) met = g_array_new (FALSE, FALSE, sizeof (guint));
  guint *n_shared = (guint *) (gpointer) self->n_shared->data;
  guint n = 0;

  for (guint i = 0; i < sample->len; i++)
    for (guint32 p = get_head (self, g_array_index (sample, guint32, i)); p != 0;)
      {
        const Posting *posting = &g_array_index (self->postings, Posting, p);
        guint entry = posting->entry;

        if (n_shared[entry]++ == 0)
          g_array_append_val (met, entry);
        p = posting->next;
      }
  g_array_sort (met, compare_shingles);
  for (guint i = 0; i < met->len; i++)
    {
      guint entry = g_array_index (met, guint, i);
      guint at = MIN (n, MAX_CANDIDATES - 1);

      if (n == MAX_CANDIDATES && n_shared[entry] <= n_shared[candidates[at]])
        continue;
      for (; at > 0 && n_shared[candidates[at - 1]] < n_shared[entry]; at--)
        candidates[at] = candidates[at - 1];
      candidates[at] = entry;
      n = MIN (n + 1, MAX_CANDIDATES);
    }
  for (guint i = 0; i < met->len; i++)
    n_shared[g_array_index (met, guint, i)] = 0;
  return n;
}

static const Entry *
find_original (EntOriginIndex *self, const GArray *sample, const GArray *shingles)
{
  guint candidates[MAX_CANDIDATES];
  guint n = find_candidates (self, sample, candidates);
  const Entry *found = NULL;
  double best = 0;

  for (guint i = 0; i < n; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, candidates[i]);
      double containment = get_containment (entry, shingles);

      if (containment > best)
        {
          best = containment;
          found = entry;
        }
    }
  return found;
}

static void
add_entry (EntOriginIndex *self, const char *origin, const GArray *sample, const GArray *shingles)
{
  Entry *entry = g_new0 (Entry, 1);
  guint32 index = self->entries->len;

  entry->origin = g_strdup (origin);
  entry->n_shingles = shingles->len;
  entry->shingles = g_memdup2 (shingles->data, shingles->len * sizeof (guint32));
  g_ptr_array_add (self->entries, entry);
  g_array_set_size (self->n_shared, self->entries->len);
  for (guint i = 0; i < sample->len; i++)
    {
      guint32 shingle = g_array_index (sample, guint32, i);
      guint32 head = get_head (self, shingle);
      Posting posting = { index, head, 1 + (head ? g_array_index (self->postings, Posting, head).length : 0) };

      if (posting.length > MAX_POSTINGS)
        continue;
      g_hash_table_insert (self->heads, GUINT_TO_POINTER (shingle), GUINT_TO_POINTER (self->postings->len));
      g_array_append_val (self->postings, posting);
    }
}

static gint64
hash_words (const GArray *words)
{
  guint64 hash = HASH_START;

  for (guint i = 0; i < words->len; i++)
    hash = hash_add (hash, g_array_index (words, guint32, i));
  return (gint64) hash;
}

static void
set_origin (EntArticle *article, const char *origin)
{
  char *copy = g_strdup (origin);

  g_free (article->origin);
  article->origin = copy;
}

/**
 * ent_origin_index_add:
 * @article: one that no thread shares yet; its origin is set
 *
 * Gives @article the origin of the earlier one whose story it prints again (under another title, shortened, with small
 * changes), or its own id. Reports of the same event that only share quotes are no copies. Texts of less than 30 words
 * are copies only where all their words are the same.
 *
 * About O(words) an article.
 */
void
ent_origin_index_add (EntOriginIndex *self, EntArticle *article)
{
  g_autoptr (GArray) words = get_words (article);
  g_autoptr (GArray) shingles = NULL;
  g_autoptr (GArray) sample = NULL;
  gint64 hash = hash_words (words);
  const char *same = words->len ? g_hash_table_lookup (self->texts, &hash) : NULL;
  const Entry *original;

  if (same)
    {
      set_origin (article, same);
      return;
    }
  set_origin (article, article->id);
  if (words->len >= MIN_WORDS)
    {
      shingles = get_shingles (words);
      sample = get_sample (shingles);
      sort_unique (shingles);
      original = find_original (self, sample, shingles);
      if (original)
        set_origin (article, original->origin);
      add_entry (self, article->origin, sample, shingles);
    }
  g_hash_table_insert (self->texts, g_memdup2 (&hash, sizeof hash), g_strdup (article->origin));
}
