import { existsSync, readFileSync } from 'node:fs'

/** Offsets and sums: https://www.sqlite.org/fileformat.html, section 4.1 and 4.2. */
const HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24
const MAGIC = 0x377f0682
/** How many times a log may have begun anew since what still stands behind its end was written; the first salt counts them. */
const EARLIER = 2 ** 16

/**
 * True if the log of the last writes, which lies beside a database that was not closed, holds what SQLite will not read: writes after the
 * first damaged one are left out without a word. What stands there from before the log began anew is no damage.
 */
export function isWalDamaged(path: string): boolean {
  const wal = existsSync(path) ? readFileSync(path) : Buffer.alloc(0)
  if (wal.length === 0) return false
  if (wal.length < HEADER_BYTES) return true
  const magic = wal.readUInt32BE(0)
  const read = (magic & 1) === 1 ? (at: number) => wal.readUInt32BE(at) : (at: number) => wal.readUInt32LE(at)
  const sums = new Uint32Array(2)
  const add = (from: number, to: number) => {
    for (let at = from; at < to; at += 8) {
      sums[0] = (sums[0] ?? 0) + read(at) + (sums[1] ?? 0)
      sums[1] = (sums[1] ?? 0) + read(at + 4) + (sums[0] ?? 0)
    }
  }
  const isSum = (at: number) => wal.readUInt32BE(at) === sums[0] && wal.readUInt32BE(at + 4) === sums[1]
  add(0, 24)
  const pageSize = wal.readUInt32BE(8)
  if (magic >>> 1 !== MAGIC >>> 1 || !isSum(24) || pageSize < 512) return true
  const [salt, otherSalt] = [wal.readUInt32BE(16), wal.readUInt32BE(20)]
  for (let at = HEADER_BYTES; at < wal.length; at += FRAME_HEADER_BYTES + pageSize) {
    // The last write was under way; nobody was told that it was done.
    if (at + FRAME_HEADER_BYTES + pageSize > wal.length) return false
    const own = wal.readUInt32BE(at + 8)
    const since = (salt - own) >>> 0
    if (since > 0 && since <= EARLIER) return false
    if (own !== salt || wal.readUInt32BE(at + 12) !== otherSalt) return true
    add(at, at + 8)
    add(at + FRAME_HEADER_BYTES, at + FRAME_HEADER_BYTES + pageSize)
    if (!isSum(at + 16)) return true
  }
  return false
}
