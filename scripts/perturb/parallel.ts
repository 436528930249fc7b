/** Changed translations: the same sentence in several languages, with one thing changed in one of them. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { EncodeText } from '../../engine/features/encoder.ts'
import { LANGUAGES, type Language } from '../../engine/types.ts'
import { randomNumbers } from '../kill/randomNumbers.ts'
import { CHANGE_KINDS, type Change, type ChangeKind, change, namesIn } from './changes.ts'

/** One sentence of a document in the languages it is there in. */
export interface ParallelLine {
  readonly document: string
  readonly texts: ReadonlyMap<Language, string>
}

/** A line with one thing changed in one language. */
export interface ChangedLine extends Change {
  readonly kind: ChangeKind
  readonly lang: Language
  readonly line: ParallelLine
}

/** The lines of `DIR/docs.json`: document → language → lines; else of `DIR/en.txt` and its like, where line i is the same sentence. */
export function readLines(folder: string): readonly ParallelLine[] {
  const documents: Record<string, Record<string, string[]>> = JSON.parse(
    readFileSync(path.join(folder, 'docs.json'), 'utf8'),
  )
  return Object.entries(documents).flatMap(([document, byLanguage]) => {
    const length = Math.max(...Object.values(byLanguage).map(lines => lines.length))
    return Array.from({ length }, (_, i) => ({
      document,
      texts: new Map(
        LANGUAGES.flatMap((lang): (readonly [Language, string])[] => {
          const text = byLanguage[lang]?.[i]
          return text ? [[lang, text]] : []
        }),
      ),
    }))
  })
}

/** The half of the documents that flags are fitted on; they are measured on the other. */
export function isForFitting({ document }: ParallelLine): boolean {
  return (createHash('sha256').update(`flags ${document}`).digest()[0] as number) % 2 === 0
}

/** `count` changes spread evenly over kinds and languages, fewer where there is too little to change; the seed fixes every draw. */
export function changesOf(lines: readonly ParallelLine[], count: number, seed: number): readonly ChangedLine[] {
  const random = randomNumbers(seed)
  const names = new Map(LANGUAGES.map(lang => [lang, lines.flatMap(line => namesOf(line, lang))] as const))
  const share = Math.ceil(count / (CHANGE_KINDS.length * LANGUAGES.length))
  const changed: ChangedLine[] = []
  for (const kind of CHANGE_KINDS)
    for (const lang of LANGUAGES) {
      const found = shuffled(lines, random).flatMap((line): ChangedLine[] => {
        const text = line.texts.get(lang)
        const made =
          text === undefined ? null : change(kind, text, lang, random, names.get(lang) ?? [], others(line, lang))
        return made ? [{ ...made, kind, lang, line }] : []
      })
      changed.push(...found.slice(0, share))
    }
  return changed.slice(0, count)
}

function namesOf(line: ParallelLine, lang: Language): readonly string[] {
  const text = line.texts.get(lang)
  return text === undefined ? [] : namesIn(text, others(line, lang)).map(name => name.text)
}

function others({ texts }: ParallelLine, lang: Language): readonly string[] {
  return [...texts].filter(([other]) => other !== lang).map(([, text]) => text)
}

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  const copy = [...list]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[copy[i], copy[j]] = [copy[j] as T, copy[i] as T]
  }
  return copy
}

/** The text of the line in the languages that neither text of a pair is in. */
export function othersBeside({ texts }: ParallelLine, langs: readonly string[]): readonly EncodeText[] {
  return [...texts].flatMap(([lang, text]) => (langs.includes(lang) ? [] : [{ lang, text }]))
}
