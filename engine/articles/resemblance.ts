/** How much of one text's wording stands in another: what tells a wire copy, a cut copy and a new version of an article. */

/** Words of a shingle. Four tell a copy from two reports of one event: those share names and stock phrases, not runs of four words. */
const SHINGLE_WORDS = 4

/** Both in 0…1. Broder, "On the resemblance and containment of documents", SEQUENCES 1997, section 2. */
export interface Resemblance<Id> {
  readonly id: Id
  /** Shingles of both texts over those of either. */
  readonly resemblance: number
  /** Share of the shorter text's shingles that the longer one has. */
  readonly containment: number
  /** True where the text that was asked about is the shorter one. */
  readonly isPart: boolean
}

/** Shingles from which on a text is found by a sample of them: those whose hash this divides (Broder 1997, section 3). */
const SAMPLED_FROM = 200
const SAMPLE = 8
/** Texts that share most of the sample, which are then compared whole. */
const CANDIDATES = 20

/** Texts by their shingles. Looking one up costs its own length and that of the few that are like it, whatever else is there. */
export class ShingleIndex<Id> {
  readonly #holders = new Map<number, number[]>()
  readonly #entries: { readonly id: Id; readonly text: string }[] = []

  add(id: Id, text: string): void {
    const place = this.#entries.length
    this.#entries.push({ id, text })
    const shingles = shinglesOf(text)
    const isSampled = shingles.size >= SAMPLED_FROM
    for (const shingle of shingles) {
      if (isSampled && shingle % SAMPLE !== 0) continue
      const holders = this.#holders.get(shingle)
      if (holders) holders.push(place)
      else this.#holders.set(shingle, [place])
    }
  }

  /** The texts that are most like `text`, the nearest first; a long one that shares a handful of runs may be missing. */
  alike(text: string): readonly Resemblance<Id>[] {
    const shingles = shinglesOf(text)
    const shared = new Map<number, number>()
    for (const shingle of shingles)
      for (const place of this.#holders.get(shingle) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1)
    return [...shared]
      .sort(([a, one], [b, other]) => other - one || a - b)
      .slice(0, CANDIDATES)
      .flatMap(([place]) => {
        const entry = this.#entries[place]
        return entry ? [{ id: entry.id, ...compared(shingles, shinglesOf(entry.text)) }] : []
      })
      .sort((a, b) => b.resemblance - a.resemblance || b.containment - a.containment)
  }
}

function compared(a: ReadonlySet<number>, b: ReadonlySet<number>): Omit<Resemblance<never>, 'id'> {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let count = 0
  for (const shingle of few) if (many.has(shingle)) count++
  return {
    resemblance: count / (a.size + b.size - count),
    containment: count / few.size,
    isPart: a.size < b.size,
  }
}

/** Above these a person should hear of it. Checked on six invented stories of several outlets each: two reports of one event in one language reach .05 and .12. */
export const NEARLY_THE_SAME = 0.3
/** Containment, 0…1, from which on the shorter text counts as a part of the longer one. */
export const MOSTLY_CONTAINED = 0.6

/** Hashes of the runs of four words, lower case, without marks; of the whole text where it has fewer. */
export function shinglesOf(text: string): ReadonlySet<number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const hashes = words.map(hashOf)
  const shingles = new Set<number>()
  for (let at = 0; at === 0 || at + SHINGLE_WORDS <= hashes.length; at++) {
    let hash = 0
    const end = Math.min(at + SHINGLE_WORDS, hashes.length)
    for (let i = at; i < end; i++) hash = Math.imul(hash ^ (hashes[i] ?? 0), 0x9e3779b1) ^ (hash >>> 15)
    // The low bits choose the sample: they must depend on all others.
    hash ^= hash >>> 16
    shingles.add((Math.imul(hash, 0x85ebca6b) ^ (hash >>> 13)) >>> 0)
  }
  return shingles
}

/** FNV-1a, 32 bits, over UTF-16 code units: http://www.isthe.com/chongo/tech/comp/fnv/. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
