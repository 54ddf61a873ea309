/* ent-network-levels.c: the levels of the processor
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-network-kernel-private.h"

static const struct
{
  const char *name;
  const EntNetworkKernel *kernel;  /* NULL: no processor of this kind has it */
} levels[ENT_NETWORK_N_LEVELS] = {
  [ENT_NETWORK_LEVEL_PLAIN] = { "plain", &ent_network_kernel_plain },
#ifdef __x86_64__
  [ENT_NETWORK_LEVEL_SSE2] = { "sse2", &ent_network_kernel_sse2 },
  [ENT_NETWORK_LEVEL_AVX2] = { "avx2", &ent_network_kernel_avx2 },
  [ENT_NETWORK_LEVEL_AVX512] = { "avx512", &ent_network_kernel_avx512 },
  [ENT_NETWORK_LEVEL_VNNI] = { "vnni", &ent_network_kernel_vnni },
#else
  [ENT_NETWORK_LEVEL_SSE2] = { "sse2", NULL },
  [ENT_NETWORK_LEVEL_AVX2] = { "avx2", NULL },
  [ENT_NETWORK_LEVEL_AVX512] = { "avx512", NULL },
  [ENT_NETWORK_LEVEL_VNNI] = { "vnni", NULL },
#endif
};

static gboolean
has_processor (EntNetworkLevel level)
{
#ifdef __x86_64__
  switch (level)
    {
    case ENT_NETWORK_LEVEL_AVX2:
      return __builtin_cpu_supports ("avx2");
    case ENT_NETWORK_LEVEL_AVX512:
      return __builtin_cpu_supports ("avx512bw") && __builtin_cpu_supports ("avx512vl");
    case ENT_NETWORK_LEVEL_VNNI:
      return has_processor (ENT_NETWORK_LEVEL_AVX512) && __builtin_cpu_supports ("avx512vnni");
    default:
      return TRUE;
    }
#else
  return TRUE;
#endif
}

/* Whether this processor, under this system, has the level. */
gboolean
ent_network_level_is_supported (EntNetworkLevel level)
{
  g_return_val_if_fail (level < ENT_NETWORK_N_LEVELS, FALSE);

  return levels[level].kernel != NULL && has_processor (level);
}

/* The fastest level that this processor has. */
EntNetworkLevel
ent_network_level_get_best (void)
{
  guint level = ENT_NETWORK_N_LEVELS - 1;

  while (!ent_network_level_is_supported (level))
    level--;
  return level;
}

/* "plain", "sse2", "avx2", "avx512" or "vnni" */
const char *
ent_network_level_to_string (EntNetworkLevel level)
{
  g_return_val_if_fail (level < ENT_NETWORK_N_LEVELS, NULL);

  return levels[level].name;
}

const EntNetworkKernel *
ent_network_level_get_kernel (EntNetworkLevel level)
{
  return levels[level].kernel;
}
