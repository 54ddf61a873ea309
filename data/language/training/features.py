"""A word as the network sees it. graph/language/ent-word-features.c computes the same."""

import functools

AFFIX_ROWS = 1 << 14
MAX_LETTERS = 100
ROOT_AFFIX = '<root>'

_MARKS = str.maketrans({'“': '"', '”': '"', '„': '"', '‘': "'", '’': "'", '‚': "'", '–': '-', '—': '-', '…': '...'})


def simple_lower(char):
    """Simple lower case: one code point stays one."""
    lower = char.lower()
    return lower if len(lower) == 1 else char


def plain(form):
    """The form cut to MAX_LETTERS, curly marks made straight."""
    form = form[:MAX_LETTERS].translate(_MARKS)
    return '"' if form in ('``', "''") else form


def lower(form):
    return ''.join(map(simple_lower, plain(form)))


def key(form):
    """What the vocabulary of the treebanks is looked up by: small letters, every digit a 0."""
    return ''.join('0' if '0' <= c <= '9' else c for c in lower(form))


def shape(form):
    """"McDonald's" -> "XxXx'x": runs of one kind made one, the first eight."""
    runs = []
    for c in plain(form):
        kind = 'X' if c.isupper() else 'x' if c.islower() else 'd' if '0' <= c <= '9' else c
        if not runs or runs[-1] != kind:
            runs.append(kind)
    return ''.join(runs[:8])


def fnv1a(text):
    """FNV-1a, 32 bit, of the UTF-8 bytes (Fowler, Noll, Vo)."""
    value = 2166136261
    for byte in text.encode():
        value = (value ^ byte) * 16777619 & 0xffffffff
    return value


@functools.lru_cache(maxsize=None)
def affixes(form):
    """Eight rows of the affix table: the last 1-4 and first 2-3 letters, the shape, the whole word."""
    small = lower(form)
    texts = ['s%d%s' % (n, small[-n:]) for n in (1, 2, 3, 4)]
    texts += ['p%d%s' % (n, small[:n]) for n in (2, 3)]
    texts += ['sh' + shape(form), 'f' + plain(form)]
    return [fnv1a(text) % AFFIX_ROWS for text in texts]


ROOT_AFFIXES = [fnv1a(ROOT_AFFIX) % AFFIX_ROWS] * 8
