import { extract } from '../engine/text/extract.ts'
import { quoteText } from '../engine/text/quoteText.ts'

/** What noise is made of: marks, dashes, stops, spaces seen and unseen, and words that rules look for. */
export const NOISE_PIECES: readonly string[] = [
  ...'«»„“”"\'’‘‚‹›″′—–-…,.!?:;()',
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\u00a0',
  '\u00ad',
  '\u2009',
  '\uFEFF',
  '🙂',
  'е\u0301',
  'сказал',
  'деди',
  'деп',
  'said',
  'заявив',
  'Мы',
  'слово',
  'Word',
  'газета',
  'О’Ніл',
  "it's",
  '12"',
  'что',
  'Иванов',
  'a',
]
/** What must hold of every extraction; the first broken promise, or null. */
export function brokenPromise(text: string, lang: string): string | null {
  const { quotes, sentences, title, passages } = extract(text, { article: 'a', lang })
  if (title.start > title.end || title.end > text.length) return 'title'
  let end = 0
  for (const sentence of sentences) {
    if (sentence.start < end || sentence.end <= sentence.start || sentence.end > text.length) return 'sentences'
    end = sentence.end
  }
  const ids = new Set([...quotes, ...passages].map(one => one.id))
  if (ids.size !== quotes.length + passages.length) return 'ids'
  for (const quote of quotes) {
    let from = 0
    for (const part of quote.parts) {
      if (part.start < from || part.end <= part.start || part.end > text.length) return 'parts'
      if (text.slice(part.start, part.end).trim() !== text.slice(part.start, part.end)) return 'space at an end'
      from = part.end
    }
    if (quote.parts.length === 0 || quote.start !== quote.parts[0]?.start || quote.end !== quote.parts.at(-1)?.end)
      return 'span'
    if (quote.text !== quoteText(text, quote.parts)) return 'text'
    if (!(quote.kindConfidence >= 0 && quote.kindConfidence <= 1) || quote.why.length === 0) return 'kind'
  }
  for (const { speaker, cue } of [...quotes, ...passages])
    for (const mention of [speaker, cue])
      if (mention && (mention.text === '' || mention.text !== text.slice(mention.start, mention.end))) return 'mention'
  let from = 0
  for (const { start, end: to, text: words } of passages) {
    if (start < from || to <= start || to > text.length || words !== text.slice(start, to)) return 'passages'
    const whole = quotes.filter(quote => quote.kind === 'statement').flatMap(quote => quote.parts)
    if (whole.some(part => part.start < to && start < part.end)) return 'a passage of quoted words'
    from = to
  }
  return null
}
