/* Trees of sentences that news is made of: the arcs that say who does what to whom.
 *
 * An arc reads "dependent relation head"; "root" as the head is the root. A word that stands twice in its sentence is
 * asserted only where it does not matter which one is meant, or carries its turn: "the#2".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "document-printer.h"
#include "language/ent-parser.h"

static EntParser *parser;

static const struct
{
  const char *fact;
  const char *text;
  const char *arcs;
} trees[] = {
  { "active", "The government supplies Ukraine with artillery.",
    "government nsubj supplies; Ukraine obj supplies; artillery obl supplies; supplies root root" },
  { "passive-with-its-agent", "The tanker was seized by the Iranian navy near the strait.",
    "tanker nsubj:pass seized; navy obl:agent seized; was aux:pass seized; strait obl seized" },
  { "passive-without-agent", "Two ministers were arrested in Khartoum on Monday.",
    "ministers nsubj:pass arrested; Khartoum obl arrested; Monday obl arrested" },
  { "conjoined-subjects", "Egypt and Jordan condemned the attack.",
    "Egypt nsubj condemned; Jordan conj Egypt; and cc Jordan; attack obj condemned" },
  { "conjoined-verbs", "The president visited Berlin and met the chancellor.",
    "president nsubj visited; Berlin obj visited; met conj visited; chancellor obj met" },
  { "conjoined-objects", "Brussels sanctioned Belarus and Iran.",
    "Brussels nsubj sanctioned; Belarus obj sanctioned; Iran conj Belarus" },
  { "three-in-a-row", "France, Germany and Poland signed the treaty.",
    "France nsubj signed; Germany conj France; Poland conj France; treaty obj signed" },
  { "object-control", "Washington accused Moscow of violating the treaty.",
    "Washington nsubj accused; Moscow obj accused; violating advcl accused; treaty obj violating" },
  { "agrees-to", "Serbia agreed to return the prisoners.",
    "Serbia nsubj agreed; return xcomp agreed; prisoners obj return; to mark return" },
  { "raising", "The envoy is expected to meet Russian officials.",
    "envoy nsubj:pass expected; meet xcomp expected; officials obj meet; Russian amod officials" },
  { "forces-to", "The general forced the rebels to surrender.",
    "general nsubj forced; surrender xcomp forced; rebels obj forced" },
  { "threatens-to", "Pakistan threatened to close the border.",
    "Pakistan nsubj threatened; close xcomp threatened; border obj close" },
  { "relative-clause", "The minister who signed the agreement resigned.",
    "minister nsubj resigned; signed acl:relcl minister; agreement obj signed; who nsubj signed" },
  { "relative-clause-on-the-object", "The missiles that Tehran sold were destroyed.",
    "missiles nsubj:pass destroyed; sold acl:relcl missiles; Tehran nsubj sold" },
  { "reduced-relative-clause", "Weapons supplied by Turkey reached the port.",
    "Weapons nsubj reached; supplied acl Weapons; Turkey obl:agent supplied; port obj reached" },
  { "from-a-to-b", "The ships carried grain from Odesa to Egypt.",
    "ships nsubj carried; grain obj carried; Odesa obl carried; Egypt obl carried; from case Odesa; to case Egypt" },
  { "receives-from", "Ethiopia received drones from China.",
    "Ethiopia nsubj received; drones obj received; from case China" },
  { "in-return-for", "Cuba sent doctors in exchange for oil.",
    "Cuba nsubj sent; doctors obj sent" },
  { "two-objects", "The bank gave Kenya a loan.",
    "bank nsubj gave; Kenya iobj gave; loan obj gave" },
  { "talks-between", "Talks between India and Nepal began in Geneva.",
    "Talks nsubj began; India nmod Talks; Nepal conj India; between case India; Geneva obl began" },
  { "visit-to", "The king's visit to Rome was postponed.",
    "visit nsubj:pass postponed; king nmod:poss visit; Rome nmod visit" },
  { "sanctions-on", "Sanctions on Syria were lifted by London.",
    "Sanctions nsubj:pass lifted; Syria nmod Sanctions; London obl:agent lifted" },
  { "verb-and-noun", "Japan imposed sanctions on two banks.",
    "Japan nsubj imposed; sanctions obj imposed" },
  { "compound-argument", "The North Korean leader inspected a missile factory.",
    "leader nsubj inspected; Korean amod leader; factory obj inspected; missile compound factory" },
  { "possessive-chain", "Kim's sister criticised Seoul's decision.",
    "Kim nmod:poss sister; sister nsubj criticised; decision obj criticised; Seoul nmod:poss decision" },
  { "apposition", "Maria Lopez, the foreign minister of Peru, arrived in Lima.",
    "Maria nsubj arrived; minister appos Maria; Peru nmod minister; Lima obl arrived" },
  { "title-before-a-name", "President Joseph Banda thanked the soldiers.",
    "Joseph nsubj thanked; President nmod:desc Joseph; soldiers obj thanked" },
  { "negation", "Hungary did not support the resolution.",
    "Hungary nsubj support; not advmod support; did aux support; resolution obj support" },
  { "denial", "The ministry denied supplying weapons to the militia.",
    "ministry nsubj denied; supplying xcomp denied; weapons obj supplying" },
  { "modal", "Finland may close its airspace.",
    "Finland nsubj close; may aux close; airspace obj close" },
  { "condition", "If Israel attacks Lebanon, Iran will respond.",
    "attacks advcl respond; If mark attacks; Israel nsubj attacks; Lebanon obj attacks; Iran nsubj respond" },
  { "reported-with-that", "The agency said that Sudan had expelled the diplomats.",
    "agency nsubj said; expelled ccomp said; Sudan nsubj expelled; diplomats obj expelled; said root root" },
  { "reported-without-that", "Officials said Vietnam bought four submarines.",
    "Officials nsubj said; bought ccomp said; Vietnam nsubj bought; submarines obj bought" },
  { "reporting-clause-last", "The convoy was attacked near Gao, a spokesman said.",
    "convoy nsubj:pass attacked; spokesman nsubj said" },
  { "according-to", "According to the report, Mali hired mercenaries.",
    "report obl hired; Mali nsubj hired; mercenaries obj hired" },
  { "prepositions-in-a-row", "The ambassador to the United Nations spoke about the war in Yemen.",
    "ambassador nsubj spoke; war obl spoke; Yemen nmod war" },
  { "headline-in-the-present", "Brazil recalls envoy from Caracas",
    "Brazil nsubj recalls; envoy obj recalls" },
  { "infinitive-of-purpose", "The delegation flew to Doha to discuss a ceasefire.",
    "delegation nsubj flew; Doha obl flew; discuss advcl flew; ceasefire obj discuss" },
  { "question", "Did Russia attack the convoy?",
    "Did aux attack; Russia nsubj attack; convoy obj attack" },
  { "copula", "Li Wei is the new defence minister of Singapore.",
    "Li nsubj minister; is cop minister; Singapore nmod minister" },
  { "particle", "The soldiers set up a camp.",
    "soldiers nsubj set; up compound:prt set; camp obj set" },
};

/* The place of a word of an arc, "root" being -1. */
static int
find_word (const EntDocument *document, const EntSentence *sentence, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "#", 2);
  int turn = parts[1] ? atoi (parts[1]) : 1;

  if (strcmp (word, "root") == 0)
    return ENT_TOKEN_ROOT;
  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      g_autofree char *form = ent_span_dup_text (sentence->tokens[i].span, document->text);

      if (strcmp (form, parts[0]) == 0 && --turn == 0)
        return i;
    }
  g_error ("no word \"%s\" in \"%s\"", word, document->text);
}

static void
test_tree (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr (EntDocument) document = document_from_text (trees[n].text);
  g_auto (GStrv) arcs = g_strsplit (trees[n].arcs, "; ", -1);
  const EntSentence *sentence;

  ent_parser_parse (parser, document);
  g_assert_cmpuint (document->n_sentences, ==, 1);
  sentence = &document->sentences[0];
  for (guint i = 0; arcs[i] != NULL; i++)
    {
      g_auto (GStrv) arc = g_strsplit (arcs[i], " ", 3);
      const EntToken *token = &sentence->tokens[find_word (document, sentence, arc[0])];
      const char *relation = ent_dependency_to_string (token->dependency);

      if (token->head != find_word (document, sentence, arc[2]) || strcmp (relation, arc[1]) != 0)
        {
          g_autofree char *head = token->head == ENT_TOKEN_ROOT
                                    ? g_strdup ("root")
                                    : ent_span_dup_text (sentence->tokens[token->head].span, document->text);

          g_test_message ("\"%s\": expected \"%s\", read \"%s %s %s\"", trees[n].text, arcs[i], arc[0], relation, head);
          g_test_fail ();
        }
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  parser = ent_parser_new (&error);
  if (parser == NULL)
    g_error ("%s", error->message);
  for (guint i = 0; i < G_N_ELEMENTS (trees); i++)
    {
      g_autofree char *path = g_strdup_printf ("/language/trees/%s", trees[i].fact);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_tree);
    }
  status = g_test_run ();
  g_clear_pointer (&parser, ent_parser_unref);
  return status;
}
