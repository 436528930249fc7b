/** What the history says of a step; pure. */
import type { Translate } from '../../../electron/shared/messages.ts'
import type { HistoryStep } from '../../../engine/review/history.ts'
import type { EventBody, GroupAssertion, Review } from '../../../engine/review/types.ts'
import type { Analysis } from '../../../engine/types.ts'
import { findWords, lookup } from '../../state/lookup.ts'
import { askedNumber, folded, foldedWords } from '../../state/queue.ts'
import { deedName } from '../deed.ts'

/** A step in words. */
export interface StepWords {
  readonly step: HistoryStep
  /** What was done, as the command is called. */
  readonly what: string
  /** What it was about: a group's words, an article's or a story's title. */
  readonly about: string
  /** Language of `about`, where it is an article's words. */
  readonly lang: string | undefined
  /** The number of its group; 0 where it has none. */
  readonly number: number
}

/** What a project looks like now: titles and numbers are those of today. */
export interface Surroundings {
  readonly analysis: Analysis
  readonly view: Review | null
  readonly numbers: ReadonlyMap<string, number>
}

/** The step in words. */
export function describeStep(step: HistoryStep, around: Surroundings, translate: Translate): StepWords {
  const number = around.numbers.get(step.group ?? '') ?? 0
  const bodies = step.events.map(({ body }) => body)
  const name = deedName(step.command, bodies, translate) ?? translate('ui.history.by.other')
  // Without where the window goes then.
  const what = name.replace(/,.*$/u, '')
  const [body] = bodies
  return { step, what, number, ...(body ? aboutOf(body, around, translate) : { about: '', lang: undefined }) }
}

function aboutOf(
  body: EventBody,
  { analysis, view }: Surroundings,
  translate: Translate,
): Pick<StepWords, 'about' | 'lang'> {
  const { articles, stories } = lookup(analysis)
  const titleOf = (article: string) => articles.get(article)?.title || articles.get(article)?.file || article
  switch (body.kind) {
    case 'stories.arranged': {
      const [first] = body.stories
      const title = stories.get(first?.story ?? '')?.title ?? titleOf(first?.articles[0] ?? '')
      return { about: translate('ui.history.story', { title, count: first?.articles.length ?? 0 }), lang: undefined }
    }
    case 'story.named':
      return { about: body.title, lang: undefined }
    case 'article.corrected':
      return { about: titleOf(body.article), lang: articles.get(body.article)?.lang }
    case 'article.withdrawn':
      return { about: body.title || body.file, lang: articles.get(body.article)?.lang }
    case 'quotation.edited': {
      // The words as the step left them: today's are those of the last of several.
      const { article, text } = body.quotation
      return { about: text, lang: articles.get(article)?.lang }
    }
    case 'group.noted':
      // The note is what can be lost: taken back and followed by another decision it stands nowhere else.
      return body.note === '' ? wordsOf(body, analysis, view) : { about: body.note, lang: undefined }
    case 'flag.muted':
      return { about: body.words, lang: undefined }
    case 'matter.disputed':
      return { about: body.about || titleOf(body.article), lang: articles.get(body.article)?.lang }
    case 'undone':
    case 'redone':
    case 'article.purged':
      return { about: '', lang: undefined }
    default:
      return wordsOf(body, analysis, view)
  }
}

/** Today's words of the group that a step was about, else as the step remembers them. */
function wordsOf(body: GroupAssertion, analysis: Analysis, view: Review | null): Pick<StepWords, 'about' | 'lang'> {
  const shown = view?.groups.find(({ id }) => id === body.group)?.reference
  const reference = shown ?? ('reference' in body ? body.reference : 'member' in body ? idOf(body.member) : '')
  const words = findWords(analysis, view, reference)
  const kept = 'members' in body ? body.members.find(({ id }) => id === body.reference)?.text : undefined
  return { about: words?.text ?? kept ?? '', lang: words && lookup(analysis).articles.get(words.article)?.lang }
}

function idOf(member: string | { readonly id: string }): string {
  return typeof member === 'string' ? member : member.id
}

/** True if every word of `ask` occurs in what is said of the step, or it is the number of its group as `#5` or `№5`. */
export function isFoundStep({ step, what, about, number }: StepWords, ask: string): boolean {
  const asked = askedNumber(ask)
  if (asked !== null) return number === asked
  const words = foldedWords(ask)
  const within = folded([what, about, step.by, step.at].join(' '))
  return words.every(word => within.includes(word))
}
