"""What the benches share: repeated runs, medians, and the JSON line of COMMAND-LINE.md."""
import json
import statistics
import subprocess
import sys

# Prints the largest memory of a command in kilobytes.
_PEAK = '''
import os, sys
child = os.fork()
if child == 0:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(1, 2)
    os.execv(sys.argv[1], sys.argv[1:])
print(os.wait4(child, 0)[2].ru_maxrss)
'''


def print_result(bench, case, metric, value, unit, better='lower', against=None):
    print(json.dumps({'bench': bench, 'case': case, 'metric': metric, 'value': round(value, 4), 'unit': unit,
                      'better': better, 'against': against}), flush=True)


def take_turns(runs, *measures):
    """Runs each of the measures in turn, `runs` times after one warm-up: A B A B ..., so that a machine whose speed
    drifts is fair to both. Returns a list of values for each."""
    values = [[] for _ in measures]
    for turn in range(runs + 1):
        for index, measure in enumerate(measures):
            value = measure()
            if turn > 0:
                values[index].append(value)
    return values


def median(values):
    return statistics.median(values)


def median_ratio(values, others):
    """The median of the pairwise ratios of two lists that were measured in turn."""
    return statistics.median(a / b for a, b in zip(values, others))


def get_peak_memory(command):
    """The largest memory of a command, in MB. Started by a Python that has just begun: a process counts what the one that
    started it had, and a bench that holds its texts has more than the program."""
    told = subprocess.run([sys.executable, '-S', '-E', '-c', _PEAK, *command], capture_output=True, text=True, check=True)
    return int(told.stdout) / 1024
