import { brotliDecompressSync } from 'node:zlib'

/** Tables that have a number instead of a name: https://www.w3.org/TR/WOFF2/#table_dir_format; `cmap` is the first. */
const CMAP = 0
const GLYF = 10
const LOCA = 11
const NAMED = 63

/** The code points that a WOFF2 font has glyphs for, by its Unicode `cmap` of format 4 or 12. */
export function lettersOf(file: Buffer): ReadonlySet<number> {
  if (file.toString('latin1', 0, 4) !== 'wOF2') throw new Error('no WOFF2')
  let at = 48
  let place = 0
  let found: { start: number; length: number } | null = null
  const number = () => {
    let value = 0
    for (;;) {
      const byte = file[at++] ?? 0
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
  }
  for (let n = file.readUInt16BE(12); n > 0; n -= 1) {
    const flags = file[at++] ?? 0
    const tag = flags & NAMED
    if (tag === NAMED) at += 4
    const original = number()
    // Only these two are stored changed unless the version says otherwise, and hmtx where it is not 0.
    const isChanged = tag === GLYF || tag === LOCA ? flags >> 6 === 0 : flags >> 6 !== 0
    const length = isChanged ? number() : original
    if (tag === CMAP) found = { start: place, length }
    place += length
  }
  const size = file.readUInt32BE(20)
  const data = brotliDecompressSync(file.subarray(at, at + size))
  if (!found) throw new Error('no cmap')
  return codePoints(data.subarray(found.start, found.start + found.length))
}

function codePoints(cmap: Buffer): ReadonlySet<number> {
  const points = new Set<number>()
  for (let n = 0; n < cmap.readUInt16BE(2); n += 1) {
    const record = 4 + n * 8
    const platform = cmap.readUInt16BE(record)
    if (platform !== 0 && platform !== 3) continue
    const table = cmap.subarray(cmap.readUInt32BE(record + 4))
    const format = table.readUInt16BE(0)
    if (format === 4) for (const point of ofFormat4(table)) points.add(point)
    if (format === 12) for (const point of ofFormat12(table)) points.add(point)
  }
  return points
}

/** Segments with an end, a start, a delta and an offset each: https://learn.microsoft.com/typography/opentype/spec/cmap */
function* ofFormat4(table: Buffer): Generator<number> {
  const count = table.readUInt16BE(6) / 2
  for (let n = 0; n < count; n += 1) {
    const end = table.readUInt16BE(14 + n * 2)
    const start = table.readUInt16BE(16 + (count + n) * 2)
    const delta = table.readUInt16BE(16 + (count * 2 + n) * 2)
    const offsetAt = 16 + (count * 3 + n) * 2
    const offset = table.readUInt16BE(offsetAt)
    for (let point = start; point <= end && point !== 0xffff; point += 1) {
      const glyph =
        offset === 0 ? (point + delta) & 0xffff : table.readUInt16BE(offsetAt + offset + (point - start) * 2)
      if (glyph !== 0) yield point
    }
  }
}

function* ofFormat12(table: Buffer): Generator<number> {
  for (let n = 0; n < table.readUInt32BE(12); n += 1) {
    const group = 16 + n * 12
    for (let point = table.readUInt32BE(group); point <= table.readUInt32BE(group + 4); point += 1) yield point
  }
}
