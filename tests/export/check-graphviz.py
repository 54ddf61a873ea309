#!/usr/bin/env python3
"""check-graphviz.py WRITER: Graphviz reads what is written as DOT, with all attributes."""
import json
import os
import shutil
import subprocess

import samples

if not shutil.which('dot') or not shutil.which('gvpr'):
    samples.skip('Graphviz is not installed')


def read(path):
    out = subprocess.run(['dot', '-Tdot_json', path], check=True, capture_output=True, text=True).stdout
    return json.loads(out)


def count(path):
    script = 'BEG_G { printf ("%d %d", nNodes ($G), nEdges ($G)) }'
    return subprocess.run(['gvpr', script, path], check=True, capture_output=True, text=True).stdout


with samples.write() as folder:
    graph = read(os.path.join(folder, 'odd.dot'))
    nodes = {node['name']: node for node in graph['objects']}
    assert sorted(nodes) == sorted(samples.ODD_NAMES), sorted(nodes)
    for name, node in nodes.items():
        expected = samples.ODD_NAMES[name].replace('\t', '').replace('\x01', '')
        assert node['label'].replace('\\n', '\n').replace('\\\\', '\\') == expected, (node['label'], expected)
    names = [node['name'] for node in graph['objects']]
    found = sorted((names[edge['tail']], edge['relation'], names[edge['head']]) for edge in graph['edges'])
    assert found == samples.ODD_RELATIONS, found
    supplies = next(edge for edge in graph['edges'] if names[edge['tail']] == 'country:RYE' and edge['relation'] == 'supplies')
    assert supplies['status'] == 'alleged' and supplies['claims'] == '2' and supplies['origins'] == '1', supplies
    assert 'Rye sent 40 "old" guns & shells to Elm <secretly>.' in supplies['comment'], supplies
    subprocess.run(['dot', '-Tcanon', os.path.join(folder, 'odd.dot')], check=True, stdout=subprocess.DEVNULL)
    assert count(os.path.join(folder, 'empty.dot')) == '0 0'
    assert count(os.path.join(folder, 'large.dot')) == f'{samples.LARGE_NODES} {samples.LARGE_RELATIONS}', count(os.path.join(folder, 'large.dot'))
