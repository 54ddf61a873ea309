/* ent-irregular-words.c: words whose dictionary form no rule tells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-irregular-words-private.h"

#include <string.h>

typedef struct
{
  const char *form;
  const char *lemma;
} Irregular;

/* Form and dictionary form, sorted by the form. A word that a rule would spoil stands for itself. */
static const Irregular irregular_words[] = {
  { "'d", "would" }, { "'ll", "will" }, { "'m", "be" }, { "'re", "be" }, { "'ve", "have" },
  { "abbas", "abbas" }, { "aches", "ache" }, { "adhered", "adhere" }, { "adhering", "adhere" },
  { "adored", "adore" }, { "adoring", "adore" }, { "afterwards", "afterwards" }, { "aged", "age" },
  { "agreed", "agree" }, { "ahmed", "ahmed" }, { "airmen", "airman" }, { "alfred", "alfred" },
  { "alias", "alias" }, { "aliases", "alias" }, { "alms", "alms" }, { "alumni", "alumnus" },
  { "always", "always" }, { "am", "be" }, { "an", "a" }, { "analyses", "analysis" }, { "annulled", "annul" },
  { "annulling", "annul" }, { "anything", "anything" }, { "apparatuses", "apparatus" },
  { "appendices", "appendix" }, { "are", "be" }, { "arisen", "arise" }, { "arkansas", "arkansas" },
  { "arms", "arms" }, { "arose", "arise" }, { "ate", "eat" }, { "athens", "athens" },
  { "athletics", "athletics" }, { "atlases", "atlas" }, { "atoned", "atone" }, { "atoning", "atone" },
  { "aunties", "auntie" }, { "avalanches", "avalanche" }, { "awed", "awe" }, { "awning", "awning" },
  { "awoke", "awake" }, { "awoken", "awake" }, { "axed", "axe" }, { "axes", "axis" },
  { "backwards", "backwards" }, { "bacteria", "bacterium" }, { "bade", "bid" }, { "bahamas", "bahamas" },
  { "balloted", "ballot" }, { "balloting", "ballot" }, { "banged", "bang" }, { "banging", "bang" },
  { "barbados", "barbados" }, { "barracks", "barracks" }, { "bathed", "bathe" }, { "bathing", "bathe" },
  { "beaten", "beat" }, { "became", "become" }, { "becoming", "become" }, { "been", "be" },
  { "befell", "befall" }, { "began", "begin" }, { "begun", "begin" }, { "beijing", "beijing" },
  { "bent", "bend" }, { "bereft", "bereave" }, { "besides", "besides" }, { "besought", "beseech" },
  { "best", "good" }, { "better", "good" }, { "biased", "bias" }, { "biases", "bias" }, { "bidden", "bid" },
  { "biped", "biped" }, { "birdies", "birdie" }, { "bit", "bite" }, { "bitten", "bite" },
  { "bled", "bleed" }, { "blew", "blow" }, { "blitzed", "blitz" }, { "blitzes", "blitz" },
  { "blitzing", "blitz" }, { "blown", "blow" }, { "bobsled", "bobsled" }, { "bonuses", "bonus" },
  { "boogies", "boogie" }, { "bore", "bear" }, { "borne", "bear" }, { "bought", "buy" }, { "bound", "bind" },
  { "boycotted", "boycott" }, { "boycotting", "boycott" }, { "breathed", "breathe" },
  { "breathing", "breathe" }, { "bred", "breed" }, { "bringing", "bring" }, { "broke", "break" },
  { "broken", "break" }, { "brought", "bring" }, { "brownies", "brownie" }, { "brussels", "brussels" },
  { "buffaloes", "buffalo" }, { "built", "build" }, { "burnt", "burn" }, { "buses", "bus" },
  { "businessmen", "businessman" }, { "businesswomen", "businesswoman" }, { "bussed", "bus" },
  { "butted", "butt" }, { "ca", "can" }, { "caches", "cache" }, { "cactuses", "cactus" },
  { "cajoled", "cajole" }, { "cajoling", "cajole" }, { "calories", "calorie" }, { "calves", "calf" },
  { "came", "come" }, { "cameramen", "cameraman" }, { "campuses", "campus" }, { "cancelled", "cancel" },
  { "cancelling", "cancel" }, { "canvas", "canvas" }, { "canvased", "canvas" }, { "canvases", "canvas" },
  { "cargoes", "cargo" }, { "caucuses", "caucus" }, { "caught", "catch" }, { "ceiling", "ceiling" },
  { "censuses", "census" }, { "chairmen", "chairman" }, { "channelled", "channel" },
  { "channelling", "channel" }, { "chaos", "chaos" }, { "chaperoned", "chaperone" },
  { "chaperoning", "chaperone" }, { "charles", "charles" }, { "children", "child" },
  { "chongqing", "chongqing" }, { "choruses", "chorus" }, { "chose", "choose" }, { "chosen", "choose" },
  { "christmases", "christmas" }, { "circuses", "circus" }, { "clanged", "clang" },
  { "clergymen", "clergyman" }, { "cliches", "cliche" }, { "clinging", "cling" }, { "cloned", "clone" },
  { "cloning", "clone" }, { "clothed", "clothe" }, { "clothes", "clothes" }, { "clung", "cling" },
  { "collies", "collie" }, { "comoros", "comoros" }, { "compelled", "compel" }, { "compelling", "compel" },
  { "competed", "compete" }, { "competing", "compete" }, { "completed", "complete" },
  { "completing", "complete" }, { "condoled", "condole" }, { "condoling", "condole" },
  { "condoned", "condone" }, { "condoning", "condone" }, { "congressmen", "congressman" },
  { "congresswomen", "congresswoman" }, { "consensuses", "consensus" }, { "consoled", "console" },
  { "consoling", "console" }, { "contravened", "contravene" }, { "contravening", "contravene" },
  { "controlled", "control" }, { "controlling", "control" }, { "convened", "convene" },
  { "convening", "convene" }, { "cookies", "cookie" }, { "corpuses", "corpus" }, { "counselled", "counsel" },
  { "counselling", "counsel" }, { "countrymen", "countryman" }, { "created", "create" },
  { "creating", "create" }, { "creches", "creche" }, { "crept", "creep" }, { "crises", "crisis" },
  { "criteria", "criterion" }, { "crossroads", "crossroads" }, { "curricula", "curriculum" },
  { "darling", "darling" }, { "dealt", "deal" }, { "decreed", "decree" }, { "deleted", "delete" },
  { "deleting", "delete" }, { "depleted", "deplete" }, { "depleting", "deplete" }, { "deplored", "deplore" },
  { "deploring", "deplore" }, { "des", "des" }, { "despited", "despite" }, { "dethroned", "dethrone" },
  { "dethroning", "dethrone" }, { "devilled", "devil" }, { "diagnoses", "diagnosis" }, { "dialled", "dial" },
  { "dialling", "dial" }, { "did", "do" }, { "died", "die" }, { "dies", "die" }, { "disagreed", "disagree" },
  { "disinvited", "disinvite" }, { "disinviting", "disinvite" }, { "dispelled", "dispel" },
  { "dispelling", "dispel" }, { "distilled", "distil" }, { "does", "do" }, { "dominoes", "domino" },
  { "done", "do" }, { "dos", "dos" }, { "downstairs", "downstairs" }, { "downwards", "downwards" },
  { "drank", "drink" }, { "drawn", "draw" }, { "dreamt", "dream" }, { "drew", "draw" },
  { "driven", "drive" }, { "droned", "drone" }, { "drove", "drive" }, { "drunk", "drink" },
  { "duckling", "duckling" }, { "duelled", "duel" }, { "duelling", "duel" }, { "dug", "dig" },
  { "during", "during" }, { "dwelt", "dwell" }, { "dyed", "dye" }, { "dying", "die" },
  { "dynamics", "dynamics" }, { "eaten", "eat" }, { "echoes", "echo" }, { "economics", "economics" },
  { "electronics", "electronics" }, { "eloped", "elope" }, { "embargoes", "embargo" }, { "embed", "embed" },
  { "emirates", "emirates" }, { "emphases", "emphasis" }, { "enrolled", "enrol" }, { "enrolling", "enrol" },
  { "equalled", "equal" }, { "ethics", "ethics" }, { "evening", "evening" }, { "everything", "everything" },
  { "excelled", "excel" }, { "excelling", "excel" }, { "excited", "excite" }, { "exciting", "excite" },
  { "excreted", "excrete" }, { "exhaled", "exhale" }, { "exoduses", "exodus" }, { "expedited", "expedite" },
  { "expediting", "expedite" }, { "expelled", "expel" }, { "expelling", "expel" }, { "explored", "explore" },
  { "exploring", "explore" }, { "extolled", "extol" }, { "extolling", "extol" },
  { "extradited", "extradite" }, { "extraditing", "extradite" }, { "eyed", "eye" }, { "eyries", "eyrie" },
  { "fallen", "fall" }, { "farther", "far" }, { "feces", "feces" }, { "fed", "feed" }, { "feet", "foot" },
  { "fell", "fall" }, { "felt", "feel" }, { "feted", "fete" }, { "feting", "fete" }, { "fetuses", "fetus" },
  { "firemen", "fireman" }, { "fishermen", "fisherman" }, { "fled", "flee" }, { "flew", "fly" },
  { "flinging", "fling" }, { "flown", "fly" }, { "flung", "fling" }, { "focused", "focus" },
  { "focuses", "focus" }, { "focusing", "focus" }, { "focussed", "focus" }, { "forbade", "forbid" },
  { "forbidden", "forbid" }, { "foregoes", "forego" }, { "foresaw", "foresee" }, { "foreseen", "foresee" },
  { "foretold", "foretell" }, { "forgave", "forgive" }, { "forgiven", "forgive" }, { "forgoes", "forgo" },
  { "forgone", "forgo" }, { "forgot", "forget" }, { "forgotten", "forget" }, { "formulae", "formula" },
  { "forsaken", "forsake" }, { "forwards", "forwards" }, { "fought", "fight" }, { "found", "find" },
  { "freed", "free" }, { "frolicked", "frolic" }, { "froze", "freeze" }, { "frozen", "freeze" },
  { "fuelled", "fuel" }, { "fuelling", "fuel" }, { "fulfilled", "fulfil" }, { "fulfilling", "fulfil" },
  { "fungi", "fungus" }, { "funnelled", "funnel" }, { "funnelling", "funnel" }, { "further", "far" },
  { "gallows", "gallows" }, { "ganged", "gang" }, { "ganging", "gang" }, { "gas", "gas" },
  { "gases", "gas" }, { "gassed", "gas" }, { "gave", "give" }, { "geese", "goose" }, { "genies", "genie" },
  { "geniuses", "genius" }, { "given", "give" }, { "goalies", "goalie" }, { "goes", "go" }, { "gone", "go" },
  { "gossiped", "gossip" }, { "gossiping", "gossip" }, { "got", "get" }, { "gotten", "get" },
  { "gov't", "government" }, { "grandchildren", "grandchild" }, { "grew", "grow" }, { "groped", "grope" },
  { "groping", "grope" }, { "grottoes", "grotto" }, { "groupies", "groupie" }, { "grown", "grow" },
  { "guaranteed", "guarantee" }, { "gunmen", "gunman" }, { "had", "have" }, { "haloes", "halo" },
  { "halves", "half" }, { "hamas", "hamas" }, { "hanged", "hang" }, { "hanging", "hang" }, { "has", "have" },
  { "hasted", "haste" }, { "hatred", "hatred" }, { "headaches", "headache" },
  { "headquarters", "headquarters" }, { "heard", "hear" }, { "held", "hold" }, { "her", "she" },
  { "heroes", "hero" }, { "herring", "herring" }, { "hers", "hers" }, { "hiatuses", "hiatus" },
  { "hid", "hide" }, { "hidden", "hide" }, { "him", "he" }, { "hippies", "hippie" },
  { "honduras", "honduras" }, { "hooves", "hoof" }, { "horsemen", "horseman" }, { "hundred", "hundred" },
  { "hung", "hang" }, { "hypotheses", "hypothesis" }, { "ignited", "ignite" }, { "igniting", "ignite" },
  { "ignored", "ignore" }, { "ignoring", "ignore" }, { "impaled", "impale" }, { "impelled", "impel" },
  { "implored", "implore" }, { "imploring", "implore" }, { "incited", "incite" }, { "inciting", "incite" },
  { "indices", "index" }, { "indies", "indie" }, { "indoors", "indoors" }, { "infrared", "infrared" },
  { "inhaled", "inhale" }, { "initialled", "initial" }, { "inkling", "inkling" },
  { "innuendoes", "innuendo" }, { "instilled", "instil" }, { "interfered", "interfere" },
  { "interfering", "interfere" }, { "intervened", "intervene" }, { "intervening", "intervene" },
  { "invited", "invite" }, { "inviting", "invite" }, { "inwards", "inwards" }, { "irises", "iris" },
  { "is", "be" }, { "its", "its" }, { "james", "james" }, { "jinping", "jinping" }, { "jones", "jones" },
  { "junkies", "junkie" }, { "kansas", "kansas" }, { "kept", "keep" }, { "kidnaped", "kidnap" },
  { "kindred", "kindred" }, { "knelt", "kneel" }, { "knew", "know" }, { "knifed", "knife" },
  { "knifing", "knife" }, { "knives", "knife" }, { "known", "know" }, { "kudos", "kudos" },
  { "labelled", "label" }, { "labelling", "label" }, { "laid", "lay" }, { "lain", "lie" },
  { "laos", "laos" }, { "larvae", "larva" }, { "las", "las" }, { "lawmen", "lawman" }, { "leant", "lean" },
  { "leapt", "leap" }, { "learnt", "learn" }, { "led", "lead" }, { "left", "leave" }, { "lens", "lens" },
  { "lenses", "lens" }, { "lent", "lend" }, { "les", "les" }, { "levelled", "level" },
  { "levelling", "level" }, { "lice", "louse" }, { "lied", "lie" }, { "lies", "lie" },
  { "lightning", "lightning" }, { "lingeries", "lingerie" }, { "lit", "light" }, { "lives", "life" },
  { "loathed", "loathe" }, { "loathing", "loathe" }, { "loaves", "loaf" }, { "logistics", "logistics" },
  { "los", "los" }, { "lost", "lose" }, { "lying", "lie" }, { "made", "make" }, { "maldives", "maldives" },
  { "mangoes", "mango" }, { "mars", "mars" }, { "marshalled", "marshal" }, { "marshalling", "marshal" },
  { "marvelled", "marvel" }, { "massacred", "massacre" }, { "massacring", "massacre" },
  { "mathematics", "mathematics" }, { "matrices", "matrix" }, { "me", "I" }, { "means", "means" },
  { "meant", "mean" }, { "memoranda", "memorandum" }, { "men", "man" }, { "menageries", "menagerie" },
  { "met", "meet" }, { "metropolises", "metropolis" }, { "mice", "mouse" }, { "middlemen", "middleman" },
  { "militiamen", "militiaman" }, { "mimicked", "mimic" }, { "mimicking", "mimic" }, { "minuses", "minus" },
  { "misled", "mislead" }, { "mistaken", "mistake" }, { "mistook", "mistake" },
  { "misunderstood", "misunderstand" }, { "modelled", "model" }, { "modelling", "model" },
  { "mohamed", "mohamed" }, { "mohammed", "mohammed" }, { "morning", "morning" },
  { "mosquitoes", "mosquito" }, { "mottoes", "motto" }, { "moustaches", "moustache" }, { "movies", "movie" },
  { "mown", "mow" }, { "murmured", "murmur" }, { "murmuring", "murmur" }, { "n't", "not" },
  { "naked", "naked" }, { "nanjing", "nanjing" }, { "netherlands", "netherlands" }, { "newbies", "newbie" },
  { "news", "news" }, { "nexuses", "nexus" }, { "niches", "niche" }, { "noes", "no" },
  { "nothing", "nothing" }, { "nowadays", "nowadays" }, { "nuclei", "nucleus" }, { "oases", "oasis" },
  { "occured", "occur" }, { "octopuses", "octopus" }, { "offspring", "offspring" },
  { "ourselves", "ourselves" }, { "outdid", "outdo" }, { "outdoes", "outdo" }, { "outdoors", "outdoors" },
  { "outran", "outrun" }, { "outscored", "outscore" }, { "outwards", "outwards" }, { "overcame", "overcome" },
  { "overcoming", "overcome" }, { "overdoes", "overdo" }, { "overflew", "overfly" },
  { "overflown", "overfly" }, { "overheard", "overhear" }, { "overran", "overrun" },
  { "overridden", "override" }, { "overrode", "override" }, { "oversaw", "oversee" },
  { "overseas", "overseas" }, { "overseen", "oversee" }, { "overtaken", "overtake" },
  { "overthrew", "overthrow" }, { "overthrown", "overthrow" }, { "overtook", "overtake" }, { "owed", "owe" },
  { "oxen", "ox" }, { "paid", "pay" }, { "pancreases", "pancreas" }, { "panicked", "panic" },
  { "panicking", "panic" }, { "pants", "pants" }, { "parentheses", "parenthesis" }, { "paroled", "parole" },
  { "paroling", "parole" }, { "pasted", "paste" }, { "pasting", "paste" }, { "patrolled", "patrol" },
  { "patrolling", "patrol" }, { "pencilled", "pencil" }, { "perhaps", "perhaps" },
  { "persevered", "persevere" }, { "persevering", "persevere" }, { "phenomena", "phenomenon" },
  { "philippines", "philippines" }, { "phoned", "phone" }, { "phoning", "phone" }, { "physics", "physics" },
  { "picnicked", "picnic" }, { "pies", "pie" }, { "piloted", "pilot" }, { "piloting", "pilot" },
  { "pinged", "ping" }, { "pinging", "ping" }, { "pivoted", "pivot" }, { "pivoting", "pivot" },
  { "pled", "plead" }, { "pluses", "plus" }, { "policemen", "policeman" }, { "policewomen", "policewoman" },
  { "politicking", "politic" }, { "politics", "politics" }, { "postponed", "postpone" },
  { "postponing", "postpone" }, { "potatoes", "potato" }, { "prairies", "prairie" },
  { "premiered", "premiere" }, { "premiering", "premiere" }, { "probed", "probe" }, { "probing", "probe" },
  { "procreated", "procreate" }, { "propelled", "propel" }, { "propelling", "propel" },
  { "prospectuses", "prospectus" }, { "proven", "prove" }, { "psyches", "psyche" }, { "pudding", "pudding" },
  { "purred", "purr" }, { "pyjamas", "pyjamas" }, { "quarrelled", "quarrel" }, { "quarrelling", "quarrel" },
  { "quiches", "quiche" }, { "quizzes", "quiz" }, { "radii", "radius" }, { "ran", "run" },
  { "rang", "ring" }, { "rebelled", "rebel" }, { "rebelling", "rebel" }, { "rebuilt", "rebuild" },
  { "recited", "recite" }, { "reciting", "recite" }, { "reconvened", "reconvene" },
  { "reconvening", "reconvene" }, { "recreated", "recreate" }, { "redid", "redo" }, { "redoes", "redo" },
  { "refereed", "referee" }, { "referenda", "referendum" }, { "refocused", "refocus" },
  { "refocusing", "refocus" }, { "refuelled", "refuel" }, { "refuelling", "refuel" },
  { "reignited", "reignite" }, { "reinvited", "reinvite" }, { "reinviting", "reinvite" },
  { "rendezvoused", "rendezvous" }, { "rendezvousing", "rendezvous" }, { "repaid", "repay" },
  { "repelled", "repel" }, { "repelling", "repel" }, { "resold", "resell" }, { "restored", "restore" },
  { "restoring", "restore" }, { "retaken", "retake" }, { "retold", "retell" }, { "retook", "retake" },
  { "reunited", "reunite" }, { "reuniting", "reunite" }, { "reuters", "reuters" }, { "revered", "revere" },
  { "rewriting", "rewrite" }, { "rewritten", "rewrite" }, { "rewrote", "rewrite" }, { "ridden", "ride" },
  { "ringing", "ring" }, { "rioted", "riot" }, { "rioting", "riot" }, { "risen", "rise" },
  { "rivalled", "rival" }, { "rivalling", "rival" }, { "rode", "ride" }, { "rookies", "rookie" },
  { "rose", "rise" }, { "ruckuses", "ruckus" }, { "rung", "ring" }, { "sacred", "sacred" },
  { "said", "say" }, { "salesmen", "salesman" }, { "sang", "sing" }, { "sank", "sink" }, { "sat", "sit" },
  { "saw", "see" }, { "scaled", "scale" }, { "scaling", "scale" }, { "scarves", "scarf" },
  { "schemed", "scheme" }, { "scheming", "scheme" }, { "schoolchildren", "schoolchild" },
  { "scoped", "scope" }, { "scored", "score" }, { "scoring", "score" }, { "seamen", "seaman" },
  { "seen", "see" }, { "seethed", "seethe" }, { "seething", "seethe" }, { "selfies", "selfie" },
  { "selves", "self" }, { "sent", "send" }, { "series", "series" }, { "servicemen", "serviceman" },
  { "servicewomen", "servicewoman" }, { "sewn", "sew" }, { "seychelles", "seychelles" }, { "sha", "shall" },
  { "shaken", "shake" }, { "sheathed", "sheathe" }, { "shelves", "shelf" }, { "shilling", "shilling" },
  { "shipbuilding", "shipbuilding" }, { "shone", "shine" }, { "shook", "shake" }, { "shored", "shore" },
  { "shoring", "shore" }, { "shot", "shoot" }, { "shovelled", "shovel" }, { "shown", "show" },
  { "shrank", "shrink" }, { "shrunk", "shrink" }, { "sibling", "sibling" }, { "signalled", "signal" },
  { "signalling", "signal" }, { "singing", "sing" }, { "sinuses", "sinus" }, { "slain", "slay" },
  { "slept", "sleep" }, { "slew", "slay" }, { "slid", "slide" }, { "slinging", "sling" },
  { "smelt", "smell" }, { "smoothies", "smoothie" }, { "sold", "sell" }, { "something", "something" },
  { "sometimes", "sometimes" }, { "songwriting", "songwriting" }, { "soothed", "soothe" },
  { "soothing", "soothe" }, { "sought", "seek" }, { "sown", "sow" }, { "species", "species" },
  { "sped", "speed" }, { "spelt", "spell" }, { "spent", "spend" }, { "spilt", "spill" },
  { "spoilt", "spoil" }, { "spoke", "speak" }, { "spoken", "speak" }, { "spokesmen", "spokesman" },
  { "spokeswomen", "spokeswoman" }, { "sprang", "spring" }, { "springing", "spring" },
  { "sprung", "spring" }, { "spun", "spin" }, { "statesmen", "statesman" }, { "statuses", "status" },
  { "sterling", "sterling" }, { "stimuli", "stimulus" }, { "stinging", "sting" }, { "stole", "steal" },
  { "stolen", "steal" }, { "stoned", "stone" }, { "stoning", "stone" }, { "stood", "stand" },
  { "stored", "store" }, { "storing", "store" }, { "strafed", "strafe" }, { "strafing", "strafe" },
  { "strata", "stratum" }, { "strewn", "strew" }, { "stricken", "strike" }, { "stridden", "stride" },
  { "stringing", "string" }, { "striven", "strive" }, { "strode", "stride" }, { "strove", "strive" },
  { "struck", "strike" }, { "strung", "string" }, { "stuck", "stick" }, { "stung", "sting" },
  { "stunk", "stink" }, { "stymied", "stymie" }, { "stymieing", "stymie" }, { "sung", "sing" },
  { "sunk", "sink" }, { "superheroes", "superhero" }, { "surpluses", "surplus" }, { "swam", "swim" },
  { "swept", "sweep" }, { "swinging", "swing" }, { "swollen", "swell" }, { "swore", "swear" },
  { "sworn", "swear" }, { "swum", "swim" }, { "swung", "swing" }, { "syllabuses", "syllabus" },
  { "synopses", "synopsis" }, { "taken", "take" }, { "talkies", "talkie" }, { "tasted", "taste" },
  { "tasting", "taste" }, { "taught", "teach" }, { "teeth", "tooth" }, { "telephoned", "telephone" },
  { "telephoning", "telephone" }, { "telescoped", "telescope" }, { "texas", "texas" },
  { "thanks", "thanks" }, { "them", "they" }, { "themselves", "themselves" }, { "these", "this" },
  { "theses", "thesis" }, { "thieves", "thief" }, { "those", "that" }, { "thought", "think" },
  { "threw", "throw" }, { "thrown", "throw" }, { "tied", "tie" }, { "ties", "tie" }, { "told", "tell" },
  { "tomatoes", "tomato" }, { "took", "take" }, { "toothaches", "toothache" }, { "topazes", "topaz" },
  { "tore", "tear" }, { "torn", "tear" }, { "tornadoes", "tornado" }, { "torpedoes", "torpedo" },
  { "totalled", "total" }, { "totalling", "total" }, { "towards", "towards" }, { "trafficked", "traffic" },
  { "trafficking", "traffic" }, { "travelled", "travel" }, { "travelling", "travel" },
  { "tribesmen", "tribesman" }, { "trodden", "tread" }, { "tunnelled", "tunnel" },
  { "tunnelling", "tunnel" }, { "tuxedoes", "tuxedo" }, { "tying", "tie" }, { "undergoes", "undergo" },
  { "undergone", "undergo" }, { "underlying", "underlie" }, { "underscored", "underscore" },
  { "underscoring", "underscore" }, { "understood", "understand" }, { "undertaken", "undertake" },
  { "undertook", "undertake" }, { "underwent", "undergo" }, { "undid", "undo" }, { "undoes", "undo" },
  { "undone", "undo" }, { "uninvited", "uninvite" }, { "uninviting", "uninvite" }, { "united", "unite" },
  { "uniting", "unite" }, { "unmade", "unmake" }, { "unprecedented", "unprecedented" },
  { "unravelled", "unravel" }, { "unravelling", "unravel" }, { "untied", "untie" }, { "upheld", "uphold" },
  { "upstairs", "upstairs" }, { "upwards", "upwards" }, { "us", "we" }, { "used", "use" },
  { "uteruses", "uterus" }, { "veggies", "veggie" }, { "vertices", "vertex" }, { "vetoes", "veto" },
  { "vied", "vie" }, { "vies", "vie" }, { "viking", "viking" }, { "viruses", "virus" },
  { "volcanoes", "volcano" }, { "vying", "vie" }, { "wales", "wales" }, { "walruses", "walrus" },
  { "waltzes", "waltz" }, { "was", "be" }, { "wasted", "waste" }, { "wasting", "waste" },
  { "wedding", "wedding" }, { "welcomed", "welcome" }, { "welcoming", "welcome" }, { "went", "go" },
  { "wept", "weep" }, { "were", "be" }, { "whereabouts", "whereabouts" }, { "whereas", "whereas" },
  { "wicked", "wicked" }, { "williams", "williams" }, { "winged", "wing" }, { "winging", "wing" },
  { "withdrawn", "withdraw" }, { "withdrew", "withdraw" }, { "withheld", "withhold" },
  { "withstood", "withstand" }, { "wives", "wife" }, { "wo", "will" }, { "woke", "wake" },
  { "woken", "wake" }, { "wolves", "wolf" }, { "women", "woman" }, { "won", "win" }, { "wore", "wear" },
  { "workmen", "workman" }, { "worn", "wear" }, { "worse", "bad" }, { "worshiped", "worship" },
  { "worshiping", "worship" }, { "worst", "bad" }, { "wound", "wind" }, { "wove", "weave" },
  { "woven", "weave" }, { "wringing", "wring" }, { "writhed", "writhe" }, { "writhing", "writhe" },
  { "writing", "write" }, { "written", "write" }, { "wrongdoing", "wrongdoing" }, { "wrote", "write" },
  { "wrung", "wring" }, { "yes", "yes" }, { "yourselves", "yourselves" }, { "zeroes", "zero" },
  { "zombies", "zombie" },
};

/* Plurals whose lemma as a noun is another than the one above. Sorted. */
static const Irregular irregular_plurals[] = {
  { "arrears", "arrears" }, { "axes", "axe" }, { "belongings", "belongings" }, { "earnings", "earnings" },
  { "goods", "goods" }, { "jeans", "jeans" }, { "leaves", "leaf" }, { "outskirts", "outskirts" },
  { "people", "people" }, { "proceedings", "proceedings" }, { "regards", "regards" }, { "remains", "remains" },
  { "riches", "riches" }, { "surroundings", "surroundings" }, { "troops", "troops" }, { "trousers", "trousers" },
};

/* Comparatives and superlatives. Sorted. */
static const Irregular irregular_adjectives[] = {
  { "best", "good" }, { "better", "good" }, { "elder", "old" }, { "eldest", "old" }, { "farther", "far" },
  { "farthest", "far" }, { "freer", "free" }, { "freest", "free" }, { "further", "far" }, { "furthest", "far" },
  { "least", "least" }, { "less", "less" }, { "lesser", "less" }, { "more", "more" }, { "most", "most" },
  { "safer", "safe" }, { "safest", "safe" }, { "worse", "bad" }, { "worst", "bad" }, { "younger", "young" }, { "youngest", "young" },
};

/* Forms in -ing that are common nouns; the others are verbs first. Sorted. */
static const char *const nouns_in_ing[] = {
  "accounting", "backing", "banking", "bearing", "beginning", "blessing", "bombing", "booking", "boxing",
  "breathing", "briefing", "broadcasting", "building", "camping", "cleansing", "clothing", "counseling",
  "crossing", "dealing", "drawing", "dressing", "drilling", "drinking", "dumping", "dwelling", "earning",
  "ending", "engineering", "farming", "fighting", "filing", "filming", "financing", "finding", "firing",
  "fishing", "flooding", "funding", "gambling", "gathering", "hacking", "hearing", "heating", "hiking",
  "holding", "housing", "hunting", "kidnapping", "killing", "landing", "launching", "laundering", "learning",
  "lending", "licensing", "lighting", "listing", "living", "lobbying", "logging", "looting", "manufacturing",
  "mapping", "marketing", "meaning", "meeting", "mining", "misunderstanding", "mixing", "monitoring",
  "mourning", "naming", "offering", "opening", "outing", "packing", "painting", "parking", "planning",
  "policing", "polling", "posting", "printing", "proceeding", "processing", "programming", "publishing",
  "racing", "rating", "reading", "reasoning", "reckoning", "recording", "recruiting", "refueling", "rendering",
  "reporting", "ruling", "running", "sailing", "saving", "screening", "seating", "setting", "sewing",
  "shelling", "shipping", "shooting", "shopping", "showing", "sighting", "signing", "skiing", "smuggling",
  "spelling", "spending", "spying", "stabbing", "staging", "standing", "stockpiling", "storming", "suffering",
  "surfing", "swimming", "teaching", "testing", "thinking", "timing", "tracking", "trading", "trafficking",
  "training", "understanding", "undertaking", "upbringing", "uprising", "voting", "warming", "warning",
  "welding", "whaling", "wording", "working", "wrestling", "writing", "yearning",
};

static int
compare_words (gconstpointer key, gconstpointer element)
{
  return strcmp (key, *(const char *const *) element);
}

static const char *
find_irregular (const char *form, const Irregular *list, gsize n)
{
  const Irregular *found = bsearch (form, list, n, sizeof list[0], compare_words);

  return found ? found->lemma : NULL;
}

/*
 * ent_irregular_words_find:
 *
 * Returns: (nullable): the dictionary form of @norm where no rule tells it, else %NULL; O(log words)
 */
const char *
ent_irregular_words_find (const char *norm)
{
  return find_irregular (norm, irregular_words, G_N_ELEMENTS (irregular_words));
}

/*
 * ent_irregular_words_find_noun:
 *
 * Returns: (nullable): the same of a word that is known to be a noun's plural
 */
const char *
ent_irregular_words_find_noun (const char *plural)
{
  const char *lemma = find_irregular (plural, irregular_plurals, G_N_ELEMENTS (irregular_plurals));

  return lemma ? lemma : ent_irregular_words_find (plural);
}

/*
 * ent_irregular_words_find_adjective:
 *
 * Returns: (nullable): the same of a word that is known to be a comparative or superlative
 */
const char *
ent_irregular_words_find_adjective (const char *norm)
{
  return find_irregular (norm, irregular_adjectives, G_N_ELEMENTS (irregular_adjectives));
}

/*
 * ent_irregular_words_is_noun_in_ing:
 *
 * Returns: whether @norm is a common noun in -ing ("meeting"), which may be a verb's form as well
 */
gboolean
ent_irregular_words_is_noun_in_ing (const char *norm)
{
  return bsearch (norm, nouns_in_ing, G_N_ELEMENTS (nouns_in_ing), sizeof nouns_in_ing[0], compare_words) != NULL;
}
