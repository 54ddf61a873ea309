#!/usr/bin/env python3
"""check-bibliography.py WRITER: bibutils and Citation.js read the articles as RIS, CSL-JSON says the same, and makes a list."""
import json
import os
import xml.etree.ElementTree as tree

import samples

samples.need('ris2xml')

MODS = '{http://www.loc.gov/mods/v3}'
# csl-data.json of the CSL schema 1.0.2, as far as it is used.
CSL_KEYS = {'id', 'citation-number', 'type', 'title', 'container-title', 'author', 'issued', 'URL', 'language', 'note'}


def read_ris(path):
    status, out, complaints = samples.call('ris2xml', path)
    assert status == 0 and 'unrecognized' not in complaints.lower(), complaints
    return tree.fromstring(out.decode()).findall(MODS + 'mods')


# Prints [what Citation.js reads of a file in RIS, the list that the style of the APA makes of one in CSL-JSON].
CITE = r'''
const fs = require('fs'), path = require('path');
const load = name => require(path.join(process.argv[1], '@citation-js', name));
const { Cite } = load('core');
load('plugin-ris');
load('plugin-csl');
const ris = new Cite(fs.readFileSync(process.argv[2], 'utf8'), { forceType: '@ris/file' });
const csl = new Cite(JSON.parse(fs.readFileSync(process.argv[3], 'utf8')));
const list = csl.format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' });
process.stdout.write(JSON.stringify([ris.data, list]));
'''


def check_citation_js(folder, items):
    paths = [os.path.join(folder, name) for name in ('odd.ris', 'odd.csljson')]
    references, text = json.loads(samples.run('node', '-e', CITE, samples.NODE_MODULES, *paths))
    for reference, item in zip(references, items, strict=True):
        for key in ('id', 'type', 'title', 'container-title', 'URL', 'language', 'note'):
            assert reference.get(key) == item.get(key), (key, reference, item)
        assert reference.get('issued', {}).get('date-parts', [[None]])[0][0] == item.get('issued', {}).get('date-parts', [[None]])[0][0]
    assert 'A copy. (2023, September 13). Second Paper.' in text and 'b.txt. (n.d.).' in text, text


def get_title(item):
    return item.findtext(f'{MODS}titleInfo/{MODS}title')


with samples.write('csljson', 'ris') as folder:
    items = samples.load_json(os.path.join(folder, 'odd.csljson'))
    assert [item['title'] for item in items] == ['=HYPERLINK("x") & <i>more</i>', 'A copy', 'b.txt'], items
    assert items[0]['issued'] == {'date-parts': [[2023, 9, 12]]} and 'issued' not in items[2]
    assert items[0]['container-title'] == 'Harbour, Courier; "Late"' and items[0]['author'] == [{'literal': 'O\'Hara, "Bo"'}]
    assert items[0]['URL'] == 'https://example.org/a?x=1&y="2"<3>#%20z' and 'URL' not in items[2]
    assert items[1]['note'] == 'Same story as 1.'
    for item in items:
        assert set(item) <= CSL_KEYS and item['type'] == 'article-newspaper' and isinstance(item['id'], str)

    if samples.has_node_modules():
        check_citation_js(folder, items)

    references = read_ris(os.path.join(folder, 'odd.ris'))
    assert [get_title(item) for item in references] == [item['title'] for item in items]
    assert references[0].findtext(f'{MODS}location/{MODS}url') == items[0]['URL']
    assert references[0].findtext(f'{MODS}relatedItem/{MODS}titleInfo/{MODS}title') == items[0]['container-title']
    dates = [date.text for date in references[0].iter() if date.tag in (MODS + 'dateIssued', MODS + 'date')]
    assert '2023-09-12' in dates, dates

    assert samples.load_json(os.path.join(folder, 'empty.csljson')) == [] and os.path.getsize(os.path.join(folder, 'empty.ris')) == 0
    hostile = read_ris(os.path.join(folder, 'hostile.ris'))
    assert len(hostile) == samples.HOSTILE_CLAIMS == len(samples.load_json(os.path.join(folder, 'hostile.csljson')))
    large = samples.load_json(os.path.join(folder, 'large.csljson'))
    assert len(large) == samples.LARGE_RELATIONS == len({item['id'] for item in large})
    assert len(read_ris(os.path.join(folder, 'large.ris'))) == samples.LARGE_RELATIONS
