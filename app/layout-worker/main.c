/* main.c: entente-layout, a graph on standard input, positions on standard output
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Graphviz is not thread-safe, knows no cancel and can crash or grow without end: it runs here, with limits, and the
 * program that waits for it kills it when it has waited enough.
 */
#include "graphviz.h"

#include "layout/ent-layout-protocol.h"

#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#define MAX_MEMORY_BYTES (2048UL * 1024 * 1024)
/* The program that waits is the one to say that time is up; this ends a worker that nobody waits for. */
#define GRACE_SECONDS 5

static void
set_limit (int resource, rlim_t limit)
{
  struct rlimit value = { limit, limit };

  setrlimit (resource, &value);
}

static void
limit_memory (void)
{
#ifndef __SANITIZE_ADDRESS__ /* its shadow alone takes terabytes of addresses */
  set_limit (RLIMIT_AS, MAX_MEMORY_BYTES);
#endif
  set_limit (RLIMIT_CORE, 0);
}

static GByteArray *
read_request (void)
{
  GByteArray *request = g_byte_array_new ();
  guint8 chunk[64 * 1024];
  gsize n;

  while (request->len <= ENT_LAYOUT_MAX_REQUEST_BYTES && (n = fread (chunk, 1, sizeof chunk, stdin)) > 0)
    g_byte_array_append (request, chunk, n);
  return request;
}

static GString *
answer_request (const GByteArray *request)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntLayoutGraph) graph = NULL;
  g_autoptr (EntLayout) layout = NULL;
  guint seconds;

  graph = ent_layout_protocol_parse_request ((const char *) request->data, request->len, &seconds, &error);
  if (graph != NULL)
    {
      set_limit (RLIMIT_CPU, seconds + GRACE_SECONDS);
      layout = graphviz_layout (graph, &error);
    }
  return layout != NULL ? ent_layout_protocol_write_answer (layout) : ent_layout_protocol_write_error (error->message);
}

int
main (void)
{
  g_autoptr (GByteArray) request = NULL;
  g_autoptr (GString) answer = NULL;
  gboolean written;

  prctl (PR_SET_PDEATHSIG, SIGKILL);
  limit_memory ();
  request = read_request ();
  answer = answer_request (request);
  written = fwrite (answer->str, 1, answer->len, stdout) == answer->len && fflush (stdout) == 0;
  /* nothing of what Graphviz's plugins do at exit is worth waiting for */
  _exit (written ? 0 : 1);
}
