"""What the checks of exports share: the samples, and what is to be found in them."""
import json
import os
import subprocess
import sys
import tempfile

SKIP = 77
SCHEMAS = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'data', 'schema')

# The actors of the odd case by id, and the relations by their ends (tests/support/export-cases.h).
ODD_NAMES = {
    'country:RYE': 'RYE',
    'country:ELM': 'ELM',
    'country:KOR': 'KOR',
    'person:kim': '김정은 \\N',
    'organisation:formula': '=1+1',
    'group:markup': '<b>"Q" & \'A\'</b> ]]> --',
    'place:lines': 'line\none\ttab\x01',
    'other:arabic': 'فيصل، بن; فرحان',
}
ODD_RELATIONS = sorted([
    ('country:RYE', 'supplies', 'country:ELM'),
    ('country:ELM', 'meets', 'country:RYE'),
    ('country:ELM', 'supplies', 'country:RYE'),
    ('person:kim', 'meets', 'country:KOR'),
    ('country:RYE', 'sanctions', 'country:RYE'),
    ('organisation:formula', 'supplies', 'group:markup'),
    ('place:lines', 'leads', 'other:arabic'),
])
# A relation without direction begins with the actor whose id comes first.
ODD_RELATIONS = sorted((*sorted((a, b))[:1], kind, sorted((a, b))[1]) if kind == 'meets' else (a, kind, b)
                       for a, kind, b in ODD_RELATIONS)
LARGE_NODES = 4000
LARGE_RELATIONS = 10000


def clean(text):
    """A text without what XML and other formats cannot hold."""
    return ''.join(c for c in text if c >= ' ' or c in '\t\n\r')


def squeeze(text):
    """A text in which every run of white space is one space."""
    return ' '.join(clean(text).split())


def skip(reason):
    print(f'skipped: {reason}')
    sys.exit(SKIP)


def write():
    """Returns the folder with the samples."""
    folder = tempfile.TemporaryDirectory()
    subprocess.run([sys.argv[1], folder.name], check=True)
    return folder


def load_json(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)
