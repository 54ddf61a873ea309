#!/usr/bin/env python3
"""bench-graph.py ENTENTE-CLI FOLDER...: from files to a laid-out graph, the whole program run as a user runs it.

For each folder: seconds from the start of `entente-cli graph` to its end (lexicon loaded, articles read, claims found,
laid out by Graphviz, drawn as SVG), the share of it that reading takes (`entente-cli claims` in the same run), and the
largest memory. A folder that is not there is left out.
"""
import os
import resource
import subprocess
import sys
import tempfile
import time

import measure

RUNS = 7


def run_for_seconds(command):
    start = time.perf_counter()
    # 3: some inputs were skipped, which is no concern of a bench
    status = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode
    if status not in (0, 3):
        sys.exit(f'{command[0]} ended with {status}')
    return time.perf_counter() - start


def main():
    cli, folders = sys.argv[1], [folder for folder in sys.argv[2:] if os.path.isdir(folder)]
    with tempfile.TemporaryDirectory() as scratch:
        picture = os.path.join(scratch, 'graph.svg')
        for folder in folders:
            case = os.path.basename(os.path.normpath(folder))
            graph, claims = measure.take_turns(
                RUNS,
                lambda: run_for_seconds([cli, 'graph', '--quiet', '-o', picture, folder]),
                lambda: run_for_seconds([cli, 'claims', '--quiet', folder]))
            measure.print_result('graph', case, 'files-to-graph', measure.median(graph), 's')
            measure.print_result('graph', case, 'reading-share', measure.median_ratio(claims, graph), 'ratio',
                                 against='files-to-graph')
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    measure.print_result('graph', 'all', 'peak-memory', peak, 'MB')


if __name__ == '__main__':
    main()
