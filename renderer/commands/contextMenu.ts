/** What a press of the mouse's other button offers, by what it was pressed on. */
import type { CommandId } from '../../electron/shared/commands.ts'

/** Parts of the window with a menu of their own. */
export type MenuPlace = 'version' | 'row' | 'words' | 'candidate' | 'article'

/** The commands of each, in the order of the menu; null is a line between them. */
export const CONTEXT_MENUS: Readonly<Record<MenuPlace, readonly (CommandId | null)[]>> = {
  version: [
    ...(['member.reference', 'member.exclude', 'group.split', 'group.merge', 'member.pair', null] as const),
    ...(['quotation.not', 'quotation.kind', 'quotation.speaker', null] as const),
    ...(['quotation.longer', 'quotation.shorter', 'quotation.startLonger', 'quotation.startShorter', null] as const),
    ...(['verdict.same', 'verdict.shortened', 'verdict.paraphrase', 'verdict.differs', 'verdict.contradicts'] as const),
    ...([null, 'flag.mute', 'view.reading', 'view.differences', 'quotation.copy'] as const),
  ],
  row: [
    ...(['group.confirm', 'group.dissolve', 'group.merge', 'member.pair', null] as const),
    ...(['article.absent', 'article.reported', 'quotation.not', null] as const),
    ...(['group.note', 'view.differences', 'group.copyText', 'group.copyTable', 'quotation.copy'] as const),
  ],
  words: [
    ...(['quotation.add', 'article.reported', 'member.pair', null] as const),
    ...(['quotation.not', 'quotation.kind', 'quotation.speaker', null] as const),
    ...(['quotation.longer', 'quotation.shorter', 'quotation.startLonger', 'quotation.startShorter', null] as const),
    ...(['view.findHere', 'view.findAll', 'view.articleDifferences', null] as const),
    ...(['story.move', 'article.details', 'article.withdraw'] as const),
  ],
  candidate: ['group.confirm', 'group.dissolve', 'group.merge', null, 'group.nextUndecided'],
  article: [
    ...(['article.details', 'story.move', 'story.split', 'article.withdraw', null] as const),
    ...(['view.findHere', 'view.findAll', 'view.articleDifferences'] as const),
  ],
}

/** The commands of a menu; that of a candidate begins with taking that one in or out. */
export function menuOf(place: MenuPlace, candidate: number | undefined): readonly (CommandId | null)[] {
  // There are nine of them, as there are commands.
  return candidate === undefined
    ? CONTEXT_MENUS[place]
    : [`candidate.${candidate}` as CommandId, null, ...CONTEXT_MENUS[place]]
}
