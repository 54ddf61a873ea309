/* ent-tagset.c: the names of grammar: parts of speech, relations, kinds of names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-tagset.h"

#include <string.h>

static const char *const upos_strings[ENT_N_UPOS] = {
  [ENT_UPOS_NONE] = "_",
  [ENT_UPOS_ADJ] = "ADJ",
  [ENT_UPOS_ADP] = "ADP",
  [ENT_UPOS_ADV] = "ADV",
  [ENT_UPOS_AUX] = "AUX",
  [ENT_UPOS_CCONJ] = "CCONJ",
  [ENT_UPOS_DET] = "DET",
  [ENT_UPOS_INTJ] = "INTJ",
  [ENT_UPOS_NOUN] = "NOUN",
  [ENT_UPOS_NUM] = "NUM",
  [ENT_UPOS_PART] = "PART",
  [ENT_UPOS_PRON] = "PRON",
  [ENT_UPOS_PROPN] = "PROPN",
  [ENT_UPOS_PUNCT] = "PUNCT",
  [ENT_UPOS_SCONJ] = "SCONJ",
  [ENT_UPOS_SYM] = "SYM",
  [ENT_UPOS_VERB] = "VERB",
  [ENT_UPOS_X] = "X",
};

static const char *const xpos_strings[ENT_N_XPOS] = {
  [ENT_XPOS_NONE] = "_",
  [ENT_XPOS_OPENING_QUOTE] = "``",
  [ENT_XPOS_CLOSING_QUOTE] = "''",
  [ENT_XPOS_OPENING_BRACKET] = "-LRB-",
  [ENT_XPOS_CLOSING_BRACKET] = "-RRB-",
  [ENT_XPOS_COMMA] = ",",
  [ENT_XPOS_COLON] = ":",
  [ENT_XPOS_STOP] = ".",
  [ENT_XPOS_CURRENCY] = "$",
  [ENT_XPOS_ADD] = "ADD",
  [ENT_XPOS_AFX] = "AFX",
  [ENT_XPOS_CC] = "CC",
  [ENT_XPOS_CD] = "CD",
  [ENT_XPOS_DT] = "DT",
  [ENT_XPOS_EX] = "EX",
  [ENT_XPOS_FW] = "FW",
  [ENT_XPOS_GW] = "GW",
  [ENT_XPOS_HYPH] = "HYPH",
  [ENT_XPOS_IN] = "IN",
  [ENT_XPOS_JJ] = "JJ",
  [ENT_XPOS_JJR] = "JJR",
  [ENT_XPOS_JJS] = "JJS",
  [ENT_XPOS_LS] = "LS",
  [ENT_XPOS_MD] = "MD",
  [ENT_XPOS_NFP] = "NFP",
  [ENT_XPOS_NN] = "NN",
  [ENT_XPOS_NNP] = "NNP",
  [ENT_XPOS_NNPS] = "NNPS",
  [ENT_XPOS_NNS] = "NNS",
  [ENT_XPOS_PDT] = "PDT",
  [ENT_XPOS_POS] = "POS",
  [ENT_XPOS_PRP] = "PRP",
  [ENT_XPOS_PRP_POSS] = "PRP$",
  [ENT_XPOS_RB] = "RB",
  [ENT_XPOS_RBR] = "RBR",
  [ENT_XPOS_RBS] = "RBS",
  [ENT_XPOS_RP] = "RP",
  [ENT_XPOS_SYM] = "SYM",
  [ENT_XPOS_TO] = "TO",
  [ENT_XPOS_UH] = "UH",
  [ENT_XPOS_VB] = "VB",
  [ENT_XPOS_VBD] = "VBD",
  [ENT_XPOS_VBG] = "VBG",
  [ENT_XPOS_VBN] = "VBN",
  [ENT_XPOS_VBP] = "VBP",
  [ENT_XPOS_VBZ] = "VBZ",
  [ENT_XPOS_WDT] = "WDT",
  [ENT_XPOS_WP] = "WP",
  [ENT_XPOS_WP_POSS] = "WP$",
  [ENT_XPOS_WRB] = "WRB",
};

static const char *const dependency_strings[ENT_N_DEPENDENCIES] = {
  [ENT_DEPENDENCY_NONE] = "_",
  [ENT_DEPENDENCY_ACL] = "acl",
  [ENT_DEPENDENCY_ACL_RELCL] = "acl:relcl",
  [ENT_DEPENDENCY_ADVCL] = "advcl",
  [ENT_DEPENDENCY_ADVCL_RELCL] = "advcl:relcl",
  [ENT_DEPENDENCY_ADVMOD] = "advmod",
  [ENT_DEPENDENCY_AMOD] = "amod",
  [ENT_DEPENDENCY_APPOS] = "appos",
  [ENT_DEPENDENCY_AUX] = "aux",
  [ENT_DEPENDENCY_AUX_PASS] = "aux:pass",
  [ENT_DEPENDENCY_CASE] = "case",
  [ENT_DEPENDENCY_CC] = "cc",
  [ENT_DEPENDENCY_CC_PRECONJ] = "cc:preconj",
  [ENT_DEPENDENCY_CCOMP] = "ccomp",
  [ENT_DEPENDENCY_CLF] = "clf",
  [ENT_DEPENDENCY_COMPOUND] = "compound",
  [ENT_DEPENDENCY_COMPOUND_PRT] = "compound:prt",
  [ENT_DEPENDENCY_CONJ] = "conj",
  [ENT_DEPENDENCY_COP] = "cop",
  [ENT_DEPENDENCY_CSUBJ] = "csubj",
  [ENT_DEPENDENCY_CSUBJ_OUTER] = "csubj:outer",
  [ENT_DEPENDENCY_CSUBJ_PASS] = "csubj:pass",
  [ENT_DEPENDENCY_DEP] = "dep",
  [ENT_DEPENDENCY_DET] = "det",
  [ENT_DEPENDENCY_DET_PREDET] = "det:predet",
  [ENT_DEPENDENCY_DISCOURSE] = "discourse",
  [ENT_DEPENDENCY_DISLOCATED] = "dislocated",
  [ENT_DEPENDENCY_EXPL] = "expl",
  [ENT_DEPENDENCY_FIXED] = "fixed",
  [ENT_DEPENDENCY_FLAT] = "flat",
  [ENT_DEPENDENCY_GOESWITH] = "goeswith",
  [ENT_DEPENDENCY_IOBJ] = "iobj",
  [ENT_DEPENDENCY_LIST] = "list",
  [ENT_DEPENDENCY_MARK] = "mark",
  [ENT_DEPENDENCY_NMOD] = "nmod",
  [ENT_DEPENDENCY_NMOD_DESC] = "nmod:desc",
  [ENT_DEPENDENCY_NMOD_POSS] = "nmod:poss",
  [ENT_DEPENDENCY_NMOD_UNMARKED] = "nmod:unmarked",
  [ENT_DEPENDENCY_NSUBJ] = "nsubj",
  [ENT_DEPENDENCY_NSUBJ_OUTER] = "nsubj:outer",
  [ENT_DEPENDENCY_NSUBJ_PASS] = "nsubj:pass",
  [ENT_DEPENDENCY_NUMMOD] = "nummod",
  [ENT_DEPENDENCY_OBJ] = "obj",
  [ENT_DEPENDENCY_OBL] = "obl",
  [ENT_DEPENDENCY_OBL_AGENT] = "obl:agent",
  [ENT_DEPENDENCY_OBL_UNMARKED] = "obl:unmarked",
  [ENT_DEPENDENCY_ORPHAN] = "orphan",
  [ENT_DEPENDENCY_PARATAXIS] = "parataxis",
  [ENT_DEPENDENCY_PUNCT] = "punct",
  [ENT_DEPENDENCY_REPARANDUM] = "reparandum",
  [ENT_DEPENDENCY_ROOT] = "root",
  [ENT_DEPENDENCY_VOCATIVE] = "vocative",
  [ENT_DEPENDENCY_XCOMP] = "xcomp",
};

static const char *const name_tag_strings[ENT_N_NAME_TAGS] = {
  [ENT_NAME_TAG_NONE] = "_",
  [ENT_NAME_TAG_O] = "O",
  [ENT_NAME_TAG_B_LOC] = "B-LOC",
  [ENT_NAME_TAG_B_ORG] = "B-ORG",
  [ENT_NAME_TAG_B_PER] = "B-PER",
  [ENT_NAME_TAG_I_LOC] = "I-LOC",
  [ENT_NAME_TAG_I_ORG] = "I-ORG",
  [ENT_NAME_TAG_I_PER] = "I-PER",
};

/* The tables are short, and a string is looked up when a model is loaded, not for a word. */
static gboolean
find_string (const char *const *strings, guint n, const char *string, guint *index)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (strings[i], string) == 0)
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

const char *
ent_upos_to_string (EntUpos upos)
{
  g_return_val_if_fail (upos < ENT_N_UPOS, NULL);

  return upos_strings[upos];
}

/**
 * ent_upos_from_string:
 * @upos: (out): set where @string is one; "_" is the one for none
 *
 * Returns: whether @string is one
 */
gboolean
ent_upos_from_string (const char *string, EntUpos *upos)
{
  guint index;

  if (!find_string (upos_strings, ENT_N_UPOS, string, &index))
    return FALSE;
  *upos = index;
  return TRUE;
}

const char *
ent_xpos_to_string (EntXpos xpos)
{
  g_return_val_if_fail (xpos < ENT_N_XPOS, NULL);

  return xpos_strings[xpos];
}

/**
 * ent_xpos_from_string:
 * @xpos: (out): set where @string is one; "_" is the one for none
 *
 * Returns: whether @string is one
 */
gboolean
ent_xpos_from_string (const char *string, EntXpos *xpos)
{
  guint index;

  if (!find_string (xpos_strings, ENT_N_XPOS, string, &index))
    return FALSE;
  *xpos = index;
  return TRUE;
}

const char *
ent_dependency_to_string (EntDependency dependency)
{
  g_return_val_if_fail (dependency < ENT_N_DEPENDENCIES, NULL);

  return dependency_strings[dependency];
}

/**
 * ent_dependency_from_string:
 * @dependency: (out): set where @string is one; "_" is the one for none
 *
 * Returns: whether @string is one
 */
gboolean
ent_dependency_from_string (const char *string, EntDependency *dependency)
{
  guint index;

  if (!find_string (dependency_strings, ENT_N_DEPENDENCIES, string, &index))
    return FALSE;
  *dependency = index;
  return TRUE;
}

const char *
ent_name_tag_to_string (EntNameTag tag)
{
  g_return_val_if_fail (tag < ENT_N_NAME_TAGS, NULL);

  return name_tag_strings[tag];
}

/**
 * ent_name_tag_from_string:
 * @tag: (out): set where @string is one; "_" is the one for none
 *
 * Returns: whether @string is one
 */
gboolean
ent_name_tag_from_string (const char *string, EntNameTag *tag)
{
  guint index;

  if (!find_string (name_tag_strings, ENT_N_NAME_TAGS, string, &index))
    return FALSE;
  *tag = index;
  return TRUE;
}

/**
 * ent_name_tag_get_beginning:
 *
 * Returns: the tag with which a name begins that @tag goes on: B-PER for I-PER; any other tag stands for itself
 */
EntNameTag
ent_name_tag_get_beginning (EntNameTag tag)
{
  switch (tag)
    {
    case ENT_NAME_TAG_I_LOC:
      return ENT_NAME_TAG_B_LOC;
    case ENT_NAME_TAG_I_ORG:
      return ENT_NAME_TAG_B_ORG;
    case ENT_NAME_TAG_I_PER:
      return ENT_NAME_TAG_B_PER;
    case ENT_NAME_TAG_NONE:
    case ENT_NAME_TAG_O:
    case ENT_NAME_TAG_B_LOC:
    case ENT_NAME_TAG_B_ORG:
    case ENT_NAME_TAG_B_PER:
    case ENT_N_NAME_TAGS:
    default:
      return tag;
    }
}
