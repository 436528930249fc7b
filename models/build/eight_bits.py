#!/usr/bin/env python3
"""Makes model.onnx of what build.py wrote: the same network, its linear layers in eight bits.

  eight_bits.py FOUR_BITS.onnx TOKENIZER.json OUT.onnx TEXT.txt [TEXT.txt ...]

FOUR_BITS.onnx model.onnx as build.py writes it (weights of 4 bits in blocks of 32, MatMulNBits).
TEXT.txt       texts that the layers' inputs are looked at on: those of seeds/ and test/gold/.

Why: MatMulNBits unpacks and scales every block for every row, which took four fifths of the time.
One scale a column of weights and one a row of inputs let a whole layer be one product of bytes:
9 s become 4 for 433 sentences on a core with VNNI. A row's scale depends on nothing but the row, so
that a text has the same vector in every batch; ONNX Runtime's own dynamic quantization takes one
scale a batch, and was rejected for that and for its error (cosine .986 to the unquantized layers,
here .9987).

1. Smoothing (Xiao et al. 2023, SmoothQuant, arXiv 2211.10438, eq. 4): few channels of the inputs are
   large and would take the range of all. Each channel is divided by s, and its row of weights
   multiplied by it; the strength is chosen for each layer by the error of its output on the texts.
2. Weights go to -96..96, not to -127..127: processors without VNNI add two products of bytes in
   sixteen bits, and 255 times 127 twice does not fit. With 96 it fails to fit for 2 pairs in a million.
3. What Gelu gives is never under -.17: raised by that much it takes all 255 steps, and the bias takes
   back what that adds.
"""
import re
import sys

import numpy as np
import onnx
import onnxruntime as ort
from onnx import TensorProto as T, helper, numpy_helper
from tokenizers import Tokenizer

PREFIX = 'query: '
MS = 'com.microsoft'
WEIGHT_MAX = 96
INPUT_MAX = 127
GELU_RAISE = .17                              # Gelu's minimum is -.16997
STRENGTHS = [None, .2, .3, .4, .5, .6, .7, .8, .9]
TEXTS = 300
ROWS_A_TEXT = 6


def dequantized(node, init):
    """(inputs, outputs) float32 weights of a MatMulNBits node"""
    q, s = (numpy_helper.to_array(init[node.input[i]]) for i in (1, 2))
    w = np.empty((len(q), q.shape[1], 32), np.float32)
    w[:, :, 0::2], w[:, :, 1::2] = (q & 15) - 8., (q >> 4) - 8.
    return (w * s.reshape(len(q), -1, 1)).reshape(len(q), -1).T.copy()


def inputs_seen(path, linear, tokenizer, texts):
    """Name of a layer's input -> its largest size a channel, and rows of it"""
    model = onnx.load(path)
    names = list(dict.fromkeys(node.input[0] for node in linear))
    given = {o.name for o in model.graph.output}
    model.graph.output.extend(helper.make_tensor_value_info(n, T.FLOAT, None) for n in names if n not in given)
    for node in model.graph.node:
        for attribute in node.attribute:
            if attribute.name == 'accuracy_level':
                attribute.i = 0               # inputs in 32 bits: what the layers should give
    options = ort.SessionOptions()
    options.log_severity_level = 3
    session = ort.InferenceSession(model.SerializeToString(), options)
    rng = np.random.default_rng(1)
    most, rows = {}, {n: [] for n in names}
    for i in rng.permutation(len(texts))[:TEXTS]:
        ids = np.array([tokenizer.encode(PREFIX + texts[i]).ids])
        feeds = {'input_ids': ids, 'attention_mask': np.ones_like(ids), 'language': np.zeros(1, np.int64)}
        for name, a in zip(names, session.run(names, feeds)):
            a = a.reshape(-1, a.shape[-1])
            most[name] = np.maximum(most.get(name, 0), np.abs(a).max(0))
            rows[name].append(a[rng.choice(len(a), ROWS_A_TEXT)])
    return most, {n: np.concatenate(r) for n, r in rows.items()}


def in_bytes(w, s):
    """-> weights in whole steps, size of a step a column"""
    smoothed = w * s[:, None]
    step = np.abs(smoothed).max(0) / WEIGHT_MAX
    return np.round(smoothed / step), step


def smoothing(w, most, strength):
    if strength is None:
        return np.ones(len(w))
    s = np.maximum(most, 1e-3) ** strength / np.maximum(np.abs(w).max(1), 1e-3) ** (1 - strength)
    return s / np.exp(np.log(s).mean())


def output_error(w, s, rows, raised):
    q, step = in_bytes(w, s)
    x = rows / s
    if raised:
        shift = GELU_RAISE / s
        x = x + shift
        row = x.max(1, keepdims=True) / (2 * INPUT_MAX + 1)
        got = np.round(x / row) @ q * row * step - shift @ (q * step)
    else:
        row = np.abs(x).max(1, keepdims=True) / INPUT_MAX
        got = np.round(x / row) @ q * row * step
    return ((got - rows @ w) ** 2).mean()


def converted(path, tokenizer, texts):
    model = onnx.load(path)
    graph = model.graph
    init = {i.name: i for i in graph.initializer}
    linear = [n for n in graph.node if n.op_type == 'MatMulNBits']
    most, rows = inputs_seen(path, linear, tokenizer, texts)
    nodes, inits = [], []

    def const(name, a):
        inits.append(numpy_helper.from_array(np.asarray(a), name))
        return name

    def op(kind, ins, out, domain='', **kw):
        nodes.append(helper.make_node(kind, ins, [out], domain=domain, **kw))
        return out

    const('bytes.one', np.float32(1))
    const('bytes.middle', np.uint8(INPUT_MAX + 1))
    const('bytes.middles', np.array([INPUT_MAX + 1], np.uint8))
    const('bytes.signed', np.float32(1 / INPUT_MAX))
    const('bytes.unsigned', np.float32(1 / (2 * INPUT_MAX + 1)))
    const('bytes.least', np.float32(1e-12))   # a row of zeros would divide by nothing
    const('bytes.last', np.array([-1], np.int64))
    for node in graph.node:
        if node.op_type != 'MatMulNBits':
            nodes.append(node)
            continue
        x, t = node.input[0], node.output[0]
        w = dequantized(node, init)
        raised = x.endswith('gelu')
        tried = [smoothing(w, most[x], strength) for strength in STRENGTHS]
        s = min(tried, key=lambda s: output_error(w, s, rows[x], raised))
        q, step = in_bytes(w, s)
        bias = numpy_helper.to_array(init[node.input[5]]).astype(np.float64)
        x = op('Reshape', [x, const(t + '.flat', np.array([-1, len(w)], np.int64))], t + '.rows')
        x = op('Mul', [x, const(t + '.smooth', (1 / s).astype(np.float32))], t + '.smoothed')
        if raised:
            x = op('Add', [x, const(t + '.raise', (GELU_RAISE / s).astype(np.float32))], t + '.raised')
            top = op('ReduceMax', [x, 'bytes.last'], t + '.top', keepdims=0)
            row = op('Mul', [top, 'bytes.unsigned'], t + '.row')
            x = op('QuantizeLinear', [x, row], t + '.bytes', axis=0, output_dtype=T.UINT8)
            zero, bias = '', bias - GELU_RAISE / s @ (q * step)
        else:
            top = op('ReduceMax', [op('Abs', [x], t + '.size'), 'bytes.last'], t + '.top', keepdims=0)
            row = op('Max', [op('Mul', [top, 'bytes.signed'], t + '.row0'), 'bytes.least'], t + '.row')
            zeros = op('Expand', ['bytes.middles', op('Shape', [row], t + '.count')], t + '.zeros')
            x = op('QuantizeLinear', [x, row, zeros], t + '.bytes', axis=0)
            zero = 'bytes.middle'
        const(t + '.w', q.astype(np.int8))
        const(t + '.step', step.astype(np.float32))
        y = op('MatMulIntegerToFloat', [x, t + '.w', 'bytes.one', t + '.step', zero], t + '.product', MS)
        y = op('Mul', [y, op('Unsqueeze', [row, 'bytes.last'], t + '.column')], t + '.scaled')
        y = op('Add', [y, const(t + '.bias', bias.astype(np.float32))], t + '.sum')
        shape = op('Concat', ['shape', const(t + '.width', np.array([w.shape[1]], np.int64))], t + '.shape', axis=0)
        op('Reshape', [y, shape], t)
    gone = {name for node in linear for name in node.input[1:] if name}
    kept = [i for i in graph.initializer if i.name not in gone]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept + inits)
    return model


def main(path, tokenizer, out, *files):
    texts = []
    for file in files:
        with open(file, encoding='utf-8') as f:
            texts += [t for t in re.split(r'\n+|(?<=[.!?])\s+', f.read()) if len(t) > 10]
    onnx.save(converted(path, Tokenizer.from_file(tokenizer), texts), out)


if __name__ == '__main__':
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
