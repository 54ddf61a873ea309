/* ent-network-vector-private.h: the registers of a level of the processor, and what the compiler has no word for
 *
 * A level is chosen by -DENT_LEVEL_name. It says
 *   LANES: numbers of 32 bits in a register
 *   VECTORS: registers in a third of a panel of columns, and ROWS: rows of inputs that are multiplied with a panel at
 *     once, so that the 3 * VECTORS * ROWS sums stay in registers
 *   GROUP: inputs in a word of 32 bits, and OFFSET: what is added to them
 *   KERNEL: the name of what it offers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#if defined ENT_LEVEL_plain
# define LANES 4
# define VECTORS 2
# define ROWS 2
# define GROUP 2
# define KERNEL ent_network_kernel_plain
#elif defined ENT_LEVEL_sse2
# include <immintrin.h>
# define LANES 4
# define VECTORS 2
# define ROWS 2
# define GROUP 2
# define KERNEL ent_network_kernel_sse2
#elif defined ENT_LEVEL_avx2
# include <immintrin.h>
# define LANES 8
# define VECTORS 1
# define ROWS 4
# define GROUP 2
# define KERNEL ent_network_kernel_avx2
#elif defined ENT_LEVEL_avx512
# include <immintrin.h>
# define LANES 16
# define VECTORS 1
# define ROWS 8
# define GROUP 2
# define KERNEL ent_network_kernel_avx512
#elif defined ENT_LEVEL_vnni
# include <immintrin.h>
# define LANES 16
# define VECTORS 1
# define ROWS 8
# define GROUP 4
# define KERNEL ent_network_kernel_vnni
#else
# error "no level of the processor is named"
#endif

typedef float VFloat __attribute__ ((vector_size (4 * LANES)));
typedef gint32 VInt __attribute__ ((vector_size (4 * LANES)));

/* Inputs without a sign where the processor multiplies such with weights that have one. */
#if GROUP == 4
# define OFFSET 128
typedef guint8 VInput __attribute__ ((vector_size (LANES)));
#else
# define OFFSET 0
typedef gint16 VInput __attribute__ ((vector_size (2 * LANES)));
#endif

/* dot: to each sum its word of weights times its word of inputs, number by number.
 * lower, higher: of each pair of floats; of equal ones the second. */
#if defined ENT_LEVEL_plain

static inline VInt
dot (VInt sums, VInt weights, VInt inputs)
{
  return sums + (weights << 16 >> 16) * (inputs << 16 >> 16) + (weights >> 16) * (inputs >> 16);
}

static inline VFloat
choose (VInt where, VFloat a, VFloat b)
{
  return (VFloat) ((where & (VInt) a) | (~where & (VInt) b));
}

static inline VFloat
lower (VFloat a, VFloat b)
{
  return choose (a < b, a, b);
}

static inline VFloat
higher (VFloat a, VFloat b)
{
  return choose (a > b, a, b);
}

#elif defined ENT_LEVEL_sse2

static inline VInt
dot (VInt sums, VInt weights, VInt inputs)
{
  sums += (VInt) _mm_madd_epi16 ((__m128i) weights, (__m128i) inputs);
  /* sixteen registers are enough for a tile if the compiler keeps to the order in which it is written */
  __asm__ ("" : "+x" (sums));
  return sums;
}

static inline VFloat
lower (VFloat a, VFloat b)
{
  return _mm_min_ps (a, b);
}

static inline VFloat
higher (VFloat a, VFloat b)
{
  return _mm_max_ps (a, b);
}

#elif defined ENT_LEVEL_avx2

static inline VInt
dot (VInt sums, VInt weights, VInt inputs)
{
  return sums + (VInt) _mm256_madd_epi16 ((__m256i) weights, (__m256i) inputs);
}

static inline VFloat
lower (VFloat a, VFloat b)
{
  return _mm256_min_ps (a, b);
}

static inline VFloat
higher (VFloat a, VFloat b)
{
  return _mm256_max_ps (a, b);
}

#else

static inline VInt
dot (VInt sums, VInt weights, VInt inputs)
{
# if GROUP == 4
  return (VInt) _mm512_dpbusd_epi32 ((__m512i) sums, (__m512i) inputs, (__m512i) weights);
# else
  return sums + (VInt) _mm512_madd_epi16 ((__m512i) weights, (__m512i) inputs);
# endif
}

static inline VFloat
lower (VFloat a, VFloat b)
{
  return _mm512_min_ps (a, b);
}

static inline VFloat
higher (VFloat a, VFloat b)
{
  return _mm512_max_ps (a, b);
}

#endif

static inline VFloat
splat (float value)
{
  return (VFloat) { 0 } + value;
}

/* Words of inputs that splat_word() may choose from */
#if LANES == 4
# define BLOCK 4
#else
# define BLOCK 1
#endif

/* One of the words at @words, in all lanes. */
static inline VInt
splat_word (const guint8 *words, guint word)
{
#if LANES == 4 && __has_builtin (__builtin_shuffle)  /* of GCC: one instruction where clang finds it by itself */
  const gint32 lane = word;

  return __builtin_shuffle (*(const VInt *) words, (VInt) { lane, lane, lane, lane });
#else
  return (VInt) { 0 } + ((const gint32 *) words)[word];
#endif
}

static inline VFloat
load (const float *values)
{
  return *(const VFloat *) values;
}

static inline void
store (float *values, VFloat vector)
{
  *(VFloat *) values = vector;
}
