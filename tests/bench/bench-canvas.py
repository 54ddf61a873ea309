#!/usr/bin/env python3
"""bench-canvas.py BENCH-CANVAS WITH-DISPLAY: the canvas at two sizes, drawn by cairo and by GL, and beside other programs.

Each size is a process of its own, on a display of its own, so that its memory is its own. xdot, from Debian, opens the
same number of nodes and edges with places that are given; where it is missing, that is said. Prints nothing but JSON
lines.
"""
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

import measure

SIZES = [(5000, 20000), (20000, 80000)]
PEER = 'xdot'
PEER_TOOLS = ['Xvfb', 'xwd', 'xdotool']
PEER_LIMIT = 120.0
PEER_FRAMES = 10
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


def write_dot(path, size):
    """A graph with places and curves, as Graphviz gives it to xdot."""
    chance = random.Random(1)
    side = int(size[0] ** 0.5) * 150
    places = [(chance.randrange(side), chance.randrange(side)) for _ in range(size[0])]
    with open(path, 'w', encoding='utf-8') as file:
        file.write(f'digraph g {{ graph [bb="0,0,{side},{side}"]\n')
        for index, (x, y) in enumerate(places):
            name = f'Actor {index}'
            file.write(f'n{index} [pos="{x},{y}", width=1.2, height=0.5, '
                       f'_draw_="c 7 -#000000 e {x} {y} 43 18 ", '
                       f'_ldraw_="F 14 11 -Times-Roman c 7 -#000000 T {x} {y - 4} 0 60 {len(name)} -{name} "]\n')
        for _ in range(size[1]):
            a = chance.randrange(size[0])
            b = min(size[0] - 1, max(0, a + chance.randrange(-80, 80)))
            (x, y), (u, v) = places[a], places[b]
            file.write(f'n{a} -> n{b} [_draw_="c 7 -#000000 B 4 {x} {y} {(2 * x + u) // 3} {(2 * y + v) // 3 + 30} '
                       f'{(x + 2 * u) // 3} {(y + 2 * v) // 3 + 30} {u} {v} "]\n')
        file.write('}\n')


def screen():
    return subprocess.run(['xwd', '-root', '-silent'], capture_output=True, check=False).stdout


def seconds_until_other(before, begin):
    while time.perf_counter() - begin < PEER_LIMIT:
        now = screen()
        if now != before:
            return time.perf_counter() - begin
    sys.exit(f'{PEER}: nothing new within {PEER_LIMIT} s')


def measure_peer(path):
    """First frame and pan of the peer, on the display that this process was started in."""
    empty = screen()
    begin = time.perf_counter()
    process = subprocess.Popen([PEER, '-n', path], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        # its window comes first, and empty
        seconds_until_other(empty, begin)
        seconds_until_other(screen(), begin)
        first = time.perf_counter() - begin
        time.sleep(2)
        subprocess.run(['xdotool', 'mousemove', '400', '400', 'mousedown', '1'], check=True)
        begin = time.perf_counter()
        for index in range(PEER_FRAMES):
            before = screen()
            subprocess.run(['xdotool', 'mousemove_relative', '--', '9', str(5 * (-1) ** index)], check=True)
            seconds_until_other(before, time.perf_counter())
        return first * 1000, (time.perf_counter() - begin) * 1000 / PEER_FRAMES
    finally:
        process.kill()
        process.wait()


def run_peer(with_display, size, ours):
    case = f'{size[0]}/{size[1]}'
    missing = [tool for tool in [PEER, *PEER_TOOLS] if shutil.which(tool) is None]
    if missing:
        print(f'{PEER} not measured: {", ".join(missing)} not installed', file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'graph.dot')
        write_dot(path, size)
        told = subprocess.run([with_display, sys.executable, __file__, '--peer', path], stdout=subprocess.PIPE, text=True,
                              check=False)
    if told.returncode != 0 or not told.stdout:
        print(f'{PEER} not measured: it ended with {told.returncode}', file=sys.stderr)
        return
    first, frame = map(float, told.stdout.split())
    measure.print_result('canvas', case, 'first-frame-ratio', ours['first-frame'] / first, 'ratio',
                         against=f'{PEER} {first:.0f} ms')
    measure.print_result('canvas', case, 'pan-ratio', ours['pan-median'] / frame, 'ratio',
                         against=f'{PEER} {frame:.0f} ms')


def main():
    if sys.argv[1] == '--peer':
        print(*measure_peer(sys.argv[2]))
        return
    bench, with_display = sys.argv[1], sys.argv[2]
    for size in SIZES:
        ours = run_bench([with_display, bench], size, 'cairo')
        run_bench([with_display, bench], size, 'gl')
        if size == SIZES[0]:
            run_peer(with_display, size, ours)
    print('sigma and cytoscape not measured: this bench drives no browser', file=sys.stderr)


if __name__ == '__main__':
    main()
