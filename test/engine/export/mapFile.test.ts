import fc from 'fast-check'
import { XmlDocument } from 'libxml2-wasm'
import { expect, test } from 'vitest'
import { INTERFACE_LANGUAGES } from '../../../electron/shared/messages.ts'
import { mapFile } from '../../../engine/export/report/mapFile.ts'
import { catalogue } from './catalogue.ts'
import { example } from './example.ts'
import { randomProject } from './randomProject.ts'

const ALL = { only: 'all' } as const

/** What is written in a picture, in its order. */
function lettering(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text]) => text ?? '')
}

test.each(INTERFACE_LANGUAGES)('the picture of the maps is SVG that names every standing in %s', language => {
  const text = catalogue(language)
  const svg = mapFile(example, ALL, text)
  const document = XmlDocument.fromString(svg)
  expect(document.root.name).toBe('svg')
  document.dispose()
  for (const standing of ['reference', 'reported']) expect(svg).toContain(text(`ui.version.${standing}`))
  expect(svg).toContain(text('ui.verdict.contradicts'))
})

test('each cell has its sign and its letter, decided ones filled, proposed ones dashed', () => {
  const svg = mapFile(example, ALL, catalogue('en'))
  // Two groups: the first is confirmed, the second the machine's.
  const drawn = svg.slice(svg.indexOf('</symbol></svg>'), svg.lastIndexOf('<path class="line"'))
  expect([...drawn.matchAll(/href="#([dp]-\w+)"/gu)].map(([, name]) => name)).toEqual(
    expect.arrayContaining(['d-reference', 'd-differs', 'd-absent']),
  )
  expect(svg).toContain('href="#p-unjudged"')
  expect(lettering(svg)).toEqual(expect.arrayContaining(['R', 'D', '–', '·']))
})

test('an article without an outlet is called by the name of its file, without its folders', () => {
  const articles = example.analysis.articles.map(one => ({ ...one, outlet: null }))
  const svg = mapFile({ ...example, analysis: { ...example.analysis, articles } }, ALL, catalogue('en'))
  expect(lettering(svg)).toContain('A  en.txt, en, 2031-05-14')
})

test('whatever a project holds, the picture is well formed', () => {
  const text = catalogue('en')
  fc.assert(
    fc.property(randomProject, project => {
      XmlDocument.fromString(mapFile(project, ALL, text)).dispose()
    }),
    { numRuns: 40 },
  )
})
