/* main.c: the program `entente`
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-application.h"

int
main (int argc, char *argv[])
{
  g_autoptr (EntApplication) application = NULL;

  g_set_application_name ("Entente");
  application = ent_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
