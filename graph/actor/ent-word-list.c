/* ent-word-list.c: small lists of English words that names are known by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor/ent-word-list-private.h"

#include <string.h>

/* Words that are no part of a name, though a capital may begin them. Sorted. */
static const char *const function_words[] = {
  "a", "about", "above", "according", "across", "after", "again", "against", "all", "almost", "along", "also",
  "although", "always", "am", "amid", "among", "an", "and", "another", "any", "are", "around", "as", "at", "back",
  "be", "because", "been", "before", "behind", "being", "below", "besides", "between", "beyond", "both", "but",
  "by", "can", "could", "currently", "despite", "did", "do", "does", "down", "during", "each", "earlier", "either",
  "else", "even", "ever", "every", "everyone", "few", "finally", "first", "following", "for", "former", "formerly",
  "from", "further", "given", "had", "has", "have", "he", "hence", "her", "here", "hers", "him", "his", "how",
  "however", "i", "if", "in", "including", "indeed", "inside", "instead", "into", "is", "it", "its", "just",
  "last", "late", "later", "least", "less", "like", "likewise", "many", "may", "maybe", "me", "meanwhile", "might",
  "more", "moreover", "most", "much", "must", "my", "near", "nearly", "neither", "never", "nevertheless", "next",
  "no", "nobody", "none", "nonetheless", "nor", "not", "nothing", "now", "of", "off", "often", "on", "once", "one",
  "only", "onto", "or", "other", "others", "our", "out", "outside", "over", "own", "per", "perhaps", "previously",
  "rather", "recently", "right", "said", "same", "says", "separately", "several", "shall", "she", "should",
  "since", "so", "some", "someone", "something", "sometimes", "soon", "still", "such", "than", "that", "the",
  "their", "them", "then", "there", "thereby", "therefore", "these", "they", "this", "those", "though", "three",
  "through", "throughout", "thus", "till", "to", "today", "together", "tomorrow", "tonight", "too", "toward",
  "towards", "two", "under", "unlike", "until", "up", "upon", "us", "versus", "very", "via", "was", "we", "well",
  "were", "what", "whatever", "when", "where", "whereas", "whether", "which", "while", "who", "whoever", "whom",
  "whose", "why", "will", "with", "within", "without", "would", "yes", "yesterday", "yet", "you", "your",
};

/* Days and months, with their short forms. Sorted. */
static const char *const calendar_words[] = {
  "apr", "apr.", "april", "aug", "aug.", "august", "dec", "dec.", "december", "feb", "feb.", "february", "fri",
  "fri.", "friday", "jan", "jan.", "january", "july", "june", "march", "mon", "mon.", "monday", "nov", "nov.",
  "november", "oct", "oct.", "october", "sat", "sat.", "saturday", "sept", "sept.", "september", "sun", "sun.",
  "sunday", "thu", "thu.", "thursday", "tue", "tue.", "tuesday", "wed", "wed.", "wednesday",
};

/* Words by which an organisation's name is known; they need another capitalised word beside them. Sorted. */
static const char *const organisation_head_words[] = {
  "academy", "administration", "agency", "airlines", "airways", "alliance", "army", "assembly", "association",
  "authority", "bank", "board", "brigade", "broadcaster", "brotherhood", "bureau", "center", "centre", "chamber",
  "church", "coalition", "college", "command", "commission", "committee", "company", "confederation", "congress",
  "consortium", "cooperative", "corp", "corp.", "corporation", "corps", "council", "court", "department",
  "directorate", "federation", "forces", "forum", "foundation", "front", "fund", "group", "guard", "holdings",
  "inc", "inc.", "industries", "initiative", "institut", "institute", "institution", "instituto", "laboratories",
  "laboratory", "league", "ltd", "ltd.", "ministry", "movement", "museum", "network", "office", "organisation",
  "organization", "parliament", "party", "police", "press", "program", "programme", "project", "railways",
  "secretariat", "senate", "service", "services", "society", "syndicate", "tribunal", "trust", "union",
  "universidad", "universita", "universitat", "universite", "universiteit", "university", "università",
  "universität", "université",
};

/* Organisations that are no actors of their own behind a country's name: they act for it. Sorted. */
static const char *const government_head_words[] = {
  "administration", "army", "assembly", "cabinet", "command", "congress", "corps", "department", "embassy",
  "force", "forces", "guard", "ministry", "navy", "office", "parliament", "police", "presidency", "secretariat",
  "senate", "service", "services", "treasury",
};

/* Last words of names that are neither of people nor of organisations. Sorted. */
static const char *const thing_head_words[] = {
  "accord", "accords", "act", "affairs", "agreement", "airport", "archipelago", "avenue", "award", "base",
  "battle", "bay", "beach", "border", "boulevard", "bridge", "building", "canal", "cape", "castle", "cathedral",
  "cemetery", "championship", "championships", "city", "coast", "conference", "constitution", "convention",
  "cosmodrome", "county", "cup", "day", "declaration", "desert", "district", "dynasty", "east", "empire", "falls",
  "festival", "forest", "games", "gate", "gulf", "hall", "harbor", "harbour", "heights", "highway", "hill",
  "hills", "hospital", "hotel", "house", "island", "islands", "isles", "lake", "law", "league", "memorandum",
  "memorial", "mosque", "mount", "mountain", "mountains", "north", "ocean", "olympics", "open", "pact", "palace",
  "park", "peninsula", "plan", "plant", "plateau", "plaza", "port", "prison", "prize", "protocol", "province",
  "region", "report", "republic", "resolution", "river", "road", "route", "sea", "season", "south", "spaceport",
  "square", "stadium", "state", "states", "station", "strait", "straits", "street", "summit", "temple",
  "territory", "theater", "theatre", "tower", "treaty", "trophy", "tunnel", "valley", "wall", "war", "west",
  "woods", "zone",
};

/* Verbs whose subject is a person or stands for people. Sorted. */
static const char *const speech_words[] = {
  "acknowledge", "add", "admit", "agree", "announce", "argue", "ask", "assert", "claim", "comment", "conclude",
  "confirm", "criticise", "criticize", "declare", "demand", "deny", "describe", "emphasise", "emphasize",
  "estimate", "explain", "hail", "hint", "indicate", "insist", "joke", "mention", "note", "observe", "pledge",
  "predict", "promise", "quip", "remark", "reply", "report", "respond", "retort", "reveal", "say", "signal",
  "state", "stress", "suggest", "tell", "tweet", "urge", "vow", "warn", "write",
};

/* Verbs that tell of a person where a name of two words stands before them. Sorted. */
static const char *const person_verb_words[] = {
  "accept", "accuse", "address", "appear", "appoint", "approve", "arrive", "attend", "call", "chair", "condemn",
  "dismiss", "fly", "greet", "hold", "host", "invite", "lead", "leave", "meet", "order", "plead", "praise",
  "promise", "receive", "reject", "resign", "return", "sign", "smile", "speak", "take", "tell", "thank", "think",
  "threaten", "tour", "travel", "urge", "visit", "want", "welcome", "win",
};

/* Family names that stand before the given name. Sorted. */
static const char *const east_asian_family_words[] = {
  "ahn", "bae", "bai", "ban", "cao", "chang", "chen", "cheng", "cheong", "chiang", "cho", "choe", "choi", "chun",
  "chung", "deng", "duong", "fang", "feng", "gao", "guo", "hahn", "han", "hoang", "hong", "hu", "huang", "hwang",
  "jang", "jiang", "jin", "jo", "joo", "jung", "kang", "ke", "kim", "ko", "kwon", "le", "lee", "li", "liang",
  "lim", "lin", "liu", "luo", "ma", "mao", "moon", "nam", "ngo", "nguyen", "noh", "oh", "pak", "park", "peng",
  "pham", "qin", "ri", "roh", "ryu", "seo", "shen", "shin", "sim", "so", "sohn", "song", "suh", "sun", "tang",
  "tran", "tsai", "vo", "wang", "wei", "wen", "woo", "wu", "xi", "xie", "xu", "yan", "yang", "ye", "yi", "yoo",
  "yoon", "yu", "yun", "zeng", "zhang", "zhao", "zheng", "zhou", "zhu",
};

/* Small words inside a person's name. Sorted. */
static const char *const particle_words[] = {
  "abu", "al", "ben", "bin", "bint", "da", "das", "de", "del", "den", "der", "di", "do", "dos", "du", "e", "el",
  "ibn", "la", "le", "les", "ter", "ul", "van", "von", "y", "zu",
};

/* Words between a country and those who act for it: “senior Turkish defence officials”. Sorted. */
static const char *const agent_modifier_words[] = {
  "air", "and", "anti-terrorism", "armed", "border", "chief", "civil", "civilian", "counterterrorism", "defence",
  "defense", "diplomatic", "economic", "elite", "federal", "finance", "foreign", "government", "ground", "health",
  "high", "high-level", "high-ranking", "intelligence", "interior", "justice", "land", "local", "military",
  "national", "naval", "navy", "nuclear", "political", "provincial", "ranking", "regional", "security", "senior",
  "special", "state", "top", "trade", "unnamed",
};

/* Words between a country and its groups: “Nepal's Maoist rebels”. Sorted. */
static const char *const group_modifier_words[] = {
  "alawite", "anarchist", "anglican", "anti-government", "armed", "banned", "black", "breakaway", "buddhist",
  "catholic", "christian", "communist", "conservative", "coptic", "democratic", "druze", "ethnic", "evangelical",
  "exiled", "extremist", "former", "hardline", "heavily-armed", "hindu", "independent", "indigenous", "islamic",
  "islamist", "jailed", "jewish", "landless", "left-wing", "leftist", "leftwing", "liberal", "main", "maoist",
  "marxist", "masked", "moderate", "monarchist", "muslim", "nationalist", "native", "opposition", "orthodox",
  "outlawed", "pro-democracy", "pro-government", "pro-independence", "pro-kurdish", "pro-russian", "pro-western",
  "protestant", "radical", "rebel", "right-wing", "rightwing", "royalist", "secular", "separatist", "shi'ite", "shia",
  "shiite", "sikh", "socialist", "state-owned", "state-run", "striking", "sunni", "suspected", "tribal", "unarmed",
  "young",
};

/* Places and events that a city gives its name to: “Geneva talks”, “Pyongyang station”. Sorted. */
static const char *const facility_words[] = {
  "accord", "accords", "agreement", "agreements", "airport", "airspace", "area", "auction", "border", "cathedral",
  "ceremony", "city", "conference", "congress", "convention", "declaration", "district", "embassy", "exchange",
  "festival", "forum", "harbor", "harbour", "hospital", "hotel", "marathon", "meeting", "metro", "mosque",
  "neighborhood", "neighbourhood", "outskirts", "park", "police", "port", "prison", "process", "protocol",
  "province", "region", "residents", "road", "square", "stadium", "station", "street", "streets", "suburb",
  "suburbs", "subway", "summit", "talks", "theater", "theatre", "time", "tower", "treaty", "university", "visit",
  "zoo",
};

/* Prepositions behind which a city is a place. Sorted. */
static const char *const locative_words[] = {
  "across", "around", "at", "in", "inside", "into", "near", "off", "outside", "surrounding", "through",
  "throughout", "via", "within",
};

/* Verbs and nouns of going, whose goal or start is a place. Sorted. */
static const char *const movement_words[] = {
  "arrival", "arrive", "come", "depart", "departure", "drive", "escape", "evacuate", "expedition", "flee",
  "flight", "flit", "fly", "go", "head", "invitation", "invite", "jet", "journey", "kilometer", "kilometre", "km",
  "mile", "move", "pilgrimage", "return", "road", "route", "sail", "tour", "train", "transit", "travel", "trip",
  "visit", "voyage", "way", "withdraw",
};

/* Verbs whose object, where it is a city, is a place: “left Pyongyang”. Sorted. */
static const char *const destination_verb_words[] = {
  "besiege", "blockade", "bomb", "bombard", "capture", "encircle", "enter", "evacuate", "flee", "leave", "liberate",
  "occupy", "overrun", "raid", "reach", "recapture", "retake", "rocket", "seize", "shell", "surround", "tour",
  "visit",
};

/* What begins another clause. Sorted. */
static const char *const clause_words[] = {
  "and", "as", "because", "but", "if", "or", "since", "so", "than", "that", "though", "until", "when", "where",
  "whereas", "whether", "which", "while", "who", "whom", "whose",
};

/* Adjectives that may stand before a country's name. Sorted. */
static const char *const direction_words[] = {
  "central", "communist", "eastern", "fascist", "greater", "imperial", "inner", "lower", "mainland", "nazi",
  "northeastern", "northern", "northwestern", "occupied", "outer", "revolutionary", "southeastern", "southern",
  "southwestern", "soviet", "upper", "western",
};

/* What joins a country's name to a participle: “Russia-made”, “US-led”. Sorted. */
static const char *const attribute_words[] = {
  "aligned", "allied", "appointed", "armed", "backed", "based", "born", "brokered", "built", "chaired",
  "controlled", "dominated", "educated", "friendly", "funded", "held", "hosted", "installed", "led", "linked",
  "made", "mediated", "occupied", "oriented", "owned", "produced", "run", "sanctioned", "sponsored", "style",
  "supplied", "supported", "trained",
};

/* What people say, order or decide: the noun before is whose it is, “a government offer”. Sorted. */
static const char *const utterance_words[] = {
  "accusation", "accusations", "allegation", "allegations", "announcement", "appeal", "appeals", "call", "calls",
  "charge", "charges", "claim", "claims", "complaint", "complaints", "criticism", "deadline", "decree", "demand",
  "demands", "denial", "denials", "invitation", "objection", "objections", "offer", "offers", "order", "orders",
  "pledge", "pledges", "pressure", "promise", "promises", "proposal", "proposals", "refusal", "rejection", "request",
  "requests", "threat", "threats", "ultimatum", "warning", "warnings",
};

/* Before people who act for a state: they do not, or no longer: “mutinous Malian soldiers”. Sorted. */
static const char *const no_office_words[] = {
  "breakaway", "deposed", "dissident", "ex", "exiled", "former", "mutinous", "mutinying", "ousted", "rebellious",
  "renegade", "retired", "rival", "rogue", "secessionist", "separatist",
};

/* Kinsmen. Sorted. */
static const char *const kin_words[] = {
  "brother", "brother-in-law", "cousin", "daughter", "daughter-in-law", "father", "father-in-law", "granddaughter",
  "grandson", "half-brother", "half-sister", "husband", "mother", "mother-in-law", "nephew", "niece", "sister",
  "sister-in-law", "son", "son-in-law", "stepson", "uncle", "widow", "wife",
};

#define LIST(words) { words, G_N_ELEMENTS (words) }

static const struct
{
  const char *const *words;
  gsize n_words;
} lists[] = {
  [ENT_WORDS_FUNCTION] = LIST (function_words),
  [ENT_WORDS_CALENDAR] = LIST (calendar_words),
  [ENT_WORDS_ORGANISATION_HEAD] = LIST (organisation_head_words),
  [ENT_WORDS_GOVERNMENT_HEAD] = LIST (government_head_words),
  [ENT_WORDS_THING_HEAD] = LIST (thing_head_words),
  [ENT_WORDS_SPEECH] = LIST (speech_words),
  [ENT_WORDS_PERSON_VERB] = LIST (person_verb_words),
  [ENT_WORDS_EAST_ASIAN_FAMILY] = LIST (east_asian_family_words),
  [ENT_WORDS_PARTICLE] = LIST (particle_words),
  [ENT_WORDS_AGENT_MODIFIER] = LIST (agent_modifier_words),
  [ENT_WORDS_GROUP_MODIFIER] = LIST (group_modifier_words),
  [ENT_WORDS_FACILITY] = LIST (facility_words),
  [ENT_WORDS_LOCATIVE] = LIST (locative_words),
  [ENT_WORDS_MOVEMENT] = LIST (movement_words),
  [ENT_WORDS_DESTINATION_VERB] = LIST (destination_verb_words),
  [ENT_WORDS_CLAUSE] = LIST (clause_words),
  [ENT_WORDS_DIRECTION] = LIST (direction_words),
  [ENT_WORDS_ATTRIBUTE] = LIST (attribute_words),
  [ENT_WORDS_UTTERANCE] = LIST (utterance_words),
  [ENT_WORDS_NO_OFFICE] = LIST (no_office_words),
  [ENT_WORDS_KIN] = LIST (kin_words),
};

static int
compare_words (gconstpointer key, gconstpointer element)
{
  return strcmp (key, *(const char *const *) element);
}

/* Whether @norm, a word in small letters, is on @list; O(log words). */
gboolean
ent_word_list_has (EntWordList list, const char *norm)
{
  return bsearch (norm, lists[list].words, lists[list].n_words, sizeof lists[list].words[0], compare_words) != NULL;
}
