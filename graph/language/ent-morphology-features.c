/* ent-morphology-features.c: the features of a word, from its tags, its letters and its place in the tree
 *
 * The FEATS of Universal Dependencies, as English-EWT has them: https://universaldependencies.org/en/feat/ . What does
 * not follow surely is left out: a finite verb without a subject in sight has no person.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-morphology.h"

#include <string.h>

#define NONE G_MAXUINT

/* Words whose features no tag tells. The first that fits counts; a word's entries stand together, sorted by word. */
static const struct
{
  const char *norm;
  EntUpos upos;
  const char *features;
} closed_words[] = {
  { "'em", ENT_UPOS_PRON, "Case=Acc|Number=Plur|Person=3|PronType=Prs" },
  { "'s", ENT_UPOS_PRON, "Case=Acc|Number=Plur|Person=1|PronType=Prs" },
  { "a", ENT_UPOS_DET, "Definite=Ind|PronType=Art" },
  { "all", ENT_UPOS_DET, "PronType=Tot" },
  { "always", ENT_UPOS_ADV, "PronType=Tot" },
  { "an", ENT_UPOS_DET, "Definite=Ind|PronType=Art" },
  { "another", ENT_UPOS_DET, "PronType=Ind" },
  { "any", ENT_UPOS_DET, "PronType=Ind" },
  { "anybody", ENT_UPOS_PRON, "Number=Sing|PronType=Ind" },
  { "anyone", ENT_UPOS_PRON, "Number=Sing|PronType=Ind" },
  { "anything", ENT_UPOS_PRON, "Number=Sing|PronType=Ind" },
  { "anywhere", ENT_UPOS_ADV, "PronType=Ind" },
  { "both", ENT_UPOS_DET, "PronType=Tot" },
  { "each", ENT_UPOS_DET, "PronType=Tot" },
  { "either", ENT_UPOS_DET, "PronType=Ind" },
  { "ever", ENT_UPOS_ADV, "PronType=Ind" },
  { "every", ENT_UPOS_DET, "PronType=Tot" },
  { "everybody", ENT_UPOS_PRON, "Number=Sing|PronType=Tot" },
  { "everyone", ENT_UPOS_PRON, "Number=Sing|PronType=Tot" },
  { "everything", ENT_UPOS_PRON, "Number=Sing|PronType=Tot" },
  { "everywhere", ENT_UPOS_ADV, "PronType=Tot" },
  { "far", ENT_UPOS_ADV, "Degree=Pos" },
  { "first", ENT_UPOS_ADV, "NumForm=Word|NumType=Ord" },
  { "half", ENT_UPOS_DET, "NumForm=Word|NumType=Frac|PronType=Ind" },
  { "hard", ENT_UPOS_ADV, "Degree=Pos" },
  { "he", ENT_UPOS_PRON, "Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs" },
  { "here", ENT_UPOS_ADV, "PronType=Dem" },
  { "hers", ENT_UPOS_PRON, "Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs" },
  { "herself", ENT_UPOS_PRON, "Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs|Reflex=Yes" },
  { "him", ENT_UPOS_PRON, "Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs" },
  { "himself", ENT_UPOS_PRON, "Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs|Reflex=Yes" },
  { "his", ENT_UPOS_PRON, "Case=Gen|Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs" },
  { "i", ENT_UPOS_PRON, "Case=Nom|Number=Sing|Person=1|PronType=Prs" },
  { "its", ENT_UPOS_PRON, "Case=Gen|Gender=Neut|Number=Sing|Person=3|Poss=Yes|PronType=Prs" },
  { "itself", ENT_UPOS_PRON, "Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs|Reflex=Yes" },
  { "long", ENT_UPOS_ADV, "Degree=Pos" },
  { "me", ENT_UPOS_PRON, "Case=Acc|Number=Sing|Person=1|PronType=Prs" },
  { "mine", ENT_UPOS_PRON, "Number=Sing|Person=1|Poss=Yes|PronType=Prs" },
  { "my", ENT_UPOS_PRON, "Case=Gen|Number=Sing|Person=1|Poss=Yes|PronType=Prs" },
  { "myself", ENT_UPOS_PRON, "Case=Acc|Number=Sing|Person=1|PronType=Prs|Reflex=Yes" },
  { "n't", ENT_UPOS_PART, "Polarity=Neg" },
  { "neither", ENT_UPOS_CCONJ, "Polarity=Neg" },
  { "never", ENT_UPOS_ADV, "PronType=Neg" },
  { "no", ENT_UPOS_DET, "PronType=Neg" },
  { "no", ENT_UPOS_INTJ, "Polarity=Neg" },
  { "nobody", ENT_UPOS_PRON, "Number=Sing|PronType=Neg" },
  { "none", ENT_UPOS_PRON, "PronType=Neg" },
  { "nor", ENT_UPOS_CCONJ, "Polarity=Neg" },
  { "not", ENT_UPOS_PART, "Polarity=Neg" },
  { "nothing", ENT_UPOS_PRON, "Number=Sing|PronType=Neg" },
  { "now", ENT_UPOS_ADV, "PronType=Dem" },
  { "nowhere", ENT_UPOS_ADV, "PronType=Neg" },
  { "nt", ENT_UPOS_PART, "Polarity=Neg" },
  { "once", ENT_UPOS_ADV, "NumForm=Word|NumType=Mult" },
  { "our", ENT_UPOS_PRON, "Case=Gen|Number=Plur|Person=1|Poss=Yes|PronType=Prs" },
  { "ours", ENT_UPOS_PRON, "Number=Plur|Person=1|Poss=Yes|PronType=Prs" },
  { "ourselves", ENT_UPOS_PRON, "Case=Acc|Number=Plur|Person=1|PronType=Prs|Reflex=Yes" },
  { "quite", ENT_UPOS_DET, "PronType=Ind" },
  { "she", ENT_UPOS_PRON, "Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs" },
  { "some", ENT_UPOS_DET, "PronType=Ind" },
  { "somebody", ENT_UPOS_PRON, "Number=Sing|PronType=Ind" },
  { "someone", ENT_UPOS_PRON, "Number=Sing|PronType=Ind" },
  { "something", ENT_UPOS_PRON, "Number=Sing|PronType=Ind" },
  { "sometimes", ENT_UPOS_ADV, "PronType=Ind" },
  { "somewhere", ENT_UPOS_ADV, "PronType=Ind" },
  { "soon", ENT_UPOS_ADV, "Degree=Pos" },
  { "such", ENT_UPOS_DET, "PronType=Ind" },
  { "that", ENT_UPOS_DET, "Number=Sing|PronType=Dem" },
  { "the", ENT_UPOS_DET, "Definite=Def|PronType=Art" },
  { "their", ENT_UPOS_PRON, "Case=Gen|Number=Plur|Person=3|Poss=Yes|PronType=Prs" },
  { "theirs", ENT_UPOS_PRON, "Number=Plur|Person=3|Poss=Yes|PronType=Prs" },
  { "them", ENT_UPOS_PRON, "Case=Acc|Number=Plur|Person=3|PronType=Prs" },
  { "themselves", ENT_UPOS_PRON, "Case=Acc|Number=Plur|Person=3|PronType=Prs|Reflex=Yes" },
  { "then", ENT_UPOS_ADV, "PronType=Dem" },
  { "there", ENT_UPOS_ADV, "PronType=Dem" },
  { "these", ENT_UPOS_DET, "Number=Plur|PronType=Dem" },
  { "these", ENT_UPOS_PRON, "Number=Plur|PronType=Dem" },
  { "they", ENT_UPOS_PRON, "Case=Nom|Number=Plur|Person=3|PronType=Prs" },
  { "this", ENT_UPOS_DET, "Number=Sing|PronType=Dem" },
  { "this", ENT_UPOS_PRON, "Number=Sing|PronType=Dem" },
  { "those", ENT_UPOS_DET, "Number=Plur|PronType=Dem" },
  { "those", ENT_UPOS_PRON, "Number=Plur|PronType=Dem" },
  { "twice", ENT_UPOS_ADV, "NumForm=Word|NumType=Mult" },
  { "us", ENT_UPOS_PRON, "Case=Acc|Number=Plur|Person=1|PronType=Prs" },
  { "we", ENT_UPOS_PRON, "Case=Nom|Number=Plur|Person=1|PronType=Prs" },
  { "well", ENT_UPOS_ADV, "Degree=Pos" },
  { "yes", ENT_UPOS_INTJ, "Polarity=Pos" },
  { "your", ENT_UPOS_PRON, "Case=Gen|Person=2|Poss=Yes|PronType=Prs" },
  { "yours", ENT_UPOS_PRON, "Person=2|Poss=Yes|PronType=Prs" },
  { "yourself", ENT_UPOS_PRON, "Case=Acc|Number=Sing|Person=2|PronType=Prs|Reflex=Yes" },
  { "yourselves", ENT_UPOS_PRON, "Case=Acc|Number=Plur|Person=2|PronType=Prs|Reflex=Yes" },
};

/* Numbers of order that are spelt out. Sorted. */
static const char *const ordinals[] = {
  "eighth", "eleventh", "fifteenth", "fifth", "first", "fourteenth", "fourth", "hundredth", "nineteenth", "ninth",
  "second", "seventeenth", "seventh", "sixteenth", "sixth", "tenth", "third", "thirteenth", "thirtieth", "twelfth",
  "twentieth",
};

static const char *
find_closed_word (const char *norm, EntUpos upos)
{
  gsize low = 0, high = G_N_ELEMENTS (closed_words);

  while (low < high)
    {
      gsize middle = (low + high) / 2;
      int order = strcmp (norm, closed_words[middle].norm);

      if (order == 0)
        order = (int) upos - (int) closed_words[middle].upos;
      if (order == 0)
        return closed_words[middle].features;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}

/* ---- the tree ----------------------------------------------------------------- */

/* What hangs on the head of a clause. */
typedef struct
{
  gboolean has_auxiliary;   /* other than "be" of the passive */
  gboolean is_passive;
  gboolean has_mark;
  guint subject;            /* or NONE */
} Clause;

static Clause
read_clause (const EntSentence *sentence, guint head, guint but)
{
  Clause clause = { .subject = NONE };

  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      if (sentence->tokens[i].head != (gint) head || i == but)
        continue;
      switch (sentence->tokens[i].dependency)
        {
        case ENT_DEPENDENCY_AUX:
          clause.has_auxiliary = TRUE;
          break;
        case ENT_DEPENDENCY_AUX_PASS:
          clause.is_passive = TRUE;
          break;
        case ENT_DEPENDENCY_MARK:
          clause.has_mark = TRUE;
          break;
        case ENT_DEPENDENCY_NSUBJ:
        case ENT_DEPENDENCY_NSUBJ_PASS:
        case ENT_DEPENDENCY_NSUBJ_OUTER:
        case ENT_DEPENDENCY_CSUBJ:
        case ENT_DEPENDENCY_CSUBJ_PASS:
        case ENT_DEPENDENCY_EXPL:
          if (clause.subject == NONE || sentence->tokens[i].dependency != ENT_DEPENDENCY_EXPL)
            clause.subject = i;
          break;
        default:
          break;
        }
    }
  return clause;
}

/* The word that a verb's clause hangs on: an auxiliary or copula stands in for its head. */
static guint
find_clause_head (const EntSentence *sentence, guint index)
{
  const EntToken *token = &sentence->tokens[index];

  if (token->head != ENT_TOKEN_ROOT &&
      (token->dependency == ENT_DEPENDENCY_AUX || token->dependency == ENT_DEPENDENCY_AUX_PASS ||
       token->dependency == ENT_DEPENDENCY_COP))
    return token->head;
  return index;
}

/* The subject of the clause around @index, of a conjunct that has none its first one's; the noun that a relative clause
 * belongs to stands for "who". NONE where there is none. */
static guint
find_subject (const EntSentence *sentence, guint index)
{
  guint head = find_clause_head (sentence, index);
  guint subject = read_clause (sentence, head, NONE).subject;

  for (guint steps = 0; subject == NONE && steps < sentence->n_tokens; steps++)
    {
      if (sentence->tokens[head].dependency != ENT_DEPENDENCY_CONJ || sentence->tokens[head].head == ENT_TOKEN_ROOT)
        return NONE;
      head = sentence->tokens[head].head;
      subject = read_clause (sentence, head, NONE).subject;
    }
  if (subject != NONE && sentence->tokens[head].dependency == ENT_DEPENDENCY_ACL_RELCL &&
      sentence->tokens[head].head != ENT_TOKEN_ROOT &&
      (sentence->tokens[subject].xpos == ENT_XPOS_WDT || sentence->tokens[subject].xpos == ENT_XPOS_WP))
    return sentence->tokens[head].head;
  return subject;
}

static gboolean
has_conjunct (const EntSentence *sentence, guint index)
{
  for (guint i = index + 1; i < sentence->n_tokens; i++)
    if (sentence->tokens[i].head == (gint) index && sentence->tokens[i].dependency == ENT_DEPENDENCY_CONJ)
      return TRUE;
  return FALSE;
}

/* ---- verbs -------------------------------------------------------------------- */

/* "Number=...|Person=..." of a subject, NULL where it is not known. */
static const char *
find_agreement (const EntSentence *sentence, guint subject)
{
  const EntToken *token;

  if (subject == NONE)
    return NULL;
  token = &sentence->tokens[subject];
  if (has_conjunct (sentence, subject))
    return strcmp (token->norm, "i") == 0 || strcmp (token->norm, "we") == 0 ? "Number=Plur|Person=1"
                                                                             : "Number=Plur|Person=3";
  if (strcmp (token->norm, "i") == 0)
    return "Number=Sing|Person=1";
  if (strcmp (token->norm, "we") == 0)
    return "Number=Plur|Person=1";
  if (strcmp (token->norm, "you") == 0)
    return "Number=Sing|Person=2";
  if (strcmp (token->norm, "they") == 0 || strcmp (token->norm, "these") == 0 || strcmp (token->norm, "those") == 0 ||
      token->xpos == ENT_XPOS_NNS || token->xpos == ENT_XPOS_NNPS)
    return "Number=Plur|Person=3";
  return "Number=Sing|Person=3";
}

/* What the form itself says beside the subject: "was" is singular, a present without "-s" no third person singular. */
static const char *
find_verb_agreement (const EntSentence *sentence, guint index)
{
  const EntToken *token = &sentence->tokens[index];
  const char *agreement;

  if (token->xpos == ENT_XPOS_VBZ)
    return "Number=Sing|Person=3";
  if (strcmp (token->norm, "am") == 0 || strcmp (token->norm, "'m") == 0)
    return "Number=Sing|Person=1";
  agreement = sentence->has_tree ? find_agreement (sentence, find_subject (sentence, index)) : NULL;
  if (strcmp (token->norm, "was") == 0)
    return agreement != NULL && strcmp (agreement, "Number=Sing|Person=1") == 0 ? agreement : "Number=Sing|Person=3";
  if (agreement != NULL && strcmp (agreement, "Number=Sing|Person=3") == 0 &&
      (token->xpos == ENT_XPOS_VBP || strcmp (token->norm, "were") == 0))
    return "Number=Plur|Person=3";
  return agreement;
}

static void
append_finite (const EntSentence *sentence, guint index, const char *tense, GString *out)
{
  const char *agreement = find_verb_agreement (sentence, index);

  g_string_append (out, "Mood=Ind|");
  if (agreement != NULL)
    {
      g_string_append (out, agreement);
      g_string_append_c (out, '|');
    }
  g_string_append (out, tense);
  g_string_append (out, "|VerbForm=Fin");
}

static gboolean
is_imperative (const EntSentence *sentence, guint index)
{
  guint head = find_clause_head (sentence, index);

  for (guint steps = 0; steps < sentence->n_tokens; steps++)
    {
      const EntToken *token = &sentence->tokens[head];
      Clause clause = read_clause (sentence, head, index);

      if (clause.has_auxiliary || clause.is_passive || clause.has_mark || clause.subject != NONE)
        return FALSE;
      if (token->dependency != ENT_DEPENDENCY_CONJ)
        return token->dependency == ENT_DEPENDENCY_ROOT || token->dependency == ENT_DEPENDENCY_PARATAXIS;
      if (token->head == ENT_TOKEN_ROOT)
        return FALSE;
      head = token->head;
      if (sentence->tokens[head].xpos != ENT_XPOS_VB)
        return FALSE;
    }
  return FALSE;
}

/* "the arrested man", "was arrested", not "has arrested"; a conjunct is what its first one is. */
static gboolean
is_passive (const EntSentence *sentence, guint index)
{
  for (guint steps = 0; steps < sentence->n_tokens; steps++)
    {
      const EntToken *token = &sentence->tokens[index];
      Clause clause = read_clause (sentence, index, NONE);

      if (clause.is_passive || clause.has_auxiliary)
        return clause.is_passive;
      if (token->dependency != ENT_DEPENDENCY_CONJ || token->head == ENT_TOKEN_ROOT ||
          sentence->tokens[token->head].xpos != ENT_XPOS_VBN)
        return TRUE;
      index = token->head;
    }
  return TRUE;
}

/* "is arriving", "they left, arriving late", not "after arriving" of a noun's clause or "arriving is hard". */
static gboolean
is_participle (const EntSentence *sentence, guint index)
{
  for (guint steps = 0; steps < sentence->n_tokens; steps++)
    {
      const EntToken *token = &sentence->tokens[index];

      if (read_clause (sentence, index, NONE).has_auxiliary)
        return TRUE;
      switch (token->dependency)
        {
        case ENT_DEPENDENCY_CONJ:
          if (token->head == ENT_TOKEN_ROOT || sentence->tokens[token->head].xpos != ENT_XPOS_VBG)
            return TRUE;
          index = token->head;
          break;
        case ENT_DEPENDENCY_ADVCL:
        case ENT_DEPENDENCY_ADVCL_RELCL:
        case ENT_DEPENDENCY_CASE:
        case ENT_DEPENDENCY_MARK:
        case ENT_DEPENDENCY_PARATAXIS:
        case ENT_DEPENDENCY_ROOT:
          return TRUE;
        default:
          return FALSE;
        }
    }
  return FALSE;
}

static void
append_verb (const EntSentence *sentence, guint index, GString *out)
{
  const EntToken *token = &sentence->tokens[index];
  gboolean is_verb = token->upos == ENT_UPOS_VERB;

  switch (token->xpos)
    {
    case ENT_XPOS_MD:
      g_string_append (out, "VerbForm=Fin");
      break;
    case ENT_XPOS_VB:
      g_string_append (out, sentence->has_tree && is_imperative (sentence, index) ? "Mood=Imp|VerbForm=Fin"
                                                                                : "VerbForm=Inf");
      break;
    case ENT_XPOS_VBD:
      append_finite (sentence, index, "Tense=Past", out);
      break;
    case ENT_XPOS_VBP:
    case ENT_XPOS_VBZ:
      append_finite (sentence, index, "Tense=Pres", out);
      break;
    case ENT_XPOS_VBN:
      g_string_append (out, "Tense=Past|VerbForm=Part");
      if (is_verb && sentence->has_tree && is_passive (sentence, index))
        g_string_append (out, "|Voice=Pass");
      break;
    case ENT_XPOS_VBG:
      if (is_verb && sentence->has_tree && !is_participle (sentence, index))
        g_string_append (out, "VerbForm=Ger");
      else
        g_string_append (out, "Tense=Pres|VerbForm=Part");
      break;
    default:
      break;
    }
}

/* ---- other words -------------------------------------------------------------- */

static gboolean
is_subject (const EntToken *token)
{
  return token->dependency == ENT_DEPENDENCY_NSUBJ || token->dependency == ENT_DEPENDENCY_NSUBJ_PASS ||
         token->dependency == ENT_DEPENDENCY_NSUBJ_OUTER || token->dependency == ENT_DEPENDENCY_EXPL;
}

/* "who" and its like: relative where a relative clause is around it or hangs on it ("what he said"), else asking. */
static gboolean
is_relative (const EntSentence *sentence, guint index)
{
  const EntToken *token = &sentence->tokens[index];

  for (guint i = index + 1; i < sentence->n_tokens; i++)
    if (sentence->tokens[i].head == (gint) index && (sentence->tokens[i].dependency == ENT_DEPENDENCY_ACL_RELCL ||
                                                     sentence->tokens[i].dependency == ENT_DEPENDENCY_ADVCL_RELCL))
      return TRUE;
  for (guint steps = 0; token->head != ENT_TOKEN_ROOT && steps < sentence->n_tokens; steps++)
    {
      token = &sentence->tokens[token->head];
      if (token->dependency == ENT_DEPENDENCY_ACL_RELCL || token->dependency == ENT_DEPENDENCY_ADVCL_RELCL)
        return TRUE;
      if (token->dependency == ENT_DEPENDENCY_CCOMP || token->dependency == ENT_DEPENDENCY_ADVCL ||
          token->dependency == ENT_DEPENDENCY_CSUBJ || token->dependency == ENT_DEPENDENCY_PARATAXIS)
        return FALSE;
    }
  return FALSE;
}

static void
append_pronoun (const EntSentence *sentence, guint index, GString *out)
{
  const EntToken *token = &sentence->tokens[index];
  const char *accusative = sentence->has_tree && !is_subject (token) ? "Case=Acc|" : "Case=Nom|";

  if (token->xpos == ENT_XPOS_PRP && strcmp (token->norm, "it") == 0)
    g_string_append_printf (out, "%sGender=Neut|Number=Sing|Person=3|PronType=Prs", accusative);
  else if (token->xpos == ENT_XPOS_PRP && strcmp (token->norm, "you") == 0)
    g_string_append_printf (out, "%sPerson=2|PronType=Prs", accusative);
  else if (strcmp (token->norm, "her") == 0)
    g_string_append (out, token->xpos == ENT_XPOS_PRP_POSS
                            ? "Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs"
                            : "Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs");
  else if (strcmp (token->norm, "one") == 0)
    g_string_append (out, token->xpos == ENT_XPOS_PRP ? "Number=Sing|Person=3|PronType=Prs" : "Number=Sing|PronType=Neg");
  else if (strcmp (token->norm, "that") == 0)
    g_string_append (out, token->xpos == ENT_XPOS_WDT ? "PronType=Rel" : "Number=Sing|PronType=Dem");
}

static void
append_question_word (const EntSentence *sentence, guint index, GString *out)
{
  if (sentence->tokens[index].xpos == ENT_XPOS_WP_POSS)
    g_string_append (out, "Poss=Yes|");
  if (sentence->has_tree)
    g_string_append (out, is_relative (sentence, index) ? "PronType=Rel" : "PronType=Int");
}

static gboolean
has_digit (const char *norm)
{
  return norm[strcspn (norm, "0123456789")] != '\0';
}

static gboolean
is_roman (const char *norm)
{
  return norm[strspn (norm, "ivxlcdm")] == '\0' && strlen (norm) > 1;
}

static void
append_number (const char *norm, GString *out)
{
  gboolean digits = has_digit (norm);

  if (digits)
    g_string_append (out, "NumForm=Digit");
  else
    g_string_append (out, is_roman (norm) ? "NumForm=Roman" : "NumForm=Word");
  g_string_append (out, digits && strchr (norm, '/') != NULL && strchr (norm, '/') == strrchr (norm, '/')
                          ? "|NumType=Frac" : "|NumType=Card");
}

static int
compare_strings (gconstpointer key, gconstpointer element)
{
  return strcmp (key, *(const char *const *) element);
}

/* "third", "21st" */
static void
append_order (const char *norm, GString *out)
{
  static const char *const endings[] = { "st", "nd", "rd", "th" };

  if (bsearch (norm, ordinals, G_N_ELEMENTS (ordinals), sizeof ordinals[0], compare_strings) != NULL)
    g_string_append (out, "|NumForm=Word|NumType=Ord");
  else if (g_ascii_isdigit (norm[0]))
    for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
      if (strcmp (norm + strspn (norm, "0123456789,"), endings[i]) == 0)
        g_string_append (out, "|NumForm=Combi|NumType=Ord");
}

/* What the tag alone tells. */
static void
append_by_tag (const EntToken *token, GString *out)
{
  switch (token->xpos)
    {
    case ENT_XPOS_NN:
      g_string_append (out, "Number=Sing");
      append_order (token->norm, out);
      break;
    case ENT_XPOS_NNP:
      g_string_append (out, token->upos == ENT_UPOS_ADJ ? "Degree=Pos" : "Number=Sing");
      break;
    case ENT_XPOS_NNS:
    case ENT_XPOS_NNPS:
      if (token->upos == ENT_UPOS_NOUN && strcmp (token->norm, token->lemma) == 0 &&
          g_str_has_suffix (token->norm, "s"))
        g_string_append (out, "Number=Ptan");
      else
        g_string_append (out, "Number=Plur");
      break;
    case ENT_XPOS_JJ:
      g_string_append (out, "Degree=Pos");
      append_order (token->norm, out);
      break;
    case ENT_XPOS_JJR:
    case ENT_XPOS_RBR:
      g_string_append (out, "Degree=Cmp");
      break;
    case ENT_XPOS_JJS:
    case ENT_XPOS_RBS:
      g_string_append (out, "Degree=Sup");
      break;
    case ENT_XPOS_CD:
    case ENT_XPOS_LS:
      append_number (token->norm, out);
      break;
    default:
      break;
    }
}

static void
append_word (const EntSentence *sentence, guint index, GString *out)
{
  const EntToken *token = &sentence->tokens[index];
  const char *closed;

  switch (token->upos)
    {
    case ENT_UPOS_VERB:
    case ENT_UPOS_AUX:
      append_verb (sentence, index, out);
      return;
    case ENT_UPOS_PUNCT:
    case ENT_UPOS_ADP:
    case ENT_UPOS_SCONJ:
    case ENT_UPOS_NONE:
      return;
    case ENT_UPOS_X:
      if (token->xpos == ENT_XPOS_FW)
        g_string_append (out, "Foreign=Yes");
      return;
    default:
      break;
    }
  if (token->xpos == ENT_XPOS_EX)
    return;
  if (token->xpos == ENT_XPOS_WP || token->xpos == ENT_XPOS_WP_POSS || token->xpos == ENT_XPOS_WRB ||
      (token->xpos == ENT_XPOS_WDT && strcmp (token->norm, "that") != 0))
    append_question_word (sentence, index, out);
  else if ((closed = find_closed_word (token->norm, token->upos)) != NULL && token->xpos != ENT_XPOS_RBR)
    g_string_append (out, closed);
  else if (token->upos == ENT_UPOS_PRON)
    append_pronoun (sentence, index, out);
  else if (token->upos == ENT_UPOS_DET && strcmp (token->norm, "that") == 0)
    g_string_append (out, "Number=Sing|PronType=Dem");
  else
    append_by_tag (token, out);
}

/**
 * ent_morphology_append_features:
 * @index: of the word in @sentence, whose tags and lemma are set
 * @features: gets "Number=Sing|Person=3", or "_" where the word has none
 *
 * Without a tree what needs it is left out. O(tokens of the sentence) for a verb or a question word, else O(1).
 */
void
ent_morphology_append_features (const EntSentence *sentence, guint index, GString *features)
{
  gsize start = features->len;

  append_word (sentence, index, features);
  if (features->len == start)
    g_string_append_c (features, '_');
}
