import type { ArticleId, Mention, Passage } from '../types.ts'
import { datelineLength } from './dateline.ts'
import { likeliest } from './likeliest.ts'
import type { Reading } from './reading.ts'
import { FEWEST, isOwn, type Report } from './reportClause.ts'
import { reportsIn } from './reports.ts'
import { type Scene, type Statement, type Token, withMarks } from './scene.ts'
import { cueOfSentenceBefore } from './sentenceBefore.ts'
import { cueMention, shown } from './shown.ts'
import { somebodyBeside } from './somebody.ts'
import { wanted } from './speakers.ts'
import { orderOf, type Placed, subjectOf } from './subject.ts'
import { namesNobody, sourceOf } from './unnamed.ts'

/** Signs that belong to the figure before them, and those that may stand before one. */
const BEHIND_FIGURE = /[%‰°\p{Sc}]/u
const BEFORE_FIGURE = /[№#+−\p{Sc}]/u
const PARTNER: Readonly<Record<string, string>> = { ')': '(', ']': '[' }

/** The tokens (by index) of the stretch that are brackets with their partner in it, by order. */
function pairsIn(tokens: readonly Token[], from: number, to: number): ReadonlySet<number> {
  const paired = new Set<number>()
  const open: number[] = []
  for (let at = from; at < to; at++) {
    const mark = tokens[at]?.mark ?? ''
    if (mark === '(' || mark === '[') open.push(at)
    else if (mark in PARTNER && tokens[open.at(-1) ?? -1]?.mark === PARTNER[mark]) paired.add(at).add(open.pop() ?? at)
  }
  return paired
}

/** Without the marks at both ends that belong to the sentence around; signs beside figures and brackets with both sides within stay. */
function trimmed(statement: Statement, from: number, to: number): { from: number; to: number } {
  const { tokens } = statement
  const paired = pairsIn(tokens, from, to)
  const isFigure = (at: number) => /^\p{N}/u.test(tokens[at]?.word?.text ?? '')
  const leads = (at: number): boolean =>
    BEFORE_FIGURE.test(tokens[at]?.mark ?? '') && (isFigure(at + 1) || leads(at + 1))
  const closes = (at: number): boolean =>
    BEHIND_FIGURE.test(tokens[at]?.mark ?? '') && (isFigure(at - 1) || closes(at - 1))
  while (from < to && tokens[from]?.kind === 'mark' && !leads(from) && !paired.has(from)) from++
  while (to > from && tokens[to - 1]?.kind === 'mark' && !closes(to - 1) && !paired.has(to - 1)) to--
  return { from, to }
}

/** Who says the reported words by the sentence of the cue: the subject, or the words that stand for it; null where it names nobody. */
function named(reading: Reading, index: number, report: Report): Mention | null {
  const { scene, cast } = reading
  const stretch = { statement: index, ...report.seek }
  const cue: Placed = report.cue ?? { start: 0, end: 0, kind: 'verb', first: report.seek.to, last: report.seek.to }
  const somebody = report.cue ? somebodyBeside(reading, stretch, cue) : null
  if (somebody) return somebody
  const order = report.cue ? orderOf(scene.lang, cue) : { afterFirst: false, genitive: false }
  const subject = subjectOf(cast, stretch, cue, order)
  if (subject) return shown(scene, subject.reference.person, subject.reference)
  return report.cue ? sourceOf(reading, stretch, cue) : null
}

/** Who says the reported words: who is named, else whom the narration was about where the verb lets it be. */
function speakerOf(reading: Reading, index: number, report: Report): Mention | null {
  const { scene, cast } = reading
  const { cue } = report
  const found = named(reading, index, report)
  if (found || !cue || namesNobody(reading, index, cue)) return found
  const likely = likeliest(cast, { statement: index, token: cue.first, want: wanted(cue, null), by: null })
  return likely ? shown(scene, likely.person, null) : null
}

/** Share of an utterance's characters that may stand between marks in a passage: more, and the quotation itself is the witness. */
const MARKED = 0.5

/** A report with its words cut to size, and the statement of its cue: its own, or the next one. */
interface Cut {
  readonly report: Report
  readonly from: number
  readonly to: number
  readonly told: number
}

const firstSentences = new WeakMap<Scene, number>()

/**
 * The index of the body's first sentence, before which stand a headline and lines without a stop; of the last statement where none has
 * a stop. Found once for a scene: a text without stops would be gone through for each of its lines.
 */
function firstSentence(scene: Scene): number {
  const known = firstSentences.get(scene)
  if (known !== undefined) return known
  const { statements } = scene
  const found = statements.findIndex(({ title, tokens }) =>
    (title ? /^\.$/ : /^[.!?…]$/).test(tokens.at(-1)?.mark ?? ''),
  )
  const first = found < 0 ? statements.length - 1 : found
  firstSentences.set(scene, first)
  return first
}

/** Those of the reports that are long enough and no quotation's own, without the marks around them. */
function cut(reading: Reading, index: number, reports: readonly Report[], told: number): Cut[] {
  const { scene } = reading
  const statement = scene.statements[index] as Statement
  const line = index <= firstSentence(scene) ? scene.text.slice(statement.start, statement.end) : ''
  const opens = statement.start + datelineLength(line, scene.lang)
  const first = statement.tokens.findIndex(token => token.start >= opens)
  return reports
    .map(report => ({ report, told, ...trimmed(statement, Math.max(report.from, first), report.to) }))
    .filter(({ from, to }) => {
      const tokens = statement.tokens.slice(from, to)
      const quoted = tokens.reduce((sum, token) => sum + (token.kind === 'quote' ? token.end - token.start : 0), 0)
      if (tokens.some(token => isOwn(reading, token))) return false
      const whole = (tokens.at(-1)?.end ?? 0) - (tokens[0]?.start ?? 0)
      return tokens.filter(token => token.word).length >= FEWEST && quoted <= MARKED * whole
    })
}

/** The whole statement (by index) as what the next one says was told: `Об этом сообщил X`; empty where it does not, or names nobody. */
function toldNext(reading: Reading, index: number): Cut[] {
  const statement = reading.scene.statements[index] as Statement
  const telling = cueOfSentenceBefore(reading, index + 1)
  const stop = statement.tokens.findLast(token => !/^[)\]]$/.test(token.mark))?.mark ?? ''
  // A subheading or a caption has no stop; a first line with a full stop is the text itself and no headline.
  if (!telling || !(statement.title ? /^\.$/ : /^[.!…]$/).test(stop)) return []
  const report = { from: 0, to: statement.tokens.length, ...telling }
  return named(reading, index + 1, report) ? cut(reading, index, [report], index + 1) : []
}

/**
 * The stretches of the article that report speech without marks, in order, none inside another. They are many more than will be
 * wanted: the grouping proposes one only where a group lacks the article.
 */
export function passagesOf(reading: Reading, article: ArticleId): Passage[] {
  const { scene } = reading
  const out: Passage[] = []
  scene.statements.forEach((statement, index) => {
    const about = cueOfSentenceBefore(reading, index)?.cue
    // `Про це повідомив X, передає кореспондент`: that he told is nothing told.
    const reports = reportsIn(reading, index).filter(
      ({ from, to }) => !about || from > about.first || (scene.lang === 'ky' && to <= about.last),
    )
    const own = cut(reading, index, reports, index)
    const spans = (own.length > 0 || about ? own : toldNext(reading, index)).sort(
      (a, b) => b.to - b.from - (a.to - a.from),
    )
    const kept: Cut[] = []
    for (const span of spans) if (!kept.some(other => span.from < other.to && other.from < span.to)) kept.push(span)
    for (const { report, from, to, told } of kept.sort((a, b) => a.from - b.from)) {
      const { start, end } = withMarks(scene.text, statement.tokens[from] as Token, statement.tokens[to - 1] as Token)
      out.push({
        id: `${article}:p${start}-${end}`,
        article,
        text: scene.text.slice(start, end),
        start,
        end,
        speaker: speakerOf(reading, told, report),
        cue: cueMention(scene, report.cue),
      })
    }
  })
  return out
}
