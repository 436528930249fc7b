import { below, oneOf, type Random } from './target.ts'

/** Numbers at the edges of what a field holds. */
const EDGES = [0, 1, 9, 10, 13, 34, 39, 60, 127, 128, 255]
/** No case is longer: time is better spent on many. */
const LONGEST = 48 * 1024
/** Most changes of one case; most cases have one or two. */
const MOST_CHANGES = 12
/** Most often that a stretch is doubled. */
const MOST_COPIES = 64

/** A case made of `seed`: bytes overwritten, cut, moved, doubled, pieces of the format put in, another seed's end put on. */
export function mutate(
  seed: Uint8Array,
  others: readonly Uint8Array[],
  pieces: readonly string[],
  random: Random,
): Uint8Array {
  let bytes: Buffer = Buffer.from(seed)
  const changes = 1 + Math.floor(MOST_CHANGES * random() ** 3)
  for (let n = 0; n < changes; n++) bytes = changed(bytes, others, pieces, random)
  return bytes.subarray(0, LONGEST)
}

function changed(bytes: Buffer, others: readonly Uint8Array[], pieces: readonly string[], random: Random): Buffer {
  const at = below(random, bytes.length + 1)
  const length = 1 + Math.floor(bytes.length * random() ** 6)
  const stretch = bytes.subarray(at, at + length)
  switch (below(random, 9)) {
    case 0:
      return over(bytes, at, below(random, 256))
    case 1:
      return over(bytes, at, oneOf(random, EDGES))
    case 2:
      return over(bytes, at, (bytes[at] ?? 0) ^ (1 << below(random, 8)))
    case 3:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
    case 4: {
      const copies = 1 + Math.floor(MOST_COPIES * random() ** 4)
      return Buffer.concat([bytes.subarray(0, at), ...Array(copies).fill(stretch), bytes.subarray(at)])
    }
    case 5:
      return bytes.subarray(0, random() < 0.2 ? at : bytes.length)
    case 6: {
      const other = oneOf(random, others)
      return Buffer.concat([bytes.subarray(0, at), other.subarray(below(random, other.length + 1))])
    }
    case 7: {
      const to = below(random, bytes.length + 1)
      const rest = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
      return Buffer.concat([rest.subarray(0, to), stretch, rest.subarray(to)])
    }
    default: {
      if (pieces.length === 0) return over(bytes, at, below(random, 256))
      const piece = Buffer.from(oneOf(random, pieces))
      const copies = random() < 0.05 ? MOST_COPIES : 1
      const replaced = random() < 0.5 ? piece.length : 0
      return Buffer.concat([bytes.subarray(0, at), ...Array(copies).fill(piece), bytes.subarray(at + replaced)])
    }
  }
}

function over(bytes: Buffer, at: number, byte: number): Buffer {
  const copy = Buffer.from(bytes)
  if (copy.length > 0) copy[at % copy.length] = byte
  return copy
}

/** Most pieces of a text that is made of pieces alone. */
const MOST_PIECES = 24

/** A short text of the format's pieces and stretches of the sample: whole characters, so that it is read past its charset. */
export function textOf(texts: readonly string[], pieces: readonly string[], random: Random): Uint8Array {
  const parts = Array.from({ length: 1 + below(random, MOST_PIECES) }, () => {
    if (random() < 0.5) return oneOf(random, pieces)
    const text = oneOf(random, texts)
    const at = below(random, text.length)
    return text.slice(at, at + below(random, MOST_PIECES))
  })
  return Buffer.from(parts.join(''))
}
