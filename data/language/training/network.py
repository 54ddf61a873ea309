"""The network and its gradient: graded by the trees, tags and names of a batch.

Deep biaffine attention (Dozat and Manning 2017) over two layers of bidirectional LSTM with coupled gates (Greff et al.
2017), with heads for tags and for names on the same body. Shapes: T positions (0 is the root), B sentences, padded.
"""

import ctypes
import dataclasses

import numpy as np

import features

f4 = np.float32
LAYERS = (1, 2)
DIRECTIONS = ('forward', 'backward')
LEAK = f4(0.1)


@dataclasses.dataclass
class Sizes:
    words: int
    vectors: int
    tags: int
    labels: int
    names: int
    word: int = 64
    affix: int = 64
    vector: int = 100
    hidden: int = 224
    arc: int = 160
    label: int = 96
    name: int = 48


@dataclasses.dataclass
class Dropout:
    """Shares of what is left out while training."""
    input: float = 0.2        # single values of the input
    source: float = 0.1       # a whole word row, affix sum or vector
    layer: float = 0.35       # units between layers, the same at all positions
    head: float = 0.33        # units of the heads' hidden layers
    recurrent: float = 0.15   # weights of the recurrent product (Merity et al. 2018)
    word: float = 0.25        # w / (w + count) of the known words become unknown
    vector: float = 0.02      # words without their vector


def parameter_shapes(sizes):
    """Name -> shape, in the order in which they lie in memory. Tables of rows stand last."""
    shapes = {}

    def dense(name, inputs, outputs, bias=True):
        shapes[name] = (inputs, outputs)
        if bias:
            shapes[name + '.bias'] = (outputs,)

    inputs = sizes.word + sizes.affix + sizes.vector
    for layer in LAYERS:
        for direction in DIRECTIONS:
            name = 'lstm%d.%s' % (layer, direction)
            dense(name + '.input', inputs, 3 * sizes.hidden)
            dense(name + '.recurrent', sizes.hidden, 3 * sizes.hidden, bias=False)
        inputs = 2 * sizes.hidden
    dense('arc.dependent', inputs, sizes.arc)
    dense('arc.head', inputs, sizes.arc)
    dense('arc.bilinear', sizes.arc, sizes.arc)
    dense('label.dependent', inputs, sizes.label)
    dense('label.head', inputs, sizes.label)
    dense('label.output', 3 * sizes.label, sizes.labels)
    dense('tag.output', inputs, sizes.tags)
    dense('name.hidden', inputs, sizes.name)
    dense('name.output', sizes.name, sizes.names)
    shapes['words.rows'] = (sizes.words + 2, sizes.word)
    shapes['affixes.rows'] = (features.AFFIX_ROWS, sizes.affix)
    return shapes


def is_table(name):
    return name.endswith('.rows')


def initialise(parameters, rng):
    for name, p in parameters.items():
        if name == 'words.rows':
            p[:] = rng.standard_normal(p.shape) * 0.1
        elif name == 'affixes.rows':
            p[:] = rng.standard_normal(p.shape) * 0.05
        elif name.endswith('.recurrent'):
            units = p.shape[0]
            p[:] = np.concatenate([np.linalg.qr(rng.standard_normal((units, units)))[0] for _ in range(3)], 1)
        elif name.startswith('lstm') and name.endswith('.bias'):
            p[:] = 0
            p[:p.size // 3] = 1  # at first everything is remembered
        elif p.ndim == 1 or name == 'arc.bilinear':
            p[:] = 0
        else:
            p[:] = rng.standard_normal(p.shape) * np.sqrt(2 / sum(p.shape))


class Batch:
    """Sentences side by side. Each is a dict of arrays as train.encode() makes them, position 0 being the root."""

    def __init__(self, sentences):
        self.lengths = np.array([len(s['word']) for s in sentences])
        T, B = self.lengths.max(), len(sentences)

        def gather(key, *more):
            out = np.zeros((T, B) + more, np.int32)
            for b, s in enumerate(sentences):
                if s[key] is not None:
                    out[:self.lengths[b], b] = s[key]
            return out

        self.word, self.vector = gather('word'), gather('vector')
        self.affix = gather('affix', 8)
        self.head, self.label, self.tag, self.name = gather('head'), gather('label'), gather('tag'), gather('name')
        t = np.arange(T)[:, None]
        self.valid = t < self.lengths[None]
        self.mirror = np.where(self.valid, self.lengths[None] - 1 - t, t)
        scored = self.valid & (t > 0)
        self.with_tree = scored & np.array([s['head'] is not None for s in sentences])[None]
        self.with_names = scored & np.array([s['name'] is not None for s in sentences])[None]
        self.columns = np.arange(B)[None]


class Kernels:
    """kernels.c; see there."""

    def __init__(self, path):
        self._library = ctypes.CDLL(path)

    def call(self, name, *arguments):
        def convert(a):
            if isinstance(a, np.ndarray):
                assert a.dtype == f4 and a.flags.c_contiguous
                return ctypes.c_void_p(a.ctypes.data)
            return ctypes.c_float(a) if isinstance(a, float) else ctypes.c_long(a)
        getattr(self._library, name)(*map(convert, arguments))


def softmax(x):
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def _sum_rows(rows, gradients, table):
    """Adds each gradient to its row of the table. Same sums each time: the order is that of a stable sort."""
    order = np.argsort(rows, kind='stable')
    in_order = rows[order]
    starts = np.flatnonzero(np.r_[True, in_order[1:] != in_order[:-1]])
    table[in_order[starts]] = np.add.reduceat(gradients[order], starts, 0)


class Network:
    """parameters: name -> array; vectors: [vectors + 1][100], the last row zeros; counts: how often each word row was seen."""

    def __init__(self, parameters, vectors, counts, kernels, dropout):
        self.p = parameters
        self.vectors = vectors
        self.counts = counts
        self.kernels = kernels
        self.dropout = dropout

    # ---- forward ----------------------------------------------------------

    def _mask(self, shape, share):
        return ((self.rng.random(shape, dtype=f4) >= share) / f4(1 - share)).astype(f4)

    def _lstm(self, x, name, kept):
        T, B, inputs = x.shape
        recurrent = self.p[name + '.recurrent']
        mask = None
        if self.rng is not None and self.dropout.recurrent > 0:
            mask = self._mask(recurrent.shape, self.dropout.recurrent)
            recurrent = recurrent * mask
        H = recurrent.shape[0]
        gates = x.reshape(T * B, inputs) @ self.p[name + '.input'] + self.p[name + '.input.bias']
        h, c, tanh_c = np.empty((T + 1, B, H), f4), np.empty((T + 1, B, H), f4), np.empty((T, B, H), f4)
        self.kernels.call('lstm_forward', gates, recurrent, h, c, tanh_c, T, B, H)
        kept[name] = (x, gates, h, c, tanh_c, recurrent, mask)
        return h[1:]

    def _hidden(self, x, name, kept):
        """A hidden layer of a head with its dropout: x [T][B][inputs] flattened."""
        a = x @ self.p[name] + self.p[name + '.bias']
        y = np.where(a > 0, a, LEAK * a)
        slope = np.where(a > 0, f4(1), LEAK)
        if self.rng is not None:
            mask = self._mask((1, self.batch.word.shape[1], y.shape[1]), self.dropout.head)
            shape = self.batch.word.shape + (y.shape[1],)
            y = (y.reshape(shape) * mask).reshape(y.shape)
            slope = (slope.reshape(shape) * mask).reshape(y.shape)
        kept[name] = slope
        return y

    def forward(self, batch, rng=None):
        """Scores of the batch; with rng (training) units are dropped, and what backward() needs is kept."""
        self.batch, self.rng = batch, rng
        kept = self.kept = {}
        T, B = batch.word.shape
        p, drop = self.p, self.dropout
        word, vector = batch.word, batch.vector
        if rng is not None:
            seen = self.counts[word]
            word = np.where(rng.random(word.shape, dtype=f4) < drop.word / (drop.word + seen), len(self.counts) - 2, word)
            vector = np.where(rng.random(word.shape, dtype=f4) < drop.vector, len(self.vectors) - 1, vector)
        kept['word'] = word
        x = np.concatenate([p['words.rows'][word], p['affixes.rows'][batch.affix].sum(2), self.vectors[vector]], 2)
        if rng is not None:
            mask = self._mask(x.shape, drop.input)
            if drop.source > 0:
                sources = self._mask((T, B, 3), drop.source)
                ends = np.cumsum([p['words.rows'].shape[1], p['affixes.rows'].shape[1], self.vectors.shape[1]])
                for k, (a, b) in enumerate(zip(np.r_[0, ends[:-1]], ends)):
                    mask[:, :, a:b] *= sources[:, :, k:k + 1]
            x *= mask
            kept['input'] = mask
        for layer in LAYERS:
            forward = self._lstm(x, 'lstm%d.forward' % layer, kept)
            backward = self._lstm(np.ascontiguousarray(x[batch.mirror, batch.columns]), 'lstm%d.backward' % layer, kept)
            x = np.concatenate([forward, backward[batch.mirror, batch.columns]], 2)
            if rng is not None:
                mask = self._mask((1,) + x.shape[1:], drop.layer)
                x *= mask
                kept['layer%d' % layer] = mask
        top = kept['top'] = x.reshape(T * B, -1)
        self.arc_dependent = self._hidden(top, 'arc.dependent', kept).reshape(T, B, -1).transpose(1, 0, 2)
        self.arc_head = self._hidden(top, 'arc.head', kept).reshape(T, B, -1).transpose(1, 2, 0)
        self.label_dependent = self._hidden(top, 'label.dependent', kept)
        self.label_head = self._hidden(top, 'label.head', kept)
        self.name_hidden = self._hidden(top, 'name.hidden', kept)
        self.arc_asked = self.arc_dependent @ p['arc.bilinear'] + p['arc.bilinear.bias']
        self.arc_scores = self.arc_asked @ self.arc_head                               # [B][dependent][head]
        self.arc_scores = np.where(batch.valid.T[:, None, :], self.arc_scores, f4(-1e9))
        self.arc_scores[:, np.arange(T), np.arange(T)] = -1e9
        self.tag_scores = top @ p['tag.output'] + p['tag.output.bias']
        self.name_scores = self.name_hidden @ p['name.output'] + p['name.output.bias']

    def label_scores(self, heads):
        """Scores [T * B][labels] for the given heads [T][B]."""
        T, B = heads.shape
        of_head = self.label_head.reshape(T, B, -1)[heads, self.batch.columns].reshape(T * B, -1)
        self.label_input = np.concatenate([self.label_dependent * of_head, self.label_dependent, of_head], 1)
        return self.label_input @ self.p['label.output'] + self.p['label.output.bias']

    # ---- backward ---------------------------------------------------------

    def _hidden_backward(self, dy, name, grads):
        da = dy * self.kept[name]
        grads[name][:] = self.kept['top'].T @ da
        grads[name + '.bias'][:] = da.sum(0)
        return da @ self.p[name].T

    def _lstm_backward(self, dh, name, grads):
        x, gates, h, c, tanh_c, recurrent, mask = self.kept[name]
        T, B, inputs = x.shape
        H = recurrent.shape[0]
        d_gates, scratch, scratch2 = np.empty((T * B, 3 * H), f4), np.empty((B, H), f4), np.empty((B, H), f4)
        self.kernels.call('lstm_backward', np.ascontiguousarray(dh), gates, c, tanh_c, np.ascontiguousarray(recurrent.T),
                          d_gates, scratch, scratch2, T, B, H)
        grads[name + '.input'][:] = x.reshape(T * B, inputs).T @ d_gates
        grads[name + '.input.bias'][:] = d_gates.sum(0)
        d_recurrent = h[:-1].reshape(T * B, H).T @ d_gates
        grads[name + '.recurrent'][:] = d_recurrent if mask is None else d_recurrent * mask
        return (d_gates @ self.p[name + '.input'].T).reshape(x.shape)

    @staticmethod
    def _loss(scores, gold, counted, weight):
        """Cross entropy over the counted rows, times weight: its sum and its gradient by the scores."""
        rows = np.arange(len(scores))
        probability = softmax(scores)
        loss = -(np.log(probability[rows, gold] + 1e-9) * counted).sum() * weight
        probability[rows, gold] -= 1
        return loss, (probability * (counted * f4(weight))[:, None]).astype(f4)

    def backward(self, tree_weight, name_weight, grads):
        """Gradients of the last forward() into grads (name -> array; tables must be zero). tree_weight, name_weight: what a
        word of a tree and of a sentence with names counts. Returns the losses of arcs, labels, tags and names."""
        batch, kept, p = self.batch, self.kept, self.p
        T, B = batch.word.shape
        tree, names = batch.with_tree.reshape(-1), batch.with_names.reshape(-1)

        arcs = np.ascontiguousarray(self.arc_scores.reshape(B * T, T))
        arc_loss, d_arcs = self._loss(arcs, batch.head.T.reshape(-1), batch.with_tree.T.reshape(-1), tree_weight)
        d_arcs = d_arcs.reshape(B, T, T)
        label_loss, d_labels = self._loss(self.label_scores(batch.head), batch.label.reshape(-1), tree, tree_weight)
        tag_loss, d_tags = self._loss(self.tag_scores, batch.tag.reshape(-1), tree, tree_weight)
        name_loss, d_names = self._loss(self.name_scores, batch.name.reshape(-1), names, name_weight)

        d_asked = d_arcs @ self.arc_head.transpose(0, 2, 1)
        d_arc_head = (self.arc_asked.transpose(0, 2, 1) @ d_arcs).transpose(2, 0, 1).reshape(T * B, -1)
        size = d_asked.shape[2]
        grads['arc.bilinear'][:] = self.arc_dependent.reshape(-1, size).T @ d_asked.reshape(-1, size)
        grads['arc.bilinear.bias'][:] = d_asked.sum((0, 1))
        d_arc_dependent = (d_asked @ p['arc.bilinear'].T).transpose(1, 0, 2).reshape(T * B, -1)
        d_top = self._hidden_backward(d_arc_dependent, 'arc.dependent', grads)
        d_top += self._hidden_backward(d_arc_head, 'arc.head', grads)

        grads['label.output'][:] = self.label_input.T @ d_labels
        grads['label.output.bias'][:] = d_labels.sum(0)
        d_product, d_dependent, d_of_head = np.split(d_labels @ p['label.output'].T, 3, 1)
        size = d_product.shape[1]
        d_dependent = d_dependent + d_product * self.label_input[:, 2 * size:]
        d_of_head = d_of_head + d_product * self.label_dependent
        d_head = np.zeros_like(d_of_head)
        _sum_rows((batch.head * B + batch.columns).reshape(-1), d_of_head, d_head)
        d_top += self._hidden_backward(d_dependent, 'label.dependent', grads)
        d_top += self._hidden_backward(d_head, 'label.head', grads)

        grads['tag.output'][:] = kept['top'].T @ d_tags
        grads['tag.output.bias'][:] = d_tags.sum(0)
        d_top += d_tags @ p['tag.output'].T
        grads['name.output'][:] = self.name_hidden.T @ d_names
        grads['name.output.bias'][:] = d_names.sum(0)
        d_top += self._hidden_backward(d_names @ p['name.output'].T, 'name.hidden', grads)

        d = d_top.reshape(T, B, -1)
        for layer in reversed(LAYERS):
            d = d * kept['layer%d' % layer]
            half = d.shape[2] // 2
            forward = self._lstm_backward(d[:, :, :half], 'lstm%d.forward' % layer, grads)
            backward = self._lstm_backward(d[:, :, half:][batch.mirror, batch.columns], 'lstm%d.backward' % layer, grads)
            d = forward + backward[batch.mirror, batch.columns]
        d = d * kept['input'] * batch.valid[:, :, None]
        word, affix = p['words.rows'].shape[1], p['affixes.rows'].shape[1]
        _sum_rows(kept['word'].reshape(-1), d[:, :, :word].reshape(T * B, word), grads['words.rows'])
        _sum_rows(batch.affix.reshape(-1), np.repeat(d[:, :, word:word + affix].reshape(T * B, affix), 8, 0),
                  grads['affixes.rows'])
        return np.array([arc_loss, label_loss, tag_loss, name_loss])
