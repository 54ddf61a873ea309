#!/usr/bin/env python3
"""check-report-odt.py WRITER: a report as OpenDocument is packed as its standard says, and LibreOffice reads all of it."""
import re
import tempfile
import unicodedata
import xml.etree.ElementTree as tree
import zipfile

import reports
import samples

samples.need('soffice', 'pdftotext')

TEXT = '{urn:oasis:names:tc:opendocument:xmlns:text:1.0}'
STYLE = '{urn:oasis:names:tc:opendocument:xmlns:style:1.0}'
MANIFEST = '{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}'


def check_package(path):
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
        first = package.infolist()[0]
        assert first.filename == 'mimetype' and first.compress_type == zipfile.ZIP_STORED and not first.extra
        assert package.read(first) == b'application/vnd.oasis.opendocument.text'
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        parts = {name: tree.fromstring(package.read(name)) for name in package.namelist() if name.endswith(('.xml', '.svg'))}
        listed = {entry.get(MANIFEST + 'full-path') for entry in parts['META-INF/manifest.xml']}
        assert listed == set(package.namelist()) - {'mimetype', 'META-INF/manifest.xml'} | {'/'}, listed
    return parts


def check_content(parts):
    """Every style has a definition, and every link within the document leads somewhere."""
    content = parts['content.xml']
    defined = {style.get(STYLE + 'name') for root in parts.values() for style in root.iter(STYLE + 'style')}
    used = {value for element in content.iter() for name, value in element.attrib.items() if name.endswith('}style-name')}
    assert used <= defined, used - defined
    anchors = {mark.get(TEXT + 'name') for mark in content.iter(TEXT + 'bookmark')}
    targets = {link.get('{http://www.w3.org/1999/xlink}href') for link in content.iter(TEXT + 'a')}
    assert {target[1:] for target in targets if target[0] == '#'} <= anchors
    return targets


def is_right_to_left(text):
    return any(unicodedata.bidirectional(c) in ('R', 'AL') for c in text)


def pack(text):
    return ''.join(text.split())


def check_same_text(parts, text):
    """What stands in a paragraph comes out together, wherever its lines end; words from right to left have no order there."""
    found, n = pack(text), 0
    for paragraph in parts['content.xml'].iter():
        words = ''.join(paragraph.itertext()) if paragraph.tag in (TEXT + 'p', TEXT + 'h') else ''
        if not is_right_to_left(words):
            assert pack(words) in found, words
            n += 1
    assert n > 30, n


def read_as_pdf(folder, name):
    with tempfile.TemporaryDirectory() as home:
        samples.run('soffice', f'-env:UserInstallation=file://{home}', '--headless', '--convert-to', 'pdf', '--outdir', folder,
                    reports.path(folder, name + '.odt'))
    return samples.run('pdftotext', '-raw', reports.path(folder, name + '.pdf'), '-').decode()


with samples.write() as folder:
    odd = check_package(reports.path(folder, 'odd.odt'))
    targets = check_content(odd)
    assert reports.ADDRESS in targets
    for name in ('hostile', 'empty', 'large'):
        check_content(check_package(reports.path(folder, name + '.odt')))
    text = read_as_pdf(folder, 'odd')
    check_same_text(odd, text)
    reports.has_all(text, reports.SENTENCES + [reports.TITLE, 'Exported 5 Apr 2024', reports.HEADLINE, 'A copy of the story'])
    assert re.search(r'^7\. ', text, re.MULTILINE)
    # the words of the picture come out too: it is there, and it is no heap of shapes
    assert 'Countries' in text and 'Organisations' in text
    reports.has_all(read_as_pdf(folder, 'empty'), [reports.TITLE, 'No relation passes the filter.'])
