/** `node scripts/drawIcons.ts`: draws renderer/icon.svg in the sizes and forms that the three platforms want. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { icns, ico, png, type Sized } from './icons/containers.ts'
import { rasterise, readDrawing } from './icons/raster.ts'
import { ROOT } from './prepare/paths.ts'

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const LARGEST_IN_ICO = 256
const LARGEST_ON_LINUX = 512

const folder = path.join(ROOT, 'electron/packaging')
const drawing = readDrawing(readFileSync(path.join(ROOT, 'renderer/icon.svg'), 'utf8'))
const pictures: Sized[] = SIZES.map(size => ({ size, png: png(rasterise(drawing, size), size) }))

mkdirSync(path.join(folder, 'icons'), { recursive: true })
for (const picture of pictures.filter(({ size }) => size <= LARGEST_ON_LINUX))
  writeFileSync(path.join(folder, `icons/${picture.size}x${picture.size}.png`), picture.png)
writeFileSync(path.join(folder, 'icon.ico'), ico(pictures.filter(({ size }) => size <= LARGEST_IN_ICO)))
writeFileSync(path.join(folder, 'icon.icns'), icns(pictures))
