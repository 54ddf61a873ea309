#!/usr/bin/env python3
"""bench-claims.py ENTENTE-CLI DATA-DIR FOLDER: from text to claims, one core and two.

Sentences a second of CPU time (start not counted, the lexicon and the model are loaded then), the wall time of two jobs
against one, what reading claims costs beside parsing alone, and how the time grows with the text. The text is that of the
articles in FOLDER, over and over.
"""
import json
import os
import resource
import subprocess
import sys
import tempfile
import time

import measure

RUNS = 5
COPIES = 40
TO_REACH = 1000


class Run:
    """A program's CPU and wall seconds."""

    def __init__(self, command):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.wall = time.perf_counter() - start
        self.seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def read_articles(cli, folder):
    told = subprocess.run([cli, 'articles', '--quiet', folder], capture_output=True, text=True, check=False).stdout
    return [json.loads(line)['text'] for line in told.splitlines()]


def count_sentences(cli, texts, scratch):
    path = os.path.join(scratch, 'one.txt')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('\n\n'.join(texts))
    told = subprocess.run([cli, 'parse', path], capture_output=True, text=True, check=True).stdout
    return told.count('# sent_id')


def write_folder(scratch, name, texts, copies):
    folder = os.path.join(scratch, name)
    os.mkdir(folder)
    for copy in range(copies):
        for i, text in enumerate(texts):
            with open(os.path.join(folder, f'{copy}-{i}.txt'), 'w', encoding='utf-8') as file:
                # not the same article twice, which would be read once
                file.write(f'{text}\n\nCopy {copy}.\n')
    return folder


def main():
    cli, data_dir, folder = sys.argv[1:]
    os.environ['ENTENTE_DATA_DIR'] = data_dir
    texts = read_articles(cli, folder)
    with tempfile.TemporaryDirectory() as scratch:
        n_sentences = count_sentences(cli, texts, scratch) * COPIES
        whole = write_folder(scratch, 'whole', texts, COPIES)
        half = write_folder(scratch, 'half', texts, COPIES // 2)
        one = write_folder(scratch, 'one', texts[:1], 1)

        def claims(path, jobs):
            return Run([cli, 'claims', '--quiet', f'--jobs={jobs}', path])

        start = min(claims(one, 1).seconds for _ in range(3))
        singles, doubles, halves = measure.take_turns(RUNS, lambda: claims(whole, 1), lambda: claims(whole, 2),
                                                      lambda: claims(half, 1))
        seconds = measure.median([run.seconds - start for run in singles])
        measure.print_result('claims', 'samples', 'sentences-a-second', n_sentences / seconds, 'sentences/s', 'higher',
                             f'to reach {TO_REACH}')
        measure.print_result('claims', 'samples', 'two-jobs-speed',
                             measure.median_ratio([run.wall for run in singles], [run.wall for run in doubles]),
                             'ratio', 'higher', against='one job in the same run')
        measure.print_result('claims', 'samples', 'time-of-twice-the-text',
                             measure.median_ratio([run.seconds - start for run in singles],
                                                  [run.seconds - start for run in halves]), 'ratio')


if __name__ == '__main__':
    main()
