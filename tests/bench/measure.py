"""What the benches share: repeated runs, medians, and the JSON line of COMMAND-LINE.md."""
import json
import statistics


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
