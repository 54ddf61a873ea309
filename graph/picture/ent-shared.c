/* ent-shared.c: memory that several hold, and that is copied before one of them changes it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture/ent-shared.h"

#include <string.h>

typedef struct
{
  gatomicrefcount n_holders;
  gsize size;
  max_align_t content[];
} Block;

static Block *
get_block (gpointer shared)
{
  return (Block *) (gpointer) ((char *) shared - offsetof (Block, content));
}

static Block *
new_block (gsize size)
{
  /* a pointer behind its end would be none into it for who looks for leaks */
  Block *block = g_malloc (sizeof *block + MAX (size, 1));

  g_atomic_ref_count_init (&block->n_holders);
  block->size = size;
  return block;
}

/**
 * ent_shared_new0:
 * @size: in bytes
 *
 * Returns: (transfer full): memory filled with zeros that one holds
 */
gpointer
ent_shared_new0 (gsize size)
{
  Block *block = new_block (size);

  memset (block->content, 0, size);
  return block->content;
}

/**
 * ent_shared_ref:
 *
 * One more, of any thread, holds the memory; nobody may change it from now on without ent_shared_own().
 *
 * Returns: (transfer full): @shared
 */
gpointer
ent_shared_ref (gpointer shared)
{
  g_atomic_ref_count_inc (&get_block (shared)->n_holders);
  return shared;
}

void
ent_shared_unref (gpointer shared)
{
  if (shared && g_atomic_ref_count_dec (&get_block (shared)->n_holders))
    g_free (get_block (shared));
}

/**
 * ent_shared_own:
 * @shared: (transfer full)
 *
 * Returns: (transfer full): @shared where nobody else holds it, else a copy, which may be changed. O(1), or O(size) for
 *   the first change after it was shared
 */
gpointer
ent_shared_own (gpointer shared)
{
  Block *block = get_block (shared), *copy;

  if (g_atomic_ref_count_compare (&block->n_holders, 1))
    return shared;
  copy = new_block (block->size);
  memcpy (copy->content, block->content, block->size);
  ent_shared_unref (shared);
  return copy->content;
}
