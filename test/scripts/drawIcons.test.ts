import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { icns, ico, png } from '../../scripts/icons/containers.ts'
import { rasterise, readDrawing } from '../../scripts/icons/raster.ts'
import { ROOT } from '../../scripts/prepare/paths.ts'

const svg = readFileSync(path.join(ROOT, 'renderer/icon.svg'), 'utf8')
const packaging = (file: string) => readFileSync(path.join(ROOT, 'electron/packaging', file))

/** Pixels of a PNG as we write them: one IDAT, no filter. */
function pixelsOf(file: Buffer): { readonly size: number; readonly pixels: Buffer } {
  const size = file.readUInt32BE(16)
  const at = file.indexOf('IDAT', 0, 'latin1')
  const lines = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)))
  const width = size * 4 + 1
  return {
    size,
    pixels: Buffer.concat(Array.from({ length: size }, (_, y) => lines.subarray(y * width + 1, (y + 1) * width))),
  }
}

test('a square with a triangle: whole pixels have the colour, an edge is mixed, what is bare is clear', () => {
  const drawing = readDrawing(
    '<svg viewBox="0 0 4 4"><title>t</title><rect width="4" height="2" fill="#0000ff" /><path d="M0 0h2L0 2z" fill="#ff0000" /></svg>',
  )
  const pixels = rasterise(drawing, 4)
  const at = (x: number, y: number) => [...pixels.subarray((y * 4 + x) * 4, (y * 4 + x) * 4 + 4)]
  expect(at(0, 0)).toEqual([255, 0, 0, 255])
  expect(at(3, 1)).toEqual([0, 0, 255, 255])
  expect(at(0, 3)).toEqual([0, 0, 0, 0])
  const [red = 0, green, blue = 0, opacity] = at(1, 0)
  expect([green, opacity, red + blue]).toEqual([0, 255, 255])
  expect(red).toBeGreaterThan(100)
  expect(blue).toBeGreaterThan(100)
  expect(() => readDrawing('<svg viewBox="0 0 4 4"><circle r="1" fill="#ffffff" /></svg>')).toThrow(/rect and path/)
})

test('the icons of the packages are the picture of the window: node scripts/drawIcons.ts', () => {
  const drawing = readDrawing(svg)
  for (const size of [16, 24, 32, 48, 64]) {
    const drawn = pixelsOf(packaging(`icons/${size}x${size}.png`))
    expect([size, drawn.size, drawn.pixels.equals(rasterise(drawing, size))]).toEqual([size, size, true])
  }
  for (const size of [128, 256, 512])
    expect(existsSync(path.join(ROOT, `electron/packaging/icons/${size}x${size}.png`))).toBe(true)
})

test('containers hold the pictures whole, the largest that each platform asks for among them', () => {
  const one = { size: 256, png: png(new Uint8Array(256 * 256 * 4).fill(200), 256) }
  const made = ico([one])
  expect([made.readUInt16LE(2), made.readUInt16LE(4), made[6], made.readUInt32LE(14)]).toEqual([
    1,
    1,
    0,
    one.png.length,
  ])
  expect(made.subarray(made.readUInt32LE(18)).equals(one.png)).toBe(true)
  expect(icns([one]).toString('latin1', 8, 12)).toBe('ic08')

  const windows = packaging('icon.ico')
  expect(Array.from({ length: windows.readUInt16LE(4) }, (_, n) => windows[6 + 16 * n])).toEqual([
    16, 24, 32, 48, 64, 128, 0,
  ])
  const mac = packaging('icon.icns')
  expect(mac.readUInt32BE(4)).toBe(mac.length)
  const kinds: string[] = []
  for (let at = 8; at < mac.length; at += mac.readUInt32BE(at + 4)) kinds.push(mac.toString('latin1', at, at + 4))
  expect(kinds).toEqual(['ic11', 'ic12', 'ic07', 'ic08', 'ic13', 'ic09', 'ic14', 'ic10'])
})
