/** What LibreOffice shows of the forms for spreadsheets, and what comes back when it saves them; where it is installed. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { XmlDocument, XmlElement } from 'libxml2-wasm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { groupsTsv } from '../../../engine/export/groupsTsv.ts'
import { importPairs } from '../../../engine/export/importPairs.ts'
import { pairsTsv } from '../../../engine/export/pairsTsv.ts'
import type { ExportProject } from '../../../engine/export/project.ts'
import { emptyState, fold } from '../../../engine/review/fold.ts'
import type { ReviewEvent } from '../../../engine/review/types.ts'
import { review } from '../../../engine/review/view.ts'
import { example } from './example.ts'
import { AWKWARD, randomProjectOf } from './randomProject.ts'

const EXCEL = { only: 'all', allPairs: false, forExcel: true } as const
/** Text with tabs between fields, quotation marks round some, UTF-8, from the first line. */
const TABLE = 'Text - txt - csv (StarCalc):9,34,76,1'

const isThere = spawnSync('soffice', ['--version']).status === 0
if (!isThere) console.log('LibreOffice NOT RUN: soffice is not installed (Debian: libreoffice-calc)')

const MOST = 9
/** LibreOffice drops NUL and U+FEFF, and nobody sees a cell of blanks. */
const KEPT = AWKWARD.filter(piece => piece.trim() !== '' && piece !== '\0')
const projects = [example, ...sampled(KEPT)]
/** Those without what a spreadsheet runs, or takes for its own marks, where nothing is done against it. */
const harmless = sampled(KEPT.filter(piece => !/[=+\-@'"]/u.test(piece)))

function sampled(pieces: readonly string[]): readonly ExportProject[] {
  const all = fc.sample(randomProjectOf(pieces), { numRuns: 200, seed: 6 })
  return all.filter(project => project.review.groups.length > 1).slice(0, MOST)
}

let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'quoin-office-'))
})

afterAll(() => rmSync(folder, { recursive: true }))

/** Has LibreOffice open `files` and save them in another form; returns what it wrote, by file. */
function converted(
  files: Readonly<Record<string, string>>,
  form: string,
  extension: string,
): Readonly<Record<string, string>> {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`
  const out = path.join(folder, extension)
  const words = [profile, '--headless', `--infilter=${TABLE}`, '--convert-to', form, '--outdir', out]
  const run = spawnSync('soffice', [...words, ...Object.keys(files)], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 110_000,
  })
  if (run.status !== 0) throw new Error(run.stderr)
  const read = (name: string) => readFileSync(path.join(out, `${path.parse(name).name}.${extension}`), 'utf8')
  return Object.fromEntries(Object.keys(files).map(name => [name, read(name)]))
}

/** The cells of a flat OpenDocument sheet, row by row, as they stand there: numbers and days by value. */
function cellsOf(fods: string): readonly (readonly string[])[] {
  const names = {
    table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
    office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
    text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  }
  const document = XmlDocument.fromString(fods)
  try {
    expect(document.find('//@table:formula', names).length).toBe(0)
    return document.find('//table:table-row', names).map(row =>
      row.find('table:table-cell', names).flatMap(cell => {
        const value = cell.get('@office:value | @office:date-value', names)?.content
        // Several blanks stand there as an element.
        const words = cell
          .find('text:p//text() | text:p//text:s | text:p//text:tab', names)
          .map(part =>
            part instanceof XmlElement && part.name === 's'
              ? ' '.repeat(Number(part.get('@text:c', names)?.content ?? 1))
              : part.content,
          )
        const times = Number(cell.get('@table:number-columns-repeated', names)?.content ?? 1)
        return Array<string>(times).fill(value ?? words.join(''))
      }),
    )
  } finally {
    document.dispose()
  }
}

/** The fields of our own text for spreadsheets. */
function fieldsOf(text: string): readonly (readonly string[])[] {
  return text
    .slice(1)
    .split('\r\n')
    .slice(0, -1)
    .map(line => line.split('\t').map(field => field.replace(/^"(.*)"$/su, '$1').replaceAll('""', '"')))
}

/** Rows without empty cells at their ends, numbers as numbers. */
function comparable(rows: readonly (readonly string[])[]): readonly (readonly (string | number)[])[] {
  return rows.map(row => {
    const values = row.map(field => (/^\d+(?:\.\d+)?$/u.test(field) ? Number(field) : field))
    while (values.at(-1) === '') values.pop()
    return values
  })
}

test.runIf(isThere)('LibreOffice shows every field of pairs.tsv and groups.tsv in its cell, and runs none', () => {
  const files = Object.fromEntries(
    projects.flatMap((project, i) => [
      [`pairs${i}.tsv`, pairsTsv(project, EXCEL)],
      [`groups${i}.tsv`, groupsTsv(project, EXCEL)],
    ]),
  )
  const shown = converted(files, 'fods', 'fods')
  for (const [name, text] of Object.entries(files))
    expect(comparable(cellsOf(shown[name] ?? '')), name).toEqual(comparable(fieldsOf(text)))
})

test.runIf(isThere)('what LibreOffice saves again is read as it was, in either form and with any separator', () => {
  for (const forExcel of [true, false])
    for (const [separator, code] of [
      ['tab', 9],
      ['semicolon', 59],
      ['comma', 44],
    ] as const) {
      const asked = forExcel ? projects : harmless
      const files = Object.fromEntries(
        asked.map((project, i) => [`${separator}${forExcel}${i}.tsv`, pairsTsv(project, { ...EXCEL, forExcel })]),
      )
      const saved = converted(files, `csv:Text - txt - csv (StarCalc):${code},34,76,1,,0,false,true,false`, 'csv')
      for (const [i, project] of asked.entries())
        expect(rewritten(saved[`${separator}${forExcel}${i}.tsv`] ?? '', project)).toBe(pairsTsv(project, EXCEL))
    }
})

/** What a new project says once `text` is brought in. */
function rewritten(text: string, project: ExportProject): string {
  const { bodies, problems } = importPairs(text, project.analysis, review(project.analysis, emptyState()))
  expect(problems).toEqual([])
  const log = bodies.map(
    (body, i): ReviewEvent => ({
      ...{ seq: i + 1, at: '2040-01-01T00:00:00Z', by: 'Eve', v: 1, command: 'import', undoGroup: 1, body },
    }),
  )
  return pairsTsv({ ...project, review: review(project.analysis, fold(log)) }, EXCEL)
}
