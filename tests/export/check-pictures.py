#!/usr/bin/env python3
"""check-pictures.py WRITER: what is drawn is the same in every format and in every program, and its text is text.

Browsers and Inkscape are left out where they are not installed; without the others all of it is skipped."""
import functools
import os
import re
import tempfile
import unicodedata
import xml.etree.ElementTree as ElementTree

import samples

SVG = '{http://www.w3.org/2000/svg}'
HREF = '{http://www.w3.org/1999/xlink}href'
SCHEMA = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'picture.rng')
TITLE = '=Odd & <even> ]]> "both"'
LINK = 'https://example.org/a?x=1&y=%222%22%3C3%3E#%20z'
# The sentences of the odd case's claims (tests/support/export-cases.h), in one line each.
SENTENCES = [
    'Rye sent 40 "old" guns & shells to Elm <secretly>.', 'Elm thanked Rye;', 'nobody else did ]]> so.', 'Rye scolded itself.',
    '한국은 김정은을 만났다.', '+Plus@minus gave an end- of-line & tab here to <b>.', 'No.', 'Rye sent guns to Elm.',
]
NAMES = [samples.squeeze(name) for name in samples.ODD_NAMES.values()]
# Looked at from afar, so many of a picture's values of red, green and blue may be off by more than a fifth of all that there
# are: each program sets and smoothes letters a little otherwise.
STEP = 8
FAR_OFF = 48
TOLERANCE = 8

samples.need('xmllint', 'pdftotext', 'pdffonts', 'pdfinfo', 'fc-list', 'convert', 'rsvg-convert')


# ---- text ----

@functools.cache
def has_font(text):
    """Whether there are letters for it; without them no program can draw it, nor a PDF hold it."""
    missing = ''.join(c for c in set(text) if not c.isascii() and not samples.run('fc-list', f':charset={ord(c):x}'))
    if missing:
        samples.leave_out(f'no font has {missing}')
    return not missing


def pack(text):
    """A text without white space and without what only says in which direction it runs."""
    return ''.join(c for c in unicodedata.normalize('NFKC', text) if not c.isspace() and unicodedata.category(c)[0] != 'C')


def is_right_to_left(text):
    return any(unicodedata.bidirectional(c) in ('R', 'AL') for c in text)


def check_pdf_text(path):
    found = pack(samples.run('pdftotext', '-raw', path, '-').decode())
    for text in (TITLE, *NAMES, *SENTENCES):
        # of what runs from right to left pdftotext gives the words, in the order in which they stand
        parts = re.findall(r'\w+', text) if is_right_to_left(text) else [text]
        for part in parts if has_font(text) else []:
            assert pack(part) in found, (path, part)


def check_pdf_fonts(path):
    fonts = samples.run('pdffonts', path).decode().splitlines()[2:]
    assert fonts, path
    for font in fonts:
        embedded, _, has_letters = font.split()[-5:-2]
        assert embedded == 'yes' and has_letters == 'yes', (path, font)


def check_pdf_links(path):
    assert LINK in samples.run('pdfinfo', '-url', path).decode(), path
    assert TITLE in samples.run('pdfinfo', path).decode(), path


def check_svg_text(path):
    root = ElementTree.parse(path).getroot()
    texts = [''.join(text.itertext()) for text in root.iter(SVG + 'text')]
    for name in NAMES:
        assert name in texts, (path, name, texts)
    for sentence in SENTENCES:
        assert f'“{sentence}”' in texts, (path, sentence, texts)
    titles = [title.text.split('\n')[0] for title in root.iter(SVG + 'title')]
    for name in NAMES:
        assert name in titles, (path, name, titles)


def check_svg_links(path):
    root = ElementTree.parse(path).getroot()
    ids = [element.get('id') for element in root.iter() if element.get('id')]
    assert len(ids) == len(set(ids)), (path, ids)
    links = [link.get('href') for link in root.iter(SVG + 'a')]
    assert links == [link.get(HREF) for link in root.iter(SVG + 'a')], path
    inner = {link[1:] for link in links if link.startswith('#')}
    assert inner == {f'evidence-{i + 1}' for i in range(len(samples.ODD_RELATIONS))}, (path, inner)
    assert inner <= set(ids), (path, inner)
    assert {link for link in links if not link.startswith('#')} == {LINK}, (path, links)


def check_schema(path):
    samples.run('xmllint', '--noout', '--nonet', '--relaxng', SCHEMA, path)


# ---- looks ----

def find_boxes(svg):
    """Where texts stand that there are no letters for, as left, top, right and bottom in pixels from afar: each program draws
    something else for them."""
    picture = next(g for g in ElementTree.parse(svg).getroot().iter(SVG + 'g') if g.get('class') == 'picture')
    left, top = (float(n) for n in re.findall(r'[-.0-9]+', picture.get('transform')))
    scale = 96 / 72 / STEP
    for text in picture.iter(SVG + 'text'):
        if not has_font(text.text):
            size = float(text.get('font-size'))
            x, y, half = left + float(text.get('x')), top + float(text.get('y')), size * len(text.text) * 0.6
            yield ((x - half) * scale - 1, (y - size) * scale - 1, (x + half) * scale + 1, (y + size / 2) * scale + 1)


def look(path):
    """The picture from afar, in a tuple of its pixels' values of red, green and blue, and how wide it is."""
    data = samples.run('convert', path, '-background', 'white', '-alpha', 'remove', '-filter', 'box', '-resize', f'{100 / STEP}%',
               '-depth', '8', 'ppm:-')
    width, height = (int(n) for n in data.split(maxsplit=3)[1:3])
    return data[-3 * width * height:], width


def compare(path, other, boxes):
    """How many values of two pictures are far off."""
    (a, width), (b, other_width) = look(path), look(other)
    assert (len(a), width) == (len(b), other_width), (path, other, len(a), len(b))
    off = [(i // 3 % width, i // 3 // width) for i in range(len(a)) if abs(a[i] - b[i]) > FAR_OFF]
    return sum(not any(left <= x <= right and top <= y <= bottom for left, top, right, bottom in boxes) for x, y in off)


def draw_with_rsvg(svg, png, size):
    samples.run('rsvg-convert', svg, '-o', png)


def draw_with_chromium(svg, png, size):
    # as root it starts only without its sandbox; what it would fetch or tell is to nobody's use
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        samples.run('chromium', '--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run',
            '--disable-extensions', '--disable-component-update', '--disable-background-networking',
            '--host-resolver-rules=MAP * ~NOTFOUND', '--hide-scrollbars', '--force-device-scale-factor=1',
            f'--user-data-dir={profile}', f'--window-size={size}', f'--screenshot={png}', f'file://{svg}')


def draw_with_inkscape(svg, png, size):
    samples.run('inkscape', '--export-type=png', '--export-dpi=96', f'--export-filename={png}', svg)


PROGRAMS = {'rsvg-convert': draw_with_rsvg, 'chromium': draw_with_chromium, 'inkscape': draw_with_inkscape}


def check_looks(folder, name):
    svg, png = (os.path.join(folder, f'{name}.{ending}') for ending in ('svg', 'png'))
    size = samples.run('identify', '-format', '%w,%h', png).decode()
    boxes = list(find_boxes(svg))
    for program, draw in PROGRAMS.items():
        if not samples.has(program):
            continue
        drawn = os.path.join(folder, f'{name}-{program}.png')
        draw(svg, drawn, size)
        n = compare(png, drawn, boxes)
        print(f'{name}: as {program} draws it {n} values are far off')
        assert n <= TOLERANCE, (name, program, n)


def check_that_it_can_fail(folder):
    """What lacks nodes, an edge or a name is told from what has them."""
    svg, png, less, drawn = (os.path.join(folder, name) for name in ('plain-light.svg', 'plain-light.png', 'less.svg', 'less.png'))
    with open(svg, encoding='utf-8') as file:
        text = file.read()
    for lost in ('<g class="nodes country"[^>]*>.*?</g>\n  </g>',
                 '<g class="edges supplies alleged"[^>]*>.*?</g>\n  </g>', '<text class="name"[^>]*>line one tab</text>'):
        left = re.sub(lost, '', text, flags=re.DOTALL)
        assert left != text, lost
        with open(less, 'w', encoding='utf-8') as file:
            file.write(left)
        draw_with_rsvg(less, drawn, None)
        n = compare(png, drawn, list(find_boxes(svg)))
        assert n > TOLERANCE, (lost, n)


with samples.write() as folder:
    for name in ('odd-light', 'odd-dark', 'hostile', 'empty', 'large'):
        check_schema(os.path.join(folder, name + '.svg'))
        check_pdf_fonts(os.path.join(folder, name + '.pdf'))
    for name in ('odd-light', 'odd-dark'):
        check_svg_text(os.path.join(folder, name + '.svg'))
        check_svg_links(os.path.join(folder, name + '.svg'))
        check_pdf_text(os.path.join(folder, name + '.pdf'))
        check_pdf_links(os.path.join(folder, name + '.pdf'))
    for name in ('plain-light', 'plain-dark'):
        check_looks(folder, name)
    check_that_it_can_fail(folder)
