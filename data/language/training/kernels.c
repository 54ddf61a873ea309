/* kernels.c: the parts of training that numpy has no fast call for
 *
 * Built by train.py into a shared library. Arrays are float32 and contiguous, [time][batch][unit] unless said otherwise.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <cblas.h>
#include <math.h>
#include <stddef.h>
#include <string.h>

static inline float
sigmoid (float x)
{
  return 1.0f / (1.0f + expf (-x));
}

static inline float
hyperbolic_tangent (float x)
{
  return 2.0f * sigmoid (2.0f * x) - 1.0f;
}

/* One direction of an LSTM with coupled gates (Greff et al. 2017).
 * gates [T][B][3H]: on entry W x + b, on return forget, output, candidate after their activation
 * recurrent [H][3H]; h, c [T+1][B][H], step 0 is set to 0; tanh_c [T][B][H] */
void
lstm_forward (float *gates, const float *recurrent, float *h, float *c, float *tanh_c, long T, long B, long H)
{
  const long N = 3 * H;

  memset (h, 0, sizeof (float) * B * H);
  memset (c, 0, sizeof (float) * B * H);
  for (long t = 0; t < T; t++)
    {
      float *g = gates + (size_t) t * B * N;

      if (t > 0)
        cblas_sgemm (CblasRowMajor, CblasNoTrans, CblasNoTrans, B, N, H, 1, h + (size_t) t * B * H, H, recurrent, N, 1, g, N);
      for (long b = 0; b < B; b++)
        {
          float *f = g + (size_t) b * N, *o = f + H, *u = o + H;
          const float *before = c + ((size_t) t * B + b) * H;
          float *now = c + ((size_t) (t + 1) * B + b) * H;
          float *out = h + ((size_t) (t + 1) * B + b) * H;
          float *z = tanh_c + ((size_t) t * B + b) * H;

          /* one array a loop: only so does the compiler use several lanes */
          for (long j = 0; j < 2 * H; j++)
            f[j] = sigmoid (f[j]);
          for (long j = 0; j < H; j++)
            u[j] = hyperbolic_tangent (u[j]);
#pragma GCC ivdep
          for (long j = 0; j < H; j++)
            now[j] = f[j] * before[j] + (1 - f[j]) * u[j];
#pragma GCC ivdep
          for (long j = 0; j < H; j++)
            z[j] = hyperbolic_tangent (now[j]);
#pragma GCC ivdep
          for (long j = 0; j < H; j++)
            out[j] = o[j] * z[j];
        }
    }
}

/* d_h [T][B][H]: gradient of the output; recurrent_t [3H][H]; d_gates [T][B][3H] is set; dh, dc [B][H] are scratch */
void
lstm_backward (const float *d_h, const float *gates, const float *c, const float *tanh_c, const float *recurrent_t,
               float *d_gates, float *dh, float *dc, long T, long B, long H)
{
  const long N = 3 * H;

  memset (dh, 0, sizeof (float) * B * H);
  memset (dc, 0, sizeof (float) * B * H);
  for (long t = T - 1; t >= 0; t--)
    {
      float *d = d_gates + (size_t) t * B * N;

      for (long b = 0; b < B; b++)
        {
          const size_t at = (size_t) t * B + b;
          const float *restrict f = gates + at * N, *restrict o = f + H, *restrict u = o + H;
          const float *restrict before = c + at * H, *restrict z = tanh_c + at * H, *restrict e = d_h + at * H;
          float *restrict df = d + (size_t) b * N, *restrict d_o = df + H, *restrict du = d_o + H;
          float *restrict x = dh + (size_t) b * H, *restrict y = dc + (size_t) b * H;

#pragma GCC ivdep
          for (long j = 0; j < H; j++)
            {
              const float g = x[j] + e[j];
              const float k = y[j] + g * o[j] * (1 - z[j] * z[j]);

              df[j] = k * (before[j] - u[j]) * f[j] * (1 - f[j]);
              d_o[j] = g * z[j] * o[j] * (1 - o[j]);
              du[j] = k * (1 - f[j]) * (1 - u[j] * u[j]);
              y[j] = k * f[j];
            }
        }
      if (t > 0)
        cblas_sgemm (CblasRowMajor, CblasNoTrans, CblasNoTrans, B, H, N, 1, d, N, recurrent_t, H, 0, dh, H);
    }
}

/* Adam (Kingma and Ba 2015) on n values; g is scaled first, rate has the bias corrections in it. */
void
adam (float *p, float *m, float *v, const float *g, long n, float scale, float rate)
{
  for (long i = 0; i < n; i++)
    {
      const float x = g[i] * scale;

      m[i] = 0.9f * m[i] + 0.1f * x;
      v[i] = 0.98f * v[i] + 0.02f * x * x;
      p[i] -= rate * m[i] / (sqrtf (v[i]) + 1e-8f);
    }
}

/* The moving average of n parameters. */
void
follow (float *average, const float *p, long n, float share)
{
  for (long i = 0; i < n; i++)
    average[i] += share * (p[i] - average[i]);
}
