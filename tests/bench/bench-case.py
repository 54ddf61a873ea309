#!/usr/bin/env python3
"""bench-case.py ENTENTE-CLI BENCH-CASE [ENTENTE]: a case file of 10,000 articles.

What importing costs beside reading the same articles with `entente-cli claims` (two thousand of them, in turn), the
largest memory of an import of all of them, what the file takes on the disk beside the text, and then what BENCH-CASE
measures on it, and with ENTENTE what bench-window.py does. The articles are made here, the same ones every time.
"""
import os
import subprocess
import sys
import tempfile
import time

import article_maker
import measure

ARTICLES = 10000
COMPARED = 2000
RUNS = 3


def run_for_seconds(command):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def import_for_seconds(cli, case, folder):
    if os.path.exists(case):
        os.unlink(case)
    return run_for_seconds([cli, 'import', '--quiet', f'--case={case}', folder])


def main():
    cli, bench_case, *window = sys.argv[1:]
    with tempfile.TemporaryDirectory() as scratch:
        some, everything = os.path.join(scratch, 'some'), os.path.join(scratch, 'all')
        case, compared_case = os.path.join(scratch, 'all.entente'), os.path.join(scratch, 'some.entente')
        article_maker.write_articles(some, COMPARED)
        n_bytes = article_maker.write_articles(everything, ARTICLES)

        claims, imports = measure.take_turns(RUNS, lambda: run_for_seconds([cli, 'claims', '--quiet', some]),
                                             lambda: import_for_seconds(cli, compared_case, some))
        measure.print_result('case', str(COMPARED), 'import-speed', measure.median_ratio(claims, imports), 'ratio', 'higher',
                             'entente-cli claims on the same articles in the same run; to reach 0.85')
        again = run_for_seconds([cli, 'import', '--quiet', f'--case={compared_case}', some])
        measure.print_result('case', str(COMPARED), 'import-again', again, 's')

        peak = measure.get_peak_memory([cli, 'import', '--quiet', f'--case={case}', everything])
        measure.print_result('case', str(ARTICLES), 'import-peak-memory', peak, 'MB', against='to reach 400')
        measure.print_result('case', str(ARTICLES), 'size', os.path.getsize(case) / n_bytes, 'ratio',
                             against='the text; to reach 3')
        subprocess.run([bench_case, case], check=True)
        for entente in window:
            subprocess.run([sys.executable, os.path.join(os.path.dirname(__file__), 'bench-window.py'), entente, case,
                            str(ARTICLES)], check=False)


if __name__ == '__main__':
    main()
