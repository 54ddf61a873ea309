"""Other names in the place of names: the same sentences about the people, places and organisations of names.tsv.

A corpus names few companies and ministers; a name in the slot of another of its kind teaches what such names look like.
"""

import csv

import corpora


def read(path):
    """Kind of name -> names as lists of words."""
    names = {'PER': [], 'LOC': [], 'ORG': []}
    with open(path, encoding='utf-8', newline='') as f:
        lines = (line for line in f if not line.startswith('#'))
        for row in csv.DictReader(lines, delimiter='\t', quoting=csv.QUOTE_NONE):
            names[row['kind']] += int(row['times']) * [row['words'].split(' ')]
    return names


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


def more_sentences(sentences, path, copies, rng):
    """So many copies of each sentence that has a name, with other names."""
    names = read(path)
    with_names = [s for s in sentences if s.names is not None and any(name != 'O' for name in s.names)]
    return [replace(s, names, rng) for _ in range(copies) for s in with_names]
