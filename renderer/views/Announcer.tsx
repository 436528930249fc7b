import { Fragment, useEffect, useRef, useState } from 'react'
import type { Translate } from '../../electron/shared/messages.ts'
import { doubtOf, isWaiting } from '../../engine/review/queue.ts'
import { textSizeOf } from '../state/appearance.ts'
import { findWords, lookup } from '../state/lookup.ts'
import { currentEntry, queueOf, stateName } from '../state/queue.ts'
import { speakerOf } from '../state/speaker.ts'
import { isProvisional, type Told, type WindowState } from '../state/state.ts'
import { stepNumber } from '../state/stepNumber.ts'
import { useWindow } from '../state/store.ts'
import { percent, useTranslate } from '../state/translate.ts'
import { deedName } from './deed.ts'
import { languageName } from './panel/Version.tsx'

/**
 * Says to those who do not see it what a key did, what of the view it changed, and where the window stands: "group 14 of
 * 52, 3 members, doubt 12 %", or the version the cursor went to. What has the focus is read by itself and not said here
 * again.
 */
export function Announcer() {
  const language = useWindow(state => state.language)
  return (
    // What was said does not stay in another language.
    <Fragment key={language}>
      <Deed />
      <Changed />
      <Place />
    </Fragment>
  )
}

/** How long the window must stand still before it says where, ms: a held key is told once, at its end. */
const STILL_MS = 150
/** The same for a group that has changed under the cursor: the machine's figures follow the editor's decision. */
const SETTLED_MS = 600

/** The group the window stands on when it is another, or has other members or another state; or the version the cursor went to. */
function Place() {
  const translate = useTranslate()
  const cursor = useWindow(state => state.cursor)
  const member = useWindow(state => state.member)
  const news = useWindow(newsOf)
  const [group, setGroup] = useState('')
  const [version, setVersion] = useState('')
  const before = useRef({ cursor, member, news })
  const due = useRef<'group' | 'version' | null>(null)
  useEffect(() => {
    const was = before.current
    before.current = { cursor, member, news }
    if (was.news !== news) due.current = 'group'
    else if (was.member !== member) due.current ??= 'version'
    if (due.current === null) return
    const say = () => {
      const state = useWindow.getState()
      // What has the focus is read by itself: the line of the list, the version.
      const isRead = (selector: string) => document.activeElement?.closest(selector) != null
      const isGroup = due.current === 'group'
      due.current = null
      setVersion(isGroup || isRead('.ver') ? '' : versionSentence(state, translate))
      if (isGroup) setGroup(isRead('.queue [role="listbox"]') ? '' : groupSentence(state, translate))
    }
    const isOther = was.cursor !== cursor || was.news === news
    const timer = setTimeout(say, isOther ? STILL_MS : SETTLED_MS)
    return () => clearTimeout(timer)
  }, [cursor, member, news, translate])
  return (
    <>
      <output className="heard place" aria-live="polite">
        {group}
      </output>
      <output className="heard version" aria-live="polite">
        {version}
      </output>
    </>
  )
}

/** What of the group under the cursor is worth saying anew: doubts and counts move with every decision elsewhere. */
function newsOf(state: WindowState): string {
  const entry = currentEntry(state)
  const own = entry?.kind === 'group' ? `${stateName(entry.group, false)} ${entry.group.members.length}` : entry?.kind
  return `${state.cursor} ${entry?.number ?? 0} ${own}`
}

function groupSentence(state: WindowState, translate: Translate): string {
  const entry = currentEntry(state)
  // Not numbered yet, it is said when it is.
  if (!entry || entry.number === 0) return ''
  if (entry.kind === 'alone') return translate('ui.announce.alone', { number: entry.number })
  const { places, entries } = queueOf(state)
  // As its row says: of a confirmed group the doubt that there was.
  const doubt = isWaiting(entry.group) ? doubtOf(entry.group) : (entry.group.doubt ?? 0)
  return translate('ui.announce.group', {
    number: entry.number,
    place: (places.get(entry.id) ?? -1) + 1,
    rows: entries.length,
    members: entry.group.members.length,
    doubt: percent(doubt),
    state: translate(`ui.state.${stateName(entry.group, isProvisional(state))}`),
  })
}

function versionSentence(state: WindowState, translate: Translate): string {
  const { analysis, view, member } = state
  const words = analysis && member !== null ? findWords(analysis, view, member) : undefined
  const entry = currentEntry(state)
  if (!analysis || !words || entry?.kind !== 'group') return ''
  const { articles, sigils } = lookup(analysis)
  const name = translate('ui.version.name', {
    sigil: sigils.get(words.article) ?? '',
    language: languageName(translate, articles.get(words.article)?.lang ?? 'und'),
    speaker: speakerOf(words, analysis) ?? translate('ui.speakerUnknown'),
  })
  return translate('ui.announce.version', { name, words: words.text })
}

/** What of the view a key changed that no decision stands for. */
function Changed() {
  const translate = useTranslate()
  const links = useWindow(state => state.links)
  const theme = useWindow(state => state.theme)
  const size = useWindow(textSizeOf)
  const before = useRef({ links, theme, size })
  const said = useRef('')
  const { current: was } = before
  if (was.links !== links) said.current = translate(links ? 'ui.announce.linksOn' : 'ui.announce.linksOff')
  else if (was.theme !== theme)
    said.current = translate('ui.announce.theme', { theme: translate(`ui.appearance.theme.${theme}`) })
  else if (was.size !== size) said.current = translate('ui.announce.textSize', { size: percent(size / 100) })
  before.current = { links, theme, size }
  return (
    <output className="heard changed" aria-live="polite">
      {said.current}
    </output>
  )
}

/** What was done, with the article that it was about; of what was taken back or done again also to which group: the window may stand at another. */
function deedSentence(state: WindowState, { command, bodies, act }: Told, translate: Translate): string | null {
  const deed = deedName(command, bodies, translate)
  if (deed === null || !state.analysis) return deed
  const { sigils, articles } = lookup(state.analysis)
  const article = bodies.flatMap(body => (body.kind === 'article.absent' ? body.article : []))[0]
  const { outlet, title, file } = articles.get(article ?? '') ?? {}
  const sigil = sigils.get(article ?? '') ?? ''
  const where = [sigil, outlet || title || file].filter(Boolean).join(', ')
  const what = where === '' ? deed : translate('ui.announce.inArticle', { what: deed, article: where })
  const number = act === 'did' ? 0 : stepNumber(state, bodies)
  return number === 0 ? what : translate('ui.announce.ofGroup', { what, number })
}

/** What a key did, or what was taken back or done again. */
function Deed() {
  const translate = useTranslate()
  const told = useWindow(state => state.told)
  // Of a window in another language until a moment ago nothing is said again.
  const [old] = useState(told)
  const what = useWindow(state => (told === old || told === null ? null : deedSentence(state, told, translate)))
  return (
    <output className="heard told" aria-live="polite">
      {told && what !== null && (
        // The same command twice is told twice: what stands there is another text then.
        <span key={told.seq}>{translate(`ui.announce.${told.act}`, { what })}</span>
      )}
    </output>
  )
}
