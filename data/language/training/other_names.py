"""Other names in the place of names: the same sentences about the people, places and organisations of names.tsv.

A corpus names few companies and ministers; a name in the slot of another of its kind teaches what such names look like.
Where the other name has as many words as the first, the tree is the same, and teaches what such names do.
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


def _one_word_places(names):
    return {words[0] for words in names['LOC'] if len(words) == 1}


def replace_in_tree(sentence, names, places, rng, share=0.7):
    """The sentence, tags and tree kept, with a share of its names replaced by others of their kind and length.

    Only names of one word, and of people with two, which are first and last name: longer ones have trees of their own. Where
    no names are marked, the one-word places that names.tsv knows are taken. None if nothing was replaced.
    """
    forms, replaced = list(sentence.forms), False
    for i, tag in enumerate(sentence.tags):
        if sentence.names is None:
            kind, length = ('LOC' if tag == 'PROPN|NNP' and forms[i] in places else ''), 1
            alone = not (i and sentence.tags[i - 1].startswith('PROPN')) \
                and not (i + 1 < len(forms) and sentence.tags[i + 1].startswith('PROPN'))
        else:
            kind, length, alone = (sentence.names[i][2:] if sentence.names[i].startswith('B-') else ''), 1, True
            while kind and i + length < len(forms) and sentence.names[i + length] == 'I-' + kind:
                length += 1
        if not kind or not alone or rng.random() >= share:
            continue
        if any(t != 'PROPN|NNP' for t in sentence.tags[i:i + length]):
            continue
        if length == 1 or (kind == 'PER' and length == 2 and sentence.heads[i + 1] == i + 1):
            fitting = [words for words in names[kind] if len(words) == length]
            forms[i:i + length] = fitting[rng.integers(len(fitting))]
            replaced = True
    if not replaced:
        return None
    return corpora.Sentence(forms=forms, tags=sentence.tags, heads=sentence.heads, labels=sentence.labels, names=sentence.names)


def more_trees(sentences, path, copies, rng):
    """So many copies of each tree that has a name which can be replaced, with other names."""
    names = read(path)
    places = _one_word_places(names)
    trees = [s for s in sentences if s.heads is not None]
    made = [replace_in_tree(s, names, places, rng) for _ in range(copies) for s in trees]
    return [s for s in made if s is not None]


def more_sentences(sentences, path, copies, rng):
    """So many copies of each sentence that has a name, with other names."""
    names = read(path)
    with_names = [s for s in sentences if s.names is not None and any(name != 'O' for name in s.names)]
    return [replace(s, names, rng) for _ in range(copies) for s in with_names]
