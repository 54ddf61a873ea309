#!/usr/bin/env python3
"""check-report-html.py WRITER: a report as HTML is well-formed, holds together and has nothing of an article as markup."""
import re
import xml.etree.ElementTree as tree

import reports
import samples

samples.need('xmllint')

HTML = '{http://www.w3.org/1999/xhtml}'


def check_syntax(path):
    """As XML, and as HTML but for the elements that libxml2's older HTML does not know."""
    samples.run_quietly('xmllint', '--noout', '--nonet', path)
    said = samples.call('xmllint', '--html', '--noout', '--nonet', path)[2]
    errors = [line for line in said.splitlines() if 'error :' in line and not re.search(r'Tag \S+ invalid$', line)]
    assert not errors, errors[:3]


def check_links(root):
    anchors = [element.get('id') for element in root.iter() if element.get('id')]
    assert len(anchors) == len(set(anchors))
    for link in root.iter():
        if not link.tag.endswith('}a'):
            continue
        target = link.get('href') or link.get('{http://www.w3.org/1999/xlink}href')
        assert target.startswith(('http://', 'https://')) or target[0] == '#' and target[1:] in anchors, target
    names = {element.tag.rsplit('}', 1)[-1] for element in root.iter()}
    assert not names & {'script', 'link', 'img', 'iframe', 'object', 'image'}, names


def check(path, n_relations):
    check_syntax(path)
    root = tree.parse(path).getroot()
    check_links(root)
    assert root.find(f'{HTML}head/{HTML}title').text == reports.TITLE
    headings = [''.join(heading.itertext()) for heading in root.iter(HTML + 'h3')]
    assert [heading.split('. ')[0] for heading in headings] == [str(i + 1) for i in range(n_relations)]
    # each edge has its number, and the number leads to the relation
    numbers = {element.get('data-evidence') for element in root.iter() if element.get('data-evidence')}
    assert numbers == {str(i + 1) for i in range(n_relations)}
    return root


with samples.write() as folder:
    odd = check(reports.path(folder, 'odd.html'), reports.N_ODD_RELATIONS)
    quotes = ' '.join(''.join(quote.itertext()) for quote in odd.iter(HTML + 'blockquote'))
    reports.has_all(quotes, [f'“{sentence}”' for sentence in reports.SENTENCES])
    reports.has_all(' '.join(odd.itertext()), ['Exported 5 Apr 2024', reports.HEADLINE, reports.ADDRESS, 'A copy of the story'])
    assert any(link.get('href') == reports.ADDRESS for link in odd.iter(HTML + 'a'))
    check(reports.path(folder, 'hostile.html'), reports.N_HOSTILE_RELATIONS)
    check(reports.path(folder, 'empty.html'), 0)
    check(reports.path(folder, 'large.html'), reports.N_LARGE_RELATIONS)
