"""Articles for benches: the same for the same seed, as long as those of papers are, with many names and many relations."""
import datetime
import os
import random

COUNTRIES = ['Russia', 'China', 'Iran', 'North Korea', 'Turkey', 'India', 'Brazil', 'Egypt', 'Ukraine', 'Poland', 'Germany',
             'France', 'Japan', 'South Korea', 'Israel', 'Saudi Arabia', 'Ethiopia', 'Kenya', 'Nigeria', 'Mexico', 'Canada',
             'Vietnam', 'Pakistan', 'Kazakhstan', 'Serbia', 'Hungary', 'Greece', 'Spain', 'Norway', 'Chile']
CITIES = ['Geneva', 'Vienna', 'Ankara', 'Doha', 'Astana', 'Belgrade', 'Nairobi', 'Lima', 'Oslo', 'Cairo', 'Hanoi', 'Delhi',
          'Riyadh', 'Warsaw', 'Tokyo', 'Seoul', 'Athens', 'Madrid', 'Budapest', 'Muscat']
FIRST = ['Anna', 'Boris', 'Carlos', 'Dmitri', 'Elena', 'Farid', 'Goran', 'Hana', 'Igor', 'Jamal', 'Karin', 'Luis', 'Maria',
         'Nikolai', 'Omar', 'Petra', 'Rashid', 'Sofia', 'Tomas', 'Viktor', 'Yusuf', 'Zoran']
LAST_STARTS = ['Kal', 'Mor', 'Ves', 'Dar', 'Bel', 'Tor', 'Lan', 'Sar', 'Nov', 'Hal', 'Ger', 'Pet', 'Rom', 'Zel', 'Ost', 'Fer']
LAST_ENDS = ['enko', 'ovic', 'inski', 'adze', 'ander', 'etti', 'oglu', 'eira', 'mann', 'assen', 'idis', 'akov']
TITLES = ['President', 'Prime Minister', 'Foreign Minister', 'Defence Minister']
GOODS = ['artillery shells', 'drones', 'wheat', 'natural gas', 'armoured vehicles', 'spare parts', 'radar systems', 'vaccines',
         'fertiliser', 'machine tools', 'fuel', 'air-defence missiles']
MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
          'December']
DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']
TOPICS = ['border traffic', 'grain prices', 'railway lines', 'prisoner exchanges', 'fishing rights', 'air corridors',
          'water from the upper river', 'visas for students', 'a shared satellite', 'debts of the last decade',
          'customs duties', 'mine clearance', 'the price of electricity', 'a port on the northern coast']
OUTLETS = ['Harbour Gazette', 'Valley Post', 'Northern Ledger', 'Daily Lantern', 'Capital Herald', 'Coast Tribune']

RELATIONS = [
    '{person} of {a} met {other} of {b} in {city} on {day} and they spoke about {topic}.',
    '{a} supplied {goods} to {b} in {month} {year}, according to officials in {city}.',
    '{a} imposed new sanctions on {b} after the talks in {city} had failed.',
    '{b} denied supplying {goods} to {a}, and called the report in the {outlet} an invention.',
    '{title} {person} visited {b} in {month}, where he signed an agreement with {b} on {topic}.',
    '{a} accused {b} of delaying {topic}, which {b} rejected on {day}.',
    '{a} may sell {goods} to {b} before the end of {year}, said {person}, who advises the government.',
    '{person} told the {outlet} that {a} supports {b} in the dispute over {topic}.',
    '{a} threatened {b} with a boycott if the delivery of {goods} did not stop.',
    'Forces of {a} attacked a depot in {b} on {day}, the ministry in {city} said.',
    '{a} and {b} agreed on {topic} after {number} hours of talks in {city}.',
    '{title} {person} criticised {b} for its silence on {topic}.',
]
FILLERS = [
    'Around {number} delegates had come to {city}, and most of them left before the evening.',
    'A clerk of the {low} office counted {number} boxes with papers on {topic} that nobody had opened since {month} {year}.',
    'Rain fell over {city} all of {day}, and the {low} bridge to the old town stayed closed.',
    'The {low} committee, which has {number} members, will look into it again in {month}.',
    'Prices of {goods} rose by {number} percent within a year, a table of the {outlet} shows.',
    'Nobody in the {low} district could say how many families had moved away.',
]


def _name(rand):
    return f'{rand.choice(FIRST)} {rand.choice(LAST_STARTS)}{rand.choice(LAST_ENDS)}'


def _rare_word(rand):
    """Words that only a few articles have, as there are in any language."""
    return ''.join(rand.choice(LAST_STARTS).lower() + rand.choice('aeiou') for _ in range(rand.randint(1, 3)))


def _sentence(rand, cast, template):
    a, b = rand.sample(cast['countries'], 2)
    person, other = rand.sample(cast['people'], 2)
    return template.format(a=a, b=b, person=person, other=other, city=rand.choice(CITIES), day=rand.choice(DAYS),
                           month=rand.choice(MONTHS), year=rand.randint(2018, 2025), goods=rand.choice(GOODS),
                           topic=rand.choice(TOPICS), title=rand.choice(TITLES), outlet=rand.choice(OUTLETS),
                           number=rand.randint(2, 900), low=_rare_word(rand))


def make_article(rand, people):
    """A headline, a day, and 500 to 700 words in paragraphs."""
    cast = {'countries': rand.sample(COUNTRIES, 5), 'people': rand.sample(people, 6)}
    day = datetime.date(2022, 1, 1) + datetime.timedelta(days=rand.randrange(1200))
    parts = [_sentence(rand, cast, rand.choice(RELATIONS)).rstrip('.'), f'{day.day} {MONTHS[day.month - 1]} {day.year}']
    n_words, wanted = 0, rand.randint(500, 700)
    while n_words < wanted:
        paragraph = ' '.join(_sentence(rand, cast, rand.choice(RELATIONS if rand.random() < 0.4 else FILLERS))
                             for _ in range(rand.randint(2, 4)))
        n_words += paragraph.count(' ') + 1
        parts.append(paragraph)
    return '\n\n'.join(parts) + '\n'


def write_articles(folder, n, seed=1):
    """Writes so many articles as 00000.txt and so on, a thousand a folder; returns the bytes of them."""
    rand = random.Random(seed)
    people = [_name(rand) for _ in range(2000)]
    n_bytes = 0
    for i in range(n):
        inner = os.path.join(folder, f'{i // 1000:02}')
        os.makedirs(inner, exist_ok=True)
        text = make_article(rand, people)
        n_bytes += len(text.encode())
        with open(os.path.join(inner, f'{i:05}.txt'), 'w', encoding='utf-8') as file:
            file.write(text)
    return n_bytes
