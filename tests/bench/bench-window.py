#!/usr/bin/env python3
"""bench-window.py ENTENTE SAMPLES: how soon the window is there, beside GNOME Text Editor's, and how soon its graph is.
bench-window.py ENTENTE CASE NAME: how soon the graph of a case file is there, when it is arranged and when it was before.

Each start is a process of its own, under one Xvfb and one session bus, with cairo as renderer, in turn with the peer. The
window's moment is the X server's MapNotify; the graph's is when nodes stand on the screen: pixels of the countries'
colour, looked for in the memory of the X server, so that looking costs the program nothing. Prints nothing but JSON lines; exits 77 where Xvfb or the peer is missing.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

import measure

RUNS = 7
PEER = 'gnome-text-editor'
NEEDED = ['Xvfb', 'xev', 'dbus-run-session', PEER]
SCREEN = '1280x900x24'
COUNTRY_COLOR = (0xf9, 0xf0, 0x6b)   # the fill of a country in the light theme (graph/picture/ent-style.c)
ENOUGH_PIXELS = 500
LIMIT = 15.0
PAUSE = 0.02     # between two looks at the screen
SETTLING = 4.0   # until what stands where is kept


def start(command):
    # XDG_DATA_HOME: what a window reads is kept as a case
    environment = dict(os.environ, GSK_RENDERER='cairo', GTK_A11Y='none', GDK_BACKEND='x11', LC_ALL='C.UTF-8',
                       XDG_DATA_HOME=os.environ['ENTENTE_BENCH_HOME'])
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def stop(process):
    process.kill()
    process.wait()


def seconds_to_window(command):
    """From the start of the process to the moment its first window is mapped."""
    watcher = subprocess.Popen(['xev', '-root', '-event', 'substructure'], stdout=subprocess.PIPE, text=True)
    time.sleep(0.2)
    begin = time.perf_counter()
    process = start(command)
    try:
        for line in watcher.stdout:
            if line.startswith('MapNotify'):
                return time.perf_counter() - begin
            if time.perf_counter() - begin > LIMIT:
                break
        sys.exit(f'{command[0]}: no window within {LIMIT} s')
    finally:
        stop(process)
        stop(watcher)


def count_pixels(dump, color):
    """Pixels of a color in a screen dump of 32 bits a pixel, blue first, as Xvfb gives it at depth 24."""
    header = int.from_bytes(dump[0:4], 'big')
    colors = int.from_bytes(dump[76:80], 'big')
    pixels = dump[header + colors * 12:]
    return pixels.count(bytes((color[2], color[1], color[0])))


def read_screen():
    """The screen as a dump of X's xwd, which Xvfb keeps in a file."""
    with open(os.path.join(os.environ['ENTENTE_BENCH_DISPLAY'], 'Xvfb_screen0'), 'rb') as file:
        return file.read()


def wait_for_graph(begin, limit):
    """Returns the seconds from begin until the screen has nodes in it."""
    while time.perf_counter() - begin < limit:
        before = time.perf_counter()
        if count_pixels(read_screen(), COUNTRY_COLOR) > ENOUGH_PIXELS:
            return before - begin
        time.sleep(PAUSE)
    sys.exit(f'no graph within {limit} s')


def seconds_to_graph(command):
    """From the start of the process to the first picture of the screen with nodes in it."""
    begin = time.perf_counter()
    process = start(command)
    try:
        return wait_for_graph(begin, LIMIT)
    finally:
        stop(process)
        time.sleep(PAUSE * 5)   # until the screen is empty again


def run_under_display():
    """Starts this script again under a fresh display and bus."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        print('not measured: missing ' + ', '.join(missing), file=sys.stderr)
        sys.exit(77)
    with tempfile.TemporaryDirectory() as screen:
        os.environ['ENTENTE_BENCH_DISPLAY'] = screen
        sys.exit(subprocess.run(['xvfb-run', '-a', '-s', f'-screen 0 {SCREEN} -fbdir {screen} -noreset', 'dbus-run-session',
                                 '--', sys.executable, *sys.argv], check=False).returncode)


def main():
    if 'ENTENTE_BENCH_DISPLAY' not in os.environ:
        run_under_display()
    with tempfile.TemporaryDirectory() as home:
        os.environ['ENTENTE_BENCH_HOME'] = home
        if len(sys.argv) == 4:
            measure_case(*sys.argv[1:])
        else:
            measure_starts(*sys.argv[1:])


def open_and_close(command):
    """Opens a case so that it is arranged, and leaves the program as a session's end does: the places are kept."""
    begin = time.perf_counter()
    process = start(command)
    try:
        seconds = wait_for_graph(begin, 4 * LIMIT)
        time.sleep(SETTLING)
        return seconds
    finally:
        process.terminate()
        process.wait()


def measure_case(entente, case, name):
    arranged = open_and_close([entente, case])
    measure.print_result('case', name, 'first-picture-arranged', arranged, 's')
    again = [seconds_to_graph([entente, case]) for _ in range(RUNS)]
    measure.print_result('case', name, 'first-picture', measure.median(again), 's',
                         against='from the start of the process; to reach 1.0 from opening')


def measure_starts(entente, samples):
    window, peer, graph = measure.take_turns(
        RUNS,
        lambda: seconds_to_window([entente, samples]),
        lambda: seconds_to_window([PEER, '--standalone']),
        lambda: seconds_to_graph([entente, samples]))
    measure.print_result('window', 'samples', 'window-shown', measure.median(window) * 1000, 'ms')
    measure.print_result('window', 'samples', 'window-shown-ratio', measure.median_ratio(window, peer), 'ratio',
                         against=f'{PEER} {measure.median(peer) * 1000:.0f} ms')
    measure.print_result('window', 'samples', 'graph-shown', measure.median(graph) * 1000, 'ms')


if __name__ == '__main__':
    main()
