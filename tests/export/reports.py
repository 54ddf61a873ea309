"""What the checks of reports share: what is to be found in them (tests/support/export-cases.h)."""
import os

import samples

TITLE = 'Guns & <letters>'
# The sentences of the odd case, in one line.
SENTENCES = [
    'Rye sent 40 "old" guns & shells to Elm <secretly>.',
    'Rye sent guns to Elm.',
    'Rye scolded itself.',
    'Elm thanked Rye;',
    'nobody else did ]]> so.',
    '한국은 김정은을 만났다.',
    '+Plus@minus gave an end- of-line & tab here to <b>.',
    'No.',
]
HEADLINE = '=HYPERLINK("x") & <i>more</i>'
ADDRESS = 'https://example.org/a?x=1&y="2"<3>#%20z'
N_HOSTILE_RELATIONS = samples.HOSTILE_CLAIMS
N_ODD_RELATIONS = len(samples.ODD_RELATIONS)
N_LARGE_RELATIONS = 1000


def path(folder, name):
    return os.path.join(folder, name)


def has_all(text, parts):
    text = samples.squeeze(text)
    for part in parts:
        assert samples.squeeze(part) in text, part
