/** Lines of an article's text that are not its own words, by how such lines are written in the four languages. */
import type { Span } from '../types.ts'

/**
 * `menu`: a row of short links; `share`: a row of buttons; `seeAlso`: what points to other articles; `credit`: rights, source, tags,
 * comments, advertisement.
 */
export type BoilerplateKind = 'menu' | 'caption' | 'share' | 'seeAlso' | 'subscribe' | 'credit'

/** A line, its end behind its line end. */
export interface BoilerplateLine extends Span {
  readonly kind: BoilerplateKind
}

/** A longer line is a paragraph, whatever it begins with. */
const LONGEST = 300
/** A line of these is one word of a row of buttons. */
const NETWORK =
  'facebook|twitter|telegram|whatsapp|viber|instagram|linkedin|vkontakte|вконтакте|вк|x|email|e-mail|messenger|pinterest|reddit|threads|одноклассники|фейсбук|телеграм|твиттер|твіттер'

const RULES: readonly (readonly [kind: BoilerplateKind, form: RegExp])[] = [
  [
    'seeAlso',
    /^(?:читайте (?:также|еще|ещё|далее|по теме|також|теж|ще)|также (?:по теме|читайте)|по теме:|по темі:|смотрите также|дивіться також|read (?:also|more|next)|see also|related(?: (?:articles?|stories|news|content|topics))?:?$|more on this(?: story)?|you may also like|recommended|дагы окуңуз|ошондой эле окуңуз|тема боюнча|ещё по теме|рекомендуем|рекомендуємо|материалы по теме|матеріали за темою)/iu,
  ],
  [
    'subscribe',
    /(?:подпи(?:сывайтесь|шитесь)|підпи(?:суйтесь|суйтеся|шіться)|subscribe (?:to|now)|sign up (?:for|to)|follow us|join our|катталыңыз|жазылыңыз).{0,120}$|^(?:наш (?:telegram|телеграм)|our newsletter|newsletter)/iu,
  ],
  [
    'share',
    new RegExp(
      `^(?:(?:share|tweet|print|copy link|поделиться|поделитесь|распечатать|скопировать ссылку|поширити|поділитися|роздрукувати|бөлүшүү|басып чыгаруу)(?:(?: (?:this|on|в|на|у|article|story|статьей|новостью|новиною)|:)[^.!?]{0,60})?|(?:${NETWORK})(?:[\\s|,·•/]+(?:${NETWORK}))*)[.:!]?$`,
      'iu',
    ),
  ],
  [
    'caption',
    /^(?:photo|image|picture|file photo|pictured|фото|снимок|иллюстрация|изображение|зображення|світлина|сүрөт|видео|відео|video|getty images|shutterstock)(?:[\s:.—–-]|$).{0,200}$/iu,
  ],
  [
    'credit',
    /^(?:©|\(c\)|copyright|все права защищены|усі права захищені|all rights reserved|бардык укуктар корголгон|источник:|джерело:|source:|теги:|tags?:|тэги:|комментари(?:и|ев)|коментарі|comments?(?: \(\d+\))?$|\d+ comments?$|реклама$|advertisement$|жарнама$|нашли ошибку|знайшли помилку|выделите (?:её|ее) и нажмите|якщо ви помітили помилку)/iu,
  ],
]

/** The lines that look like what surrounds an article, in order; `captions` are known to be such. */
export function boilerplateLines(text: string, captions: readonly Span[] = []): readonly BoilerplateLine[] {
  const lines: BoilerplateLine[] = []
  for (let start = 0; start < text.length; ) {
    const at = text.indexOf('\n', start)
    const end = at < 0 ? text.length : at + 1
    const kind = kindOf(
      text.slice(start, end).trim(),
      captions.some(one => one.start < end && one.end > start),
    )
    if (kind !== null) lines.push({ start, end, kind })
    start = end
  }
  return lines
}

function kindOf(line: string, isCaption: boolean): BoilerplateKind | null {
  if (line === '') return null
  if (isCaption) return 'caption'
  if (line.length > LONGEST) return null
  const found = RULES.find(([, form]) => form.test(line))
  if (found) return found[0]
  return isMenu(line) ? 'menu' : null
}

/** A row of links: three or more short cells between bars or dots, without a stop at its end. */
function isMenu(line: string): boolean {
  const cells = line.split(/\s*[|·•›»]\s*|\t+/u).filter(cell => cell !== '')
  return cells.length >= 3 && cells.every(cell => cell.length < 30 && !/[.!?…"“”«]/u.test(cell))
}

/** The text without these stretches; of empty lines that then follow each other one is left. */
export function without(text: string, left: readonly Span[]): string {
  let kept = ''
  let at = 0
  for (const { start, end } of [...left].sort((a, b) => a.start - b.start)) {
    kept += text.slice(at, Math.max(at, start))
    at = Math.max(at, end)
  }
  return (kept + text.slice(at)).replace(/\n(?:[ \t]*\r?\n){3,}/gu, '\n\n')
}
