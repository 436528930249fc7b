/**
 * An ONNX model of two nodes, written out by hand: `scores = Gemm(rows, matrix, transB=1)`, then `TopK(scores, k)`.
 * Inputs: `rows` float32 [b, d], `matrix` float32 [n, d], `k` int64 [1]; outputs: `score` float32 [b, k], `index`
 * int64 [b, k]. Field numbers are those of `onnx.proto` (IR version 8, opset 17); a library to write 200 bytes with
 * would weigh more than these lines. TopK breaks ties by the lower index (ONNX operator reference, TopK-11).
 */
export function nearestGraph(): Uint8Array {
  const FLOAT = 1
  const INT64 = 7
  const gemm = message([
    text(1, 'rows'),
    text(1, 'matrix'),
    text(2, 'scores'),
    text(4, 'Gemm'),
    // AttributeProto: name 1, i 3, type 20 (2 = INT).
    bytes(5, message([text(1, 'transB'), integer(3, 1), integer(20, 2)])),
  ])
  const topK = message([text(1, 'scores'), text(1, 'k'), text(2, 'score'), text(2, 'index'), text(4, 'TopK')])
  const graph = message([
    bytes(1, gemm),
    bytes(1, topK),
    text(2, 'nearest'),
    bytes(11, tensor('rows', FLOAT, ['b', 'd'])),
    bytes(11, tensor('matrix', FLOAT, ['n', 'd'])),
    bytes(11, tensor('k', INT64, [1])),
    bytes(12, tensor('score', FLOAT, ['b', 'best'])),
    bytes(12, tensor('index', INT64, ['b', 'best'])),
  ])
  return message([integer(1, 8), bytes(7, graph), bytes(8, message([text(1, ''), integer(2, 17)]))])
}

/** ValueInfoProto: a name and a tensor type; a dimension is a size or the name of one. */
function tensor(name: string, elementType: number, dimensions: readonly (string | number)[]): Uint8Array {
  const dims = dimensions.map(d => bytes(1, message([typeof d === 'number' ? integer(1, d) : text(2, d)])))
  const tensorType = message([integer(1, elementType), bytes(2, message(dims))])
  return message([text(1, name), bytes(2, message([bytes(1, tensorType)]))])
}

function message(fields: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(fields.flatMap(field => [...field]))
}

/** Wire type 0. */
function integer(field: number, value: number): Uint8Array {
  return Uint8Array.from([...varint(field << 3), ...varint(value)])
}

/** Wire type 2. */
function bytes(field: number, value: Uint8Array): Uint8Array {
  return Uint8Array.from([...varint((field << 3) | 2), ...varint(value.length), ...value])
}

function text(field: number, value: string): Uint8Array {
  return bytes(field, new TextEncoder().encode(value))
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)]
}
