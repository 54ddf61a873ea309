"""What the checks of exports share: the samples, what is to be found in them, and the programs that look for it."""
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile

SKIP = 77
# The longest that a reader may take, in seconds.
PATIENCE = 100
# Where the modules of node are, if they are installed.
NODE_MODULES = os.environ.get('ENTENTE_NODE_MODULES', '')
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
ODD_CLAIMS = 8
# The kinds case has each type of relation from each kind of actor to each, once asserted and once doubtful.
KINDS = ('country', 'person', 'organisation', 'group', 'place', 'other')
KINDS_TYPES = ('meets', 'talks-with', 'supplies', 'sanctions', 'leads', 'works-for', 'family-of')
KINDS_RELATIONS = 2 * len(KINDS_TYPES) * len(KINDS) ** 2
# The hostile case has so many claims, each of its own relation.
HOSTILE_CLAIMS = 200
LARGE_NODES = 4000
LARGE_RELATIONS = 10000
LARGE_CLAIMS = sum(1 + i % 3 for i in range(LARGE_RELATIONS))


def clean(text):
    """A text without what XML and other formats cannot hold."""
    return ''.join(c for c in text if c >= ' ' and c not in '\ufffe\uffff' or c in '\t\n\r')


def check_hostile(folder, names, sentences=None, allowed=str, allowed_sentence=None):
    """Whether the names of the hostile case's actors by id, and the sentences of its claims, are those of its JSON, which comes
    back as it was (tests/graph/export/test-data-import.c). allowed: what the format can hold of a name, or of a sentence."""
    excerpt = load_json(os.path.join(folder, 'hostile.json'))
    expected = {actor['id']: actor['name'] for actor in excerpt['actors'] if actor['node']}
    assert len(expected) == 2 * HOSTILE_CLAIMS and set(names) == set(expected), len(names)
    for actor, name in expected.items():
        assert names[actor] == allowed(name), (ascii(names[actor]), ascii(name))
    if sentences is not None:
        assert sorted(sentences) == sorted((allowed_sentence or allowed)(claim['sentence']) for claim in excerpt['claims'])


def squeeze(text):
    """A text in which every run of white space is one space."""
    return ' '.join(clean(text).split())


def leave_out(reason):
    """Says that a part of a check is not done, which may not be where all readers are said to be there."""
    if os.environ.get('ENTENTE_READERS') == 'required':
        sys.exit(reason)
    print(f'left out: {reason}')


def skip(reason):
    leave_out(reason)
    sys.exit(SKIP)


def has(*programs):
    """Whether all of them are installed; what needs them is left out otherwise."""
    missing = [program for program in programs if not shutil.which(program)]
    if missing:
        leave_out(f'{", ".join(missing)} is not installed')
    return not missing


def has_node_modules():
    """Whether the readers of npm are there. Nobody requires them: a registry that cannot be reached says nothing of the exports."""
    found = os.path.exists(os.path.join(NODE_MODULES, '.package-lock.json'))
    if not found:
        print(f'left out: install-readers has put no readers into {NODE_MODULES}')
    return found and has('node')


def need(*programs):
    """Skips all of a check without them."""
    if not has(*programs):
        sys.exit(SKIP)


def need_node_modules():
    if not has_node_modules():
        sys.exit(SKIP)


def call(*command):
    """How a program ended, and what it wrote and complained. Ended with all that it started where it takes too long."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True) as process:
        try:
            out, complaints = process.communicate(timeout=PATIENCE)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
    return process.returncode, out, complaints.decode(errors='replace')


def run(*command):
    """What a program writes, as bytes; it may not fail."""
    status, out, complaints = call(*command)
    assert status == 0, f'{command[0]} ended with {status}: {complaints[-2000:]}'
    return out


def run_quietly(*command):
    """Likewise of one that may not complain of anything either."""
    status, out, complaints = call(*command)
    assert status == 0 and not complaints, f'{command[0]} ended with {status}: {complaints[-2000:]}'
    return out


def write(*formats):
    """Returns the folder with the samples, of data in these formats only."""
    folder = tempfile.TemporaryDirectory()
    run(sys.argv[1], folder.name, *formats)
    return folder


def load_json(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)
