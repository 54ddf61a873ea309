#!/usr/bin/env python3
"""check-graphs.py WRITER: networkx and igraph read GraphML, GEXF and GML: all nodes, edges, attributes, days and claims."""
import json
import os
import re

import samples

try:
    import igraph
    import networkx
except ImportError as error:
    samples.skip(f'{error.name} is not installed')

# What stands in the odd case of one relation, in every format (tests/support/export-cases.h).
SUPPLIES = {
    'label': 'supplies', 'relation': 'supplies', 'plover': 'AID', 'status': 'alleged', 'n_claims': 2, 'n_origins': 1,
    'weight': 1, 'first_event': '2023-08-01', 'last_event': '2023-08-31', 'first_published': '2023-09-12',
    'last_published': '2023-09-13', 'directed': True, 'contested': False,
}


def check_claims(text):
    first, second = json.loads(text)
    assert first['sentence'] == 'Rye sent 40 "old" guns & shells to Elm <secretly>.', first
    assert first['object'] == '40 "old" guns & shells', first
    assert [sayer['name'] for sayer in first['said_by']] == ['=1+1', 'فيصل، بن; فرحان'], first
    assert first['event'] == {'from': '2023-08-01', 'to': '2023-08-31'}, first
    assert (first['reliability'], first['credibility']) == ('B', 2), first
    spans = first['spans']
    start = spans['sentence'][0]
    words = [first['sentence'].encode()[a - start:b - start].decode()
             for a, b in (spans['source'], spans['trigger'], spans['target'])]
    assert words == ['Rye', 'sent', 'Elm'], words
    article = first['article']
    assert article['id'] == 'a "1".txt' and article['outlet'] == 'Harbour, Courier; "Late"', article
    assert article['title'] == '=HYPERLINK("x") & <i>more</i>' and article['author'] == 'O\'Hara, "Bo"', article
    assert article['url'] == 'https://example.org/a?x=1&y="2"<3>#%20z', article
    assert article['agencies'] == ['AFP', 'Reuters'] and article['published'] == '2023-09-12', article
    assert second['article']['origin'] == article['id'] and second['article']['id'] == 'c.txt', second


def same(text):
    return text


def check_odd(names, edges, allowed=samples.clean, unescape=same):
    """names: of nodes by id; edges: (source, attributes, target), all of them; allowed: what the format can hold of a text."""
    assert sorted(names) == sorted(samples.ODD_NAMES), sorted(names)
    for actor, name in samples.ODD_NAMES.items():
        assert unescape(names[actor]) == allowed(name), (names[actor], name)
    by_ends = {(source, data['relation'], target): data for source, data, target in edges}
    assert sorted(by_ends) == samples.ODD_RELATIONS and len(edges) == len(by_ends), sorted(by_ends)
    supplies = by_ends['country:RYE', 'supplies', 'country:ELM']
    for key, value in SUPPLIES.items():
        assert supplies[key] == value, (key, supplies[key])
    check_claims(unescape(supplies['claims']))
    meets = by_ends['country:ELM', 'meets', 'country:RYE']
    assert not meets['directed'] and meets['first_event'] == '2023-09-01' and not meets.get('last_event'), meets
    sanctions = by_ends['country:RYE', 'sanctions', 'country:RYE']
    assert not sanctions.get('first_event') and sanctions['status'] == 'possible', sanctions
    lines = json.loads(unescape(by_ends['organisation:formula', 'supplies', 'group:markup']['claims']))[0]
    assert lines['sentence'] == '+Plus@minus gave an end-\nof-line & tab\there to <b>.', lines
    denied = json.loads(unescape(by_ends['country:ELM', 'supplies', 'country:RYE']['claims']))[0]
    assert denied['status'] == 'denied' and denied['sentence'] == 'nobody else did ]]> so.', denied


def check_networkx(path, read, id_of, name_of, allowed=samples.clean):
    graph = read(path('odd'))
    ids = {node: id_of(node, data) for node, data in graph.nodes(data=True)}
    names = {ids[node]: name_of(data) for node, data in graph.nodes(data=True)}
    check_odd(names, [(ids[a], data, ids[b]) for a, b, data in graph.edges(data=True)], allowed)
    elm = next(data for node, data in graph.nodes(data=True) if ids[node] == 'country:ELM')
    assert (elm['kind'], elm['country'], elm['n_claims'], elm['n_origins']) == ('country', 'ELM', 4, 1), elm
    hostile = read(path('hostile'))
    samples.check_hostile(folder, {id_of(node, data): name_of(data) for node, data in hostile.nodes(data=True)},
                          [json.loads(data['claims'])[0]['sentence'] for _, _, data in hostile.edges(data=True)], allowed, str)
    for name, nodes, edges in ('empty', 0, 0), ('large', samples.LARGE_NODES, samples.LARGE_RELATIONS):
        other = read(path(name))
        assert (other.number_of_nodes(), other.number_of_edges()) == (nodes, edges), other
    return graph


def check_igraph(path, id_, name, allowed=samples.clean, unescape=same):
    graph = igraph.Graph.Read(path('odd'))
    assert graph.is_directed()
    ids = graph.vs[id_]
    edges = [(ids[edge.source], edge.attributes(), ids[edge.target]) for edge in graph.es]
    check_odd(dict(zip(ids, graph.vs[name])), edges, allowed, unescape)
    hostile = igraph.Graph.Read(path('hostile'))
    assert (hostile.vcount(), hostile.ecount()) == (2 * samples.HOSTILE_CLAIMS, samples.HOSTILE_CLAIMS)
    if unescape is same:
        samples.check_hostile(folder, dict(zip(hostile.vs[id_], hostile.vs[name])),
                              [json.loads(claims)[0]['sentence'] for claims in hostile.es['claims']], allowed, str)
    for case, nodes, edges in ('empty', 0, 0), ('large', samples.LARGE_NODES, samples.LARGE_RELATIONS):
        other = igraph.Graph.Read(path(case))
        assert (other.vcount(), other.ecount()) == (nodes, edges), other.summary()
    return graph


def check_graphml(path):
    graph = check_networkx(path, networkx.read_graphml, lambda node, data: node, lambda data: data.get('label', ''))
    assert (graph.nodes['country:RYE']['x'], graph.nodes['country:RYE']['y']) == (301, 0)
    graph = check_igraph(path, 'id', 'label')
    assert graph.vs.find(id='country:RYE')['x'] == 301


def check_gexf(path):
    graph = check_networkx(path, networkx.read_gexf, lambda node, data: node, lambda data: data['label'])
    viz = graph.nodes['country:RYE']['viz']
    assert viz['position'] == {'x': 301, 'y': 0, 'z': 0} and viz['size'] == 20, viz
    assert all(0 <= viz['color'][c] <= 255 for c in 'rgb'), viz
    spells = {(a, data['relation'], b): data.get('spells') for a, b, data in graph.edges(data=True)}
    assert spells['country:RYE', 'supplies', 'country:ELM'] == [('2023-08-01', '2023-08-31')], spells
    # networkx makes a text also of an end that is open
    assert spells['country:ELM', 'meets', 'country:RYE'] == [('2023-09-01', 'None')], spells
    assert spells['country:KOR', 'meets', 'person:kim'] == [('None', '2024-02-29')], spells
    assert spells['country:RYE', 'sanctions', 'country:RYE'] is None, spells


def check_gml(path):
    with open(path('odd'), 'rb') as file:
        assert all(byte < 128 for byte in file.read())
    graph = check_networkx(path, networkx.read_gml, lambda node, data: data['actor'], lambda data: data['name'], same)
    assert graph.nodes['RYE']['graphics'] == {'x': 301, 'y': 0}
    assert graph.nodes['김정은 \\N']['actor'] == 'person:kim'
    # igraph leaves characters as the numbers they stand as
    check_igraph(path, 'actor', 'name', same, lambda text: re.sub('&#([0-9]+);', lambda m: chr(int(m[1])), text))


with samples.write('graphml', 'gexf', 'gml', 'json') as folder:
    for format_, check in ('graphml', check_graphml), ('gexf', check_gexf), ('gml', check_gml):
        def path(case):
            return os.path.join(folder, f'{case}.{format_}')
        if format_ != 'gml' and samples.has('xmllint'):
            samples.run_quietly('xmllint', '--noout', path('odd'), path('hostile'), path('empty'), path('large'))
        check(path)
