#!/usr/bin/env python3
"""check-report-markdown.py WRITER: cmark, the reference of CommonMark, finds nothing of an article in a report to be markup."""
import os
import re
import xml.etree.ElementTree as tree

import reports
import samples

samples.need('cmark')

MARK = '{http://commonmark.org/xml/1.0}'
KNOWN = {'document', 'heading', 'paragraph', 'text', 'link', 'image', 'list', 'item', 'block_quote', 'html_inline', 'strong'}


def get_text(element):
    return ''.join(part.text or '' for part in element.iter(MARK + 'text'))


def check(folder, name, n_relations):
    root = tree.fromstring(samples.run('cmark', '-t', 'xml', reports.path(folder, name + '.md')).decode())
    assert {element.tag[len(MARK):] for element in root.iter()} <= KNOWN
    anchors = [part.text for part in root.iter(MARK + 'html_inline') if part.text != '</a>']
    assert all(re.fullmatch(r'<a id="[a-z0-9-]+">', anchor) for anchor in anchors), anchors
    for link in root.iter(MARK + 'link'):
        target = link.get('destination')
        assert target.startswith(('http://', 'https://')) or f'<a id="{target[1:]}">' in anchors, target
    pictures = [image.get('destination') for image in root.iter(MARK + 'image')]
    assert pictures == [name + '-picture.svg'] and os.path.exists(reports.path(folder, pictures[0]))
    headings = [get_text(heading) for heading in root.iter(MARK + 'heading') if heading.get('level') == '3']
    assert [heading.split('. ')[0] for heading in headings] == [str(i + 1) for i in range(n_relations)]
    return root


with samples.write() as folder:
    odd = check(folder, 'odd', reports.N_ODD_RELATIONS)
    quotes = [get_text(quote) for quote in odd.iter(MARK + 'block_quote')]
    assert sorted(quotes) == sorted(f'“{sentence}”' for sentence in reports.SENTENCES), quotes
    assert get_text(odd.find(MARK + 'heading')) == reports.TITLE
    addresses = {link.get('destination') for link in odd.iter(MARK + 'link') if link.get('destination')[0] != '#'}
    assert {address.replace('%22', '"').replace('%3C', '<').replace('%3E', '>') for address in addresses} == {reports.ADDRESS}
    reports.has_all(get_text(odd), [reports.HEADLINE, 'Exported 5 Apr 2024'])
    check(folder, 'hostile', reports.N_HOSTILE_RELATIONS)
    check(folder, 'empty', 0)
    check(folder, 'large', reports.N_LARGE_RELATIONS)
