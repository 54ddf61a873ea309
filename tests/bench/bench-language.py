#!/usr/bin/env python3
"""bench-language.py ENTENTE-CLI DATA SHARED: how well and how fast English is read.

Accuracy on the treebanks of SHARED: LAS, UPOS and names with the words given, LAS, words and sentences from raw text.
Cost: words a second of one core for each level of the processor, in CPU time and without the start, also beside a hash
of a fixed buffer, since machines differ; the largest memory; the size of the model; how the time grows with the text.
`against` says what is to be reached. Where SHARED or the model is absent, a line says so.
"""
import hashlib
import os
import random
import re
import subprocess
import sys
import tempfile
import time

import measure
import treebank

RUNS = 3
SPEED_WORDS = 200000
HASHED_BYTES = 256 * 1024 * 1024
HARD_BYTES = 50000
# what is slow by itself is timed on fewer words
LEVEL_WORDS = {'plain': SPEED_WORDS // 10, 'sse2': SPEED_WORDS // 4}
LEVELS = {'plain': 15000, 'sse2': 15000, 'avx2': 40000, 'avx512': 40000, 'vnni': 40000}
HARD_TEXTS = {
    'one letter': 'a', 'stops': '.', 'quotation marks': '"', 'blanks': ' ', 'abbreviations': 'a.', 'no stop': 'word ',
    'CJK': '東', 'emoji': '\U0001f600', 'brackets': '(', 'hyphens': 'a-', 'addresses': 'a@',
}


def print_result(case, metric, value, unit, better='higher', to_reach=None):
    measure.print_result('language', case, metric, value, unit, better,
                         None if to_reach is None else f'to reach: {to_reach}')


def skip(reason):
    print_result('all', 'skipped', 1, reason, 'lower')
    sys.exit(77)


def is_blank(path):
    with open(path, encoding='utf-8') as file:
        return not file.read().strip()


class Parse:
    """A run of `entente-cli parse`, and what it cost."""

    def __init__(self, cli, source, path, out=os.devnull, level=None):
        environment = dict(os.environ)
        if level is not None:
            environment['ENTENTE_NETWORK_LEVEL'] = level
        with open(out, 'wb') as output:
            process = subprocess.Popen([cli, 'parse', '--jobs=1', '--quiet', f'--from={source}', path],
                                       stdout=output, stderr=subprocess.DEVNULL, env=environment)
            _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0 and not (process.returncode == 1 and is_blank(path)):
            sys.exit(f'{cli} parse ended with {process.returncode}')
        self.seconds = usage.ru_utime + usage.ru_stime


# ---- accuracy ----

def score(tool, gold, system):
    """(token F1, UPOS, LAS) as score_parse.py prints them."""
    text = subprocess.run([sys.executable, tool, gold, system], stdout=subprocess.PIPE, text=True, check=True).stdout
    tokens = re.search(r'token-F1 ([\d.]+)', text)
    grammar = re.search(r'^UPOS ([\d.]+) UAS [\d.]+ LAS ([\d.]+)', text, re.MULTILINE)
    return float(tokens[1]), float(grammar[1]), float(grammar[2])


class Bench:
    def __init__(self, cli, shared, scratch):
        self.cli, self.shared, self.scratch = cli, shared, scratch
        self.tool = os.path.join(shared, 'tools', 'score_parse.py')

    def write(self, name, text):
        path = os.path.join(self.scratch, name)
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)
        return path

    def parse(self, source, path, name):
        out = os.path.join(self.scratch, name)
        Parse(self.cli, source, path, out)
        return out

    def get_bank(self, name):
        """A treebank as a plain file."""
        path = os.path.join(self.scratch, name + '.conllu')
        if not os.path.exists(path):
            self.write(name + '.conllu',
                       treebank.unpack(os.path.join(self.shared, 'treebanks', name + '.conllu.xz')))
        return path

    def measure_given_words(self, name, las_to_reach, upos_to_reach):
        out = self.parse('conllu', self.get_bank(name), name + '-given')
        _, upos, las = score(self.tool, self.get_bank(name), out)
        print_result(name, 'las', las, '%', to_reach=las_to_reach)
        print_result(name, 'upos', upos, '%', to_reach=upos_to_reach)
        return out

    def measure_names(self, out):
        gold = treebank.read_named(os.path.join(self.shared, 'names', 'uner-pud-test.iob2.xz'))
        found = treebank.get_named(treebank.read(out))
        print_result('uner-pud-test', 'names-f1',
                     treebank.f1(treebank.get_names(gold), treebank.get_names(found)), '%', to_reach=72)

    def measure_raw_text(self, name, las_to_reach, sentences_to_reach):
        gold = treebank.read(self.get_bank(name))
        out = self.parse('text', self.write(name + '.txt', '\n\n'.join(treebank.make_paragraphs(gold)) + '\n'),
                         name + '-raw')
        tokens, upos, las = score(self.tool, self.get_bank(name), out)
        _, gold_sentences = treebank.get_spans(gold)
        _, found_sentences = treebank.get_spans(treebank.read(out))
        print_result(name, 'raw-text-las-f1', las, '%', to_reach=las_to_reach)
        print_result(name, 'raw-text-upos-f1', upos, '%')
        print_result(name, 'raw-text-token-f1', tokens, '%')
        print_result(name, 'raw-text-sentence-f1', treebank.f1(gold_sentences, found_sentences), '%',
                     to_reach=sentences_to_reach)

    # ---- cost ----

    def make_text(self, n_words):
        """So many words of the treebanks' paragraphs, in an order that is always the same."""
        paragraphs = [paragraph for name in ('pud-test', 'ewt-test', 'gum-test')
                      for paragraph in treebank.make_paragraphs(treebank.read(self.get_bank(name)))]
        shuffler, chosen, count = random.Random(1), [], 0
        while count < n_words:
            shuffler.shuffle(paragraphs)
            for paragraph in paragraphs:
                chosen.append(paragraph)
                count += len(paragraph.split())
                if count >= n_words:
                    break
        return self.write(f'{n_words}.txt', '\n\n'.join(chosen) + '\n')

    def count_words(self, path):
        return sum(len(sentence.forms) for sentence in treebank.read(self.parse('text', path, 'words')))

    def get_levels(self):
        """Those that this processor has: another ends the program."""
        empty = self.write('empty', '')
        levels = []
        for level in LEVELS:
            environment = dict(os.environ, ENTENTE_NETWORK_LEVEL=level)
            told = subprocess.run([self.cli, 'parse', empty], env=environment, capture_output=True, text=True,
                                  check=False).stderr
            if 'ENTENTE_NETWORK_LEVEL' not in told:
                levels.append(level)
        return levels

    def measure_speed(self):
        empty, levels = self.write('empty', ''), self.get_levels()
        texts = {level: self.make_text(LEVEL_WORDS.get(level, SPEED_WORDS)) for level in levels}
        counts = {level: self.count_words(texts[level]) for level in levels}

        def seconds(level):
            whole, start = (Parse(self.cli, 'text', text, level=level).seconds for text in (texts[level], empty))
            return whole - start

        *times, hashes = measure.take_turns(RUNS, *[lambda level=level: seconds(level) for level in levels],
                                            hash_for_seconds)
        for level, values in zip(levels, times):
            print_result(level, 'tokens-a-second', counts[level] / measure.median(values), 'tokens/s',
                         to_reach=LEVELS[level])
            a_million = [value * 1e6 / counts[level] for value in values]
            measure.print_result('language', level, 'time-of-a-million-a-hash', measure.median_ratio(a_million, hashes),
                                 'ratio', against=f'sha256 of {HASHED_BYTES >> 20} MiB in the same run')

    def measure_memory(self):
        def measure_parse(path):
            return measure.get_peak_memory([self.cli, 'parse', '--jobs=1', '--quiet', path])

        print_result('empty', 'peak-memory', measure_parse(self.write('empty', '')), 'MB', 'lower', 40)
        print_result(str(SPEED_WORDS), 'peak-memory', measure_parse(self.make_text(SPEED_WORDS)), 'MB', 'lower')

    def measure_growth(self):
        def seconds(path):
            return min(Parse(self.cli, 'text', path).seconds for _ in range(2))

        start = seconds(self.write('empty', ''))
        once, twice = (seconds(self.make_text(n)) - start for n in (SPEED_WORDS // 4, SPEED_WORDS // 2))
        print_result('treebanks', 'time-of-twice-the-text', twice / once, 'ratio', 'lower', 2.2)
        for case, piece in HARD_TEXTS.items():
            n = HARD_BYTES // len(piece.encode())
            # what costs less than the clock tells counts as that much
            once, twice = (max(seconds(self.write('hard', piece * k)) - start, 0.02) for k in (n, 2 * n))
            print_result(case, 'time-of-twice-the-text', twice / once, 'ratio', 'lower', 2.2)


def hash_for_seconds():
    block = bytes(range(256)) * 4096
    start = time.process_time()
    state = hashlib.sha256()
    for _ in range(HASHED_BYTES // len(block)):
        state.update(block)
    return time.process_time() - start


def main():
    cli, data, shared = sys.argv[1:4]
    model = os.path.join(data, 'language', 'english.model')
    if not os.path.isdir(os.path.join(shared, 'treebanks')):
        skip('the treebanks are absent')
    if not os.path.exists(model):
        skip('the model is absent')
    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(cli, shared, scratch)
        print_result('model', 'file-size', os.path.getsize(model) / 1e6, 'MB', 'lower', 16)
        bench.measure_given_words('ewt-test', 87.5, None)
        bench.measure_names(bench.measure_given_words('pud-test', 85.8, 97.0))
        bench.measure_raw_text('ewt-test', None, 80)
        bench.measure_raw_text('pud-test', 84.5, 98)
        bench.measure_memory()
        bench.measure_speed()
        bench.measure_growth()


if __name__ == '__main__':
    main()
