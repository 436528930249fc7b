import type { Matter } from '../../engine/review/types.ts'
import { shortened } from '../../engine/shortened.ts'
import type { Translate } from './messages.ts'

/** Characters of two versions of a quotation that a sentence shows, and how many of those that both have stand before the first other word. */
const SHOWN = 60
const SHARED = 20

/** What two reviewers, or two versions of an article, say differently, in one sentence. `about` names an article where the matter itself has no words. */
export function matterSentence({ what, about, first, second }: Matter, translate: Translate, article = about): string {
  if (what === 'reworded') {
    const start = startOfDifference(first, second)
    const from = (text: string) => shortened(text.slice(start), SHOWN)
    return translate(`merge.conflict.${what}`, { about: article, first: from(first), second: from(second) })
  }
  const said = (word: string) => (word === '' ? '–' : what === 'verdict' ? translate(`ui.verdict.${word}`) : word)
  return translate(`merge.conflict.${what}`, { about: about || article, first: said(first), second: said(second) })
}

/** Where to begin to show two texts, so that what differs is seen: at a word. */
function startOfDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at <= SHARED ? 0 : one.lastIndexOf(' ', at - SHARED) + 1
}
