"""Writes the model file that graph/language/ent-model.c maps; its layout is described in ent-model.h."""

import struct
import zlib

import numpy as np

KINDS = {'uint8': 1, 'int8': 2, 'float32': 3, 'uint32': 4}
HEADER, ENTRY, ALIGNMENT = 64, 56, 64


def quantise_rows(table):
    """int8 rows and the scale of each."""
    largest = np.abs(table).max(1)
    scale = (np.where(largest > 0, largest, 1) / 127).astype(np.float32)
    return np.rint(table / scale[:, None]).clip(-127, 127).astype(np.int8), scale


def quantise_columns(matrix):
    """int8 columns and the scale of each."""
    rows, scale = quantise_rows(np.ascontiguousarray(matrix.T))
    return np.ascontiguousarray(rows.T), scale


def _lines(names):
    return np.frombuffer(''.join(name + '\n' for name in names).encode(), np.uint8)


def _keys(keys):
    """All keys one after the other, and where each begins."""
    encoded = [key.encode() for key in keys]
    assert encoded == sorted(encoded)
    starts = np.concatenate([[0], np.cumsum([len(key) for key in encoded])]).astype(np.uint32)
    return np.frombuffer(b''.join(encoded), np.uint8), starts


def sections(parameters, classes, words, vectors, vector_rows):
    """Name -> array. classes: 'tags', 'labels', 'names' -> class names; words, vectors: sorted keys; vector_rows: int8
    rows and scales of the vectors, the unknown one last."""
    out = {}
    for name, members in classes.items():
        out[name] = _lines(members)
    out['words.text'], out['words.start'] = _keys(words)
    out['vectors.text'], out['vectors.start'] = _keys(vectors)
    out['vectors.rows'], out['vectors.scale'] = vector_rows
    for name, p in parameters.items():
        if name.endswith('.rows'):
            out[name], out[name.replace('.rows', '.scale')] = quantise_rows(p)
        elif p.ndim == 2:
            out[name], out[name + '.scale'] = quantise_columns(p)
        else:
            out[name] = p
    return out


def write(path, arrays):
    table, data = b'', b''
    position = HEADER + ENTRY * len(arrays)
    for name, array in arrays.items():
        padding = -position % ALIGNMENT
        data += b'\0' * padding
        position += padding
        rows, columns = array.shape if array.ndim == 2 else (1, len(array))
        table += struct.pack('<32sIIIIQ', name.encode(), KINDS[array.dtype.name], rows, columns, 0, position)
        raw = np.ascontiguousarray(array).tobytes()
        data += raw
        position += len(raw)
    body = table + data
    header = struct.pack('<8sIIQI', b'ENTMODEL', 1, len(arrays), HEADER + len(body), zlib.crc32(body)).ljust(HEADER, b'\0')
    with open(path, 'wb') as out:
        out.write(header + body)
