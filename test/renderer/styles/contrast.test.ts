import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const RENDERER = path.resolve(import.meta.dirname, '../../../renderer')
const TOKENS = readFileSync(path.join(RENDERER, 'tokens.css'), 'utf8')

/** What lies under text and marks: chrome, what is folded or pressed, sheets, and the band of the group. */
const GROUNDS = ['desk', 'desk-2', 'sheet', 'blue-wash']
/** What is written with; 4.5:1 (WCAG 2.2, 1.4.3). */
const TEXT = ['ink', 'ink-2', 'pencil', 'blue', 'red']
/** Lines and shapes that mean something; 3:1 (1.4.11). `rule` only separates. */
const MARKS = ['edge', 'blue-line', 'ink', 'blue', 'red', 'pencil']
/** What is written on a ground of its own. */
const INVERTED = [
  ['sheet', 'ink'],
  ['on-blue', 'blue'],
] as const

type Colours = ReadonlyMap<string, string>

/** The declarations of the rule that follows `opening` in the tokens. */
function block(opening: string): Colours {
  const at = TOKENS.indexOf(opening)
  if (at < 0) throw new Error(`tokens.css has no ${opening}`)
  const body = TOKENS.slice(at + opening.length, TOKENS.indexOf('}', at))
  return new Map([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

const BASE = block(':root {\n  /* space')
const CONTRAST = block(':root[data-contrast="more"] {')

/** A token's colour as `#rrggbb` in a theme. */
function colour(tokens: Colours, name: string, night: boolean): string {
  const value = tokens.get(name) ?? ''
  const [, other] = /^var\(--([\w-]+)\)$/.exec(value) ?? []
  if (other !== undefined) return colour(tokens, other, night)
  const [, paper = value, dark = value] = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(value) ?? []
  const found = night ? dark : paper
  if (!/^#\w{6}$/.test(found)) throw new Error(`--${name} is no colour: ${value}`)
  return found
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast ratio in [1, 21], WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other)
  return (light + 0.05) / (dark + 0.05)
}

const THEMES = [
  ['light', BASE, false],
  ['dark', BASE, true],
  ['high contrast on paper', new Map([...BASE, ...CONTRAST]), false],
  ['high contrast at night', new Map([...BASE, ...CONTRAST]), true],
] as const

test('the ratio is that of the guidelines', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3)
})

test.each(THEMES)('in the theme %s text has 4.5:1 and marks have 3:1 on every ground', (_name, tokens, night) => {
  const weak: string[] = []
  const look = (front: string, ground: string, least: number) => {
    const ratio = contrast(colour(tokens, front, night), colour(tokens, ground, night))
    if (ratio < least) weak.push(`${front} on ${ground}: ${ratio.toFixed(2)}`)
  }
  for (const ground of GROUNDS) {
    for (const front of TEXT) look(front, ground, 4.5)
    for (const front of MARKS) look(front, ground, 3)
  }
  for (const [front, ground] of INVERTED) look(front, ground, 4.5)
  expect(weak).toEqual([])
})

test('what the system asks for by more contrast is what the theme of the window does', () => {
  const asked = TOKENS.slice(TOKENS.indexOf('@media (prefers-contrast: more)'))
  for (const [name, value] of CONTRAST) expect(asked).toContain(`--${name}: ${value};`)
})

const SHEETS = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.css') && !name.endsWith('tokens.css'))
  .map(name => [name, readFileSync(path.join(RENDERER, name), 'utf8').replace(/\/\*.*?\*\//gs, '')] as const)

/** Blocks for a system's own colours, where the system decides. */
const FORCED = /@media \(forced-colors: active\) \{(?:[^{}]*\{[^{}]*\})*\s*\}/g

test.each(SHEETS)('%s writes with colours of the tokens that were measured', (_name, css) => {
  const own = css.replace(FORCED, '')
  // A mask has no colour, it only covers.
  expect(own.replace(/mask:[^;]+;/g, '').match(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/gi) ?? []).toEqual([])
  const fronts = [...own.matchAll(/(?:^|[;{\s])color:\s*([^;]+);/g)].map(([, value = '']) => value.trim())
  const known = new Set([...TEXT, 'sheet', 'on-blue', 'sigil', 'c'].map(name => `var(--${name})`))
  const free = new Set(['inherit', 'currentColor', 'transparent', 'var(--sigil, inherit)'])
  expect(fronts.filter(front => !known.has(front) && !free.has(front))).toEqual([])
})

test.each(SHEETS)('in %s nothing moves for those who asked for rest', (_name, css) => {
  const moving = css
    .replace(/@media \(prefers-reduced-motion: no-preference\) \{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '')
    .match(/(?:transition|animation|scroll-behavior)[\w-]*:[^;]+/g)
  expect((moving ?? []).filter(one => !/:\s*(none|auto|0s)/.test(one))).toEqual([])
})
