#!/usr/bin/env python3
"""check-ftm.py WRITER: every entity is valid against FollowTheMoney's own model, and events lead to their articles."""
import json
import os
import re

import samples

samples.need_node_modules()

# Prints what is wrong with the entities of a file, a line each. The model's own classes throw at a schema or property that they do
# not have; what they leave to the server (required properties, ranges, lengths, vocabularies, dates, ids) is checked here.
VALIDATE = r'''
const { Model, defaultModel } = require(process.argv[1] + '/@alephdata/followthemoney');
const model = new Model(defaultModel);
const lines = require('fs').readFileSync(process.argv[2], 'utf8').split('\n').filter(line => line);
const entities = lines.map(line => JSON.parse(line));
const schemas = new Map(entities.map(entity => [entity.id, model.getSchema(entity.schema)]));
const say = (entity, text) => console.log(entity.schema + ' ' + entity.id + ': ' + text);
const required = schema => [...(defaultModel.schemata[schema.name].required || []), ...schema.getExtends().flatMap(required)];
const patterns = { date: /^\d{4}-\d{2}-\d{2}$/, url: /^https?:\/\/([\w.-]|\[[0-9a-f:]+\])[\w\-.~:\/?@!$&'()*+,;=%]*(#[\w\-.~:\/?@!$&'()*+,;=%]*)?$/ };

if (schemas.size !== entities.length) console.log('ids are not unique');
for (const data of entities) {
  const entity = model.getEntity(data);
  if (!/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/.test(data.id)) say(data, 'bad id');
  if (entity.schema.abstract) say(data, 'abstract schema');
  for (const name of required(entity.schema))
    if (!entity.hasProperty(name)) say(data, name + ' is missing');
  for (const property of entity.getProperties()) {
    const type = property.type, raw = data.properties[property.name];
    if (property.stub) say(data, property.name + ' is a stub');
    if (new Set(raw).size !== raw.length) say(data, property.name + ' has a value twice');
    for (const value of raw) {
      const longest = defaultModel.schemata[property.schema.name].properties[property.name].maxLength || type.maxLength;
      if (typeof value !== 'string' || !value) say(data, property.name + ' is empty or no string');
      else if (longest && [...value].length > longest) say(data, property.name + ' is too long');
      else if (type.values.size && !type.values.has(value)) say(data, property.name + ': no ' + value + ' in the vocabulary');
      else if (patterns[type.name] && !patterns[type.name].test(value)) say(data, property.name + ': bad ' + value);
      else if (type.isEntity) {
        const schema = schemas.get(value);
        if (!schema) say(data, property.name + ' refers to nothing');
        else if (!schema.isA(property.range)) say(data, property.name + ' refers to a ' + schema.name);
      }
    }
  }
}
'''


def validate(path):
    return samples.run('node', '-e', VALIDATE, samples.NODE_MODULES, path).decode()


def load(path):
    with open(path, encoding='utf-8') as file:
        return [json.loads(line) for line in file]


def check_odd(entities):
    by_id = {entity['id']: entity for entity in entities}
    names = {entity['properties']['notes'][0]: entity['properties']['name'][0] for entity in entities
             if entity['schema'] in ('PublicBody', 'Person', 'Organization', 'LegalEntity', 'Address')}
    for actor, name in samples.ODD_NAMES.items():
        assert names[actor] == name, (actor, names.get(actor))
    links = sorted((by_id[link['properties']['subject'][0]]['properties']['notes'][0],
                    link['properties']['role'][0].replace(' ', '-'),
                    by_id[link['properties']['object'][0]]['properties']['notes'][0])
                   for link in entities if link['schema'] == 'UnknownLink' and link['properties']['role'] != ['says so'])
    assert links == samples.ODD_RELATIONS, links
    events = [entity['properties'] for entity in entities if entity['schema'] == 'Event']
    assert len(events) == 8
    event = next(event for event in events if 'Rye sent 40' in event['summary'][0])
    assert event['keywords'] == ['supplies', 'AID', 'alleged'] and event['startDate'] == ['2023-08-01'], event
    article = by_id[event['proof'][0]]
    assert article['schema'] == 'Article' and event['summary'][0] in article['properties']['bodyText'][0]
    assert article['properties']['publishedAt'] == ['2023-09-12'], article
    assert article['properties']['sourceUrl'] == ['https://example.org/a?x=1&y=%222%22%3C3%3E#%20z'], article
    sayers = [by_id[link['properties']['subject'][0]]['properties']['notes'][0] for link in entities
              if link['schema'] == 'UnknownLink' and by_id[link['properties']['object'][0]]['properties'] == event]
    assert sayers == ['organisation:a', 'person:b'], sayers


def check_kinds(entities):
    """What is asserted of a relation that the model has a schema for is an entity of it, if the ends fit; nothing else is."""
    schemas = {entity['id']: entity['schema'] for entity in entities}
    found = {(link['schema'], schemas[link['properties'][source][0]], schemas[link['properties'][target][0]])
             for link in entities for source, target in (('director', 'organization'), ('employee', 'employer'), ('person', 'relative'))
             if source in link['properties']}
    assert found == {('Directorship', 'Person', 'Organization'), ('Employment', 'Person', 'Organization'),
                     ('Employment', 'Person', 'PublicBody'), ('Family', 'Person', 'Person')}, found
    sure = [link for link in entities if link['schema'] in ('Directorship', 'Employment', 'Family')]
    assert len(sure) == 4 and all(link['properties']['summary'][0].startswith('asserted') for link in sure), sure
    links = [link for link in entities if link['schema'] == 'UnknownLink' and link['properties']['role'] != ['says so']]
    assert len(links) + len(sure) == samples.KINDS_RELATIONS, (len(links), len(sure))


with samples.write('ftm', 'json') as folder:
    for name in ('odd', 'kinds', 'hostile', 'empty', 'large'):
        found = validate(os.path.join(folder, f'{name}.ftm'))
        assert found == '', f'{name}: {found[:2000]}'
    entities = load(os.path.join(folder, 'odd.ftm'))
    check_odd(entities)
    check_kinds(load(os.path.join(folder, 'kinds.ftm')))
    hostile = load(os.path.join(folder, 'hostile.ftm'))
    # who has a name in which nothing can be seen goes by his id
    samples.check_hostile(folder, {actor: '' if actor == name else name for actor, name in (
                              (item['properties']['notes'][0], item['properties']['name'][0]) for item in hostile
                              if item['schema'] in ('Person', 'Organization'))},
                          [item['properties']['summary'][0] for item in hostile if item['schema'] == 'Event'],
                          lambda text: text if re.search(r'[^\s\ufeff\x00-\x1f\x7f-\x9f]', text) else '')
    assert load(os.path.join(folder, 'empty.ftm')) == []
    wrong = os.path.join(folder, 'wrong.ftm')
    entities[0]['properties']['country'] = ['nowhere']
    entities[0]['properties']['proof'] = [entities[1]['id']]
    with open(wrong, 'w', encoding='utf-8') as file:
        file.writelines(json.dumps(entity) + '\n' for entity in entities)
    found = validate(wrong)
    assert 'no nowhere in the vocabulary' in found and 'proof refers to a PublicBody' in found, found
