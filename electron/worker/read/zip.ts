import { strFromU8, unzipSync } from 'fflate'
import { ProblemError } from '../../shared/result.ts'

/** Most entries of an archive, most bytes of the parts that are looked at, and how much larger than packed a big part may be. */
const MAX_ENTRIES = 5_000
const MAX_UNPACKED = 100 * 1024 * 1024
const MAX_RATIO = 250
/** A smaller part may be as empty as it likes. */
const RATIO_FROM = 4 * 1024 * 1024

/**
 * The parts of an archive, which should be a document of `format`, whose names `wanted` takes, by name. Sizes are added up from the directory before anything is
 * unpacked, and no part is unpacked beyond the size that it says it has.
 * @throws ProblemError `error.file.bomb` beyond the limits, `error.file.broken` where it is no whole archive.
 */
export function unzip(
  bytes: Uint8Array,
  file: string,
  format: string,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  let entries = 0
  let total = 0
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (++entries > MAX_ENTRIES) throw new ProblemError('error.file.bomb', { file })
        if (!wanted(name)) return false
        total += originalSize
        const isDense = originalSize > RATIO_FROM && originalSize > size * MAX_RATIO
        if (total > MAX_UNPACKED || isDense) throw new ProblemError('error.file.bomb', { file })
        return true
      },
    })
    return new Map(Object.entries(parts))
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw new ProblemError('error.file.broken', { file, format })
  }
}

/**
 * The XML of a part. Office files have no document type: one that defines entities is out to grow.
 * @throws ProblemError `error.file.entities`
 */
export function xmlOf(part: Uint8Array, file: string): string {
  const xml = strFromU8(part)
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) throw new ProblemError('error.file.entities', { file })
  return xml
}
