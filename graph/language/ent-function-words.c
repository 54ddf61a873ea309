/* ent-function-words.c: the small words of languages
 *
 * Articles, pronouns, prepositions, conjunctions and auxiliaries; what stands in a third of a text's places. A letter
 * alone is what an apostrophe leaves ("l'État", "d'un").
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-function-words-private.h"

const EntFunctionWords ent_function_words[] = {
  { "en", "English",
    "the of and to in a is that for on with as was at by it from he his be are this have has had not but an they which or "
    "their who were been its said will would there when one two all also more after about than into over out up she her "
    "we our if what could can may between against during before under other some no so them him such only new first last "
    "year years people told while where because did do s us i my you your how most many any both since until through" },
  { "fr", "French",
    "le la les de des du un une et à est que qui dans en pour sur par au aux avec ne pas plus ce cette ces son sa ses leur "
    "leurs il elle ils elles se été avait sont ont mais ou où nous vous comme dont après entre aussi selon très même sans "
    "sous fait être avoir deux d l qu n s c j" },
  { "de", "German",
    "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass "
    "sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch "
    "man sein wurde sei gegen vom können schon wenn habe seine ihre dieser" },
  { "es", "Spanish",
    "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este "
    "ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está han según contra tras ese" },
  { "pt", "Portuguese",
    "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser "
    "quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus nas são após" },
  { "it", "Italian",
    "di e il la che in a per un è non una i le con del si da sono come alla dei nel ha al gli della ma lo più anche su "
    "delle dalla nella questo se tra stato dal ai o essere hanno suo sua anni dopo due l d un dell all nell contro" },
  { "ca", "Catalan",
    "de la i el que a en els les un una per amb del al no és es ha més com però va seu seva són aquest aquesta dels "
    "als també o l d s n ja han entre sobre després" },
  { "nl", "Dutch",
    "de het een van en in is dat op te zijn met voor niet aan er om ook als dan maar bij uit naar door over ze hij "
    "worden wordt nog of heeft hebben werd tot deze die was kan meer geen zich tegen had hun volgens onder na" },
  { "sv", "Swedish",
    "och i att det som en på är av för med den till inte har de om ett han men var sig från vi så kan när år under också "
    "efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla andra mycket än här då över" },
  { "da", "Danish",
    "og i at det er en til på som for med den af de ikke har et der om var fra han men vi sig så kan når efter eller nu "
    "sin ved mod skal skulle blev ud være havde alle andre meget end her da over også blevet" },
  { "no", "Norwegian",
    "og i å det er en til på som for med den av de ikke har et om var fra han men vi seg så kan når etter eller nå sin "
    "ved mot skal skulle ble ut være hadde alle andre mye enn her da over også blitt ifølge" },
  { "fi", "Finnish",
    "ja on ei että se oli mutta hän ovat kun niin myös joka tai kuin sen jos vain ole olisi sekä mukaan vielä tämä jo "
    "kanssa hänen mitä ollut nyt ne noin jälkeen mukaan vuoden voi siitä" },
  { "pl", "Polish",
    "w i na z do się nie że to jest o za od po jak przez dla a są ale co tym czy jego oraz był było przed został być jako "
    "także może który która które też już ze przy pod tego będzie ich" },
  { "cs", "Czech",
    "a v na se je že s z do o i to k za ve pro jako by po od ale které který která jsou bylo byl jeho také podle už nebo "
    "před při jsem aby ze však mezi není má proti ještě" },
  { "sk", "Slovak",
    "a v na sa je že s z do o i to k za vo pre ako by po od ale ktoré ktorý ktorá sú bolo bol jeho tiež podľa už alebo "
    "pred pri aby zo však medzi nie má proti ešte" },
  { "hu", "Hungarian",
    "a az és hogy nem is egy ez van volt meg csak de azt mint már még el vagy ki ha szerint lesz után kell között pedig "
    "ezt amely aki lehet minden ami mert két illetve" },
  { "ro", "Romanian",
    "de a în și la cu pe că din nu care o un pentru este să mai au fost ale al lui sau dar după prin ca el între ce fi "
    "asupra acest această sunt ar fără către ei despre" },
  { "hr", "Croatian or Serbian",
    "i u je na se da su za od s o koji kao ne bi to a iz do što će ili po nije koja koje biti ali prema bio bila nakon "
    "protiv samo još tako ima sve njegov između te" },
  { "sq", "Albanian",
    "e të në dhe i për një me se që nga ka është do si nuk janë më ky kjo por edhe ai të cilat u kanë ishte pas duke "
    "mes kundër" },
  { "tr", "Turkish",
    "ve bir bu da de için ile olarak olan en daha çok gibi kadar ise ne sonra ama o ya göre oldu olduğu var değil her "
    "iki arasında karşı ancak bunu tarafından şu yeni dedi etti" },
  { "az", "Azerbaijani",
    "və bir bu da də üçün ilə olan ki daha çox kimi qədər isə sonra amma o görə olub olduğu var deyil hər iki arasında "
    "qarşı ancaq tərəfindən bildirib" },
  { "id", "Indonesian or Malay",
    "yang dan di dengan untuk pada dari ini itu dalam tidak akan ke oleh juga adalah sebagai telah mereka bahwa karena "
    "lebih ada bagi kepada dia tersebut sudah atau dapat saat setelah antara kata para" },
  { "vi", "Vietnamese",
    "và của các là có được cho trong một với không người những này đã về từ khi đến ra ở để như tại vào ông cũng năm "
    "theo sẽ nhưng hai bị việc" },
  { "sw", "Swahili",
    "na ya wa kwa ni katika za la cha kuwa hiyo huo hii yake ambao ambayo pia wao lakini baada kama vya kutoka hilo "
    "alisema huku hata zaidi kati watu nchi mwaka" },
  { "so", "Somali",
    "oo iyo ka ku ee in uu ay la soo u waa ayaa si waxaa aan inuu ah waxa lagu isaga kale kadib dhexeeya" },
  { "tl", "Filipino",
    "ang ng sa na mga at ay si ni para hindi ito kay niya may siya isang nang mula kung rin din sila ayon nila" },

  { "ar", "Arabic", NULL },
  { "fa", "Persian", NULL },
  { "ur", "Urdu", NULL },
  { "he", "Hebrew", NULL },
  { "ru", "Russian", NULL },
  { "uk", "Ukrainian", NULL },
  { "bg", "a language in Cyrillic letters", NULL },
  { "el", "Greek", NULL },
  { "hy", "Armenian", NULL },
  { "ka", "Georgian", NULL },
  { "am", "Amharic or Tigrinya", NULL },
  { "hi", "Hindi or Nepali", NULL },
  { "bn", "Bengali", NULL },
  { "ta", "Tamil", NULL },
  { "te", "Telugu", NULL },
  { "si", "Sinhala", NULL },
  { "my", "Burmese", NULL },
  { "th", "Thai", NULL },
  { "km", "Khmer", NULL },
  { "zh", "Chinese", NULL },
  { "ja", "Japanese", NULL },
  { "ko", "Korean", NULL },
  { NULL, NULL, NULL },
};
