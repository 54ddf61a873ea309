#!/usr/bin/env python3
"""check-graphs-node.py WRITER: Cytoscape.js reads Cytoscape JSON, graphology GraphML and GEXF."""
import json
import os
import re

import samples

# Prints per file {names: {id: name}, edges: [[source, target, data]], position: of country:RYE}.
SCRIPT = r'''
const fs = require('fs'), path = require('path');
const load = name => require(path.join(process.argv[1], name));
const { DOMParser } = load('@xmldom/xmldom');
global.DOMParser = DOMParser;
const cytoscape = load('cytoscape'), { MultiGraph } = load('graphology');
const readers = {
  graphml: load('graphology-graphml'),
  gexf: load('graphology-gexf'),
};

function readCytoscape (text) {
  const cy = cytoscape({ headless: true, layout: { name: 'preset' }, ...JSON.parse(text) });
  const first = cy.getElementById('country:RYE');
  return {
    names: Object.fromEntries(cy.nodes().map(node => [node.id(), node.data('name')])),
    edges: cy.edges().map(edge => [edge.data('source'), edge.data('target'), edge.data()]),
    position: first.length ? first.position() : null,
  };
}

function readGraphology (reader, text) {
  const graph = reader.parse(MultiGraph, text);
  const first = graph.hasNode('country:RYE') ? graph.getNodeAttributes('country:RYE') : null;
  return {
    names: Object.fromEntries(graph.mapNodes((node, data) => [node, data.label ?? ''])),
    edges: graph.mapEdges((edge, data, source, target) => [source, target, data]),
    position: first && { x: first.x, y: first.y },
  };
}

const result = {};
for (const file of process.argv.slice(2)) {
  const text = fs.readFileSync(file, 'utf8'), format = file.split('.').pop();
  result[path.basename(file)] = format === 'cyjs' ? readCytoscape(text) : readGraphology(readers[format], text);
}
process.stdout.write(JSON.stringify(result));
'''


def read(paths):
    return json.loads(samples.run('node', '--max-old-space-size=2048', '-e', SCRIPT, samples.NODE_MODULES, *paths))


def check(graph, format_):
    allowed = (lambda text: text) if format_ == 'cyjs' else samples.clean
    assert graph['names'] == {actor: allowed(name) for actor, name in samples.ODD_NAMES.items()}, graph['names']
    found = sorted((source, data['relation'], target) for source, target, data in graph['edges'])
    assert found == samples.ODD_RELATIONS, found
    data = next(data for source, _, data in graph['edges'] if source == 'country:RYE' and data['relation'] == 'supplies')
    assert (data['status'], data['n_claims'], data['directed'], data['first_event']) == ('alleged', 2, True, '2023-08-01'), data
    claims = data['claims'] if format_ == 'cyjs' else json.loads(data['claims'])
    assert claims[0]['sentence'] == 'Rye sent 40 "old" guns & shells to Elm <secretly>.', claims
    assert claims[1]['article']['origin'] == claims[0]['article']['id'], claims
    assert graph['position'] == {'x': 301, 'y': 0}, graph['position']


def clean_as_xmldom(text):
    """xmldom takes the line ends of XML 1.1 for such, which XML 1.0 does not."""
    return re.sub('[\x85\u2028\n]', ' ', samples.clean(text))


samples.need_node_modules()
with samples.write('cyjs', 'graphml', 'gexf', 'json') as folder:
    names = [f'{case}.{format_}' for case in ('odd', 'hostile', 'empty') for format_ in ('cyjs', 'graphml', 'gexf')] + ['large.cyjs']
    graphs = read([os.path.join(folder, name) for name in names])
    for format_ in 'cyjs', 'graphml', 'gexf':
        check(graphs[f'odd.{format_}'], format_)
        hostile = graphs[f'hostile.{format_}']
        if format_ == 'cyjs':
            samples.check_hostile(folder, hostile['names'])
        else:
            names = {actor: clean_as_xmldom(name) for actor, name in hostile['names'].items()}
            samples.check_hostile(folder, names, allowed=clean_as_xmldom)
        assert not graphs[f'empty.{format_}']['names'] and not graphs[f'empty.{format_}']['edges'], format_
    assert len(graphs['large.cyjs']['names']) == samples.LARGE_NODES
    assert len(graphs['large.cyjs']['edges']) == samples.LARGE_RELATIONS
