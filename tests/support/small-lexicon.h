/* small-lexicon.h: a lexicon of a few rows, for tests of those who read one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <glib/gstdio.h>

typedef struct
{
  const char *file;
  const char *text;
} SmallTable;

static const SmallTable small_lexicon[] = {
  { "countries.tsv",
    "code\tname\tnames\tadjectives\tpeople\tcapital\n"
    "TUR\tTurkey\tTürkiye\tTurkish\tTurks\tAnkara\n"
    "JOR\tJordan\t\tJordanian\tJordanians\tAmman\n"
    "TCD\tChad\t\tChadian\tChadians\tN'Djamena\n"
    "GEO\tGeorgia\t\tGeorgian\tGeorgians\tTbilisi\n"
    "USA\tUnited States\tUS;U.S.;America\tAmerican\tAmericans\tWashington\n"
    "PRK\tNorth Korea\tDPRK\tNorth Korean\tNorth Koreans\tPyongyang\n"
    "KOR\tSouth Korea\t\tSouth Korean\tSouth Koreans\tSeoul\n"
    "RUS\tRussia\t\tRussian\tRussians\tMoscow\n"
    "FRA\tFrance\t\tFrench\t\tParis\n"
    "CHN\tChina\t\tChinese\t\tBeijing\n"
    "PER\tPeru\t\tPeruvian\tPeruvians\tLima\n"
    "CHL\tChile\t\tChilean\tChileans\tSantiago\n"
    "ARG\tArgentina\t\tArgentine\tArgentines\tBuenos Aires\n" },
  { "places.tsv",
    "name\tnames\tcountry\tkind\n"
    "Atlanta\t\tUSA\tcity\n"
    "Vladivostok\t\tRUS\tcity\n"
    "South China Sea\t\t\twater\n"
    "North Atlantic\t\t\twater\n"
    "Arequipa\t\tPER\tcity\n" },
  { "organisations.tsv",
    "id\tname\tnames\tkind\tcountry\n"
    "organisation:united-nations\tUnited Nations\tUN\torganisation\t\n"
    "organisation:un-security-council\tUN Security Council\tSecurity Council\torganisation\t\n"
    "organisation:who\tWorld Health Organization\tWHO\torganisation\t\n"
    "organisation:nato\tNATO\t\torganisation\t\n"
    "media:washington-post\tWashington Post\t\torganisation\tUSA\n"
    "media:new-york-times\tNew York Times\t\torganisation\tUSA\n"
    "group:west\tWestern allies\t\tgroup\t\n" },
  { "people.tsv",
    "id\tname\tnames\tcountry\trole\tfrom\tto\n"
    "person:kim-jong-un\tKim Jong Un\tKim Jong-un;Kim Jongun\tPRK\tleader\t2011-12-17\t\n"
    "person:kim-yo-jong\tKim Yo Jong\tKim Yo-jong\tPRK\tvice department director\t\t\n"
    "person:vladimir-putin\tVladimir Putin\tPutin\tRUS\tpresident\t1999-12-31\t\n"
    "person:sergei-lavrov\tSergei Lavrov\tLavrov\tRUS\tforeign minister\t2004-03-09\t\n"
    "person:recep-tayyip-erdogan\tRecep Tayyip Erdoğan\tErdoğan\tTUR\tpresident\t2014-08-28\t\n"
    "person:aba-quist\tAba Quist\t\t\tsecretary-general of the United Nations\t2017-01-01\t\n"
    "person:rosa-quispe\tRosa Quispe\t\tPER\tprime minister\t2020-01-01\t2021-01-01\n" },
  { "metonyms.tsv",
    "words\tactor\tneeds\n"
    "Kremlin\tcountry:RUS\t\n"
    "White House\tcountry:USA\t\n"
    "Amman\torganisation:united-nations\tabroad\n"
    "West\tgroup:west\tthe\n"
    "North\tcountry:PRK\tkorea\n"
    "South\tcountry:KOR\tkorea\n" },
  { "titles.tsv",
    "title\trelation\tneeds\n"
    "president\tleads\t\n"
    "leader\tleads\taffiliation\n"
    "prime minister\tleads\t\n"
    "director\tleads\taffiliation\n"
    "minister\tworks-for\t\n"
    "foreign minister\tworks-for\t\n"
    "deputy foreign minister\tworks-for\t\n"
    "ambassador\tworks-for\t\n"
    "spokesman\tworks-for\taffiliation\n"
    "professor\tworks-for\taffiliation\n"
    "expert\tworks-for\taffiliation\n"
    "diplomat\tworks-for\taffiliation\n"
    "chief\tleads\taffiliation\n"
    "former president\tnone\t\n"
    "general\tnone\t\n"
    "gen.\tnone\t\n"
    "mr\tnone\t\n"
    "ms\tnone\t\n"
    "dr\tnone\t\n" },
  { "agents.tsv", "noun\tbare\narmy\thome\nforces\t\ngovernment\thome\nforeign ministry\t\nmilitary\thome\n"
                "officials\t\npolice\thome\ntroops\t\nsecurity council\t\n" },
  { "groups.tsv", "group\tnouns\tkind\n"
                "companies\tcompanies;firms\tpeople\n"
                "protesters\tprotesters;demonstrators\tcrowd\n"
                "rebels\trebels;rebel;guerrillas\tarmed\n"
                "workers\tworkers\tpeople\n" },
  { "given-names.tsv", "name\nAnna\nCarlos\nMichael\nRosa\nVladimir\n" },
};

/* A new folder with the small lexicon, where @file, if not NULL, holds @text instead. */
static inline char *
small_lexicon_new (const char *file, const char *text)
{
  char *folder = g_dir_make_tmp ("entente-lexicon-XXXXXX", NULL);

  g_assert_nonnull (folder);
  for (guint i = 0; i < G_N_ELEMENTS (small_lexicon); i++)
    {
      g_autofree char *path = g_build_filename (folder, small_lexicon[i].file, NULL);
      gboolean other = g_strcmp0 (file, small_lexicon[i].file) == 0;

      g_assert_true (g_file_set_contents (path, other ? text : small_lexicon[i].text, -1, NULL));
    }
  return folder;
}

static inline void
small_lexicon_free (char *folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (small_lexicon); i++)
    {
      g_autofree char *path = g_build_filename (folder, small_lexicon[i].file, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
}
