#!/usr/bin/env python3
"""check-tables.py WRITER: Python's csv reads the tables for Gephi and Neo4j: all rows, types, references and no formulas."""
import csv
import datetime
import json
import os

import samples

DANGEROUS = '=+-@\t\r'
# The types of columns that neo4j-admin database import knows, as far as they are used, and what is no type there.
NEO4J_TYPES = {'int': int, 'double': float, 'boolean': {'true': True, 'false': False}.get, 'date': datetime.date.fromisoformat,
               'string': str}
NEO4J_ROLES = {'ID', 'LABEL', 'START_ID', 'END_ID', 'TYPE', 'IGNORE'}
NEO4J_HEADS = {'nodes.': {'ID', 'LABEL'}, 'claims.': {'ID', 'LABEL'}, 'articles.': {'ID', 'LABEL'},
               '': {'START_ID', 'END_ID', 'TYPE'}, 'links.': {'START_ID', 'END_ID', 'TYPE'}}


def unguard(cell):
    return cell[1:] if cell[0:1] == "'" and cell[1:2] in (*DANGEROUS, "'") and len(cell) > 1 else cell


def read(folder, name):
    with open(os.path.join(folder, name), encoding='utf-8', newline='') as file:
        rows = list(csv.reader(file, strict=True))
    assert all(len(row) == len(rows[0]) for row in rows), name
    for row in rows:
        for cell in row:
            number = cell.lstrip('-').replace('.', '', 1).isdigit()
            assert number or cell[0:1] not in tuple(DANGEROUS), (name, cell)
    return [dict(zip(rows[0], map(unguard, row))) for row in rows[1:]], rows[0]


def check_claims(claims, articles):
    first, second = claims[:2]
    assert first['sentence'] == 'Rye sent 40 "old" guns & shells to Elm <secretly>.', first
    assert first['object'] == '40 "old" guns & shells' and first['status'] == 'alleged', first
    assert [sayer['name'] for sayer in json.loads(first['said_by'])] == ['=1+1', 'فيصل، بن; فرحان'], first
    assert (first['reliability'], first['credibility'], first['rule']) == ('B', '2', 'verb:test'), first
    start = int(first['sentence_span'].split('-')[0])
    words = [first['sentence'].encode()[slice(*(int(byte) - start for byte in first[f'{word}_span'].split('-')))].decode()
             for word in ('source', 'trigger', 'target')]
    assert words == ['Rye', 'sent', 'Elm'], words
    assert articles[first['article']]['title'] == '=HYPERLINK("x") & <i>more</i>', articles
    assert articles[first['article']]['agencies'] == 'AFP;Reuters', articles
    assert articles[second['article']]['origin'] == first['article'], articles
    assert claims[5]['sentence'] == '한국은 김정은을 만났다.', claims[5]
    assert claims[6]['sentence'] == '+Plus@minus gave an end-\nof-line & tab\there to <b>.', claims[6]


def check_gephi(folder):
    edges, header = read(folder, 'odd.csv')
    assert header[:7] == ['Source', 'Target', 'Type', 'Id', 'Label', 'Weight', 'Kind'], header
    nodes, header = read(folder, 'odd.nodes.csv')
    assert header[:2] == ['Id', 'Label'], header
    assert {node['Id']: node['Label'] for node in nodes} == samples.ODD_NAMES, nodes
    assert sorted((edge['Source'], edge['Kind'], edge['Target']) for edge in edges) == samples.ODD_RELATIONS, edges
    assert {edge['Kind']: edge['Type'] for edge in edges}['meets'] == 'Undirected', edges
    assert edges[0]['first_event'] == '2023-08-01' and edges[0]['last_published'] == '2023-09-13', edges[0]
    articles = {article['id']: article for article in read(folder, 'odd.articles.csv')[0]}
    claims = read(folder, 'odd.claims.csv')[0]
    check_claims(claims, articles)
    by_id = {edge['Id']: edge for edge in edges}
    for claim in claims:
        assert by_id[claim['edge']]['Kind'] == claim['relation'], claim
    assert not read(folder, 'empty.csv')[0] and not read(folder, 'empty.claims.csv')[0]
    assert len(read(folder, 'large.csv')[0]) == samples.LARGE_RELATIONS
    assert len(read(folder, 'large.nodes.csv')[0]) == samples.LARGE_NODES


def check_neo4j(folder):
    tables = {name: read(folder, f'odd.neo4j.{name}csv') for name in ('nodes.', 'claims.', 'articles.', '', 'links.')}
    for name, (rows, header) in tables.items():
        kinds = {column: column.partition(':')[2] or 'string' for column in header}
        assert {kind for kind in kinds.values() if kind.isupper()} == NEO4J_HEADS[name], header
        for column, kind in kinds.items():
            assert kind in NEO4J_TYPES or kind in NEO4J_ROLES, column
            assert kind in NEO4J_ROLES or all(NEO4J_TYPES[kind](row[column]) is not None for row in rows if row[column]), column
    ids = [row[header[0]] for rows, header in map(tables.get, ('nodes.', 'claims.', 'articles.')) for row in rows]
    assert len(ids) == len(set(ids)), ids
    for name in '', 'links.':
        for row in tables[name][0]:
            assert row[':START_ID'] in ids and row[':END_ID'] in ids and row[':TYPE'].isupper(), row
    assert {row[':LABEL'] for row in tables['nodes.'][0]} >= {'Actor;Country', 'Actor;Person'}
    check_claims(tables['claims.'][0], {row['id:ID']: row for row in tables['articles.'][0]})
    assert len(tables['links.'][0]) == 3 * len(tables['claims.'][0])
    assert len(read(folder, 'large.neo4j.csv')[0]) == samples.LARGE_RELATIONS


with samples.write('csv', 'neo4j.csv', 'json') as folder:
    check_gephi(folder)
    check_neo4j(folder)
    for name, key, label in ('csv', 'Id', 'Label'), ('neo4j.csv', 'id:ID', 'name'):
        nodes = read(folder, f'hostile.{name[:-3]}nodes.csv')[0]
        claims = read(folder, f'hostile.{name[:-3]}claims.csv')[0]
        samples.check_hostile(folder, {node[key]: node[label] for node in nodes}, [claim['sentence'] for claim in claims])
