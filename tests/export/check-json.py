#!/usr/bin/env python3
"""check-json.py WRITER: the own JSON is as its schema says, and holds together."""
import collections
import os

import samples

try:
    import jsonschema
except ImportError:
    samples.skip('python3-jsonschema is not installed')


def find_undescribed(schema, path='schema'):
    """Yields each property of a schema that nothing is said about."""
    for name, part in schema.get('properties', {}).items():
        if not part.get('description'):
            yield f'{path}.{name}'
        yield from find_undescribed(part, f'{path}.{name}')
    if 'items' in schema:
        yield from find_undescribed(schema['items'], f'{path}[]')


def check(excerpt):
    """References lead somewhere, numbers count, and spans are where the words are."""
    actors = {actor['id']: actor for actor in excerpt['actors']}
    types = {kind['name'] for kind in excerpt['types']}
    assert len(actors) == len(excerpt['actors'])
    for list_name in ('articles', 'relations'):
        assert [item['number'] for item in excerpt[list_name]] == list(range(1, len(excerpt[list_name]) + 1))
    assert len({claim['key'] for claim in excerpt['claims']}) == len(excerpt['claims'])
    texts = [article['text'].encode() for article in excerpt['articles']]
    for relation in excerpt['relations']:
        assert actors[relation['source']]['node'] and actors[relation['target']]['node'] and relation['type'] in types
    numbers = [claim['relation'] for claim in excerpt['claims']]
    assert numbers == sorted(numbers)
    for claim in excerpt['claims']:
        relation = excerpt['relations'][claim['relation'] - 1]
        assert {claim['source'], claim['target']} == {relation['source'], relation['target']}, claim
        assert claim['type'] == relation['type'] and all(sayer in actors for sayer in claim['said_by']), claim
        first, end = claim['spans']['sentence']
        assert texts[claim['article'] - 1][first:end].decode() == claim['sentence'], claim
    counts = collections.Counter(numbers)
    assert all(counts[item['number']] == item['claims'] for item in excerpt['relations'])


def check_odd(excerpt):
    names = {actor['id']: actor['name'] for actor in excerpt['actors'] if actor['node']}
    assert names == samples.ODD_NAMES, names
    found = sorted((item['source'], item['type'], item['target']) for item in excerpt['relations'])
    assert found == samples.ODD_RELATIONS, found
    claim = next(item for item in excerpt['claims'] if item['said_by'])
    assert claim['said_by'] == ['organisation:a', 'person:b'] and claim['object'] == '40 "old" guns & shells'
    assert claim['event'] == {'from': '2023-08-01', 'to': '2023-08-31'}
    assert (claim['reliability'], claim['credibility'], claim['status']) == ('B', 2, 'alleged')
    assert [item['verdict'] for item in excerpt['claims'] if item['verdict']] == ['confirmed']
    opened = sorted((str(item['event']['from']), str(item['event']['to'])) for item in excerpt['relations'])
    assert ('2023-09-01', 'None') in opened and ('None', '2024-02-29') in opened, opened
    assert [item['origin'] for item in excerpt['articles']] == ['a "1".txt', 'b.txt', 'a "1".txt']


schema = samples.load_json(os.path.join(samples.SCHEMAS, 'entente-1.json'))
jsonschema.Draft202012Validator.check_schema(schema)
assert list(find_undescribed(schema)) == [], list(find_undescribed(schema))
validator = jsonschema.Draft202012Validator(schema)
with samples.write('json') as folder:
    for name in ('odd', 'kinds', 'hostile', 'empty', 'large'):
        excerpt = samples.load_json(os.path.join(folder, f'{name}.json'))
        # a list of 10,000 is as valid as its first, its last and some between
        part = {key: value[::37] if isinstance(value, list) and len(value) > 1000 else value
                for key, value in excerpt.items()}
        errors = [error.message[:200] for error in validator.iter_errors(part)]
        assert errors == [], errors[:5]
        check(excerpt)
        if name == 'odd':
            check_odd(excerpt)
        if name == 'empty':
            assert all(excerpt[key] == [] for key in ('types', 'actors', 'articles', 'relations', 'claims'))
        if name == 'large':
            assert (len(excerpt['actors']), len(excerpt['relations'])) == (samples.LARGE_NODES, samples.LARGE_RELATIONS)
    wrong = samples.load_json(os.path.join(folder, 'odd.json'))
    wrong['claims'][0]['status'] = 'certain'
    assert list(validator.iter_errors(wrong)), 'the schema lets a status pass that there is not'
