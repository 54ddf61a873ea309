/* test-claim-finder.c: /claim/finder
 *
 * Each sentence is followed by all the claims that it makes, and none other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim-reader.h"

static void
assert_claims (const char *text, const char *expected)
{
  g_autofree char *found = dup_claims (text);

  if (strcmp (found, expected) != 0)
    g_test_message ("%s", text);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_reads_plain_verbs (void)
{
  assert_claims ("Iran has supplied Syria with drones.",
                 "Iran supplies Syria [asserted; object drones]");
  assert_claims ("The missiles were supplied to Syria by Iran.",
                 "Iran supplies Syria [asserted; object missiles]");
  assert_claims ("Ukraine was invaded by Russia.",
                 "Russia attacks Ukraine [asserted]");
  assert_claims ("The Kremlin warned Finland against joining the alliance.",
                 "Russia threatens Finland [asserted]");
  assert_claims ("Cuba thanked Mexico for its oil.",
                 "Cuba praises Mexico [asserted]");
  assert_claims ("Turkey threatened Greece with war.",
                 "Turkey threatens Greece [asserted]");
  assert_claims ("Turkey vetoed Sweden's request.",
                 "Turkey rejects Sweden [asserted]");
  assert_claims ("Russia dismissed Japan's accusations.",
                 "Russia rejects Japan [asserted]");
  assert_claims ("Russian troops withdrew from Ukraine.",
                 "Russia yields Ukraine [asserted]");
  assert_claims ("Russia launched missiles at Ukraine on Sunday.",
                 "Russia attacks Ukraine [asserted; 2024-06-16..2024-06-16]");
  assert_claims ("Spain recalled its ambassador from Argentina.",
                 "Spain sanctions Argentina [asserted; object ambassador]");
  assert_claims ("Iran seized a British tanker.",
                 "Iran coerces United Kingdom [asserted]");
  assert_claims ("Syria has received wheat from Russia.",
                 "Russia supplies Syria [asserted; object wheat]");
  assert_claims ("Kuwait pledged to fund Lebanon.",
                 "Kuwait supplies Lebanon [planned]");
}

static void
test_reads_symmetric_verbs (void)
{
  assert_claims ("France and Germany met in secret.",
                 "France meets Germany [asserted]");
  assert_claims ("President Emmanuel Macron met Olaf Scholz on Monday.",
                 "Emmanuel Macron meets Olaf Scholz [asserted; 2024-06-17..2024-06-17]");
  assert_claims ("Armenia and Azerbaijan exchanged fire.",
                 "Armenia fights Azerbaijan [asserted]");
  assert_claims ("Hamas and Israel agreed to a ceasefire.",
                 "Hamas agrees-with Israel [asserted]");
  assert_claims ("US and South Korean officials met in secret.",
                 "United States meets South Korea [asserted]");
  assert_claims ("Kenya and Somalia restored diplomatic ties.",
                 "Kenya cooperates-with Somalia [asserted; object diplomatic ties]");
  assert_claims ("China and Russia signed a deal on gas.",
                 "China agrees-with Russia [asserted; object deal]");
}

static void
test_shares_a_subject_between_verbs (void)
{
  assert_claims ("Xi Jinping met Vladimir Putin and visited Serbia.",
                 "Xi Jinping meets Vladimir Putin [asserted]\n"
                 "Xi Jinping visits Serbia [asserted]");
  assert_claims ("Xi Jinping congratulated Vladimir Putin, praised Serbia and criticised Japan.",
                 "Xi Jinping praises Vladimir Putin [asserted]\n"
                 "Xi Jinping praises Serbia [asserted]\n"
                 "Xi Jinping criticises Japan [asserted]");
  assert_claims ("Norway stayed away, but Spain, Kenya and Chile backed Italy.",
                 "Chile supports Italy [asserted]\n"
                 "Spain supports Italy [asserted]\n"
                 "Kenya supports Italy [asserted]");
  assert_claims ("France supported Syria and Iran backed Iraq.",
                 "France supports Syria [asserted]\n"
                 "Iran supports Iraq [asserted]");
}

static void
test_skips_what_is_inserted (void)
{
  assert_claims ("Poland, which supports Ukraine, criticised Hungary.",
                 "Poland supports Ukraine [asserted]\n"
                 "Poland criticises Hungary [asserted]");
  assert_claims ("Ukraine, supported by Poland, attacked Russia.",
                 "Poland supports Ukraine [asserted]\n"
                 "Ukraine attacks Russia [asserted]");
  assert_claims ("Japan, the third economy of the world, sanctioned Russia.",
                 "Japan sanctions Russia [asserted]");
  assert_claims ("Syria, which Iran supplies with rockets, attacked Israel.",
                 "Iran supplies Syria [asserted; object rockets]\n"
                 "Syria attacks Israel [asserted]");
  assert_claims ("Hungary blocked the road to Ukraine, which Poland condemned.",
                 "Hungary coerces Ukraine [asserted]\n"
                 "Poland criticises Hungary [asserted]");
  assert_claims ("Moldova, whose soldiers had attacked Ukraine, thanked Russia.",
                 "Moldova attacks Ukraine [asserted]\n"
                 "Moldova praises Russia [asserted]");
}

static void
test_reads_who_does_the_infinitive (void)
{
  assert_claims ("China agreed to supply Brazil with vaccines.",
                 "China supplies Brazil [planned; object vaccines]");
  assert_claims ("Israel accused Iran of selling missiles to Syria.",
                 "Israel accuses Iran [asserted]\n"
                 "Iran supplies Syria [alleged; by Israel; object missiles]");
  assert_claims ("Iran has been accused of selling missiles to Syria.",
                 "Iran supplies Syria [alleged; object missiles]");
  assert_claims ("Norway plans to train Ukrainian pilots.",
                 "Norway supplies Ukraine [planned]");
  assert_claims ("Poland vowed to support Ukraine and to arm Moldova.",
                 "Poland supports Ukraine [planned]\n"
                 "Poland supplies Moldova [planned]");
  assert_claims ("Narendra Modi to visit Poland",
                 "Narendra Modi visits Poland [planned]");
}

static void
test_says_nothing_of_what_is_only_asked_for (void)
{
  assert_claims ("Russia urged Japan to stop selling arms to Ukraine.",
                 "Russia seeks-from Japan [asserted]");
  assert_claims ("Iran asked China to supply Syria with wheat.",
                 "Iran seeks-from China [asserted]");
  assert_claims ("Brazil called on Israel to meet Egypt.",
                 "Brazil seeks-from Israel [asserted]");
}

static void
test_reads_nouns_of_action (void)
{
  assert_claims ("Talks between Serbia and Kosovo were held last week.",
                 "Serbia talks-with Kosovo [asserted; 2024-06-10..2024-06-16]");
  assert_claims ("Serbia held talks with Kosovo.",
                 "Serbia talks-with Kosovo [asserted]");
  assert_claims ("Narendra Modi's visit to Poland was a success.",
                 "Narendra Modi visits Poland [asserted]");
  assert_claims ("Russia's invasion of Ukraine shocked Poland.",
                 "Russia attacks Ukraine [asserted]");
  assert_claims ("The Russian invasion of Ukraine began in February 2022.",
                 "Russia attacks Ukraine [asserted; 2022-02-01..2022-02-28]");
  assert_claims ("Egypt voiced support for Sudan.",
                 "Egypt supports Sudan [asserted]");
  assert_claims ("China expressed concern over Japan's plans.",
                 "China criticises Japan [asserted]");
  assert_claims ("Kenya's ties with Somalia improved.",
                 "Kenya cooperates-with Somalia [asserted]");
  assert_claims ("Fighting between Armenia and Azerbaijan broke out.",
                 "Armenia fights Azerbaijan [asserted]");
  assert_claims ("Ukraine criticised Iran's arms exports to Russia.",
                 "Ukraine criticises Iran [asserted]\n"
                 "Iran supplies Russia [asserted; object arms]");
  assert_claims ("Ghana's exports to Togo fell.",
                 "Ghana trades-with Togo [asserted]");
  assert_claims ("China signed an agreement with Brazil on Tuesday.",
                 "China agrees-with Brazil [asserted; object agreement; 2024-06-18..2024-06-18]");
  assert_claims ("Italian and French ministers discussed Libya with Egypt.",
                 "France talks-with Egypt [asserted]\n"
                 "Italy talks-with Egypt [asserted]");
}

static void
test_reads_sanctions_from_either_side (void)
{
  assert_claims ("The United States imposed sanctions on Iran.",
                 "United States sanctions Iran [asserted; object sanctions]");
  assert_claims ("Iran is under United States sanctions.",
                 "United States sanctions Iran [asserted]");
  assert_claims ("Russia faces sanctions by Japan.",
                 "Japan sanctions Russia [asserted]");
  assert_claims ("Sanctions were imposed on Russia by Japan.",
                 "Japan sanctions Russia [asserted; object Sanctions]");
  assert_claims ("Japan lifted sanctions on Russia.",
                 "Japan yields Russia [asserted; object sanctions]");
}

static void
test_finds_the_target_before_the_object (void)
{
  assert_claims ("Poland condemned Russia's invasion of Ukraine.",
                 "Poland criticises Russia [asserted]\n"
                 "Russia attacks Ukraine [asserted]");
  assert_claims ("Lebanon needs Qatar's help.",
                 "Lebanon seeks-from Qatar [asserted; object help]");
}

static void
test_marks_an_alleged_claim (void)
{
  assert_claims ("Turkish officials said that Iran had sent drones to Syria.",
                 "Iran supplies Syria [alleged; by Turkey; object drones]");
  assert_claims ("According to Ukraine, Belarus has supplied Russia with shells.",
                 "Belarus supplies Russia [alleged; by Ukraine; object shells]");
  assert_claims ("Belarus has supplied Russia with shells, Ukraine said.",
                 "Belarus supplies Russia [alleged; by Ukraine; object shells]");
  assert_claims ("\"Belarus has supplied Russia with shells,\" said Volodymyr Zelensky.",
                 "Belarus supplies Russia [alleged; by Volodymyr Zelensky; object shells]");
  assert_claims ("Iran reportedly sold missiles to Syria.",
                 "Iran supplies Syria [alleged; object missiles]");
  assert_claims ("Ukraine said that despite its promises, Belarus had armed Russia.",
                 "Belarus supplies Russia [alleged; by Ukraine]");
}

static void
test_marks_a_denied_claim (void)
{
  assert_claims ("Iran denied sending drones to Syria.",
                 "Iran supplies Syria [denied; by Iran; object drones]");
  assert_claims ("Iran denies that it has armed Syria.",
                 "Iran supplies Syria [denied; by Iran]");
  assert_claims ("Both Iran and Syria denied the possibility of Iran selling shells to Syria.",
                 "Iran supplies Syria [denied; by Iran, Syria; object shells]");
  assert_claims ("Iran said that it had not armed Syria.",
                 "Iran supplies Syria [denied; by Iran]");
}

static void
test_marks_what_is_possible_planned_or_not_so (void)
{
  assert_claims ("Iran may sell missiles to Syria.",
                 "Iran supplies Syria [possible; object missiles]");
  assert_claims ("Iran will sell missiles to Syria.",
                 "Iran supplies Syria [planned; object missiles]");
  assert_claims ("Iran is expected to sell missiles to Syria.",
                 "Iran supplies Syria [planned; object missiles]");
  assert_claims ("If Iran sells missiles to Syria, Israel would bomb Iran.",
                 "Iran supplies Syria [conditional; object missiles]\n"
                 "Israel attacks Iran [conditional]");
  assert_claims ("Iran did not sell missiles to Syria.",
                 "Iran supplies Syria [negated; object missiles]");
  assert_claims ("Iran refused to sell missiles to Syria.",
                 "Iran rejects Syria [asserted]\n"
                 "Iran supplies Syria [negated; object missiles]");
  assert_claims ("Israel threatened to attack Iran.",
                 "Israel threatens Iran [asserted]\n"
                 "Israel attacks Iran [planned]");
  assert_claims ("Chad was to meet Mali.",
                 "Chad meets Mali [planned]");
  assert_claims ("Russia supports neither Armenia nor Azerbaijan.",
                 "Russia supports Armenia [negated]\n"
                 "Russia supports Azerbaijan [negated]");
  assert_claims ("No Armenian soldier attacked Azerbaijan.",
                 "Armenia attacks Azerbaijan [negated]");
  assert_claims ("Are Serbia and Kosovo talking to each other?",
                 "Serbia talks-with Kosovo [possible]");
  assert_claims ("Could Iran supply Russia with drones?",
                 "Iran supplies Russia [possible; object drones]");
  assert_claims ("India's visit to Pakistan has been cancelled.",
                 "India visits Pakistan [negated]");
  assert_claims ("The prospect of talks between Russia and Japan is dim.",
                 "Russia talks-with Japan [possible]");
  assert_claims ("A possible deal between Chad and Mali was discussed.",
                 "Chad agrees-with Mali [possible]");
  assert_claims ("Narendra Modi came ahead of a meeting with Vladimir Putin.",
                 "Narendra Modi meets Vladimir Putin [planned]");
}

static void
test_states_what_a_party_says_of_itself (void)
{
  assert_claims ("Iran announced that it had supplied Syria with wheat.",
                 "Iran supplies Syria [asserted; by Iran; object wheat]");
  assert_claims ("Iran said that it had supplied Syria with wheat.",
                 "Iran supplies Syria [asserted; by Iran; object wheat]");
}

static void
test_dates_a_claim_by_its_own_words (void)
{
  assert_claims ("Narendra Modi visited Poland in March, officials said on Monday.",
                 "Narendra Modi visits Poland [alleged; 2024-03-01..2024-03-31]");
  assert_claims ("Officials said on Monday that Narendra Modi had visited Poland.",
                 "Narendra Modi visits Poland [alleged]");
  assert_claims ("Since the war began in May, Japan has sanctioned Russia.",
                 "Japan sanctions Russia [asserted]");
  assert_claims ("In May 2021, Japan sanctioned Russia.",
                 "Japan sanctions Russia [asserted; 2021-05-01..2021-05-31]");
  assert_claims ("Narendra Modi will visit Poland in September.",
                 "Narendra Modi visits Poland [planned; 2024-09-01..2024-09-30]");
}

static void
test_says_nothing_where_nothing_is_claimed (void)
{
  assert_claims ("South Korea meets France in the final match of the tournament on Friday.", "");
  assert_claims ("Japan cannot meet demand for rice, Thailand said.", "");
  assert_claims ("Peru and Chile export copper.", "");
  assert_claims ("The distance between Norway and Sweden is great.", "");
  assert_claims ("Canada supplied a reason for the delay to no one.", "");
  assert_claims ("Hungary repaired the road to Ukraine.", "");
  assert_claims ("Officials accompanying Narendra Modi smiled.", "");
  assert_claims ("Brazil and Japan are members of the club.", "");
  assert_claims ("Prices in Turkey and Greece rose on Friday.", "");
  assert_claims ("A film about Iran was shown in Egypt.", "");
  assert_claims ("Tourists from China like Italy.", "");
  assert_claims ("Mexico beat Uruguay to the prize.", "");
  assert_claims ("The price war between Ryanair and Lufthansa pleased Spain.", "");
  assert_claims ("A war of words between Turkey and France made the papers.", "");
}

static void
test_reads_titles_kin_and_places (void)
{
  assert_claims ("French President Emmanuel Macron smiled.",
                 "Emmanuel Macron leads France [asserted]");
  assert_claims ("Wang Yi, the Chinese foreign minister, smiled.",
                 "Wang Yi works-for China [asserted]");
  assert_claims ("Kim Jong Un's sister Kim Yo Jong smiled.",
                 "Kim Yo Jong family-of Kim Jong Un [asserted]");
  assert_claims ("Rodrigo Duterte was in Japan.",
                 "Rodrigo Duterte visits Japan [asserted]");
  assert_claims ("Belarusian President Alexander Lukashenko in China",
                 "Alexander Lukashenko leads Belarus [asserted]\n"
                 "Alexander Lukashenko visits China [asserted]");
  assert_claims ("Moscow's ally Belarus is quiet.",
                 "Belarus cooperates-with Russia [asserted]");
}

static void
test_takes_a_speaker_for_his_own_pronoun (void)
{
  assert_claims ("Qatar announced that it would fund Lebanon.",
                 "Qatar supplies Lebanon [planned; by Qatar]");
  assert_claims ("Narendra Modi said he had met Vladimir Putin.",
                 "Narendra Modi meets Vladimir Putin [asserted; by Narendra Modi]");
}

static void
test_leaves_out_what_a_verb_only_resembles (void)
{
  assert_claims ("France handed a list of names to Algeria.", "");
  assert_claims ("Norway and Chad agreed to return their ambassadors to Oslo and N'Djamena.",
                 "Norway agrees-with Chad [asserted]");
  assert_claims ("Peru is supporting his opponents, Nicolas Maduro said.", "");
  assert_claims ("Brazil could back an easing of European Union sanctions.", "");
  assert_claims ("Egypt offered Sudan its full support.", "Egypt supports Sudan [asserted]");
  assert_claims ("Iran hit its target for rice exports.", "");
  assert_claims ("Sweden struck a balance between Norway and Denmark.", "");
  assert_claims ("Egypt gave Sudan a reason.", "");
  assert_claims ("Japan fights inflation.", "");
  assert_claims ("France ran a film on Algeria.", "");
  assert_claims ("Cuba sent its regards to Mexico.", "");
}

static void
assert_span (const EntClaim *claim, EntSpan span, const char *expected)
{
  g_autofree char *words = ent_span_dup_text (span, claim->article->text);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_looks_past_other_nouns (void)
{
  assert_claims ("Japan halted aid to Serbia in line with the wishes of Italy.",
                 "Japan sanctions Serbia [asserted; object aid]");
  assert_claims ("Italy demanded the withdrawal of Serbian troops from Kosovo.",
                 "Italy seeks-from Serbia [asserted; object withdrawal]");
  assert_claims ("Narendra Modi spoke of his ties to Japan.",
                 "Narendra Modi cooperates-with Japan [asserted]");
  assert_claims ("Libya received more than 10,000 shells – a record – from Egypt.",
                 "Egypt supplies Libya [asserted; object shells]");
  assert_claims ("Jordan faces sanctions by Oman over its war in Yemen.",
                 "Oman sanctions Jordan [asserted]\n"
                 "Jordan fights Yemen [asserted]");
  assert_claims ("Israel will not supply weapons to Ukraine.",
                 "Israel supplies Ukraine [negated; object weapons]");
  assert_claims ("Chad promised Mali further support.",
                 "Chad supports Mali [asserted]");
  assert_claims ("Chad discussed the pact with Mali.",
                 "Chad talks-with Mali [asserted; object pact]");
  assert_claims ("Turkey bombed Syrian rebels.", "Turkey attacks Syrian rebels [asserted]");
}

static void
test_cites_the_words_it_read (void)
{
  g_autoptr (EntArticle) article = make_article ("All is quiet. The Kremlin may sell Syria rockets on Monday. So?");
  g_autoptr (GPtrArray) claims = find_claims (article);
  const EntClaim *claim;

  g_assert_cmpuint (claims->len, ==, 1);
  claim = claims->pdata[0];
  assert_span (claim, claim->sentence, "The Kremlin may sell Syria rockets on Monday.");
  assert_span (claim, claim->source_span, "Kremlin");
  assert_span (claim, claim->target_span, "Syria");
  assert_span (claim, claim->trigger_span, "sell");
  assert_span (claim, claim->status_span, "may");
  assert_span (claim, claim->date_text, "Monday");
  g_assert_cmpstr (claim->rule, ==, "verb:sell");
  g_assert_cmpstr (claim->object, ==, "rockets");
}

/* The last claim of @text. */
static void
assert_plover (const char *text, const char *expected)
{
  g_autoptr (EntArticle) article = make_article (text);
  g_autoptr (GPtrArray) claims = find_claims (article);

  g_assert_cmpuint (claims->len, >, 0);
  g_assert_cmpstr (((EntClaim *) claims->pdata[claims->len - 1])->plover, ==, expected);
}

static void
test_follows_the_modes_of_plover (void)
{
  assert_plover ("Kuwait funded Lebanon.", "AID");
  assert_plover ("Kuwait pledged to fund Lebanon.", "AGREE");
  assert_plover ("Kuwait refused to fund Lebanon.", "REJECT");
  assert_plover ("Kuwait did not fund Lebanon.", "AID");
  assert_plover ("Kuwait will bomb Lebanon.", "THREATEN");
  assert_plover ("Kim Jong Un's sister Kim Yo Jong smiled.", NULL);
}

/* The same text gives the same claims, whatever stands in other articles. */
static void
test_reads_the_same_twice (void)
{
  const char *text = "Kenya and Somalia, which had fought Eritrea, met Egypt in May and signed a deal with Sudan.";
  g_autoptr (EntArticle) article = make_article (text);
  g_autoptr (GPtrArray) first = find_claims (article);
  g_autoptr (GPtrArray) second = find_claims (article);

  g_assert_cmpuint (first->len, >, 1);
  g_assert_cmpuint (first->len, ==, second->len);
  for (guint i = 0; i < first->len; i++)
    g_assert_cmpint (ent_claim_compare (first->pdata[i], second->pdata[i]), ==, 0);
}

/* Whatever stands in a sentence, it ends, and soon: no stop, nothing but names, verbs, commas, quotes or brackets. */
static void
test_bears_any_sentence (void)
{
  static const char *const pieces[] = {
    "Iran ", "and ", "said ", "that ", "to ", ", ", "which ", "of ", "talks ", "\" ", "( ", "- ", "Iran's ", "not ",
    "sold ", "if ", "by ", "Iran and ", "who said ", "Iran, ", "to meet ", "of selling ", "said Iran ", "it rose and ",
  };

  for (guint a = 0; a < G_N_ELEMENTS (pieces); a++)
    for (guint b = 0; b < G_N_ELEMENTS (pieces); b++)
      {
        g_autoptr (GString) text = g_string_new (NULL);
        g_autoptr (EntArticle) article = NULL;
        g_autoptr (GPtrArray) claims = NULL;

        for (guint i = 0; i < 80; i++)
          {
            g_string_append (text, pieces[a]);
            g_string_append (text, pieces[b]);
            if (i % 40 == 39)
              g_string_append (text, "Syria ");
          }
        article = make_article (text->str);
        claims = find_claims (article);
        for (guint i = 0; i < claims->len; i++)
          g_assert_cmpstr (((EntClaim *) claims->pdata[i])->source->id, !=,
                           ((EntClaim *) claims->pdata[i])->target->id);
      }
}

/* A tree over the tokens that no parser would give. */
static void
grow_random_tree (EntSentence *sentence, GRand *rand)
{
  guint n = sentence->n_tokens;
  g_autofree guint *order = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    {
      guint k = g_rand_int_range (rand, 0, i + 1);

      order[i] = order[k];
      order[k] = i;
    }
  for (guint i = 0; i < n; i++)
    {
      EntToken *token = &sentence->tokens[order[i]];

      token->head = i == 0 ? ENT_TOKEN_ROOT : (gint) order[g_rand_int_range (rand, 0, i)];
      token->dependency = g_rand_int_range (rand, 1, ENT_N_DEPENDENCIES);
      token->upos = g_rand_int_range (rand, 1, ENT_N_UPOS);
      token->xpos = g_rand_int_range (rand, 1, ENT_N_XPOS);
      token->lemma = token->verb_lemma;
    }
  sentence->has_tree = TRUE;
}

/* Whatever tree a sentence has, it is read, and soon: the mending of trees leaves trees. */
static void
test_bears_any_tree (void)
{
  static const char *const words[] = {
    "Iran", "Syria", "Iran's", "Russian", "President Vladimir Putin", "and", ",", "-", "sold", "armed", "has", "is",
    "supplying", "talks", "that", "to", "said", "which", "its", "their", "it", "by", "of", "with", "deal", "rejected",
    "claims", "told", "must", "each other", "ally", "president", "backed",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 40000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (EntArticle) article = NULL;
      g_autoptr (EntDocument) document = NULL;
      g_autoptr (EntMentions) mentions = NULL;
      g_autoptr (GPtrArray) claims = NULL;
      EntSpan block;

      for (guint i = g_rand_int_range (rand, 3, 20); i > 0; i--)
        g_string_append_printf (text, "%s ", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
      article = make_article (text->str);
      block = (EntSpan) { 0, article->length };
      document = ent_document_new (article->text, &block, 1);
      mentions = ent_mentions_find (lexicon.gazetteer, document);
      for (guint i = 0; i < document->n_sentences; i++)
        grow_random_tree (&document->sentences[i], rand);
      claims = ent_claim_finder_find (lexicon.finder, article, document, mentions);
      for (guint i = 0; i < claims->len; i++)
        g_assert_cmpstr (((EntClaim *) claims->pdata[i])->source->id, !=, ((EntClaim *) claims->pdata[i])->target->id);
    }
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  load_lexicon ();
  g_test_add_func ("/claim/finder/reads-plain-verbs", test_reads_plain_verbs);
  g_test_add_func ("/claim/finder/reads-symmetric-verbs", test_reads_symmetric_verbs);
  g_test_add_func ("/claim/finder/shares-a-subject-between-verbs", test_shares_a_subject_between_verbs);
  g_test_add_func ("/claim/finder/skips-what-is-inserted", test_skips_what_is_inserted);
  g_test_add_func ("/claim/finder/reads-who-does-the-infinitive", test_reads_who_does_the_infinitive);
  g_test_add_func ("/claim/finder/says-nothing-of-what-is-only-asked-for", test_says_nothing_of_what_is_only_asked_for);
  g_test_add_func ("/claim/finder/reads-nouns-of-action", test_reads_nouns_of_action);
  g_test_add_func ("/claim/finder/reads-sanctions-from-either-side", test_reads_sanctions_from_either_side);
  g_test_add_func ("/claim/finder/finds-the-target-before-the-object", test_finds_the_target_before_the_object);
  g_test_add_func ("/claim/finder/marks-an-alleged-claim", test_marks_an_alleged_claim);
  g_test_add_func ("/claim/finder/marks-a-denied-claim", test_marks_a_denied_claim);
  g_test_add_func ("/claim/finder/marks-what-is-possible-planned-or-not-so",
                   test_marks_what_is_possible_planned_or_not_so);
  g_test_add_func ("/claim/finder/states-what-a-party-says-of-itself", test_states_what_a_party_says_of_itself);
  g_test_add_func ("/claim/finder/dates-a-claim-by-its-own-words", test_dates_a_claim_by_its_own_words);
  g_test_add_func ("/claim/finder/says-nothing-where-nothing-is-claimed", test_says_nothing_where_nothing_is_claimed);
  g_test_add_func ("/claim/finder/reads-titles-kin-and-places", test_reads_titles_kin_and_places);
  g_test_add_func ("/claim/finder/takes-a-speaker-for-his-own-pronoun", test_takes_a_speaker_for_his_own_pronoun);
  g_test_add_func ("/claim/finder/leaves-out-what-a-verb-only-resembles", test_leaves_out_what_a_verb_only_resembles);
  g_test_add_func ("/claim/finder/looks-past-other-nouns", test_looks_past_other_nouns);
  g_test_add_func ("/claim/finder/cites-the-words-it-read", test_cites_the_words_it_read);
  g_test_add_func ("/claim/finder/follows-the-modes-of-plover", test_follows_the_modes_of_plover);
  g_test_add_func ("/claim/finder/reads-the-same-twice", test_reads_the_same_twice);
  g_test_add_func ("/claim/finder/bears-any-sentence", test_bears_any_sentence);
  g_test_add_func ("/claim/finder/bears-any-tree", test_bears_any_tree);
  result = g_test_run ();
  unload_lexicon ();
  return result;
}
