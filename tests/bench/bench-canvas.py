#!/usr/bin/env python3
"""bench-canvas.py BENCH-CANVAS WITH-DISPLAY: the canvas at two sizes, drawn by cairo and by GL, and beside other programs.

Each size is a process of its own, on a display of its own, so that its memory is its own. The peers then draw the same
graph at the same places in a window of the same size, at the smaller size xdot too; a peer that is missing, or not done
within its time, is named on standard error. Prints nothing but JSON lines.

To install the peers:
    apt-get install xdot x11-apps xdotool chromium
    npm install --global sigma graphology cytoscape
or install npm's packages in a folder of your choice and name its node_modules in ENTENTE_BENCH_NODE_MODULES.
"""
import json
import os
import subprocess
import sys
import tempfile

import measure
import peers

SIZES = [(5000, 20000), (20000, 80000)]
LIMIT = 900


def run_bench(command, size, renderer):
    """Prints the figures of one size; returns those of cairo by name."""
    environment = dict(os.environ, ENTENTE_RENDERER=renderer)
    told = subprocess.run([*command, *map(str, size)], env=environment, capture_output=True, text=True, timeout=LIMIT,
                          check=False)
    figures = {}
    for line in told.stdout.splitlines():
        if not line.startswith('{'):
            continue
        figure = json.loads(line)
        figures[figure['metric']] = figure['value']
        figure['case'] += ' ' + renderer
        print(json.dumps(figure), flush=True)
    if told.returncode != 0:
        print(told.stderr, file=sys.stderr)
        sys.exit(f'bench-canvas {size} with {renderer} ended with {told.returncode}')
    return figures


def run_peer(name, measure_it, case, ours):
    """Prints how much of a peer's time the window takes."""
    try:
        first, frame, *version = measure_it()
    except (peers.Missing, ConnectionError, RuntimeError) as error:
        print(f'{name} not measured at {case}: {error}', file=sys.stderr)
        return
    named = ' '.join([name, *version])
    measure.print_result('canvas', case, f'first-frame-ratio-{name}', ours['first-frame'] / first, 'ratio',
                         against=f'{named} {first:.0f} ms')
    measure.print_result('canvas', case, f'pan-ratio-{name}', ours['pan-median'] / frame, 'ratio',
                         against=f'{named} {frame:.0f} ms')


def main():
    bench, with_display = sys.argv[1], sys.argv[2]
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, 'graph')
            ours = run_bench([with_display, bench], [*size, path], 'cairo')
            graph = peers.read_graph(path)
        run_bench([with_display, bench], size, 'gl')
        case = f'{size[0]}/{size[1]}'
        if size == SIZES[0]:
            run_peer('xdot', lambda: peers.measure_xdot(graph, with_display), case, ours)
        for package in peers.SCRIPTS:
            run_peer(package, lambda: peers.measure_page(package, graph), case, ours)


if __name__ == '__main__':
    main()
