import { nameSimilarity, SAME_NAME } from '../features/names.ts'
import { groupBy } from '../groupBy.ts'

/** The names of a text by the sound that they begin with: only names of one sound are compared. */
export type NamesBySound = ReadonlyMap<string, readonly string[]>

/** Letters of the folded alphabet that one sound is written with in one language or another; all vowels are one, and a vowel may be a v. */
const SOUNDS: Readonly<Record<string, string>> = {
  ...{ s: 's', z: 's', c: 's', j: 's', h: 'k', k: 'k', t: 't', d: 't', p: 'p', b: 'p', f: 'v', v: 'v', u: 'v' },
  ...{ a: 'a', e: 'a', i: 'a', o: 'a' },
}

/** Names of an article that are looked at: what it is about is named early, and a list of thousands would take minutes to compare. */
const MOST_NAMES = 200

/** The first of `names`, each there once, as `namesIn` gives them. */
export function namesBySound(names: readonly string[]): NamesBySound {
  return groupBy(names.slice(0, MOST_NAMES), name => SOUNDS[name.charAt(0)] ?? name.charAt(0))
}

/**
 * Share of the names of the text with fewer that the other names too, 0…1, in whatever script and case. One name more is counted
 * with them, so that of texts that name next to nobody one that they share is not all.
 */
export function sharedNames(a: NamesBySound, b: NamesBySound): number {
  const [few, many] = sizeOf(a) <= sizeOf(b) ? [a, b] : [b, a]
  let shared = 0
  for (const [sound, names] of few) {
    const others = many.get(sound) ?? []
    for (const name of names) if (others.some(other => nameSimilarity(name, other) >= SAME_NAME)) shared++
  }
  return shared / (sizeOf(few) + 1)
}

function sizeOf(names: NamesBySound): number {
  let size = 0
  for (const list of names.values()) size += list.length
  return size
}
