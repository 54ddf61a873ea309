/* ent-network-kernel.c: the network's inner loops, compiled once for each level of the processor
 *
 * The recurrent step is that of an LSTM with coupled gates (Greff, Srivastava, Koutník, Steunebrink and Schmidhuber
 * 2017, "LSTM: A Search Space Odyssey"). Weights and inputs are integers of 8 bits; see EntNetworkKernel.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-network-kernel-private.h"
#include "language/ent-network-vector-private.h"

#define COLUMNS (3 * VECTORS)
#define PANEL (COLUMNS * LANES)

G_STATIC_ASSERT (ENT_NETWORK_BLOCK % (BLOCK * GROUP) == 0);
G_STATIC_ASSERT (ENT_NETWORK_BLOCK % LANES == 0);
G_STATIC_ASSERT (ENT_NETWORK_BLOCK % (VECTORS * LANES) == 0);
G_STATIC_ASSERT (ENT_NETWORK_MAX_PANEL % PANEL == 0);

/* Added to a number and taken off again it rounds it, to even where it lies in the middle. */
#define ROUNDER 12582912.0f  /* 1.5 * 2²³ */

#define LOG2_E 1.44269504f

/* Functions of a tile are written for any number of rows and compiled for each. */
#define TILE static inline __attribute__ ((always_inline)) void

/* A statement for each of @n things, which the compiler writes out one after the other. */
#define EACH(n) \
  _Pragma ("GCC unroll 8") \
  for (guint i = 0; i < (n); i++)

/* ---- products ----------------------------------------------------------- */

/* The sums of one panel's columns for @n_rows rows. What there is less of, rows or columns, waits in registers. */
TILE
sum_tile (const guint n_rows, const EntNetworkMatrix *matrix, guint panel, const guint8 *const *inputs,
          VInt sums[ROWS][COLUMNS])
{
  const VInt *weights = (const VInt *) matrix->weights + (gsize) panel * matrix->n_words * COLUMNS;
  const VInt *starts = (const VInt *) (matrix->starts + (gsize) panel * PANEL);
  const guint8 *rows[ROWS];

  EACH (n_rows)
    {
      rows[i] = inputs[i];
#pragma GCC unroll 8
      for (guint k = 0; k < COLUMNS; k++)
        sums[i][k] = starts[k];
    }
  for (gsize block = 0; block < matrix->n_words; block += BLOCK)
#pragma GCC unroll 4
    for (guint word = 0; word < BLOCK; word++, weights += COLUMNS)
      if (COLUMNS < ROWS)
        {
          EACH (n_rows)
            {
              VInt input = splat_word (rows[i] + 4 * block, word);

#pragma GCC unroll 8
              for (guint k = 0; k < COLUMNS; k++)
                sums[i][k] = dot (sums[i][k], weights[k], input);
            }
        }
      else
        {
          VInt input[ROWS];

          EACH (n_rows) input[i] = splat_word (rows[i] + 4 * block, word);
#pragma GCC unroll 8
          for (guint k = 0; k < COLUMNS; k++)
            EACH (n_rows) sums[i][k] = dot (sums[i][k], weights[k], input[i]);
        }
}

static inline VFloat
scale_sums (const EntNetworkMatrix *matrix, gsize column, VInt sums, float scale)
{
  return __builtin_convertvector (sums, VFloat) * splat (scale) * load (matrix->scales + column);
}

TILE
multiply_tile (const guint n_rows, const EntNetworkMatrix *matrix, guint panel, const guint8 *const *inputs,
               const float *scales, float *const *outputs)
{
  const gsize first = (gsize) panel * PANEL;
  VInt sums[ROWS][COLUMNS];

  sum_tile (n_rows, matrix, panel, inputs, sums);
#pragma GCC unroll 8
  for (guint row = 0; row < n_rows; row++)
    {
      const float scale = scales ? scales[row] : ENT_NETWORK_HIDDEN_SCALE;

#pragma GCC unroll 8
      for (guint i = 0; i < COLUMNS; i++)
        {
          gsize column = first + i * LANES;

          store (outputs[row] + column,
                 scale_sums (matrix, column, sums[row][i], scale) + load (matrix->biases + column));
        }
    }
}

/* Rows that are cut into tiles of nearly the same size: a tile of one row costs half as much as one of eight. */
static guint
get_tile (guint n_rows)
{
  guint n_tiles = (n_rows + ROWS - 1) / ROWS;

  return (n_rows + n_tiles - 1) / n_tiles;
}

#define CALL_TILE(n, function, ...) \
  case n: \
    if (n <= ROWS) \
      function (MIN (n, ROWS), __VA_ARGS__); \
    break

/* @n is at most ROWS. */
#define CALL_TILES(n, function, ...) \
  switch (n) \
    { \
    CALL_TILE (1, function, __VA_ARGS__); \
    CALL_TILE (2, function, __VA_ARGS__); \
    CALL_TILE (3, function, __VA_ARGS__); \
    CALL_TILE (4, function, __VA_ARGS__); \
    CALL_TILE (5, function, __VA_ARGS__); \
    CALL_TILE (6, function, __VA_ARGS__); \
    CALL_TILE (7, function, __VA_ARGS__); \
    CALL_TILE (8, function, __VA_ARGS__); \
    default: \
      g_assert_not_reached (); \
    }

static void
multiply (const EntNetworkMatrix *matrix, guint n_rows, const guint8 *const *inputs, const float *scales,
          float *const *outputs)
{
  /* panel by panel: its weights stay in the first cache for all rows */
  for (guint panel = 0; panel < matrix->n_panels; panel++)
    for (guint row = 0, n; row < n_rows; row += n)
      {
        n = get_tile (n_rows - row);
        CALL_TILES (n, multiply_tile, matrix, panel, inputs + row, scales ? scales + row : NULL, outputs + row);
      }
}

/* ---- the recurrent step ------------------------------------------------- */

/* As many vectors go through the gates side by side: one alone waits for itself all the time. */
#define ABREAST 4

/* 2ˣ within 2⁻³⁰ and 2³⁰, to 2⁻²³ of it: beyond that a gate is open or shut. 2⁰ is 1 without an error. */
TILE
raise_two (const guint n, VFloat x[ABREAST])
{
  VFloat shifted[ABREAST], fraction[ABREAST], square[ABREAST], low[ABREAST], high[ABREAST];

  EACH (n) x[i] = lower (higher (x[i], splat (-30)), splat (30));
  EACH (n) shifted[i] = x[i] + ROUNDER;
  EACH (n) fraction[i] = x[i] - (shifted[i] - ROUNDER);
  EACH (n) square[i] = fraction[i] * fraction[i];
  EACH (n) low[i] = 0x1.62e42ap-1f * fraction[i] + 1;
  EACH (n) high[i] = 0x1.c6b752p-5f * fraction[i] + 0x1.ebf9bcp-3f;
  EACH (n) x[i] = 0x1.5bba14p-10f * fraction[i] + 0x1.3cea88p-7f;
  EACH (n) high[i] = x[i] * square[i] + high[i];
  EACH (n) low[i] = high[i] * square[i] + low[i];
  /* the last bits of the rounded number are the exponent */
  EACH (n) x[i] = (VFloat) ((VInt) low[i] + ((VInt) shifted[i] << 23));
}

/* Numbers between -1 and 1 as integers between -127 and 127. */
static inline void
store_quantised (guint8 *row, gsize place, VFloat values, VFloat inverse)
{
  VInt integers = (VInt) (values * inverse + ROUNDER) - (VInt) splat (ROUNDER) + OFFSET;

  *(VInput *) (row + place * sizeof (VInput) / LANES) = __builtin_convertvector (integers, VInput);
}

/**
 * move_units:
 * @gates: forget, output and candidate of @n vectors of units, which are used up
 * @hidden: (out): the units' outputs
 *
 * With f and o the sigmoids of the gates and u the tangent of the candidate: c = f c + (1 - f) u, h = o tanh (c).
 * Each is a quotient of exponentials, and two quotients over one denominator save a division.
 */
TILE
move_units (const guint n, VFloat gates[3][ABREAST], float *const cells[ABREAST], VFloat hidden[ABREAST])
{
  VFloat *forgotten = gates[0];  /* f = 1 / (1 + forgotten) */
  VFloat *withheld = gates[1];   /* o = 1 / (1 + withheld) */
  VFloat *against = gates[2];    /* u = (1 - against) / (1 + against), and so tanh (c) */
  VFloat cell[ABREAST];

  EACH (n) forgotten[i] *= -LOG2_E;
  EACH (n) against[i] *= -2 * LOG2_E;
  raise_two (n, forgotten);
  raise_two (n, against);
  EACH (n) cell[i] = load (cells[i]) * (1 + against[i]) + forgotten[i] * (1 - against[i]);
  EACH (n) cell[i] /= (1 + forgotten[i]) * (1 + against[i]);
  EACH (n) store (cells[i], cell[i]);

  EACH (n) withheld[i] *= -LOG2_E;
  EACH (n) against[i] = cell[i] * (-2 * LOG2_E);
  raise_two (n, withheld);
  raise_two (n, against);
  EACH (n) hidden[i] = (1 - against[i]) / ((1 + against[i]) * (1 + withheld[i]));
}

/* Vector @first of the tile and those after it, row by row. */
TILE
move_tile (const guint n, guint first, const EntNetworkMatrix *matrix, guint panel, VInt sums[ROWS][COLUMNS],
           const float *const *gates, float *const *cells, guint8 *const *hidden)
{
  const gsize first_column = (gsize) panel * PANEL, first_unit = (gsize) panel * VECTORS * LANES;
  VFloat values[3][ABREAST], outputs[ABREAST];
  float *places[ABREAST];

  EACH (n)
    {
      const guint row = (first + i) / VECTORS, vector = (first + i) % VECTORS;

#pragma GCC unroll 3
      for (guint k = 0; k < 3; k++)
        {
          gsize column = first_column + (k * VECTORS + vector) * LANES;

          values[k][i] = load (gates[row] + column) +
                         scale_sums (matrix, column, sums[row][k * VECTORS + vector], ENT_NETWORK_HIDDEN_SCALE);
        }
      places[i] = cells[row] + first_unit + vector * LANES;
    }
  move_units (n, values, places, outputs);
  EACH (n)
    store_quantised (hidden[(first + i) / VECTORS], first_unit + (first + i) % VECTORS * LANES, outputs[i], splat (127));
}

TILE
step_tile (const guint n_rows, const EntNetworkMatrix *matrix, guint panel, const guint8 *const *previous,
           const float *const *gates, float *const *cells, guint8 *const *hidden)
{
  VInt sums[ROWS][COLUMNS];

  sum_tile (n_rows, matrix, panel, previous, sums);
#pragma GCC unroll 8
  for (guint first = 0; first < n_rows * VECTORS; first += ABREAST)
    move_tile (MIN (ABREAST, n_rows * VECTORS - first), first, matrix, panel, sums, gates, cells, hidden);
}

static void
step (const EntNetworkMatrix *matrix, guint n_rows, const guint8 *const *previous, const float *const *gates,
      float *const *cells, guint8 *const *hidden)
{
  for (guint panel = 0; panel < matrix->n_panels; panel++)
    for (guint row = 0, n; row < n_rows; row += n)
      {
        n = get_tile (n_rows - row);
        CALL_TILES (n, step_tile, matrix, panel, previous + row, gates + row, cells + row, hidden + row);
      }
}

/* ---- rows --------------------------------------------------------------- */

static float
quantise (const float *values, guint n, guint8 *row)
{
  VFloat highest = splat (0);
  float largest = 0;

  for (guint i = 0; i < n; i += LANES)
    highest = higher (highest, (VFloat) ((VInt) load (values + i) & G_MAXINT32));
  for (guint i = 0; i < LANES; i++)
    largest = MAX (largest, highest[i]);
  /* so small that 127 / largest would be no number */
  if (largest < 1e-30f)
    largest = 0;
  for (guint i = 0; i < n; i += LANES)
    store_quantised (row, i, load (values + i), splat (largest > 0 ? 127 / largest : 0));
  return largest / 127;
}

/* The rows of the model's tables are not padded: the compiler finds the vectors. */
static void
add (const gint8 *entries, float scale, guint n, float *sums)
{
  for (guint i = 0; i < n; i++)
    sums[i] += entries[i] * scale;
}

static void
leak (float *values, guint n)
{
  for (guint i = 0; i < n; i += LANES)
    store (values + i, higher (load (values + i), load (values + i) * 0.1f));
}

static void
join (const float *a, const float *b, guint n, float *joined)
{
  for (guint i = 0; i < n; i += LANES)
    {
      store (joined + i, load (a + i) * load (b + i));
      store (joined + n + i, load (a + i));
      store (joined + 2 * n + i, load (b + i));
    }
}

/* ---- arcs --------------------------------------------------------------- */

/* Four dependents and as many heads as a register holds; each sum runs over the inputs in their order. */
TILE
score_tile (const guint n_rows, const float *dependents, guint dependent_stride, const float *heads, guint stride,
            guint n_inputs, float *scores)
{
  VFloat sums[4];

#pragma GCC unroll 4
  for (guint row = 0; row < n_rows; row++)
    sums[row] = splat (0);
  for (gsize i = 0; i < n_inputs; i++)
    {
      VFloat head = load (heads + i * stride);

#pragma GCC unroll 4
      for (guint row = 0; row < n_rows; row++)
        sums[row] = sums[row] + dependents[row * dependent_stride + i] * head;
    }
#pragma GCC unroll 4
  for (guint row = 0; row < n_rows; row++)
    store (scores + (gsize) row * stride, sums[row]);
}

static void
score_arcs (const float *dependents, guint dependent_stride, guint n_dependents, const float *heads, guint stride,
            guint n_inputs, float *scores)
{
  guint row = 0;

  for (; row + 4 <= n_dependents; row += 4)
    for (guint i = 0; i < stride; i += LANES)
      score_tile (4, dependents + (gsize) row * dependent_stride, dependent_stride, heads + i, stride, n_inputs,
                  scores + (gsize) row * stride + i);
  for (; row < n_dependents; row++)
    for (guint i = 0; i < stride; i += LANES)
      score_tile (1, dependents + (gsize) row * dependent_stride, dependent_stride, heads + i, stride, n_inputs,
                  scores + (gsize) row * stride + i);
}

const EntNetworkKernel KERNEL = {
  .layout = { .unit = VECTORS * LANES, .group = GROUP, .offset = OFFSET },
  .multiply = multiply,
  .step = step,
  .quantise = quantise,
  .add = add,
  .leak = leak,
  .join = join,
  .score_arcs = score_arcs,
};
