/** Random projects for laws: texts that break careless tables, and logs as editors make them. */
import fc from 'fast-check'
import type { ExportProject } from '../../../engine/export/project.ts'
import { fold } from '../../../engine/review/fold.ts'
import type { AssertionBody, DecidedMember, EventBody, ReviewEvent } from '../../../engine/review/types.ts'
import { review } from '../../../engine/review/view.ts'
import type { Analysis, Article, Passage, Quote } from '../../../engine/types.ts'
import { FLAG_KINDS, LANGUAGES, QUOTE_KINDS, VERDICTS } from '../../../engine/types.ts'

/** Pieces of texts that break careless tables. */
export const AWKWARD: readonly string[] = [
  ...['\t', '\n', '\r', '\r\n', '\\', '\\t', '"', '""', "'", "'=", '=1+1', '@sum', '-2', '+3', ' ', '; ', ' … ', ','],
  ...['😀', '👩‍👩‍👧', 'é', 'й', 'ї', 'ң', '\u{202e}', '\u{feff}', '\u{0}', '«', '»', 'слово', 'word', 'сөз', ''],
]

type Words = fc.Arbitrary<string>

/** Words as nobody writes them. */
function wordsOf(pieces: readonly string[]): Words {
  return fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }).map(list => list.join(''))
}

function articleParts(words: Words) {
  const optional = fc.option(words, { nil: null })
  return fc.record({
    lang: fc.constantFrom(...LANGUAGES, 'deu', 'und'),
    quotes: fc.array(
      fc.record({
        parts: fc.array(words, { minLength: 1, maxLength: 3 }),
        kind: fc.constantFrom(...QUOTE_KINDS),
        speaker: optional,
        isPassage: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    outlet: optional,
    url: optional,
  })
}

type Parts = ReturnType<typeof articleParts> extends fc.Arbitrary<infer T> ? T : never

function decision(words: Words) {
  return fc.record({
    picks: fc.array(fc.nat(99), { minLength: 2, maxLength: 5 }),
    state: fc.constantFrom('confirmed', 'dissolved', 'proposed'),
    p: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
    verdicts: fc.array(fc.constantFrom(...VERDICTS, null), { minLength: 5, maxLength: 5 }),
    flags: fc.array(fc.record({ kind: fc.constantFrom(...FLAG_KINDS), words }), { maxLength: 3 }),
    note: fc.option(words, { nil: '' }),
    absent: fc.boolean(),
    by: words,
    undo: fc.boolean(),
  })
}

/** Projects with a log, of texts made of `pieces`; every group is of an editor's or a file's making. */
export function randomProjectOf(pieces: readonly string[]): fc.Arbitrary<ExportProject> {
  const words = wordsOf(pieces)
  return fc
    .record({
      articles: fc.array(articleParts(words), { minLength: 2, maxLength: 5 }),
      decisions: fc.array(decision(words), { maxLength: 6 }),
      title: words,
    })
    .map(({ articles, decisions, title }) => {
      const analysis = analysisOf(articles, title)
      const log = logOf(analysis, decisions)
      return { analysis, review: review(analysis, fold(log)), log, probability: () => 0.5 }
    })
}

export const randomProject = randomProjectOf(AWKWARD)

function analysisOf(list: readonly Parts[], title: string): Analysis {
  const quotes: Quote[] = []
  const passages: Passage[] = []
  const articles = list.map((parts, n): Article => {
    const id = `a${n}`
    let text = `Article ${n}\n`
    for (const { parts: said, kind, speaker, isPassage } of parts.quotes) {
      const spans = said.map(part => {
        text += ' ['
        const start = text.length
        text += part
        return { start, end: text.length }
      })
      text += ']\n'
      const [first, last] = [spans[0] as (typeof spans)[number], spans.at(-1) as (typeof spans)[number]]
      const mention = speaker === null ? null : { text: speaker, start: 0, end: 0 }
      const common = { article: id, start: first.start, end: last.end, speaker: mention, cue: null }
      if (isPassage)
        passages.push({
          ...common,
          id: `${id}:p${first.start}-${first.end}`,
          end: first.end,
          text: text.slice(first.start, first.end),
        })
      else
        quotes.push({
          ...common,
          id: `${id}:q${first.start}-${last.end}`,
          parts: spans,
          text: spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
          kind,
          kindConfidence: 1,
          flags: [],
          why: [],
        })
    }
    const { lang, outlet, url } = parts
    const details = { title: `Article ${n}`, outlet, author: null, date: null, url }
    return { id, file: `dir/${n}.txt`, sha256: 'abcdef'.charAt(n).repeat(64), text, lang, ...details }
  })
  const stories = [{ id: 's0', title, articles: articles.map(({ id }) => id) }]
  return { articles, stories, quotes, passages, groups: [], partial: false }
}

type Decisions = ReturnType<typeof decision> extends fc.Arbitrary<infer T> ? readonly T[] : never

function logOf({ articles, quotes, passages }: Analysis, decisions: Decisions): readonly ReviewEvent[] {
  const log: ReviewEvent[] = []
  const all = [
    ...quotes.map(
      (quote): DecidedMember => ({
        ...{ id: quote.id, type: 'quote', article: quote.article, parts: quote.parts, text: quote.text },
        ...{ kind: quote.kind, speaker: quote.speaker?.text ?? null, p: 1, verdict: null, flags: [] },
      }),
    ),
    ...passages.map(
      (one): DecidedMember => ({
        ...{ id: one.id, type: 'passage', article: one.article, parts: [{ start: one.start, end: one.end }] },
        ...{ text: one.text, kind: null, speaker: one.speaker?.text ?? null, p: 1, verdict: null, flags: [] },
      }),
    ),
  ]
  const write = (by: string, bodies: readonly EventBody[]) => {
    const undoGroup = (log.at(-1)?.undoGroup ?? 0) + 1
    const at = new Date(Date.UTC(2031, 0, 1) + undoGroup * 61_000).toISOString().replace('.000', '')
    for (const body of bodies) log.push({ seq: log.length + 1, at, by, v: 1, command: 'test', undoGroup, body })
    return undoGroup
  }
  const used = new Set<string>()
  for (const [n, { picks, state, p, verdicts, flags, note, absent, by, undo }] of decisions.entries()) {
    const members = [...new Set(picks.map(pick => all[pick % all.length] as DecidedMember))]
      // A member stands in one group: what the window shows is what decisions are made upon.
      .filter(({ id }) => !used.has(id))
      .map((member, i) => (i === 0 ? member : { ...member, p: p[i] ?? 0, verdict: verdicts[i] ?? null, flags }))
    const [reference] = members
    if (members.length < 2 || !reference) continue
    if (!undo) for (const { id } of members) used.add(id)
    const group = `g${n}`
    const kind = `group.${state as 'confirmed' | 'dissolved' | 'proposed'}` as const
    const bodies: AssertionBody[] = [{ kind, group, story: 's0', reference: reference.id, members, confidence: 0.5 }]
    const free = articles.find(({ id }) => !members.some(({ article }) => article === id))
    if (absent && free)
      bodies.push({ kind: 'article.absent', group, reference: reference.id, article: free.id, on: true })
    if (note !== '') bodies.push({ kind: 'group.noted', group, reference: reference.id, note })
    const undoGroup = write(by, bodies)
    if (undo) write(by, [{ kind: 'undone', undoGroup }])
  }
  return log
}

/** The same articles in another project: other ids, another order, and an extractor that finds what it is told to. */
export function elsewhere({ analysis }: ExportProject, rename: (id: string) => string, finds: boolean): Analysis {
  const article = <T extends { readonly article: string; readonly id: string }>(one: T): T => ({
    ...one,
    id: one.id.replace(one.article, rename(one.article)),
    article: rename(one.article),
  })
  return {
    ...analysis,
    articles: [...analysis.articles].reverse().map(one => ({ ...one, id: rename(one.id) })),
    stories: analysis.stories.map(story => ({ ...story, articles: [...story.articles].reverse().map(rename) })),
    quotes: finds ? analysis.quotes.map(article) : [],
    passages: finds ? analysis.passages.map(article) : [],
  }
}
