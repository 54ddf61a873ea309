/* ent-tagset.h: the names of grammar: parts of speech, relations, kinds of names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The first of each enumeration stands for a word that was not parsed; in CoNLL-U it is "_". */

/* Parts of speech of Universal Dependencies: https://universaldependencies.org/u/pos/ */
typedef enum
{
  ENT_UPOS_NONE,
  ENT_UPOS_ADJ,
  ENT_UPOS_ADP,
  ENT_UPOS_ADV,
  ENT_UPOS_AUX,
  ENT_UPOS_CCONJ,
  ENT_UPOS_DET,
  ENT_UPOS_INTJ,
  ENT_UPOS_NOUN,
  ENT_UPOS_NUM,
  ENT_UPOS_PART,
  ENT_UPOS_PRON,
  ENT_UPOS_PROPN,
  ENT_UPOS_PUNCT,
  ENT_UPOS_SCONJ,
  ENT_UPOS_SYM,
  ENT_UPOS_VERB,
  ENT_UPOS_X,
  ENT_N_UPOS,
} EntUpos;

/* Tags of the Penn Treebank, with those that English-EWT added */
typedef enum
{
  ENT_XPOS_NONE,
  ENT_XPOS_OPENING_QUOTE,    /* `` */
  ENT_XPOS_CLOSING_QUOTE,    /* '' */
  ENT_XPOS_OPENING_BRACKET,  /* -LRB- */
  ENT_XPOS_CLOSING_BRACKET,  /* -RRB- */
  ENT_XPOS_COMMA,            /* , */
  ENT_XPOS_COLON,            /* : for dashes and semicolons too */
  ENT_XPOS_STOP,             /* . ! ? */
  ENT_XPOS_CURRENCY,         /* $ */
  ENT_XPOS_ADD,              /* addresses: of the web, of mail */
  ENT_XPOS_AFX,
  ENT_XPOS_CC,
  ENT_XPOS_CD,
  ENT_XPOS_DT,
  ENT_XPOS_EX,
  ENT_XPOS_FW,
  ENT_XPOS_GW,               /* a part of a word that was torn apart */
  ENT_XPOS_HYPH,
  ENT_XPOS_IN,
  ENT_XPOS_JJ,
  ENT_XPOS_JJR,
  ENT_XPOS_JJS,
  ENT_XPOS_LS,
  ENT_XPOS_MD,
  ENT_XPOS_NFP,              /* marks that are no punctuation: emoticons, rules, bullets */
  ENT_XPOS_NN,
  ENT_XPOS_NNP,
  ENT_XPOS_NNPS,
  ENT_XPOS_NNS,
  ENT_XPOS_PDT,
  ENT_XPOS_POS,
  ENT_XPOS_PRP,
  ENT_XPOS_PRP_POSS,         /* PRP$ */
  ENT_XPOS_RB,
  ENT_XPOS_RBR,
  ENT_XPOS_RBS,
  ENT_XPOS_RP,
  ENT_XPOS_SYM,
  ENT_XPOS_TO,
  ENT_XPOS_UH,
  ENT_XPOS_VB,
  ENT_XPOS_VBD,
  ENT_XPOS_VBG,
  ENT_XPOS_VBN,
  ENT_XPOS_VBP,
  ENT_XPOS_VBZ,
  ENT_XPOS_WDT,
  ENT_XPOS_WP,
  ENT_XPOS_WP_POSS,          /* WP$ */
  ENT_XPOS_WRB,
  ENT_N_XPOS,
} EntXpos;

/* Relations of Universal Dependencies, with the subtypes of English-EWT and English-GUM:
 * https://universaldependencies.org/en/dep/ */
typedef enum
{
  ENT_DEPENDENCY_NONE,
  ENT_DEPENDENCY_ACL,
  ENT_DEPENDENCY_ACL_RELCL,
  ENT_DEPENDENCY_ADVCL,
  ENT_DEPENDENCY_ADVCL_RELCL,
  ENT_DEPENDENCY_ADVMOD,
  ENT_DEPENDENCY_AMOD,
  ENT_DEPENDENCY_APPOS,
  ENT_DEPENDENCY_AUX,
  ENT_DEPENDENCY_AUX_PASS,
  ENT_DEPENDENCY_CASE,
  ENT_DEPENDENCY_CC,
  ENT_DEPENDENCY_CC_PRECONJ,
  ENT_DEPENDENCY_CCOMP,
  ENT_DEPENDENCY_CLF,
  ENT_DEPENDENCY_COMPOUND,
  ENT_DEPENDENCY_COMPOUND_PRT,
  ENT_DEPENDENCY_CONJ,
  ENT_DEPENDENCY_COP,
  ENT_DEPENDENCY_CSUBJ,
  ENT_DEPENDENCY_CSUBJ_OUTER,
  ENT_DEPENDENCY_CSUBJ_PASS,
  ENT_DEPENDENCY_DEP,
  ENT_DEPENDENCY_DET,
  ENT_DEPENDENCY_DET_PREDET,
  ENT_DEPENDENCY_DISCOURSE,
  ENT_DEPENDENCY_DISLOCATED,
  ENT_DEPENDENCY_EXPL,
  ENT_DEPENDENCY_FIXED,
  ENT_DEPENDENCY_FLAT,
  ENT_DEPENDENCY_GOESWITH,
  ENT_DEPENDENCY_IOBJ,
  ENT_DEPENDENCY_LIST,
  ENT_DEPENDENCY_MARK,
  ENT_DEPENDENCY_NMOD,
  ENT_DEPENDENCY_NMOD_DESC,
  ENT_DEPENDENCY_NMOD_POSS,
  ENT_DEPENDENCY_NMOD_UNMARKED,
  ENT_DEPENDENCY_NSUBJ,
  ENT_DEPENDENCY_NSUBJ_OUTER,
  ENT_DEPENDENCY_NSUBJ_PASS,
  ENT_DEPENDENCY_NUMMOD,
  ENT_DEPENDENCY_OBJ,
  ENT_DEPENDENCY_OBL,
  ENT_DEPENDENCY_OBL_AGENT,
  ENT_DEPENDENCY_OBL_UNMARKED,
  ENT_DEPENDENCY_ORPHAN,
  ENT_DEPENDENCY_PARATAXIS,
  ENT_DEPENDENCY_PUNCT,
  ENT_DEPENDENCY_REPARANDUM,
  ENT_DEPENDENCY_ROOT,
  ENT_DEPENDENCY_VOCATIVE,
  ENT_DEPENDENCY_XCOMP,
  ENT_N_DEPENDENCIES,
} EntDependency;

/* Where a name begins and goes on (BIO: Ramshaw & Marcus 1995) */
typedef enum
{
  ENT_NAME_TAG_NONE,
  ENT_NAME_TAG_O,
  ENT_NAME_TAG_B_LOC,
  ENT_NAME_TAG_B_ORG,
  ENT_NAME_TAG_B_PER,
  ENT_NAME_TAG_I_LOC,
  ENT_NAME_TAG_I_ORG,
  ENT_NAME_TAG_I_PER,
  ENT_N_NAME_TAGS,
} EntNameTag;

const char *ent_upos_to_string (EntUpos upos);
const char *ent_xpos_to_string (EntXpos xpos);
const char *ent_dependency_to_string (EntDependency dependency);
const char *ent_name_tag_to_string (EntNameTag tag);

gboolean ent_upos_from_string (const char *string, EntUpos *upos);
gboolean ent_xpos_from_string (const char *string, EntXpos *xpos);
gboolean ent_dependency_from_string (const char *string, EntDependency *dependency);
gboolean ent_name_tag_from_string (const char *string, EntNameTag *tag);

EntNameTag ent_name_tag_get_beginning (EntNameTag tag);

G_END_DECLS
