#!/usr/bin/env python3
"""check-stix.py WRITER: the bundle is as STIX 2.1 asks for, all that is referred to is there, and no time is the clock's."""
import os
import uuid

import samples

try:
    import jsonschema
except ImportError:
    samples.skip('python3-jsonschema is not installed')

# Written from the standard (https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html), sections 2, 3, 4, 5, 7.3 and 8.
TIME = {'type': 'string', 'pattern': r'^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$'}
UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'
TEXT = {'type': 'string', 'minLength': 1}
URL = r"^https?://([A-Za-z0-9.-]+|\[[0-9a-f:]+\])[A-Za-z0-9_\-.~:/?@!$&'()*+,;=%]*(#[A-Za-z0-9_\-.~:/?@!$&'()*+,;=%]*)?$"
TEXTS = {'type': 'array', 'minItems': 1, 'items': TEXT}


def reference(*types):
    return {'type': 'string', 'pattern': f'^({"|".join(types) or "[a-z0-9-]+"})--{UUID}$'}


def references(*types):
    return {'type': 'array', 'minItems': 1, 'uniqueItems': True, 'items': reference(*types)}


COMMON = {
    'type': TEXT, 'spec_version': {'const': '2.1'}, 'id': reference(), 'created_by_ref': reference('identity'),
    'created': TIME, 'modified': TIME, 'labels': TEXTS, 'lang': {'type': 'string', 'pattern': '^[a-z]{2,3}$'},
    'confidence': {'type': 'integer', 'minimum': 0, 'maximum': 100},
    'external_references': {'type': 'array', 'minItems': 1, 'items': {
        'type': 'object', 'required': ['source_name'], 'additionalProperties': False,
        'anyOf': [{'required': ['description']}, {'required': ['url']}, {'required': ['external_id']}],
        'properties': {'source_name': TEXT, 'description': TEXT, 'external_id': TEXT,
                       'url': {'type': 'string', 'pattern': URL}}}},
    'extensions': {'type': 'object', 'minProperties': 1, 'additionalProperties': False, 'patternProperties': {
        f'^extension-definition--{UUID}$': {
            'type': 'object', 'required': ['extension_type'],
            'properties': {'extension_type': {'const': 'property-extension'}}}}},
}
OBJECTS = {
    'identity': (['name'], {'name': TEXT, 'description': TEXT, 'roles': TEXTS, 'identity_class': {
        'enum': ['individual', 'group', 'system', 'organization', 'class', 'unknown']}}),
    'location': (['country'], {'name': TEXT, 'description': TEXT, 'country': {'type': 'string', 'pattern': '^[A-Z]{2}$'}}),
    'relationship': (['relationship_type', 'source_ref', 'target_ref'], {
        'relationship_type': {'type': 'string', 'pattern': '^[a-z0-9-]+$'}, 'description': TEXT, 'source_ref': reference(),
        'target_ref': reference(), 'start_time': TIME, 'stop_time': TIME}),
    'report': (['name', 'published', 'object_refs'], {
        'name': TEXT, 'description': TEXT, 'published': TIME, 'object_refs': references()}),
    'note': (['content', 'object_refs'], {'abstract': TEXT, 'content': TEXT, 'object_refs': references()}),
    'opinion': (['opinion', 'object_refs'], {
        'explanation': TEXT, 'authors': TEXTS, 'object_refs': references(),
        'opinion': {'enum': ['strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree']}}),
    'extension-definition': (['created_by_ref', 'name', 'schema', 'version', 'extension_types'], {
        'name': TEXT, 'description': TEXT, 'schema': TEXT, 'version': {'type': 'string', 'pattern': r'^\d+\.\d+\.\d+$'},
        'extension_types': {'type': 'array', 'minItems': 1, 'items': {'enum': [
            'new-sdo', 'new-sco', 'new-sro', 'property-extension', 'toplevel-property-extension']}}}),
}


def make_object_schema(kind):
    required, properties = OBJECTS[kind]
    return {'type': 'object', 'additionalProperties': False,
            'required': ['type', 'spec_version', 'id', 'created', 'modified', *required],
            'properties': {**COMMON, 'type': {'const': kind}, 'id': reference(kind), **properties}}


BUNDLE = {'type': 'object', 'required': ['type', 'id'], 'additionalProperties': False, 'properties': {
    'type': {'const': 'bundle'}, 'id': reference('bundle'), 'objects': {'type': 'array', 'minItems': 1}}}
VALIDATORS = {kind: jsonschema.Draft202012Validator(make_object_schema(kind)) for kind in OBJECTS}


def find_references(value, key=''):
    """Yields all that an object refers to."""
    if isinstance(value, dict):
        for name, part in value.items():
            if value.get('extension_type') is None and name.startswith('extension-definition--'):
                yield name
            yield from find_references(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from find_references(part, key)
    elif key.endswith(('_ref', '_refs')):
        yield value


def find_empty(value):
    return value in (None, '', [], {}) or (isinstance(value, (dict, list)) and any(
        find_empty(part) for part in (value.values() if isinstance(value, dict) else value)))


def check(bundle):
    jsonschema.Draft202012Validator(BUNDLE).validate(bundle)
    objects = {item['id']: item for item in bundle['objects']}
    assert len(objects) == len(bundle['objects']), 'two objects have one id'
    for item in bundle['objects'][:200] + bundle['objects'][200::23]:
        errors = [f'{item["type"]}: {error.message[:200]}' for error in VALIDATORS[item['type']].iter_errors(item)]
        assert errors == [], errors
    for item in bundle['objects']:
        assert not find_empty(item), item
        missing = [name for name in find_references(item) if name not in objects]
        assert missing == [], (item['id'], missing)
        assert item['created'] <= item['modified'] and item.get('start_time', '') < item.get('stop_time', '~'), item
        assert uuid.UUID(item['id'].split('--')[1]).version == 5


def get_extension(item):
    return next(iter(item['extensions'].values()))


def check_odd(bundle):
    objects = {item['id']: item for item in bundle['objects']}
    names = {get_extension(item)['actor_id']: item['name'] for item in bundle['objects']
             if item['type'] in ('identity', 'location') and 'extensions' in item}
    for actor, name in samples.ODD_NAMES.items():
        assert names[actor] == name, (actor, names.get(actor))
    claims = [item for item in bundle['objects'] if item['type'] == 'relationship']
    assert len(claims) == 8
    claim = next(item for item in claims if item['description'].startswith('Rye sent 40'))
    assert claim['labels'] == ['alleged'] and claim['confidence'] == 70
    assert (claim['start_time'], claim['stop_time']) == ('2023-08-01T00:00:00.000Z', '2023-09-01T00:00:00.000Z')
    assert claim['created'] == '2023-09-12T00:00:00.000Z'
    known = get_extension(claim)
    assert [get_extension(objects[name])['actor_id'] for name in known['said_by_refs']] == ['organisation:a', 'person:b']
    report = objects[known['report_ref']]
    assert report['type'] == 'report' and claim['id'] in report['object_refs']
    opinions = {item['opinion']: objects[item['object_refs'][0]]['labels'] for item in bundle['objects']
                if item['type'] == 'opinion'}
    assert opinions == {'strongly-disagree': ['denied'], 'strongly-agree': ['asserted']}, opinions
    unknown = [item for item in bundle['objects'] if item['type'] == 'report' and not get_extension(item)['published_known']]
    assert [item['published'] for item in unknown] == ['1970-01-01T00:00:00.000Z'], unknown
    assert all(item['created'][:4] in ('1970', '2023') for item in bundle['objects'])
    space = uuid.uuid5(uuid.NAMESPACE_DNS, 'io.github.entente.Entente')
    assert f'identity--{uuid.uuid5(space, "actor:country:RYE")}' in objects


def check_kinds(bundle):
    """A place whose country is known is a location there, and nothing else is one; relations keep their types."""
    locations = [(get_extension(item)['actor_id'], item['country']) for item in bundle['objects'] if item['type'] == 'location']
    assert locations == [('place:PRK', 'KP')], locations
    claims = [item for item in bundle['objects'] if item['type'] == 'relationship']
    assert len(claims) == samples.KINDS_RELATIONS and {claim['relationship_type'] for claim in claims} == set(samples.KINDS_TYPES)


with samples.write('stix', 'json') as folder:
    for name in ('odd', 'kinds', 'hostile', 'empty', 'large'):
        bundle = samples.load_json(os.path.join(folder, f'{name}.stix'))
        check(bundle)
        if name == 'odd':
            check_odd(bundle)
        if name == 'kinds':
            check_kinds(bundle)
        if name == 'hostile':
            identities = [item for item in bundle['objects'] if item['type'] == 'identity' and 'extensions' in item]
            samples.check_hostile(folder, {get_extension(item)['actor_id']: item['name'] for item in identities
                                           if get_extension(item)['kind'] in ('person', 'organisation')},
                                  [item['description'] for item in bundle['objects'] if item['type'] == 'relationship'])
    assert list(VALIDATORS['identity'].iter_errors({'type': 'identity', 'id': 'identity--1'})), 'the schema lets all pass'
