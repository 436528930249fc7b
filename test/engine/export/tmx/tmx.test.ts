import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { DtdValidator, XmlDocument, XmlDtd } from 'libxml2-wasm'
import { expect, test } from 'vitest'
import { groupVariants } from '../../../../engine/export/groupVariants.ts'
import type { ExportProject } from '../../../../engine/export/project.ts'
import { tmx } from '../../../../engine/export/tmx.ts'
import { example } from '../example.ts'
import { randomProject } from '../randomProject.ts'

const ALL = { only: 'all', allPairs: false, forExcel: false } as const
const DTD = path.join(import.meta.dirname, 'tmx14.dtd')
const TOOL = { version: '0.1.0' }
const dtd = XmlDtd.fromBuffer(readFileSync(DTD))

/** The languages and texts of each unit, as an XML parser reads them. @throws where the file breaks the DTD. */
function units(text: string): readonly (readonly (readonly [string, string])[])[] {
  const document = XmlDocument.fromString(text)
  const validator = new DtdValidator(dtd)
  try {
    validator.validate(document)
    return document
      .find('/tmx/body/tu')
      .map(unit =>
        unit
          .find('tuv')
          .map(version => [version.get('@xml:lang')?.content ?? '', bare(version.get('seg')?.content ?? '')]),
      )
  } finally {
    document.dispose()
  }
}

/** Without a first U+FEFF, which the wrapper of the parser takes for a byte-order mark in longer texts. */
const bare = (text: string) => text.replace(/^\u{feff}+/u, '')

/** What is read of a text: U+FFFD for what XML cannot hold. */
const readOf = (text: string) =>
  text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}')

test('the DTD finds what is wrong', () => {
  const good = tmx(example, ALL, TOOL)
  expect(units(good).length).toBe(2)
  for (const [from, to] of [
    ['<seg>', '<text>'],
    ['segtype="phrase"', 'segtype="word"'],
    [' datatype="plaintext"', ''],
    ['xml:lang="ru"', ''],
    ['version="1.4"', 'version="1.3"'],
  ] as const)
    expect(
      () => units(good.replaceAll(from, to).replaceAll('</seg>', from === '<seg>' ? '</text>' : '</seg>')),
      to,
    ).toThrow()
})

test('languages are named by the tags of BCP 47, in two letters where they have two; what is no code stays', () => {
  const tagged = (lang: string) => {
    const articles = example.analysis.articles.map(one => (one.lang === 'ru' ? { ...one, lang } : one))
    const text = tmx({ ...example, analysis: { ...example.analysis, articles } }, ALL, TOOL)
    return [...new Set(units(text).flatMap(unit => unit.map(([tag]) => tag)))].filter(tag => tag !== 'en').sort()
  }
  expect(tagged('deu')).toContain('de')
  expect(tagged('deu')).not.toContain('deu')
  expect(tagged('und')).toContain('und')
  expect(tagged('kaz_KZ')).toContain('kaz_KZ')
})

test('whatever a project holds, its TMX is valid and has every text of every variant in two languages', () => {
  fc.assert(
    fc.property(randomProject, fc.boolean(), (project, partial) => {
      const content: ExportProject = { ...project, analysis: { ...project.analysis, partial } }
      const wanted = groupVariants(content, ALL)
        .variants.filter(({ texts }) => texts.size > 1)
        .map(({ texts }) => [...texts].map(([lang, text]) => [lang === 'deu' ? 'de' : lang, bare(readOf(text))]))
      expect(units(tmx(content, ALL, TOOL))).toEqual(wanted)
    }),
    { numRuns: 500 },
  )
})

test('each version has the verdict that was given on it beside the reference, and the reference has none', () => {
  fc.assert(
    fc.property(randomProject, project => {
      const document = XmlDocument.fromString(tmx(project, ALL, TOOL))
      try {
        const said = document
          .find('/tmx/body/tu/tuv')
          .map(version => version.find('prop[@type="x-verdict"]').map(({ content }) => content))
        const wanted = groupVariants(project, ALL)
          .variants.filter(({ texts }) => texts.size > 1)
          .flatMap(({ texts, verdicts }) => [...texts.keys()].map(lang => [verdicts.get(lang) ?? []].flat()))
        expect(said).toEqual(wanted)
      } finally {
        document.dispose()
      }
    }),
    { numRuns: 100 },
  )
  const [unit = ''] = tmx(example, ALL, TOOL).split('</tu>')
  expect(unit.match(/<tuv[^\n]*/gu)?.map(version => /x-verdict">(\w+)/u.exec(version)?.[1])).toEqual([
    undefined,
    'differs',
  ])
})

test('xmllint accepts it too, where it is installed', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'quoin-tmx-'))
  try {
    const file = path.join(folder, 'a.tmx')
    writeFileSync(file, tmx(example, ALL, TOOL))
    // The file names the DTD as the specification asks, beside itself.
    copyFileSync(DTD, path.join(folder, 'tmx14.dtd'))
    const { status, error, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--dtdvalid', DTD, file], {
      encoding: 'utf8',
    })
    if (error)
      console.log(
        'xmllint NOT RUN: it is not installed; the same library, built for JavaScript, has checked the DTD above',
      )
    else expect([status, stderr]).toEqual([0, ''])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
