"""Treebanks for the benches: their raw text, and F1 of what was read from it."""
import itertools
import lzma


class Sentence:
    """One of a CoNLL-U file: its text, the forms of its words, their MISC, and whether a paragraph begins with it."""

    def __init__(self):
        self.text, self.forms, self.misc, self.begins_block = '', [], [], False


def unpack(path):
    """Its text, without what stands behind the last empty line: a sentence that was cut off."""
    with lzma.open(path, 'rt', encoding='utf-8') as file:
        text = file.read()
    return text[:text.rindex('\n\n') + 2]


def read(path):
    """The sentences of a file in which an empty line ends each."""
    sentences, sentence = [], Sentence()
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            line = line.rstrip('\n')
            if line.startswith(('# newpar', '# newdoc')):
                sentence.begins_block = True
            elif line.startswith('# text = '):
                sentence.text = line[len('# text = '):]
            elif line and line[0] != '#':
                columns = line.split('\t')
                if columns[0].isdigit():
                    sentence.forms.append(columns[1])
                    sentence.misc.append(columns[9])
            elif not line and sentence.forms:
                sentences.append(sentence)
                sentence = Sentence()
    return sentences


def make_paragraphs(sentences):
    """The raw text: the sentences of a paragraph parted by a blank."""
    paragraphs = []
    for sentence in sentences:
        if sentence.begins_block or not paragraphs:
            paragraphs.append(sentence.text)
        else:
            paragraphs[-1] += ' ' + sentence.text
    return paragraphs


def f1(gold, found):
    gold, found = set(gold), set(found)
    return 200.0 * len(gold & found) / (len(gold) + len(found)) if gold or found else 0.0


def get_spans(sentences):
    """Words and sentences as spans of the characters that are not blanks, as in the CoNLL 2018 shared task."""
    words, whole, position = [], [], 0
    for sentence in sentences:
        start = position
        for form in sentence.forms:
            length = len(''.join(form.split()))
            words.append((position, position + length))
            position += length
        whole.append((start, position))
    return words, whole


def get_names(sentences):
    """Names of (forms, IOB2 tags) as (sentence, first character, end, type), blanks left out: two files may cut words
    otherwise and have their sentences in another order."""
    names = set()
    for forms, tags in sentences:
        ends, position = [], 0
        for form in forms:
            position += len(''.join(form.split()))
            ends.append(position)
        key, start = ''.join(''.join(form.split()) for form in forms), None
        for i, tag in enumerate(tags + ['O']):
            if start is not None and tag != 'I-' + tags[start][2:]:
                names.add((key, ends[start - 1] if start > 0 else 0, ends[i - 1], tags[start][2:]))
                start = None
            if tag.startswith('B-'):
                start = i
    return names


def read_named(path):
    """(forms, tags) of each sentence of a file of two columns."""
    sentences, forms, tags = [], [], []
    with lzma.open(path, 'rt', encoding='utf-8') as lines:
        for line in itertools.chain(lines, ['']):
            if line.strip():
                form, tag = line.rstrip('\n').split('\t')
                forms.append(form)
                tags.append(tag)
            elif forms:
                sentences.append((forms, tags))
                forms, tags = [], []
    return sentences


def get_named(sentences):
    """The same of what a parse wrote into MISC: "Name=B-PER"."""
    return [(sentence.forms,
             [next((part[len('Name='):] for part in misc.split('|') if part.startswith('Name=')), 'O')
              for misc in sentence.misc]) for sentence in sentences]
