/* test-verb-frames.c: /claim/verb-frames: what the verbs of data/lexicon/verb-frames.tsv tell in sentences
 *
 * Each sentence stands beside all the claims that it makes, and none other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/ent-paths.h"
#include "claim/ent-claim-finder.h"
#include "language/ent-parser.h"

#include <string.h>

typedef struct
{
  const char *sentence;
  const char *claims;
} Case;

static EntParser *parser;
static EntGazetteer *gazetteer;
static EntClaimFinder *finder;

/* "Iran supplies Syria; Iran meets Iraq" */
static char *
dup_claims (const char *sentence)
{
  g_autoptr (EntArticle) article = ent_article_new ("test");
  g_autoptr (EntDocument) document = NULL;
  g_autoptr (EntMentions) mentions = NULL;
  g_autoptr (GPtrArray) claims = NULL;
  GString *out = g_string_new (NULL);
  EntSpan block;

  g_free (article->text);
  article->text = g_strdup (sentence);
  article->length = strlen (sentence);
  block = (EntSpan) { 0, article->length };
  document = ent_document_new (article->text, &block, 1);
  ent_parser_parse (parser, document);
  mentions = ent_mentions_find (gazetteer, document);
  claims = ent_claim_finder_find (finder, article, document, mentions);
  for (guint i = 0; i < claims->len; i++)
    {
      const EntClaim *claim = claims->pdata[i];

      g_string_append_printf (out, "%s%s %s %s", i > 0 ? "; " : "", claim->source->name, claim->type->name,
                              claim->target->name);
    }
  return g_string_free (out, FALSE);
}

static void
assert_cases (const Case *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *found = dup_claims (cases[i].sentence);

      if (strcmp (found, cases[i].claims) != 0)
        g_test_message ("%s", cases[i].sentence);
      g_assert_cmpstr (found, ==, cases[i].claims);
    }
}

static void
test_tells_meetings_visits_and_talks (void)
{
  static const Case cases[] = {
    { "Emmanuel Macron dined with Xi Jinping on Monday.", "Emmanuel Macron meets Xi Jinping" },
    { "Antony Blinken shook hands with Wang Yi before the cameras.", "Antony Blinken meets Wang Yi" },
    { "Mohammed bin Salman received Volodymyr Zelensky in Jeddah.", "Mohammed bin Salman meets Volodymyr Zelensky; Volodymyr Zelensky visits Jeddah" },
    { "Narendra Modi broke bread with Shehbaz Sharif.", "Narendra Modi meets Shehbaz Sharif" },
    { "Joe Biden took tea with Rishi Sunak.", "Joe Biden meets Rishi Sunak" },
    { "Olaf Scholz touched down in Kenya on Friday.", "Olaf Scholz visits Kenya" },
    { "Viktor Orban jetted off to Georgia.", "Viktor Orban visits Georgia" },
    { "Ursula von der Leyen paid a visit to Moldova.", "Ursula von der Leyen visits Moldova" },
    { "Ashraf Ghani fled to Tajikistan.", "Ashraf Ghani visits Tajikistan" },
    { "Evo Morales went into exile in Mexico.", "Evo Morales visits Mexico" },
    { "Narendra Modi telephoned Vladimir Putin on Tuesday.", "Narendra Modi talks-with Vladimir Putin" },
    { "Lula da Silva reached out to Xi Jinping.", "Luiz Inacio Lula da Silva talks-with Xi Jinping" },
    { "Yoon Suk Yeol placed a call to Fumio Kishida.", "Yoon Suk Yeol talks-with Fumio Kishida" },
    { "Malta and Libya discussed migration.", "Malta talks-with Libya" },
    { "Serbia sat down with Kosovo in Brussels.", "Serbia talks-with Kosovo" },
    { "Oman mediates between Iran and Saudi Arabia.", "Oman talks-with Iran; Oman talks-with Saudi Arabia" },
    { "Canberra took up the case with Beijing.", "Australia talks-with China" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_tells_agreements_and_cooperation (void)
{
  static const Case cases[] = {
    { "Peru and Ecuador signed a peace treaty.", "Peru agrees-with Ecuador" },
    { "Taiwan struck a deal with Paraguay.", "Taiwan agrees-with Paraguay" },
    { "Botswana and Namibia settled a dispute over an island.", "Botswana agrees-with Namibia" },
    { "Eritrea and Ethiopia buried the hatchet.", "Eritrea agrees-with Ethiopia" },
    { "Ukraine accepted Turkey's offer.", "Ukraine agrees-with Turkey" },
    { "Chile and Bolivia ironed out their differences.", "Chile agrees-with Bolivia" },
    { "India and Japan share intelligence.", "India cooperates-with Japan" },
    { "Iceland mended fences with Britain.", "Iceland cooperates-with United Kingdom" },
    { "Laos and Thailand reopened a border crossing.", "Laos cooperates-with Thailand" },
    { "Syria and Jordan joined forces.", "Syria cooperates-with Jordan" },
    { "Spain reopened its embassy in Libya.", "Spain cooperates-with Libya" },
    { "The army of Chad works closely with France.", "Chad cooperates-with France" },
    { "Canada teamed up with Norway.", "Canada cooperates-with Norway" },
    { "Germany imports gas from Norway.", "Germany trades-with Norway" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_tells_support_praise_and_supplies (void)
{
  static const Case cases[] = {
    { "The Philippines stood by the United States.", "Philippines supports United States" },
    { "Chad came to the aid of Niger.", "Chad supports Niger" },
    { "Cuba extended condolences to Turkey.", "Cuba supports Turkey" },
    { "Lebanon won the backing of Qatar.", "Qatar supports Lebanon" },
    { "Britain backed Poland's plan.", "United Kingdom supports Poland" },
    { "Cameroon swore allegiance to France.", "Cameroon supports France" },
    { "Uganda gave its blessing to Kenya.", "Uganda supports Kenya" },
    { "Ghana paid tribute to Nelson Mandela.", "Ghana praises Nelson Mandela" },
    { "Spain lauded Morocco's efforts.", "Spain praises Morocco" },
    { "Fiji tipped its hat to Samoa.", "Fiji praises Samoa" },
    { "Kuwait decorated Emmanuel Macron.", "Kuwait praises Emmanuel Macron" },
    { "Sweden lent money to Iceland.", "Sweden supplies Iceland" },
    { "Norway pledged $100 million to Malawi.", "Norway supplies Malawi" },
    { "Vietnam bought submarines from Russia.", "Russia supplies Vietnam" },
    { "Serbia has received missiles from China.", "China supplies Serbia" },
    { "Brazil equipped Angola with radars.", "Brazil supplies Angola" },
    { "Turkey gifted Somalia two drones.", "Turkey supplies Somalia" },
    { "Mexico paid Guatemala compensation.", "Mexico yields Guatemala" },
    { "Japan bailed out Thailand.", "Japan supplies Thailand" },
    { "The government of India rushed vaccines to Nepal.", "India supplies Nepal" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_tells_concessions_and_requests (void)
{
  static const Case cases[] = {
    { "Malawi apologised to Mozambique.", "Malawi yields Mozambique" },
    { "Cambodia gave in to Thailand.", "Cambodia yields Thailand" },
    { "Peru bowed to Chile.", "Peru yields Chile" },
    { "China dropped tariffs on Australian wine.", "China yields Australia" },
    { "The United Nations lifted sanctions on Eritrea.", "United Nations yields Eritrea" },
    { "Libya handed over a suspect to the Netherlands.", "Libya yields Netherlands" },
    { "Egypt dropped charges against Qatar.", "Egypt yields Qatar" },
    { "France pulled its troops out of Niger.", "France yields Niger" },
    { "Zambia granted amnesty to Zimbabwe.", "Zambia yields Zimbabwe" },
    { "Russia exempted Hungary from the ban.", "Russia yields Hungary" },
    { "Tajikistan called on Russia to act.", "Tajikistan seeks-from Russia" },
    { "Lebanon turned to Iraq for fuel.", "Lebanon seeks-from Iraq" },
    { "Moldova sought help from Romania.", "Moldova seeks-from Romania" },
    { "Bolivia demanded an apology from Spain.", "Bolivia seeks-from Spain" },
    { "Iceland tapped Norway for a loan.", "Iceland seeks-from Norway" },
    { "Germany put pressure on Serbia.", "Germany seeks-from Serbia" },
    { "The opposition in Mali leaned on France.", "Malian opposition seeks-from France" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_tells_accusations_criticism_and_refusals (void)
{
  static const Case cases[] = {
    { "Mali accused Algeria of arrogance.", "Mali accuses Algeria" },
    { "Moscow held Kyiv responsible for the attack.", "Russia accuses Ukraine" },
    { "Gambia filed a lawsuit against Myanmar.", "Gambia accuses Myanmar" },
    { "Ireland took Britain to court.", "Ireland accuses United Kingdom" },
    { "The European Union opened an investigation into Hungary.", "European Union accuses Hungary" },
    { "Jordan pointed the finger at Syria.", "Jordan accuses Syria" },
    { "Chad pinned the blame on Sudan.", "Chad accuses Sudan" },
    { "Paraguay lodged a protest with Brazil over the dam.", "Paraguay criticises Brazil" },
    { "Pakistan summoned the Afghan ambassador.", "Pakistan criticises Afghanistan" },
    { "Syria lashed out at Jordan.", "Syria criticises Jordan" },
    { "Senegal took issue with France.", "Senegal criticises France" },
    { "The Kremlin poured scorn on Britain.", "Russia criticises United Kingdom" },
    { "Manila protested to Beijing over the collision.", "Philippines criticises China" },
    { "Joe Biden called Vladimir Putin a killer.", "Joe Biden criticises Vladimir Putin" },
    { "Panama rejected Donald Trump's demand.", "Panama rejects Donald Trump" },
    { "Bulgaria vetoed North Macedonia's bid.", "Bulgaria rejects North Macedonia" },
    { "Croatia voted against Serbia.", "Croatia rejects Serbia" },
    { "South Sudan defied the United Nations.", "South Sudan rejects United Nations" },
    { "Bahrain tore up a treaty with Qatar.", "Bahrain rejects Qatar" },
    { "Chad ended its defence pact with France.", "Chad rejects France" },
    { "Kenya turned its back on Uganda.", "Kenya rejects Uganda" },
    { "Estonia slammed the door on Russia.", "Estonia rejects Russia" },
    { "Papua New Guinea turned down a Chinese offer.", "Papua New Guinea rejects China" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_tells_threats_protests_and_sanctions (void)
{
  static const Case cases[] = {
    { "Estonia warned Russia against crossing the river.", "Estonia threatens Russia" },
    { "North Korea rattled its sabre at Japan.", "North Korea threatens Japan" },
    { "Egypt put Ethiopia on notice.", "Egypt threatens Ethiopia" },
    { "Venezuelans marched against Nicolas Maduro.", "Venezuela protests Nicolas Maduro" },
    { "Turkey slapped tariffs on American cars.", "Turkey sanctions United States" },
    { "Venezuela severed ties with Paraguay.", "Venezuela sanctions Paraguay" },
    { "Kenya cut off electricity to Somalia.", "Kenya sanctions Somalia" },
    { "Algeria recalled its ambassador from Paris.", "Algeria sanctions France" },
    { "Canberra expelled two Russian diplomats on Tuesday.", "Australia sanctions Russia" },
    { "Burkina Faso ordered French troops out.", "Burkina Faso sanctions France" },
    { "Egypt closed its border with Sudan.", "Egypt sanctions Sudan" },
    { "Washington designated the Houthis a terrorist organisation.", "United States sanctions Houthis" },
    { "Austria froze the assets of Vladimir Putin.", "Austria sanctions Vladimir Putin" },
    { "Japan hit Myanmar with sanctions.", "Japan sanctions Myanmar" },
    { "The African Union suspended Gabon.", "African Union sanctions Gabon" },
    { "Tonga took measures against Fiji.", "Tonga sanctions Fiji" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_tells_coercion_and_violence (void)
{
  static const Case cases[] = {
    { "Iran has detained a British tanker.", "Iran coerces United Kingdom" },
    { "The Bahamas deported 200 Haitians.", "Bahamas coerces Haiti" },
    { "Hamas took three Israelis hostage.", "Hamas coerces Israel" },
    { "Belarus forced a Greek airliner to land.", "Belarus coerces Greece" },
    { "Turkey spied on Germany.", "Turkey coerces Germany" },
    { "Russia massed troops along the border with Ukraine.", "Russia mobilizes Ukraine" },
    { "China conducted drills near Taiwan.", "China mobilizes Taiwan" },
    { "Russia put its forces on alert against Finland.", "Russia mobilizes Finland" },
    { "Ethiopia sent troops into Somalia.", "Ethiopia attacks Somalia" },
    { "Saudi Arabia carried out air strikes on Yemen.", "Saudi Arabia attacks Yemen" },
    { "Iran shot down an American drone over the Gulf.", "Iran attacks United States" },
    { "Turkey violated Greek airspace.", "Turkey attacks Greece" },
    { "Sudan laid waste to Chad.", "Sudan attacks Chad" },
    { "Ukraine hit a Russian refinery with drones.", "Ukraine attacks Russia" },
    { "Houthi rebels opened fire on Saudi troops.", "Houthis attacks Saudi Arabia" },
    { "Armenian forces clashed with Azerbaijani troops.", "Armenia fights Azerbaijan" },
    { "Rwanda went to war with Uganda.", "Rwanda fights Uganda" },
    { "Mali and Niger exchanged fire.", "Mali fights Niger" },
    { "Burundi took up arms against Rwanda.", "Burundi fights Rwanda" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_tells_offices_and_kin (void)
{
  static const Case cases[] = {
    { "Recep Tayyip Erdogan took over from Abdullah Gul.", "Recep Tayyip Erdogan succeeds Abdullah Gul" },
    { "Vladimir Putin, accompanied by Sergei Shoigu, smiled.", "Sergei Shoigu accompanies Vladimir Putin" },
    { "Hassan Nasrallah led Hezbollah for three decades.", "Hassan Nasrallah leads Hezbollah" },
    { "Finland joined NATO in 2023.", "Finland cooperates-with NATO" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_takes_no_everyday_sense_for_an_event (void)
{
  static const Case cases[] = {
    { "Canada met demand for wheat.", "" },
    { "Brazil struck a balance between China and the United States.", "" },
    { "Denmark supplied no reason to Sweden.", "" },
    { "The storm hit Cuba and Haiti.", "" },
    { "Nurses in Ghana struck for better pay.", "" },
    { "Portugal fights fires with planes from Spain.", "" },
    { "India and Brazil raised rates.", "" },
    { "Japan and Italy rose early.", "" },
    { "The minister addressed the problem of corruption in Ghana.", "" },
    { "Greek and Turkish firefighters battled blazes in Crete.", "" },
    { "The film, shot in Morocco, was shown in Italy.", "" },
    { "Toyota will build a plant in Mexico for cars.", "" },
    { "The euro fell against the dollar as investors left Italy for Germany.", "" },
    { "The river runs from Ethiopia through Sudan to Egypt.", "" },
    { "A tunnel links France with Britain.", "" },
    { "Italy's bonds yield more than Germany's.", "" },
    { "The book charges readers in Peru and Chile little.", "" },
    { "The opera, set in Egypt, opened in Australia.", "" },
    { "Croatia adopted the euro and left the kuna behind.", "" },
    { "Mexico overtook China as a supplier.", "" },
    { "France and Belgium export chocolate.", "" },
    { "Warsaw and Budapest pushed back on the plan.", "" },
    { "Algeria and Tunisia held off until spring.", "" },
    { "Rain delayed the flight from Madrid to Paris.", "" },
    { "Doctors in Cuba treat patients from Jamaica.", "" },
    { "Russia and Canada share the Arctic.", "" },
    { "Poland and Hungary elected new parliaments.", "" },
    { "Britain condemned the killing of a journalist in Turkey.", "" },
    { "Peru supports sanctions against Venezuela.", "" },
    { "Panama opposed the invasion of Iraq.", "" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char *argv[])
{
  g_autofree char *data_dir = ent_paths_dup_data_dir ();
  g_autofree char *dir = g_build_filename (data_dir, "lexicon", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntVocabulary) vocabulary = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  vocabulary = ent_vocabulary_load (dir, &error);
  g_assert_no_error (error);
  gazetteer = ent_gazetteer_load (dir, &error);
  g_assert_no_error (error);
  parser = ent_parser_new (&error);
  g_assert_no_error (error);
  finder = ent_claim_finder_new (vocabulary, gazetteer);
  g_test_add_func ("/claim/verb-frames/tells-meetings-visits-and-talks", test_tells_meetings_visits_and_talks);
  g_test_add_func ("/claim/verb-frames/tells-agreements-and-cooperation", test_tells_agreements_and_cooperation);
  g_test_add_func ("/claim/verb-frames/tells-support-praise-and-supplies", test_tells_support_praise_and_supplies);
  g_test_add_func ("/claim/verb-frames/tells-concessions-and-requests", test_tells_concessions_and_requests);
  g_test_add_func ("/claim/verb-frames/tells-accusations-criticism-and-refusals",
                   test_tells_accusations_criticism_and_refusals);
  g_test_add_func ("/claim/verb-frames/tells-threats-protests-and-sanctions",
                   test_tells_threats_protests_and_sanctions);
  g_test_add_func ("/claim/verb-frames/tells-coercion-and-violence", test_tells_coercion_and_violence);
  g_test_add_func ("/claim/verb-frames/tells-offices-and-kin", test_tells_offices_and_kin);
  g_test_add_func ("/claim/verb-frames/takes-no-everyday-sense-for-an-event",
                   test_takes_no_everyday_sense_for_an_event);
  result = g_test_run ();
  ent_claim_finder_free (finder);
  ent_parser_unref (parser);
  ent_gazetteer_unref (gazetteer);
  return result;
}
