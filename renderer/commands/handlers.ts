import type { CommandId } from '../../electron/shared/commands.ts'
import type { WrittenLanguage } from '../../electron/shared/languages.ts'
import { THEMES } from '../../electron/shared/settings.ts'
import { keepAppearance } from '../state/appearance.ts'
import { step, stepMember } from '../state/cursor.ts'
import { findWords, lookup } from '../state/lookup.ts'
import { currentStory } from '../state/marks.ts'
import { currentEntry, currentGroup, queueOf } from '../state/queue.ts'
import { keepReading, nextReading, readingOf } from '../state/readings.ts'
import { isWorking, type TextPair, type Theme, type WindowState } from '../state/state.ts'
import { hasMap } from '../state/storyMap.ts'
import { articlePairs, versionPairs } from '../state/textPairs.ts'
import { pasteArticle } from './bringIn.ts'
import { confirmSeen } from './bulk.ts'
import { type CommandContext, cannot, type Handler, type Outcome, show } from './context.ts'
import { copyGroupTable, copyGroupText, copyQuotation } from './copy.ts'
import {
  addArticles,
  addFolder,
  copyProject,
  importDecisions,
  newProject,
  openProject,
  openSample,
  stopWork,
} from './files.ts'
import { findAll, findHere, findOn } from './find.ts'
import { chooseFlaggedAgain, chooseMuted } from './flags.ts'
import { addQuotation, chooseKind, chooseSpeaker, moveEdge, sayQuotation } from './quotations.ts'
import { mergeWith, pinpoint, splitHere } from './regroup.ts'
import {
  chooseReference,
  confirmGroup,
  dissolveGroup,
  excludeMember,
  giveVerdict,
  goOnward,
  markAbsent,
  markReported,
  noGroup,
  redo,
  toggleCandidate,
  undo,
} from './review.ts'
import { showAll } from './showAll.ts'
import { shippedSize, textSize, zoom } from './sizes.ts'
import {
  articleDetails,
  mergeStories,
  moveArticle,
  nameStory,
  showHistory,
  splitStory,
  withdrawArticle,
  withdrawnArticles,
} from './stories.ts'

/** One handler a command of the table; a missing one does not compile. */
export const HANDLERS: { readonly [K in CommandId]: Handler } = {
  'file.new': newProject,
  'file.open': openProject,
  'file.recent': context => show(context, { kind: 'recent' }),
  'file.sample': openSample,
  'file.add': addArticles,
  'file.addFolder': addFolder,
  'file.paste': pasteArticle,
  'file.import': importDecisions,
  'file.export': withProject(context => show(context, { kind: 'export' })),
  'file.copy': copyProject,
  'edit.undo': undo,
  'edit.redo': redo,
  'quotation.copy': copyQuotation,
  'group.copyText': copyGroupText,
  'group.copyTable': copyGroupTable,
  'edit.name': context => show(context, { kind: 'editor', isFirst: false }),
  'group.confirm': confirmGroup,
  'group.confirmSeen': withWriting(withProject(confirmSeen)),
  'group.dissolve': dissolveGroup,
  'group.next': withProject(context => walk(context, 1)),
  'group.previous': withProject(context => walk(context, -1)),
  'group.nextUndecided': goOnward,
  'group.note': withWriting(context =>
    currentGroup(context.state) ? show(context, { kind: 'note' }) : cannot('ui.cannot.noteAlone'),
  ),
  'group.merge': withWriting(mergeWith),
  'group.split': splitHere,
  'member.pair': withWriting(pinpoint),
  'member.next': withProject(context => walkMembers(context, 1)),
  'member.previous': withProject(context => walkMembers(context, -1)),
  'member.exclude': excludeMember,
  'member.reference': chooseReference,
  'article.absent': markAbsent,
  'article.reported': markReported,
  'quotation.add': withWriting(addQuotation),
  'quotation.not': sayQuotation,
  'quotation.kind': chooseKind,
  'quotation.speaker': chooseSpeaker,
  'quotation.shorter': moveEdge('quotation.shorter', 'end', -1),
  'quotation.longer': moveEdge('quotation.longer', 'end', 1),
  'quotation.startShorter': moveEdge('quotation.startShorter', 'start', -1),
  'quotation.startLonger': moveEdge('quotation.startLonger', 'start', 1),
  'verdict.same': giveVerdict('same'),
  'verdict.shortened': giveVerdict('shortened'),
  'verdict.paraphrase': giveVerdict('paraphrase'),
  'verdict.differs': giveVerdict('differs'),
  'verdict.contradicts': giveVerdict('contradicts'),
  'flag.mute': chooseMuted,
  'flag.unmute': chooseFlaggedAgain,
  'candidate.1': toggleCandidate(1),
  'candidate.2': toggleCandidate(2),
  'candidate.3': toggleCandidate(3),
  'candidate.4': toggleCandidate(4),
  'candidate.5': toggleCandidate(5),
  'candidate.6': toggleCandidate(6),
  'candidate.7': toggleCandidate(7),
  'candidate.8': toggleCandidate(8),
  'candidate.9': toggleCandidate(9),
  'story.move': moveArticle,
  'story.merge': mergeStories,
  'story.split': splitStory,
  'story.rename': nameStory,
  'article.details': articleDetails,
  'article.withdraw': withdrawArticle,
  'article.withdrawn': withdrawnArticles,
  'view.map': withProject(context =>
    hasMap(context.state) ? show(context, { kind: 'map' }) : cannot('ui.cannot.noMap'),
  ),
  'view.history': showHistory,
  'view.links': context => to(context, state => ({ ...state, links: !state.links })),
  'view.differences': withProject(differences(versionPairs)),
  'view.articleDifferences': withProject(differences(articlePairs)),
  'view.reading': withProject(turnReading),
  'view.flags': context => show(context, { kind: 'flags' }),
  'view.filter': withProject(context => ({
    run: () => {
      context.change(state => ({ ...state, tab: 'queue' }))
      context.focus('filter')
    },
  })),
  'queue.narrow': withProject(context => show(context, { kind: 'narrow' })),
  'queue.all': showAll,
  'view.findHere': withProject(findHere),
  'view.findAll': withProject(findAll),
  'view.findNext': withProject(findOn(1)),
  'view.findPrevious': withProject(findOn(-1)),
  'view.nextRegion': context => ({ run: () => context.focus('nextRegion') }),
  'view.previousRegion': context => ({ run: () => context.focus('previousRegion') }),
  'column.previous': withProject(context => pin(context, -1)),
  'column.next': withProject(context => pin(context, 1)),
  'view.theme': context => choose(context, { theme: nextTheme(context.state) }),
  'view.larger': zoom(1),
  'view.smaller': zoom(-1),
  'view.shippedSize': shippedSize,
  'view.textLarger': textSize(1),
  'view.textSmaller': textSize(-1),
  'view.appearance': context => show(context, { kind: 'appearance' }),
  'view.palette': context => show(context, { kind: 'palette' }),
  'language.en': speak('en'),
  'language.ru': speak('ru'),
  'language.uk': speak('uk'),
  'language.ky': speak('ky'),
  'work.cancel': stopWork,
  'keys.change': context => show(context, { kind: 'keymap' }),
  'help.diagnostics': context => show(context, { kind: 'diagnostics' }),
  'help.about': context => show(context, { kind: 'about' }),
  'help.open': context => show(context, { kind: 'help' }),
  'help.keys': context => show(context, { kind: 'keys' }),
  'help.tour': withProject(context =>
    currentGroup(context.state) ? to(context, state => ({ ...state, tour: 0 })) : noGroup(context.state),
  ),
}

function to(context: CommandContext, change: (state: WindowState) => WindowState): Outcome {
  return { run: () => context.change(change) }
}

/** Lays the pairs that there are word by word under each other. */
function differences(pairsOf: (state: WindowState) => readonly TextPair[]): Handler {
  return context => {
    const pairs = pairsOf(context.state)
    if (pairs.length > 0) return show(context, { kind: 'differences', pairs })
    if (pairsOf === articlePairs) return cannot('ui.cannot.noArticlesOfOneLanguage')
    const entry = currentEntry(context.state)
    if (!entry) return cannot('ui.cannot.noGroup')
    return entry.kind === 'group'
      ? cannot('ui.cannot.noVersionsOfOneLanguage', { number: entry.number })
      : cannot('ui.cannot.alone', { number: entry.number })
  }
}

/** The next reading of the language of the version under the cursor; it holds for all that is in this language. */
function turnReading(context: CommandContext): Outcome {
  const { state } = context
  const words =
    state.analysis && state.member !== null ? findWords(state.analysis, state.view, state.member) : undefined
  const lang = words && state.analysis ? lookup(state.analysis).articles.get(words.article)?.lang : undefined
  if (lang === undefined) return cannot('ui.cannot.noMember')
  const now = readingOf(state, lang)
  const next = nextReading(state, lang)
  if (now === null && next === null) return cannot('ui.cannot.noReading', { lang })
  return { run: () => keepReading(context.host, lang, next) }
}

/** A handler that is refused where nothing can be written, before it asks for words or for a selection. */
function withWriting(handler: Handler): Handler {
  return context => (context.state.project?.readOnly ? cannot('ui.cannot.readOnly') : handler(context))
}

function withProject(handler: Handler): Handler {
  return context => (context.state.project ? handler(context) : cannot('ui.cannot.noProject'))
}

function walk(context: CommandContext, by: number): Outcome {
  const next = step(context.state, by)
  if (next) return to(context, state => step(state, by) ?? state)
  if (!currentEntry(context.state)) {
    return cannot(isWorking(context.state) ? 'ui.cannot.comparing' : 'ui.cannot.noGroup')
  }
  const { entries } = queueOf(context.state)
  if (entries.length === 0) return cannot('ui.cannot.noneShown')
  return cannot(by > 0 ? 'ui.cannot.lastGroup' : 'ui.cannot.firstGroup')
}

function walkMembers(context: CommandContext, by: number): Outcome {
  if (stepMember(context.state, by)) return to(context, state => stepMember(state, by) ?? state)
  return cannot('ui.cannot.oneMember')
}

/** Opens the next or previous article of the story beside those the group opens. */
function pin(context: CommandContext, by: number): Outcome {
  const articles = currentStory(context.state)?.articles ?? []
  if (articles.length < 2) return cannot('ui.cannot.oneArticle')
  return to(context, state => {
    const place = articles.indexOf(state.pinned.at(-1) ?? '')
    const start = place === -1 ? (by > 0 ? -1 : articles.length) : place
    const next = articles[(start + by + articles.length) % articles.length]
    return next === undefined ? state : { ...state, pinned: [next] }
  })
}

/** Shows a theme or a language, and keeps it for the next time. */
function choose(context: CommandContext, choice: { theme: Theme } | { language: WrittenLanguage }): Outcome {
  return {
    run: () => {
      keepAppearance(context.host, choice)
      context.change(state => ({ ...state, ...choice }))
    },
  }
}

function nextTheme(state: WindowState): Theme {
  return THEMES[(THEMES.indexOf(state.theme) + 1) % THEMES.length] ?? 'system'
}

function speak(language: WrittenLanguage): Handler {
  return context =>
    context.state.language === language ? cannot('ui.cannot.sameLanguage') : choose(context, { language })
}
