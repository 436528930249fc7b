/** A filled polygon; coordinates in units of the picture's own square. */
export interface Shape {
  readonly colour: readonly [red: number, green: number, blue: number]
  readonly corners: readonly (readonly [x: number, y: number])[]
}

/** A square picture of flat shapes. */
export interface Drawing {
  readonly side: number
  readonly shapes: readonly Shape[]
}

/** How many lines and columns of samples a pixel is the mean of; edges of large pictures need fewer. */
const samplesOf = (size: number) => (size < 128 ? 8 : 4)

/**
 * Reads the little of SVG that the program's icon is drawn with: `rect` from the corner, `path` of M, H, V, L and z in
 * absolute or relative lines, each with a `fill` of six hexadecimal digits.
 * @throws where the file holds anything else
 */
export function readDrawing(svg: string): Drawing {
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1])
  if (!side) throw new Error('the icon is no square from 0 0')
  const elements = [...svg.matchAll(/<(rect|path)\s([^>]*?)\/>/g)]
  const drawn = svg.match(/<(?!\/|svg\b|title\b)\w+/g)?.length
  if (drawn !== elements.length) throw new Error('the icon is drawn with more than rect and path')
  return {
    side,
    shapes: elements.map(([, kind, attributes = '']) => ({
      colour: colourOf(attribute(attributes, 'fill')),
      corners:
        kind === 'rect'
          ? rectangle(Number(attribute(attributes, 'width')), Number(attribute(attributes, 'height')))
          : cornersOf(attribute(attributes, 'd')),
    })),
  }
}

/** The picture `size` pixels wide: 4 bytes a pixel, red, green, blue, opacity, line by line. */
export function rasterise({ side, shapes }: Drawing, size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4)
  const samples = samplesOf(size)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) pixels.set(pixelAt(shapes, x, y, side / size, samples), (y * size + x) * 4)
  }
  return pixels
}

function pixelAt(shapes: readonly Shape[], x: number, y: number, unit: number, samples: number): number[] {
  const sum = [0, 0, 0]
  let covered = 0
  for (let row = 0; row < samples; row++) {
    for (let column = 0; column < samples; column++) {
      const at = [(x + (column + 0.5) / samples) * unit, (y + (row + 0.5) / samples) * unit] as const
      const shape = shapes.findLast(({ corners }) => isInside(at, corners))
      if (!shape) continue
      covered++
      for (const [channel, value] of shape.colour.entries()) sum[channel] = (sum[channel] ?? 0) + value
    }
  }
  if (covered === 0) return [0, 0, 0, 0]
  return [...sum.map(value => Math.round(value / covered)), Math.round((covered / samples ** 2) * 255)]
}

/** By the even-odd rule: how often a ray to the right crosses the outline. */
function isInside([x, y]: readonly [number, number], corners: Shape['corners']): boolean {
  let inside = false
  for (const [index, [x1, y1]] of corners.entries()) {
    const [x2, y2] = corners.at(index - 1) ?? [0, 0]
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside
  }
  return inside
}

function rectangle(width: number, height: number): Shape['corners'] {
  return [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ]
}

function cornersOf(path: string): Shape['corners'] {
  const corners: [number, number][] = []
  let [x, y] = [0, 0]
  for (const [, command = '', rest = ''] of path.matchAll(/([MmLlHhVvz])([^A-Za-z]*)/g)) {
    if (command === 'z') continue
    const numbers = rest.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? []
    const [from, to] = command === command.toLowerCase() ? [x, y] : [0, 0]
    const [first = 0, second = 0] = numbers
    if (/h/i.test(command)) x = from + first
    else if (/v/i.test(command)) y = to + first
    else [x, y] = [from + first, to + second]
    corners.push([x, y])
  }
  return corners
}

function attribute(attributes: string, name: string): string {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1]
  if (value === undefined) throw new Error(`a shape of the icon has no ${name}`)
  return value
}

function colourOf(fill: string): Shape['colour'] {
  const [, red = '', green = '', blue = ''] = /^#(..)(..)(..)$/.exec(fill) ?? []
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)]
}
