import { Tokenizer, type Unigram } from '@huggingface/tokenizers'

/** A piece of text and the logarithm of its probability. */
type Piece = readonly [piece: string, score: number]

/** How far below the least score a character is that no piece holds: the library's rule (sentencepiece's `kUnkPenalty`). */
const UNKNOWN_PENALTY = 10

/**
 * The tokenizer of a `tokenizer.json` with a unigram model, `json` its text. It cuts every text as the library's own would.
 * The library finds the pieces at a place in a tree with a map a node: some 60 MiB for 90,000 pieces, and a quarter of a
 * second at every start. Here it builds that tree of the special tokens only, which come first, and is given another way
 * to find pieces: `PieceFilter`.
 * @throws Error if the file has no unigram model.
 */
export function openTokenizer(json: string): Tokenizer {
  const file: { model: { type: string; vocab: readonly Piece[]; unk_id: number } } = JSON.parse(json)
  if (file.model.type !== 'Unigram') throw new Error(`a tokenizer of unigrams is needed, not of ${file.model.type}`)
  const { vocab, unk_id: unknown } = file.model
  const tokenizer = new Tokenizer({ ...file, model: { ...file.model, vocab: vocab.slice(0, unknown + 1) } }, {})
  const model = tokenizer.model as Unigram
  const filter = new PieceFilter()
  let least = Number.POSITIVE_INFINITY
  for (const [id, [piece, score]] of vocab.entries()) {
    model.vocab[id] = piece
    model.scores[id] = score
    model.tokens_to_ids.set(piece, id)
    filter.add(piece)
    least = Math.min(least, score)
  }
  model.min_score = least
  model.unk_score = least - UNKNOWN_PENALTY
  model.scores[unknown] = model.unk_score
  model.trie.common_prefix_search = function* piecesAt(chars: string[], start = 0) {
    for (const piece of filter.candidates(chars, start)) if (model.tokens_to_ids.has(piece)) yield piece
  }
  return tokenizer
}

const SLOT_BITS = 20
const BEGINS = 1
const IS = 2
/** FNV-1a, 32 bits (Fowler, Noll, Vo), a code point at a time. */
const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** Tells by hashes, in one MiB, what may be a piece or begin one: it may say so of what is none, never the other way. */
class PieceFilter {
  readonly #slots = new Uint8Array(2 ** SLOT_BITS)

  add(piece: string): void {
    let hash = FNV_OFFSET
    let slot = 0
    for (const char of piece) {
      hash = next(hash, char)
      slot = hash >>> (32 - SLOT_BITS)
      this.#slots[slot] = (this.#slots[slot] ?? 0) | BEGINS
    }
    this.#slots[slot] = (this.#slots[slot] ?? 0) | IS
  }

  /** Strings that begin at `start` of `chars`, a code point each, and may be pieces, the shortest first. */
  *candidates(chars: readonly string[], start: number): Generator<string> {
    let hash = FNV_OFFSET
    let text = ''
    for (let n = start; n < chars.length; n++) {
      const char = chars[n] ?? ''
      hash = next(hash, char)
      const known = this.#slots[hash >>> (32 - SLOT_BITS)] ?? 0
      if (!(known & BEGINS)) return
      text += char
      if (known & IS) yield text
    }
  }
}

function next(hash: number, char: string): number {
  return Math.imul(hash ^ (char.codePointAt(0) ?? 0), FNV_PRIME)
}
