import { byteRows } from '../features/byteRows.ts'
import { eachNearest } from '../features/nearest.ts'
import { type Turns, takeTurns } from '../features/turns.ts'
import { stack } from '../features/vectors.ts'
import { type Comparison, comparable, compare } from './comparison.ts'
import type { Version } from './version.ts'

/** Up to so many versions a story is compared in full; that is where the pair models were fitted. */
const COMPARED_IN_FULL = 160
/**
 * Beyond, each version is compared with as many nearest by its text as there are articles, within these bounds, and with half as many
 * by its sentence: an utterance may stand in every article, and a pair that was never compared counts against its group.
 */
const FEWEST_NEAREST = 16
const MOST_NEAREST = 64
/** Comparisons between two turns of the host: some five milliseconds of work. */
const BLOCK = 256

/** Comparisons of a story, and whether every two versions that may be compared were. */
export interface Candidates {
  readonly comparisons: readonly Comparison[]
  readonly complete: boolean
}

/**
 * The versions of a story that may render one utterance, compared. A large story is searched by vectors first, so that the dear part
 * (word by word) grows with the versions and not with their square; a pair is compared if either finds the other near.
 * @throws EngineError('cancelled')
 */
export async function findCandidates(versions: readonly Version[], turns: Turns): Promise<Candidates> {
  const complete = versions.length <= COMPARED_IN_FULL
  const places = complete ? allPlaces(versions) : await nearPlaces(versions, turns)
  const comparisons: Comparison[] = []
  for (const [at, [a, b]] of places.entries()) {
    if (at % BLOCK === 0) await takeTurns(turns)
    comparisons.push(compare(versions, a, b))
  }
  return { comparisons, complete }
}

/** Every two versions that may be compared. */
export function compareAll(versions: readonly Version[]): readonly Comparison[] {
  return allPlaces(versions).map(([a, b]) => compare(versions, a, b))
}

type Places = readonly [number, number]

function allPlaces(versions: readonly Version[]): readonly Places[] {
  const places: Places[] = []
  for (let b = 1; b < versions.length; b++)
    for (let a = 0; a < b; a++) if (comparable(versions[a] as Version, versions[b] as Version)) places.push([a, b])
  return places
}

/** The same of two that are near, in the same order. */
async function nearPlaces(versions: readonly Version[], turns: Turns): Promise<readonly Places[]> {
  const n = versions.length
  const keys = new Set<number>()
  const search = async (k: number, vectorOf: (version: Version) => Float32Array) => {
    const vectors = versions.map(vectorOf)
    await eachNearest(
      byteRows(stack(vectors), vectors[0]?.length ?? 1),
      k,
      (i, j) => comparable(versions[i] as Version, versions[j] as Version),
      turns,
      (i, j) => keys.add(Math.max(i, j) * n + Math.min(i, j)),
    )
  }
  const articles = new Set(versions.map(version => version.article)).size
  const nearest = Math.max(FEWEST_NEAREST, Math.min(MOST_NEAREST, articles))
  await search(nearest, version => version.vector)
  if (versions.some(version => version.context !== null))
    await search(Math.ceil(nearest / 2), version => version.context ?? version.vector)
  return [...keys].sort((x, y) => x - y).map((key): Places => [key % n, Math.floor(key / n)])
}
