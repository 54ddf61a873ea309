/* test-language-guess.c: /language/language-guess
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "language/ent-language-guess.h"

#include <string.h>

static const struct
{
  const char *code;
  const char *text;
} texts[] = {
  { "fr", "Le ministre des affaires étrangères s'est rendu mardi dans la capitale voisine pour y rencontrer son homologue. "
          "Les deux hommes ont parlé des prix du blé et d'un pont que leurs pays veulent construire ensemble sur le "
          "fleuve, avant la fin de l'année." },
  { "de", "Der Außenminister ist am Dienstag in die Hauptstadt des Nachbarlandes gereist, um dort seinen Amtskollegen zu "
          "treffen. Beide sprachen über den Preis von Weizen und über eine Brücke, die ihre Länder noch in diesem Jahr "
          "gemeinsam bauen wollen." },
  { "es", "El ministro de Exteriores viajó el martes a la capital vecina para reunirse con su homólogo. Los dos hablaron "
          "del precio del trigo y de un puente que sus países quieren construir juntos sobre el río antes de que "
          "termine el año." },
  { "pt", "O ministro das Relações Exteriores viajou na terça-feira para a capital vizinha e se reuniu com o seu colega. Os "
          "dois falaram do preço do trigo e de uma ponte que os seus países querem construir juntos sobre o rio até ao "
          "fim do ano." },
  { "it", "Il ministro degli Esteri è arrivato martedì nella capitale vicina per incontrare il suo collega. I due hanno "
          "parlato del prezzo del grano e di un ponte che i loro paesi vogliono costruire insieme sul fiume prima della "
          "fine dell'anno." },
  { "nl", "De minister van Buitenlandse Zaken is dinsdag naar de hoofdstad van het buurland gereisd om er zijn collega te "
          "ontmoeten. Ze spraken over de prijs van tarwe en over een brug die hun landen nog dit jaar samen willen "
          "bouwen over de rivier." },
  { "pl", "Minister spraw zagranicznych udał się we wtorek do stolicy sąsiedniego kraju, aby spotkać się ze swoim "
          "odpowiednikiem. Rozmawiali o cenach pszenicy oraz o moście, który oba państwa chcą zbudować na rzece jeszcze "
          "przed końcem roku." },
  { "tr", "Dışişleri bakanı salı günü komşu ülkenin başkentine gitti ve orada meslektaşı ile görüştü. İki bakan buğday "
          "fiyatları ve bu yıl bitmeden nehrin üzerine birlikte yapmak istedikleri köprü için konuştu, ancak bir tarih "
          "vermediler." },
  { "id", "Menteri luar negeri pada hari Selasa pergi ke ibu kota negara tetangga untuk bertemu dengan rekannya. Mereka "
          "membahas harga gandum dan jembatan yang akan dibangun oleh kedua negara itu di atas sungai sebelum akhir "
          "tahun ini." },
  { "sw", "Waziri wa mambo ya nje alisafiri siku ya Jumanne kwenda katika mji mkuu wa nchi jirani ili kukutana na "
          "mwenzake. Walizungumza kuhusu bei ya ngano na daraja ambalo nchi hizo mbili zinataka kujenga pamoja juu ya "
          "mto kabla ya mwisho wa mwaka." },
  { "ru", "Министр иностранных дел во вторник прибыл в столицу соседней страны, чтобы встретиться со своим коллегой. "
          "Они говорили о ценах на пшеницу и о мосте, который обе страны хотят вместе построить через реку ещё до конца "
          "этого года, но даты не назвали." },
  { "uk", "Міністр закордонних справ у вівторок прибув до столиці сусідньої країни, щоб зустрітися зі своїм колегою. Вони "
          "говорили про ціни на пшеницю і про міст, який обидві країни хочуть разом збудувати через річку ще до кінця "
          "цього року." },
  { "ar", "وصل وزير الخارجية يوم الثلاثاء إلى عاصمة البلد المجاور للقاء نظيره هناك. وتحدث الوزيران عن أسعار القمح وعن جسر "
          "يريد البلدان بناءه معا فوق النهر قبل نهاية هذا العام، لكنهما لم يحددا موعدا لبدء العمل ولم يذكرا من سيدفع "
          "تكاليفه." },
  { "fa", "وزیر امور خارجه روز سه‌شنبه برای دیدار با همتای خود به پایتخت کشور همسایه رفت. دو وزیر درباره بهای گندم و پلی "
          "گفتگو کردند که دو کشور می‌خواهند پیش از پایان امسال با هم روی رودخانه بسازند، اما نگفتند که کار کی آغاز "
          "می‌شود و چه کسی هزینه آن را می‌پردازد." },
  { "zh", "外交部长星期二前往邻国首都，与该国外长举行会谈。双方讨论了小麦价格，也谈到两国希望在今年年底以前共同在河上修建一座大桥的计划。"
          "不过他们没有说明工程什么时候开始，也没有说明费用由谁承担。两国记者在会谈以后提出了许多问题，部长们只回答了其中三个。"
          "其中一位部长说，大桥建成以后，两岸居民不用再等渡船，粮食也可以更快地运到港口，两国都会因此得到好处。双方还商定，"
          "专家们下个月将再次见面，并且把他们的建议交给两国政府，由政府作出最后的决定，届时会再通知记者。" },
  { "ko", "외교부 장관은 화요일 이웃 나라의 수도를 찾아 상대국 장관을 만났다. 두 장관은 밀 가격과 두 나라가 올해 안에 강 위에 함께 "
          "놓으려는 다리에 대해 이야기했다. 그러나 공사를 언제 시작할지, 비용을 누가 낼지는 밝히지 않았다. 회담이 끝난 뒤 기자들이 "
          "많은 질문을 했지만 장관들은 그 가운데 세 가지에만 대답했다. 전문가들은 다음 달에 다시 만나 제안을 정부에 낼 예정이다." },
  { "el", "Ο υπουργός Εξωτερικών ταξίδεψε την Τρίτη στην πρωτεύουσα της γειτονικής χώρας για να συναντήσει τον ομόλογό του. "
          "Μίλησαν για την τιμή του σιταριού και για μια γέφυρα που οι δύο χώρες θέλουν να χτίσουν μαζί πάνω στο ποτάμι." },

  { "en", "The foreign minister travelled to the neighbouring capital on Tuesday to meet his counterpart. The two spoke "
          "about the price of wheat and a bridge that their countries want to build together across the river before "
          "the end of the year." },
  /* names that no reader of English knows */
  { "en", "Nguyễn Xuân Phúc met Gurbanguly Berdimuhamedow and Kassym-Jomart Tokayev in Ulaanbaatar; Luiz Inácio Lula da "
          "Silva, Andrés Manuel López Obrador and Aleksandr Lukashenko sent Recep Tayyip Erdoğan and Viktor Orbán to "
          "Ouagadougou, where Ursula von der Leyen and José Ramos-Horta waited for them with Mohammed bin Zayed Al "
          "Nahyan." },
  /* a foreign paper's name, a quotation in its own words and a translation */
  { "en", "“La paix est la seule voie pour nos deux peuples et pour les générations qui viennent”, the president told Le "
          "Monde: peace, he said, was the only way. A government spokesman in Berlin answered that the chancellor had "
          "heard the words and would reply to them when she returned from her visit to Kyiv (Київ)." },
  /* a list without a sentence */
  { "en", "Members of the council: Albania, Brazil, Ecuador, Gabon, Ghana, Japan, Malta, Mozambique, Switzerland and the "
          "United Arab Emirates; in office until the end of next year: Algeria, Guyana, Republic of Korea, Sierra Leone, "
          "Slovenia" },
};

static void
test_tells_languages_apart (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *code = ent_language_guess (texts[i].text, strlen (texts[i].text));

      if (strcmp (code, texts[i].code) != 0)
        g_test_message ("%.60s", texts[i].text);
      g_assert_cmpstr (code, ==, texts[i].code);
    }
}

/* An unknown language is told from English all the same. */
static void
test_knows_what_is_not_english (void)
{
  const char *text = "Utenriksráđđi lei distaga ránnjáriikka oaivegávpogis deaivvadeame virgebrohtariinnis. Soai "
                     "ságasteigga nisuid hattiid birra ja šalddi birra, maid riikkat háliidit hukset ovttas joga badjel "
                     "ovdal jagi loahpa, muhto eaba muitalan goas bargu álgá.";

  g_assert_cmpstr (ent_language_guess (text, strlen (text)), !=, ENT_LANGUAGE_ENGLISH);
}

static void
test_counts_short_texts_as_english (void)
{
  const char *text = "Le ministre est arrivé mardi dans la capitale.";

  g_assert_cmpstr (ent_language_guess (text, strlen (text)), ==, ENT_LANGUAGE_ENGLISH);
  g_assert_cmpstr (ent_language_guess ("", 0), ==, ENT_LANGUAGE_ENGLISH);
}

static void
test_takes_a_list_of_names_for_english (void)
{
  g_autoptr (GString) text = g_string_new ("Those who met were");

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (text, "%s Ngozi Okonjo de la %c%c", i > 0 ? "," : "", 'A' + i % 26, 'a' + i / 26);
  g_string_append (text, ".");
  g_assert_cmpstr (ent_language_guess (text->str, text->len), ==, ENT_LANGUAGE_ENGLISH);
}

/* Figures have no language. */
static void
test_bears_texts_without_words (void)
{
  g_autofree char *figures = g_strnfill (5000, '7');
  g_autofree char *letters = g_strnfill (1000000, 'x');
  g_autoptr (GString) signs = g_string_new (NULL);

  g_assert_cmpstr (ent_language_guess (figures, strlen (figures)), ==, ENT_LANGUAGE_ENGLISH);
  g_assert_cmpstr (ent_language_guess (letters, strlen (letters)), ==, ENT_LANGUAGE_ENGLISH);
  /* a border of what is read that falls into a character */
  for (guint i = 0; i < 30000; i++)
    g_string_append (signs, "日本");
  g_assert_cmpstr (ent_language_guess (signs->str, signs->len), ==, "zh");
}

static void
test_names_languages (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_nonnull (ent_language_get_name (texts[i].code));
  g_assert_cmpstr (ent_language_get_name ("fr"), ==, "French");
  g_assert_null (ent_language_get_name (ENT_LANGUAGE_UNKNOWN));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/language-guess/tells-languages-apart", test_tells_languages_apart);
  g_test_add_func ("/language/language-guess/knows-what-is-not-english", test_knows_what_is_not_english);
  g_test_add_func ("/language/language-guess/counts-short-texts-as-english", test_counts_short_texts_as_english);
  g_test_add_func ("/language/language-guess/takes-a-list-of-names-for-english",
                   test_takes_a_list_of_names_for_english);
  g_test_add_func ("/language/language-guess/bears-texts-without-words", test_bears_texts_without_words);
  g_test_add_func ("/language/language-guess/names-languages", test_names_languages);
  return g_test_run ();
}
