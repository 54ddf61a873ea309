#!/usr/bin/env python3
"""check-cypher.py WRITER: the Cypher is a statement a line, of strict tokens, and makes the graph that it should.

Neo4j itself is too large to be installed for a test; its editor's analysis, which npm has, has to find nothing to say of any
statement. What the statements make is found here: the file is cut into the tokens of openCypher 9, its few forms of statement
are recognised token by token, and they are carried out on a graph of dictionaries: a quote that is not escaped, a statement that
runs over a line or a node that is matched before it is made does not get through.
"""
import json
import os
import re

import samples

TOKEN = re.compile(r'''(?P<space>[ ]+)
  | (?P<string>'(?:[^'\\\x00-\x1f\x7f]|\\(?:[\\'"bfnrt]|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}))*')
  | (?P<number>-?(?:[0-9]+\.[0-9]+|[0-9]+))(?![\w.])
  | (?P<name>[A-Za-z][A-Za-z0-9_]*)
  | (?P<sign>->|[-()\[\]{}:,.=;])''', re.VERBOSE)
ESCAPES = {'n': '\n', 't': '\t', 'r': '\r', 'b': '\b', 'f': '\f', '\\': '\\', "'": "'", '"': '"'}


def unescape(literal):
    def replace(match):
        text = match.group(1)
        return chr(int(text[1:], 16)) if text[0] in 'uU' else ESCAPES[text]
    return re.sub(r'\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)', replace, literal[1:-1])


def tokenise(line):
    tokens, at = [], 0
    while at < len(line):
        match = TOKEN.match(line, at)
        assert match, f'no token at {line[at:at + 60]!r}'
        if match.lastgroup != 'space':
            tokens.append((match.lastgroup, match.group()))
        at = match.end()
    return tokens


class Statement:
    """One statement, read from left to right and carried out as it is read."""

    def __init__(self, line, graph):
        self.tokens, self.at, self.graph, self.bound = tokenise(line), 0, graph, {}

    def peek(self):
        return self.tokens[self.at][1] if self.at < len(self.tokens) else ''

    def take(self, *expected):
        for text in expected:
            assert self.peek() == text, f'{text!r} expected, found {self.peek()!r}'
            self.at += 1

    def take_kind(self, kind):
        found, text = self.tokens[self.at]
        assert found == kind, (kind, text)
        self.at += 1
        return text

    def read_value(self):
        kind, text = self.tokens[self.at]
        self.at += 1
        if kind == 'string':
            return unescape(text)
        if kind == 'number':
            return float(text) if '.' in text else int(text)
        if text in ('true', 'false'):
            return text == 'true'
        if text == 'date':
            self.take('(')
            day = unescape(self.take_kind('string'))
            self.take(')')
            assert re.fullmatch(r'\d{4}-\d\d-\d\d', day), day
            return day
        assert text == '[', text
        values = []
        while self.peek() != ']':
            values.append(self.read_value())
            if self.peek() != ']':
                self.take(',')
        self.take(']')
        return values

    def read_key(self):
        """{id: 'country:PRK'}"""
        self.take('{')
        name = self.take_kind('name')
        self.take(':')
        value = self.read_value()
        self.take('}')
        return name, value

    def read_node(self, make):
        """(n:Actor {id: 'country:PRK'}), or (n) of one that is there"""
        self.take('(')
        variable = self.take_kind('name')
        if self.peek() == ')':
            self.take(')')
            return self.bound[variable]
        self.take(':')
        identity = (self.take_kind('name'), *self.read_key())
        self.take(')')
        assert make or identity in self.graph.nodes, f'{identity} is matched before it is made'
        self.bound[variable] = self.graph.nodes.setdefault(identity, {identity[1]: identity[2], 'labels': set()})
        return self.bound[variable]

    def read_pattern(self):
        """A node, or (s)-[r:SUPPLIES {id: '...'}]->(t)"""
        source = self.read_node(True)
        if self.peek() != '-':
            return
        self.take('-', '[')
        variable = self.take_kind('name') if self.peek() != ':' else None
        self.take(':')
        kind = self.take_kind('name')
        key = self.read_key() if self.peek() == '{' else (None, None)
        self.take(']', '->')
        target = self.read_node(True)
        identity = (kind, id(source), id(target), *key)
        self.bound[variable] = self.graph.edges.setdefault(identity, {'kind': kind, 'source': source, 'target': target})
        if key[0]:
            self.bound[variable][key[0]] = key[1]

    def read_settings(self):
        while True:
            owner = self.bound[self.take_kind('name')]
            if self.peek() == ':':
                self.take(':')
                owner['labels'].add(self.take_kind('name'))
            else:
                self.take('.')
                name = self.take_kind('name')
                self.take('=')
                owner[name] = self.read_value()
            if self.peek() != ',':
                return
            self.take(',')

    def run(self):
        if self.peek() == 'CREATE':
            words = ' '.join(text for _, text in self.tokens)
            assert re.fullmatch(r'CREATE CONSTRAINT \w+ IF NOT EXISTS FOR \( n : \w+ \) REQUIRE n \. \w+ IS UNIQUE ;', words), words
            return
        while self.peek() == 'MATCH':
            self.take('MATCH')
            self.read_node(False)
        while self.peek() == 'MERGE':
            self.take('MERGE')
            self.read_pattern()
            if self.peek() == 'SET':
                self.take('SET')
                self.read_settings()
        self.take(';')
        assert self.at == len(self.tokens), self.tokens[self.at:]


class Graph:
    def __init__(self, path):
        self.nodes, self.edges = {}, {}
        with open(path, encoding='utf-8', newline='') as file:
            text = file.read()
        assert text.endswith(';\n')
        for line in text[:-1].split('\n'):
            Statement(line, self).run()

    def get(self, label):
        return [node for identity, node in self.nodes.items() if identity[0] == label]


def check_odd(graph):
    names = {actor['id']: actor['name'] for actor in graph.get('Actor') if 'claims' in actor}
    assert names == samples.ODD_NAMES, names
    relations = [edge for edge in graph.edges.values() if 'relation' in edge]
    found = sorted((edge['source']['id'], edge['relation'], edge['target']['id']) for edge in relations)
    assert found == samples.ODD_RELATIONS, found
    assert {edge['kind'] for edge in relations} == {'SUPPLIES', 'MEETS', 'SANCTIONS', 'LEADS'}
    claims = graph.get('Claim')
    assert len(claims) == 8 and {claim['relation_id'] for claim in claims} == {edge['id'] for edge in relations}
    claim = next(claim for claim in claims if claim['sentence'].startswith('Rye sent 40'))
    assert claim['sentence'] == 'Rye sent 40 "old" guns & shells to Elm <secretly>.' and claim['status'] == 'alleged'
    assert claim['event_from'] == '2023-08-01' and claim['credibility'] == 2 and claim['reliability'] == 'B'
    sayers = [edge['target']['id'] for edge in graph.edges.values() if edge['kind'] == 'SAID_BY' and edge['source'] is claim]
    assert sayers == ['organisation:a', 'person:b'], sayers
    article = next(edge['target'] for edge in graph.edges.values() if edge['kind'] == 'STANDS_IN' and edge['source'] is claim)
    assert article['text'].encode()[slice(*claim['span'])].decode() == claim['sentence']
    assert article['url'] == 'https://example.org/a?x=1&y="2"<3>#%20z' and article['agencies'] == ['AFP', 'Reuters']
    assert any('\n' in other['sentence'] for other in claims)


# Prints what Neo4j's analysis has to say, errors and warnings, of each line.
LINT = r'''
const fs = require('fs'), path = require('path');
const { lintCypherQuery } = require(path.join(process.argv[1], '@neo4j-cypher/language-support'));
const said = [];
for (const line of fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(line => line))
  for (const diagnostic of lintCypherQuery(line, {}).diagnostics)
    said.push([diagnostic.message, line]);
process.stdout.write(JSON.stringify(said));
'''


def lint(path):
    return json.loads(samples.run('node', '-e', LINT, samples.NODE_MODULES, path))


def check_lint(folder):
    said = lint(os.path.join(folder, 'odd.cypher'))
    assert said == [], said[:3]
    wrong = os.path.join(folder, 'wrong.cypher')
    with open(wrong, 'w', encoding='utf-8') as file:
        file.write("MATCH (n:Actor {id: 'country:ELM'}) SET m.name = 'ELM';\n")
    assert 'not defined' in lint(wrong)[0][0], lint(wrong)


with samples.write('cypher', 'json') as folder:
    if samples.has_node_modules():
        check_lint(folder)
    check_odd(Graph(os.path.join(folder, 'odd.cypher')))
    hostile = Graph(os.path.join(folder, 'hostile.cypher'))
    samples.check_hostile(folder, {actor['id']: actor['name'] for actor in hostile.get('Actor') if 'claims' in actor},
                          [claim['sentence'] for claim in hostile.get('Claim')])
    assert not Graph(os.path.join(folder, 'empty.cypher')).nodes
    large = Graph(os.path.join(folder, 'large.cypher'))
    assert len(large.get('Actor')) == samples.LARGE_NODES
    assert sum('relation' in edge for edge in large.edges.values()) == samples.LARGE_RELATIONS
