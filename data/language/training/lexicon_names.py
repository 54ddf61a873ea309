"""Other names in the place of names: the same sentences about the people, places and organisations of data/lexicon.

A corpus names few companies and ministers; a name in the slot of another of its kind teaches what such names look like.
"""

import csv
import re

import corpora

FAMILY_NAME = re.compile(r'\S+ (\S+)$')


def _rows(folder, name):
    with open('%s/%s.tsv' % (folder, name), encoding='utf-8', newline='') as f:
        return list(csv.DictReader((line for line in f if not line.startswith('#')), delimiter='\t', quoting=csv.QUOTE_NONE))


def _split(name):
    """A name as words, hyphens and clitics on their own as in the treebanks."""
    return [word for word in re.split(r"\s+|(-)|('s)(?=\s|$)", name) if word]


def read(folder):
    """Kind of name -> names as lists of words."""
    people = _rows(folder, 'people')
    given = [row['name'] for row in _rows(folder, 'given-names')]
    family = [FAMILY_NAME.search(row['name']).group(1) for row in people if FAMILY_NAME.search(row['name'])]
    names = {'PER': [row['name'] for row in people], 'LOC': [], 'ORG': []}
    names['PER'] += ['%s %s' % (one, family[i % len(family)]) for i, one in enumerate(given)]
    names['PER'] += family
    for row in _rows(folder, 'countries'):
        # countries stand in the news more often than cities: each counts several times
        names['LOC'] += 8 * [row['name']] + [name for name in row['names'].split(';') + [row['capital']] if name]
    names['LOC'] += [row['name'] for row in _rows(folder, 'places')]
    for row in _rows(folder, 'organisations'):
        if row['kind'] == 'organisation' or not row['name'].endswith('s'):
            names['ORG'] += [row['name']] + [name for name in row['names'].split(';') if name]
    return {kind: [_split(name) for name in members] for kind, members in names.items()}


def replace(sentence, names, rng, share=0.7):
    """The sentence with a share of its names replaced by others of their kind; trees do not fit it any more."""
    forms, tags, i = [], [], 0
    while i < len(sentence.forms):
        kind, end = sentence.names[i][2:], i + 1
        while kind and end < len(sentence.forms) and sentence.names[end] == 'I-' + kind:
            end += 1
        words = sentence.forms[i:end]
        if kind and rng.random() < share:
            words = names[kind][rng.integers(len(names[kind]))]
        forms += words
        tags += ['B-' + kind] + ['I-' + kind] * (len(words) - 1) if kind else ['O']
        i = end
    return corpora.Sentence(forms=forms, names=tags)


def more_sentences(sentences, folder, copies, rng):
    """So many copies of each sentence that has a name, with other names."""
    names = read(folder)
    with_names = [s for s in sentences if s.names is not None and any(name != 'O' for name in s.names)]
    return [replace(s, names, rng) for _ in range(copies) for s in with_names]
