import type { Matter } from '../../engine/review/types.ts'
import type { Translate } from './messages.ts'

/** What two reviewers said differently, in one sentence. `about` names an article where the matter itself has no words. */
export function matterSentence({ what, about, first, second }: Matter, translate: Translate, article = about): string {
  const said = (word: string) => (word === '' ? '–' : what === 'verdict' ? translate(`ui.verdict.${word}`) : word)
  return translate(`merge.conflict.${what}`, { about: about || article, first: said(first), second: said(second) })
}
