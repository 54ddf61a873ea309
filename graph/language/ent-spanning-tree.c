/* ent-spanning-tree.c: the best tree of arc scores
 *
 * The maximum spanning arborescence of Chu & Liu (1965) and Edmonds (1967): every node takes its best head, and a cycle
 * becomes one node whose heads are worth what they gain over the arcs of the cycle that they replace. A path is grown
 * against the arcs until it reaches the tree or bites itself (Gabow, Galil, Spencer & Tarjan 1986), which on a full
 * matrix makes the whole O(n²) as in Tarjan (1977).
 *
 * That the root has one child only is got by a penalty on each of its arcs which no other choice outweighs, as in
 * Zmigrod, Vieira & Cotterell (2020), "Please Mind the Root": the best tree then has as few of them as can be.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-spanning-tree.h"

/* Log-probabilities are far within; what is not (or is no number) counts as the border. */
#define SCORE_LIMIT 1e6

#define NONE G_MAXUINT

/* A word, or a cycle that was made one. The words are the first nodes; a cycle's number is above its members'. */
typedef struct
{
  guint cycle;      /* the node that it became part of, or NONE */
  guint row;        /* its row of the weights */
  guint head;       /* the arc chosen into it: from this word (or the root) ... */
  guint dependent;  /* ... to this word of it */
  gboolean done;    /* hangs on the root already */
} Node;

typedef struct
{
  guint n;            /* words and the root */
  double *weights;    /* [n][n]: weights[row * n + head]: of the best arc from the word to the node of the row */
  guint *dependents;  /* [n][n]: to which of the node's words that arc goes */
  guint *outermost;   /* [n]: the node that a word is part of now */
  Node *nodes;        /* [2 n] */
  guint n_nodes;
  guint *path;        /* [n]: nodes, each the dependent of the next */
  guint path_length;
} Search;

static double
clamp_score (float score)
{
  return (double) score > -SCORE_LIMIT ? MIN ((double) score, SCORE_LIMIT) : -SCORE_LIMIT;
}

static void
set_weights (Search *self, const float *scores)
{
  double lowest = SCORE_LIMIT, highest = -SCORE_LIMIT, penalty;

  for (guint dependent = 0; dependent < self->n; dependent++)
    for (guint head = 0; head < self->n; head++)
      {
        gsize i = (gsize) dependent * self->n + head;

        self->weights[i] = clamp_score (scores[i]);
        self->dependents[i] = dependent;
        if (dependent > 0 && dependent != head)
          {
            lowest = MIN (lowest, self->weights[i]);
            highest = MAX (highest, self->weights[i]);
          }
      }
  penalty = (highest - lowest) * self->n + 1;
  for (guint dependent = 1; dependent < self->n; dependent++)
    self->weights[(gsize) dependent * self->n] -= penalty;
}

/* The best arc into @node from outside of it; of equal ones the first. */
static void
choose_head (Search *self, guint node)
{
  Node *chosen = &self->nodes[node];
  const double *row = self->weights + (gsize) chosen->row * self->n;

  chosen->head = NONE;
  for (guint head = 0; head < self->n; head++)
    if (self->outermost[head] != node && (chosen->head == NONE || row[head] > row[chosen->head]))
      chosen->head = head;
  chosen->dependent = self->dependents[(gsize) chosen->row * self->n + chosen->head];
}

static void
relax_row (Search *self, guint into, guint from, double gain)
{
  double *best = self->weights + (gsize) into * self->n;
  guint *best_dependents = self->dependents + (gsize) into * self->n;
  const double *row = self->weights + (gsize) from * self->n;
  const guint *dependents = self->dependents + (gsize) from * self->n;

  for (guint head = 0; head < self->n; head++)
    {
      double weight = row[head] - gain;

      if (into == from || weight > best[head] ||
          (!(weight < best[head]) && dependents[head] < best_dependents[head]))
        {
          best[head] = weight;
          best_dependents[head] = dependents[head];
        }
    }
}

/* Makes the end of the path from @first on, whose last node has a head in the first, one node. */
static void
contract (Search *self, guint first)
{
  guint cycle = self->n_nodes++;
  guint into = self->nodes[self->path[first]].row;

  self->nodes[cycle] = (Node) { .cycle = NONE, .row = into };
  for (guint i = first; i < self->path_length; i++)
    {
      Node *member = &self->nodes[self->path[i]];

      relax_row (self, into, member->row, self->weights[(gsize) member->row * self->n + member->head]);
      member->cycle = cycle;
    }
  for (guint word = 0; word < self->n; word++)
    if (self->nodes[self->outermost[word]].cycle == cycle)
      self->outermost[word] = cycle;
  self->path_length = first;
  self->path[self->path_length++] = cycle;
}

static guint
find_on_path (const Search *self, guint node)
{
  for (guint i = 0; i < self->path_length; i++)
    if (self->path[i] == node)
      return i;
  return NONE;
}

/* Hangs @word, and all that its heads are on the way, on the root. */
static void
grow_path (Search *self, guint word)
{
  self->path[0] = word;
  self->path_length = 1;
  for (;;)
    {
      guint end = self->path[self->path_length - 1], next, place;

      choose_head (self, end);
      next = self->outermost[self->nodes[end].head];
      if (self->nodes[next].done)
        break;
      place = find_on_path (self, next);
      if (place != NONE)
        contract (self, place);
      else
        self->path[self->path_length++] = next;
    }
  for (guint i = 0; i < self->path_length; i++)
    self->nodes[self->path[i]].done = TRUE;
}

/* Opens the cycles, the last made first: the member that the cycle's arc goes to takes that arc, the others keep theirs. */
static void
expand (Search *self)
{
  for (guint cycle = self->n_nodes; cycle-- > self->n;)
    {
      guint member = self->nodes[cycle].dependent;

      while (self->nodes[member].cycle != cycle)
        member = self->nodes[member].cycle;
      self->nodes[member].head = self->nodes[cycle].head;
      self->nodes[member].dependent = self->nodes[cycle].dependent;
    }
}

/**
 * ent_spanning_tree_find:
 * @scores: (array): n × n: scores[dependent * n + head] is what an arc is worth; node 0 is the root. Row 0 and the
 *   diagonal are not looked at
 * @n: nodes, the root among them
 * @heads: (out caller-allocates) (array length=n): each word's head; the root's own is 0
 *
 * Finds the tree of the highest sum in which exactly one word hangs on the root. Of equal arcs that with the lower
 * head, then the lower dependent wins. Scores beyond ±10⁶ and those that are no numbers count as that border.
 * O(n²) time and memory, no recursion.
 */
void
ent_spanning_tree_find (const float *scores, guint n, guint *heads)
{
  g_autofree double *weights = g_new (double, (gsize) n * n);
  g_autofree guint *dependents = g_new (guint, (gsize) n * n);
  g_autofree guint *outermost = g_new (guint, n);
  g_autofree Node *nodes = g_new (Node, 2 * (gsize) n);
  g_autofree guint *path = g_new (guint, n);
  Search self = { n, weights, dependents, outermost, nodes, n, path, 0 };

  g_return_if_fail (n > 0 && scores != NULL && heads != NULL);

  set_weights (&self, scores);
  for (guint i = 0; i < n; i++)
    {
      outermost[i] = i;
      nodes[i] = (Node) { .cycle = NONE, .row = i, .done = i == 0 };
    }
  for (guint word = 1; word < n; word++)
    if (!nodes[outermost[word]].done)
      grow_path (&self, word);
  expand (&self);

  heads[0] = 0;
  for (guint word = 1; word < n; word++)
    heads[word] = nodes[word].head;
}
