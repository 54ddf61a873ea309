#!/usr/bin/env python3
"""check-graphviz.py WRITER: Graphviz reads what is written as DOT, with all attributes, and complains of nothing."""
import json
import os
import re

import samples

samples.need('dot', 'gvpr')
# Prints how many nodes and edges there are, and how many claims the edges say that they have.
COUNT = 'BEGIN { int n = 0; } E { n = n + (int) $.claims; } END_G { printf ("%d %d %d", nNodes ($G), nEdges ($G), n); }'


def read(path):
    return json.loads(samples.run_quietly('dot', '-Tdot_json', path))


def read_canonical(folder, name):
    """What Graphviz reads of what it has written of the file in its own way."""
    path = os.path.join(folder, f'{name}.canon')
    with open(path, 'wb') as file:
        file.write(samples.run_quietly('dot', '-Tcanon', os.path.join(folder, f'{name}.dot')))
    return read(path)


def count(path):
    return tuple(map(int, samples.run_quietly('gvpr', COUNT, path).split()))


def get_edges(graph):
    names = [node['name'] for node in graph['objects']]
    return sorted((names[edge['tail']], edge['relation'], names[edge['head']], edge['comment']) for edge in graph['edges'])


def check_odd(graph):
    nodes = {node['name']: node for node in graph['objects']}
    assert sorted(nodes) == sorted(samples.ODD_NAMES), sorted(nodes)
    for name, node in nodes.items():
        assert unescape(node['label']) == allowed(samples.ODD_NAMES[name]), node['label']
    edges = get_edges(graph)
    assert [edge[:3] for edge in edges] == samples.ODD_RELATIONS, edges
    names = [node['name'] for node in graph['objects']]
    supplies = next(edge for edge in graph['edges'] if names[edge['tail']] == 'country:RYE' and edge['relation'] == 'supplies')
    assert supplies['status'] == 'alleged' and supplies['claims'] == '2' and supplies['origins'] == '1', supplies
    assert 'Rye sent 40 "old" guns & shells to Elm <secretly>.' in supplies['comment'], supplies


def unescape(label):
    return re.sub(r'\\(.)', lambda match: '\n' if match[1] == 'n' else match[1], label, flags=re.DOTALL)


def allowed(text):
    return ''.join(c for c in text.replace('\t', ' ') if c >= ' ' or c == '\n')


with samples.write('dot', 'json') as folder:
    graph = read(os.path.join(folder, 'odd.dot'))
    check_odd(graph)
    canonical = read_canonical(folder, 'odd')
    check_odd(canonical)
    assert get_edges(canonical) == get_edges(graph)
    for hostile in read(os.path.join(folder, 'hostile.dot')), read_canonical(folder, 'hostile'):
        samples.check_hostile(folder, {node['name']: unescape(node['label']) for node in hostile['objects']}, allowed=allowed)
    assert count(os.path.join(folder, 'odd.dot')) == (len(samples.ODD_NAMES), len(samples.ODD_RELATIONS), samples.ODD_CLAIMS)
    assert count(os.path.join(folder, 'empty.dot')) == (0, 0, 0)
    assert count(os.path.join(folder, 'large.dot')) == (samples.LARGE_NODES, samples.LARGE_RELATIONS, samples.LARGE_CLAIMS)
