import { crc32, deflateSync } from 'node:zlib'

const PNG_MARK = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const RED_GREEN_BLUE_OPACITY = 6

/** A picture as PNG (ISO/IEC 15948), eight bits a channel, no filter. */
export function png(pixels: Uint8Array, size: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, RED_GREEN_BLUE_OPACITY, 0, 0, 0], 8)
  const lines = Buffer.alloc(size * (size * 4 + 1))
  for (let y = 0; y < size; y++) lines.set(pixels.subarray(y * size * 4, (y + 1) * size * 4), y * (size * 4 + 1) + 1)
  const data = deflateSync(lines, { level: 9 })
  return Buffer.concat([PNG_MARK, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A picture as it stands in a container. */
export interface Sized {
  readonly size: number
  readonly png: Buffer
}

/** Pictures in one Windows icon, PNG inside (Vista and newer); sizes up to 256. */
export function ico(pictures: readonly Sized[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let at = head.length
  for (const [index, { size, png: data }] of pictures.entries()) {
    const entry = 6 + 16 * index
    // 256 is written as 0.
    head.set([size % 256, size % 256, 0, 0], entry)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(data.length, entry + 8)
    head.writeUInt32LE(at, entry + 12)
    at += data.length
  }
  return Buffer.concat([head, ...pictures.map(picture => picture.png)])
}

/** Kinds of a macOS icon that hold PNG, by pixels; the second is the same picture for a screen of double density. */
const ICNS_KINDS: Readonly<Record<number, readonly string[]>> = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
}

/** Pictures in one macOS icon; sizes it has no kind for are left out. */
export function icns(pictures: readonly Sized[]): Buffer {
  const entries = pictures.flatMap(({ size, png: data }) =>
    (ICNS_KINDS[size] ?? []).map(kind => Buffer.concat([entryHead(kind, data.length), data])),
  )
  const length = entries.reduce((sum, entry) => sum + entry.length, 0)
  return Buffer.concat([entryHead('icns', length), ...entries])
}

function entryHead(kind: string, length: number): Buffer {
  const head = Buffer.alloc(8)
  head.write(kind, 'latin1')
  head.writeUInt32BE(length + 8, 4)
  return head
}
