/* test-network-kernel.c: /language/network-kernel
 *
 * What each level of the processor computes, against the plain one, bit for bit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "language/ent-network-matrix-private.h"

#define N_INPUTS 48
#define N_UNITS 32
#define MAX_ROWS 19

typedef struct
{
  EntNetworkMatrix matrix;
  guint8 *rows[MAX_ROWS];
  float scales[MAX_ROWS];
  float *outputs[MAX_ROWS];
  float *cells[MAX_ROWS];
  guint8 *hidden[MAX_ROWS];
} Bench;

/* Of every size, of both signs, and the least and largest ones */
static float
draw (GRand *lots)
{
  switch (g_rand_int_range (lots, 0, 8))
    {
    case 0:
      return 0;
    case 1:
      return g_rand_double_range (lots, -1e-3, 1e-3);
    case 2:
      return g_rand_double_range (lots, -60, 60);
    default:
      return g_rand_double_range (lots, -2, 2);
    }
}

static void
draw_values (GRand *lots, float *values, guint n)
{
  for (guint i = 0; i < n; i++)
    values[i] = draw (lots);
}

/* A recurrent matrix of N_INPUTS inputs and the gates of N_UNITS units, with rows for it. */
static void
bench_init (Bench *self, const EntNetworkKernel *kernel, guint32 seed)
{
  g_autoptr (GRand) lots = g_rand_new_with_seed (seed);
  gint8 weights[N_INPUTS * 3 * N_UNITS];
  float scales[3 * N_UNITS], biases[3 * N_UNITS];
  const EntModelMatrix source = { N_INPUTS, 3 * N_UNITS, weights, scales, biases };
  EntNetworkMatrixBuilder builder;

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    weights[i] = g_rand_int_range (lots, -128, 128);
  draw_values (lots, scales, G_N_ELEMENTS (scales));
  draw_values (lots, biases, G_N_ELEMENTS (biases));
  ent_network_matrix_builder_init (&builder, N_INPUTS, 3 * N_UNITS);
  ent_network_matrix_builder_place_gates (&builder, &source, N_INPUTS, kernel->layout.unit, 0);
  ent_network_matrix_builder_finish (&builder, &kernel->layout, &self->matrix);
  for (guint row = 0; row < MAX_ROWS; row++)
    {
      float *values = ent_network_alloc (N_INPUTS, sizeof (float));

      draw_values (lots, values, N_INPUTS);
      self->rows[row] = ent_network_alloc (N_INPUTS, 2);
      self->scales[row] = kernel->quantise (values, N_INPUTS, self->rows[row]);
      self->outputs[row] = ent_network_alloc (self->matrix.n_columns, sizeof (float));
      self->cells[row] = ent_network_alloc (N_UNITS, sizeof (float));
      for (guint i = 0; i < N_UNITS; i++)
        self->cells[row][i] = g_rand_double_range (lots, -1, 1);
      self->hidden[row] = ent_network_alloc (N_UNITS, 2);
      g_aligned_free (values);
    }
}

static void
bench_clear (Bench *self)
{
  ent_network_matrix_clear (&self->matrix);
  for (guint row = 0; row < MAX_ROWS; row++)
    {
      g_aligned_free (self->rows[row]);
      g_aligned_free (self->outputs[row]);
      g_aligned_free (self->cells[row]);
      g_aligned_free (self->hidden[row]);
    }
}

/* An integer of a row, however the level keeps it. */
static int
get_integer (const EntNetworkKernel *kernel, const guint8 *row, guint i)
{
  return kernel->layout.group == 4 ? row[i] - kernel->layout.offset : ((const gint16 *) row)[i];
}

/* Where the level has the column of a gate of a unit. */
static guint
get_column (const EntNetworkKernel *kernel, guint gate, guint unit)
{
  const guint width = kernel->layout.unit;

  return unit / width * 3 * width + gate * width + unit % width;
}

static void
assert_same_bits (float a, float b)
{
  guint32 bits[2];

  memcpy (&bits[0], &a, sizeof a);
  memcpy (&bits[1], &b, sizeof b);
  g_assert_cmphex (bits[0], ==, bits[1]);
}

static void
compare_products (const EntNetworkKernel *kernel, const EntNetworkKernel *plain, guint32 seed, guint n_rows)
{
  Bench a, b;

  bench_init (&a, kernel, seed);
  bench_init (&b, plain, seed);
  kernel->multiply (&a.matrix, n_rows, (const guint8 *const *) a.rows, a.scales, a.outputs);
  plain->multiply (&b.matrix, n_rows, (const guint8 *const *) b.rows, b.scales, b.outputs);
  for (guint row = 0; row < MAX_ROWS; row++)
    {
      assert_same_bits (a.scales[row], b.scales[row]);
      for (guint i = 0; i < N_INPUTS; i++)
        g_assert_cmpint (get_integer (kernel, a.rows[row], i), ==, get_integer (plain, b.rows[row], i));
      for (guint i = 0; i < 3 * N_UNITS; i++)
        assert_same_bits (a.outputs[row][get_column (kernel, i / N_UNITS, i % N_UNITS)],
                          b.outputs[row][get_column (plain, i / N_UNITS, i % N_UNITS)]);
    }
  kernel->step (&a.matrix, n_rows, (const guint8 *const *) a.rows, (const float *const *) a.outputs, a.cells, a.hidden);
  plain->step (&b.matrix, n_rows, (const guint8 *const *) b.rows, (const float *const *) b.outputs, b.cells, b.hidden);
  for (guint row = 0; row < MAX_ROWS; row++)
    for (guint i = 0; i < N_UNITS; i++)
      {
        assert_same_bits (a.cells[row][i], b.cells[row][i]);
        if (row < n_rows)
          g_assert_cmpint (get_integer (kernel, a.hidden[row], i), ==, get_integer (plain, b.hidden[row], i));
      }
  bench_clear (&a);
  bench_clear (&b);
}

static void
compare_rows (const EntNetworkKernel *kernel, const EntNetworkKernel *plain, guint32 seed)
{
  g_autoptr (GRand) lots = g_rand_new_with_seed (seed);
  float *values = ent_network_alloc (64 * 64, sizeof (float)), *copies = ent_network_alloc (64 * 64, sizeof (float));
  float *scores = ent_network_alloc (7 * 32, sizeof (float)), *others = ent_network_alloc (7 * 32, sizeof (float));

  draw_values (lots, values, 64 * 64);
  memcpy (copies, values, 64 * 64 * sizeof (float));
  kernel->leak (values, 640);
  plain->leak (copies, 640);
  g_assert_cmpmem (values, 64 * 64 * sizeof (float), copies, 64 * 64 * sizeof (float));
  kernel->join (values, values + 64, 64, values + 128);
  plain->join (copies, copies + 64, 64, copies + 128);
  g_assert_cmpmem (values, 64 * 64 * sizeof (float), copies, 64 * 64 * sizeof (float));
  kernel->add ((const gint8 *) values, 0.01f, 101, values + 512);
  plain->add ((const gint8 *) copies, 0.01f, 101, copies + 512);
  g_assert_cmpmem (values, 64 * 64 * sizeof (float), copies, 64 * 64 * sizeof (float));
  /* seven dependents, 32 heads, 48 inputs */
  kernel->score_arcs (values, 64, 7, values + 512, 32, 48, scores);
  plain->score_arcs (copies, 64, 7, copies + 512, 32, 48, others);
  g_assert_cmpmem (scores, 7 * 32 * sizeof (float), others, 7 * 32 * sizeof (float));

  g_aligned_free (values);
  g_aligned_free (copies);
  g_aligned_free (scores);
  g_aligned_free (others);
}

static void
test_is_the_same_at_every_level (void)
{
  const EntNetworkKernel *plain = ent_network_level_get_kernel (ENT_NETWORK_LEVEL_PLAIN);

  for (guint level = ENT_NETWORK_LEVEL_PLAIN + 1; level < ENT_NETWORK_N_LEVELS; level++)
    {
      const EntNetworkKernel *kernel = ent_network_level_get_kernel (level);

      if (!ent_network_level_is_supported (level))
        {
          g_test_message ("this processor has no %s", ent_network_level_to_string (level));
          continue;
        }
      for (guint n_rows = 0; n_rows <= MAX_ROWS; n_rows++)
        compare_products (kernel, plain, n_rows, n_rows);
      for (guint32 seed = 0; seed < 20; seed++)
        compare_rows (kernel, plain, seed);
    }
}

/* The gates' exponentials against the C library's: one unit, whose gates are given. */
static void
test_moves_cells_as_the_method_says (void)
{
  const EntNetworkKernel *kernel = ent_network_level_get_kernel (ent_network_level_get_best ());
  double worst = 0;
  Bench bench;

  bench_init (&bench, kernel, 1);
  memset (bench.matrix.scales, 0, bench.matrix.n_columns * sizeof (float));
  for (double z = -40; z <= 40; z += 0.25)
    {
      for (guint unit = 0; unit < N_UNITS; unit++)
        {
          bench.outputs[0][get_column (kernel, 0, unit)] = z;
          bench.outputs[0][get_column (kernel, 1, unit)] = z * 0.7;
          bench.outputs[0][get_column (kernel, 2, unit)] = (unit - 16.0) / 8;
          bench.cells[0][unit] = unit / 32.0;
        }
      kernel->step (&bench.matrix, 1, (const guint8 *const *) bench.rows, (const float *const *) bench.outputs,
                    bench.cells, bench.hidden);
      for (guint unit = 0; unit < N_UNITS; unit++)
        {
          double f = 1 / (1 + exp (-z)), o = 1 / (1 + exp (-z * 0.7));
          double cell = f * unit / 32.0 + (1 - f) * tanh ((unit - 16.0) / 8);

          worst = MAX (worst, fabs (cell - (double) bench.cells[0][unit]));
          g_assert_cmpfloat (fabs (127 * o * tanh (cell) - get_integer (kernel, bench.hidden[0], unit)), <, 0.501);
        }
    }
  g_test_message ("the worst cell is off by %g", worst);
  g_assert_cmpfloat (worst, <, 4e-7);
  bench_clear (&bench);
}

/* A row of zeros, and one of numbers so small that 127 divided by them is none. */
static void
test_quantises_next_to_nothing_to_nothing (void)
{
  const EntNetworkKernel *kernel = ent_network_level_get_kernel (ent_network_level_get_best ());
  float *values = ent_network_alloc (16, sizeof (float));
  guint8 row[32] __attribute__ ((aligned (64)));

  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpfloat (kernel->quantise (values, 16, row), <=, 0);
      for (guint k = 0; k < 16; k++)
        {
          g_assert_cmpint (get_integer (kernel, row, k), ==, 0);
          values[k] = -1e-40f;
        }
    }
  g_aligned_free (values);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/network-kernel/is-the-same-at-every-level", test_is_the_same_at_every_level);
  g_test_add_func ("/language/network-kernel/moves-cells-as-the-method-says", test_moves_cells_as_the_method_says);
  g_test_add_func ("/language/network-kernel/quantises-next-to-nothing-to-nothing",
                   test_quantises_next_to_nothing_to_nothing);
  return g_test_run ();
}
