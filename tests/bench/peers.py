"""Other programs that draw graphs, where they are installed: how soon they show one and how fast they pan it.

Each gets the same nodes, edges and places, and a window of the same size. Each returns (first frame, frame of a pan) in
milliseconds, or raises a Missing that says why there is no figure.
"""
import collections
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

import browser

SIZE = (1280, 800)
XDOT_TOOLS = ['xdot', 'Xvfb', 'xwd', 'xdotool']
XDOT_FRAMES = 10
XDOT_LIMIT = 120.0
PAGE_LIMIT = 60.0
FOLDER_VARIABLE = 'ENTENTE_BENCH_NODE_MODULES'
# what the page of each loads from the folder of npm's packages
SCRIPTS = {
    'sigma': ['graphology/dist/graphology.umd.min.js', 'sigma/dist/sigma.min.js'],
    'cytoscape': ['cytoscape/dist/cytoscape.min.js'],
}

Graph = collections.namedtuple('Graph', 'nodes edges')


class Missing(Exception):
    """A peer that is not installed or does not come to an end."""


def read_graph(path):
    """What bench-canvas wrote: nodes are (x, y, label) with y downwards, edges (source, target)."""
    graph = Graph([], [])
    with open(path, encoding='utf-8') as file:
        for line in file:
            kind, *fields = line.rstrip('\n').split('\t')
            if kind == 'node':
                graph.nodes.append((int(fields[0]), int(fields[1]), fields[2]))
            else:
                graph.edges.append((int(fields[0]), int(fields[1])))
    return graph


# ---- xdot ----

def write_dot(path, graph):
    """The graph as Graphviz gives it to xdot: with places and curves."""
    left, top = min(x for x, _, _ in graph.nodes), min(y for _, y, _ in graph.nodes)
    width, height = max(x for x, _, _ in graph.nodes) - left, max(y for _, y, _ in graph.nodes) - top
    places = [(x - left, height - (y - top)) for x, y, _ in graph.nodes]
    with open(path, 'w', encoding='utf-8') as file:
        file.write(f'digraph g {{ graph [bb="0,0,{width},{height}"]\n')
        for index, (x, y) in enumerate(places):
            name = graph.nodes[index][2]
            file.write(f'n{index} [pos="{x},{y}", width=1.2, height=0.5, '
                       f'_draw_="c 7 -#000000 e {x} {y} 43 18 ", '
                       f'_ldraw_="F 14 11 -Times-Roman c 7 -#000000 T {x} {y - 4} 0 60 {len(name.encode())} -{name} "]\n')
        for source, target in graph.edges:
            (x, y), (u, v) = places[source], places[target]
            file.write(f'n{source} -> n{target} [_draw_="c 7 -#000000 B 4 {x} {y} {(2 * x + u) // 3} '
                       f'{(2 * y + v) // 3 + 30} {(x + 2 * u) // 3} {(y + 2 * v) // 3 + 30} {u} {v} "]\n')
        file.write('}\n')


def get_screen():
    return subprocess.run(['xwd', '-root', '-silent'], capture_output=True, check=False).stdout


def seconds_until_other(before, begin):
    while time.perf_counter() - begin < XDOT_LIMIT:
        now = get_screen()
        if now != before:
            return time.perf_counter() - begin
    sys.exit(f'xdot: nothing new within {XDOT_LIMIT} s')


def watch_xdot(path):
    """The figures of xdot, on the display that this process was started in."""
    empty = get_screen()
    begin = time.perf_counter()
    process = subprocess.Popen(['xdot', '-n', path], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        # its window comes first, and empty
        seconds_until_other(empty, begin)
        seconds_until_other(get_screen(), begin)
        first = time.perf_counter() - begin
        window = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(process.pid), '--name', '.'],
                                capture_output=True, text=True, check=True).stdout.split()[0]
        subprocess.run(['xdotool', 'windowmove', window, '0', '0', 'windowsize', window, *map(str, SIZE)], check=True)
        time.sleep(2)
        subprocess.run(['xdotool', 'mousemove', '400', '400', 'mousedown', '1'], check=True)
        begin = time.perf_counter()
        for index in range(XDOT_FRAMES):
            before = get_screen()
            subprocess.run(['xdotool', 'mousemove_relative', '--', '9', str(5 * (-1) ** index)], check=True)
            seconds_until_other(before, time.perf_counter())
        return first * 1000, (time.perf_counter() - begin) * 1000 / XDOT_FRAMES
    finally:
        process.kill()
        process.wait()


def measure_xdot(graph, with_display):
    missing = [tool for tool in XDOT_TOOLS if shutil.which(tool) is None]
    if missing:
        raise Missing(f'{", ".join(missing)} not installed')
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'graph.dot')
        write_dot(path, graph)
        told = subprocess.run([with_display, sys.executable, __file__, path], stdout=subprocess.PIPE, text=True, check=False)
    if told.returncode != 0 or not told.stdout:
        raise Missing(f'it ended with {told.returncode}')
    first, frame = map(float, told.stdout.split())
    return first, frame


# ---- in a browser ----

def find_modules():
    """The folder of npm's packages: the one that is named, or that of packages installed for all."""
    if FOLDER_VARIABLE in os.environ:
        return os.environ[FOLDER_VARIABLE]
    if shutil.which('npm') is None:
        raise Missing(f'no npm, and {FOLDER_VARIABLE} is not set')
    return subprocess.run(['npm', 'root', '--global'], capture_output=True, text=True, check=False).stdout.strip()


def write_page(path, scripts, graph):
    """A page with nothing but the canvas, so that all of its window is drawn in."""
    tags = '\n'.join(f'<script src="file://{script}"></script>' for script in scripts)
    data = json.dumps({'nodes': graph.nodes, 'edges': graph.edges}).replace('</', '<\\/')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(f'<!doctype html>\n<meta charset="utf-8">\n'
                   f'<style>html, body, #canvas {{ margin: 0; width: 100%; height: 100vh; overflow: hidden }}</style>\n'
                   f'<div id="canvas"></div>\n<script>const graph = {data};</script>\n{tags}\n')


def get_version(modules, package):
    with open(os.path.join(modules, package, 'package.json'), encoding='utf-8') as file:
        return json.load(file)['version']


def measure_page(package, graph):
    """The figures of a package of npm, and its version."""
    program = browser.find_program()
    if program is None:
        raise Missing('no Chromium installed')
    modules = os.path.abspath(find_modules())
    scripts = [os.path.join(modules, script) for script in SCRIPTS[package]]
    missing = [script for script in scripts if not os.path.exists(script)]
    if missing:
        raise Missing(f'no {missing[0]}')
    own = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'peers-page.js')
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'page.html')
        write_page(path, [*scripts, own], graph)
        try:
            with browser.Browser(program, SIZE, PAGE_LIMIT) as page:
                page.open(path)
                told = page.evaluate(f'measure("{package}")')
        except TimeoutError as error:
            raise Missing(f'not done within {PAGE_LIMIT:.0f} s') from error
    return told['first'], told['pan'], get_version(modules, package)


if __name__ == '__main__':
    print(*watch_xdot(sys.argv[1]))
