"""Reads what the network is trained on: treebanks in CoNLL-U and names in IOB2, packed or not."""

import dataclasses
import lzma
import re

NAME_TYPES = {'person': 'PER', 'place': 'LOC', 'organization': 'ORG'}

# Words before a person's name that are no part of it.
_TITLES = frozenset("""
    mr. mr mrs. mrs ms. ms miss dr. dr prof. prof professor president vice prime minister premier chancellor king queen prince
    princess emperor pope saint st. sir lord lady senator sen. representative rep. congressman congresswoman governor gov.
    mayor ambassador secretary judge justice attorney chief general gen. lieutenant lt. colonel col. major maj. captain capt.
    sergeant sgt. admiral commander officer rabbi father fr. reverend rev. bishop cardinal imam sheikh ayatollah chairman
    director coach detective inspector deputy former
""".split())


@dataclasses.dataclass
class Sentence:
    """Words and what is known of them: heads, labels and tags or None; names or None."""
    forms: list
    tags: list = None
    heads: list = None
    labels: list = None
    names: list = None


def _open(path):
    return lzma.open(path, 'rt', encoding='utf-8') if path.endswith('.xz') else open(path, encoding='utf-8')


def _blocks(path):
    """Sentences as lists of split lines, comments left out."""
    rows = []
    with _open(path) as lines:
        for line in lines:
            line = line.rstrip('\n')
            if not line:
                if rows:
                    yield rows
                rows = []
            elif not line.startswith('#') or '\t' in line:
                rows.append(line.split('\t'))
    if rows:
        yield rows


def read_treebank(path, with_names=False):
    """Sentences of a CoNLL-U file. with_names: take the names from GUM's Entity annotation."""
    sentences = []
    for rows in _blocks(path):
        words = [row for row in rows if row[0].isdigit()]
        sentence = Sentence(
            forms=[row[1] for row in words],
            tags=[row[3] + '|' + row[4] for row in words],
            heads=[int(row[6]) for row in words],
            labels=[row[7] for row in words])
        if with_names:
            sentence.names = _names_of_entities(words, sentence)
        sentences.append(sentence)
    return sentences


def read_names(path):
    """Sentences of an IOB2 file of two columns."""
    return [Sentence(forms=[row[0] for row in rows], names=[row[1] for row in rows]) for rows in _blocks(path)]


def _mentions(words):
    """GUM's mentions of one sentence as (first, last, type)."""
    opened, mentions = {}, []
    for i, row in enumerate(words):
        found = re.search(r'(?:^|\|)Entity=([^|]*)', row[9])
        if not found:
            continue
        for opening, kind, closed, closing in re.findall(r'\((\d+)-([a-z]+)[^()]*(\)?)|(\d+)\)', found.group(1)):
            if opening and closed:
                mentions.append((i, i, kind))
            elif opening:
                opened.setdefault(opening, []).append((i, kind))
            elif opened.get(closing):
                first, kind = opened[closing].pop()
                mentions.append((first, i, kind))
    return mentions


def _names_of_entities(words, sentence):
    """The proper name in each mention of a person, place or organisation whose head is a proper noun; outermost first."""
    names = ['O'] * len(words)
    upos = [row[3] for row in words]
    capital = [form[:1].isupper() for form in sentence.forms]
    for first, last, kind in sorted(_mentions(words), key=lambda m: (m[0], -m[1])):
        if kind not in NAME_TYPES:
            continue
        heads = [i for i in range(first, last + 1) if not first <= sentence.heads[i] - 1 <= last]
        # "Americans" are people, but nobody's name
        if len(heads) != 1 or upos[heads[0]] != 'PROPN' or (kind == 'person' and words[heads[0]][4] == 'NNPS'):
            continue
        start = end = heads[0]
        inner = ('PROPN',) if kind == 'person' else ('PROPN', 'ADJ', 'VERB', 'NOUN')

        def belongs(i):
            return first <= i <= last and upos[i] in inner and capital[i]

        def joins(i):
            return first <= i <= last and sentence.forms[i] in ('-', '&', '.', "'")

        while belongs(start - 1) or (joins(start - 1) and belongs(start - 2)):
            start -= 1
        while True:
            if belongs(end + 1) or (joins(end + 1) and belongs(end + 2)):
                end += 1
            elif kind != 'person' and end + 2 <= last and sentence.forms[end + 1] in ('of', 'for') and belongs(end + 2):
                end += 2
            elif kind != 'person' and end + 3 <= last and sentence.forms[end + 1:end + 3] == ['of', 'the'] and belongs(end + 3):
                end += 3
            else:
                break
        if kind == 'person':
            while start <= end and sentence.forms[start].lower() in _TITLES:
                start += 1
        if start > end or any(name != 'O' for name in names[start:end + 1]):
            continue
        names[start] = 'B-' + NAME_TYPES[kind]
        names[start + 1:end + 1] = ['I-' + NAME_TYPES[kind]] * (end - start)
    return names
