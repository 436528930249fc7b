/** A group of the report: who decided it, and its versions with what differs marked in their words. */

import { linkedPieces, type Piece } from '../../compare/linkedPieces.ts'
import { shortened } from '../../shortened.ts'
import type { Flag, Member, MemberId } from '../../types.ts'
import { compareByLanguage, REPORTED, type Side, type Sides } from '../sides.ts'
import { escapeHtml, isolated, langAttribute } from './escape.ts'
import { nameOf, numberTag, SHOWN } from './map.ts'
import { flagSpans, markedText } from './markedText.ts'
import { sign } from './signs.ts'
import { standingOf } from './standing.ts'
import type { ReportGroup, ReportOptions, ReportStory } from './types.ts'

interface Version {
  readonly member: Member
  readonly side: Side
  readonly letter: string
}

/** The section of a group. */
export function groupSection(one: ReportGroup, story: ReportStory, sides: Sides, options: ReportOptions): string {
  const { group, number } = one
  const { text } = options
  const letters = new Map(story.articles.map(({ article, letter }) => [article.id, letter]))
  const versions = group.members
    .map((member): Version => {
      const side = sides.member(member.id)
      return { member, side, letter: letters.get(side.article) ?? '' }
    })
    .sort(
      (x, y) =>
        Number(y.member.id === group.reference) - Number(x.member.id === group.reference) ||
        compareByLanguage(x.side, y.side),
    )
  const pieces = piecesOf(versions, group.reference, options)
  const items = versions.map(version => versionItem(version, one, pieces.get(version.member.id) ?? [], options))
  const absent = group.absent.flatMap(id => letters.get(id) ?? []).sort()
  return `<section class="group" id="g${number}" aria-labelledby="t${number}">
<h4 id="t${number}">${numberTag(one)}<span${langAttribute(one.reference.lang)}>${isolated(shortened(one.reference.text, SHOWN))}</span></h4>
<p class="state">${escapeHtml(stateLine(one, options))}</p>
<ul class="versions">
${items.join('\n')}
</ul>
${absent.length > 0 ? `<p class="state">${escapeHtml(text('report.absentIn', { letters: absent.join(', ') }))}</p>\n` : ''}${group.note === '' ? '' : `<p class="note"><b>${escapeHtml(text('report.note'))}</b> ${isolated(group.note)}</p>\n`}</section>`
}

function stateLine({ group }: ReportGroup, { text }: ReportOptions): string {
  const state = text(`ui.state.${group.state}`)
  const count = text('ui.versions', { count: group.members.length })
  if (group.decidedBy !== null && group.decidedAt !== null) {
    const when = `${group.decidedAt.slice(0, 10)} ${group.decidedAt.slice(11, 16)} UTC`
    return [text('report.decided', { state, by: group.decidedBy, when }), count].join(' · ')
  }
  return [state, count, text('report.doubt', { percent: percent(1 - group.margin) })].join(' · ')
}

/** The words of every version in pieces; whole where no links are known. */
function piecesOf(
  versions: readonly Version[],
  reference: MemberId,
  { links }: ReportOptions,
): ReadonlyMap<MemberId, readonly Piece[]> {
  const whole = versions.map(({ member, side }): [MemberId, readonly Piece[]] => [
    member.id,
    [{ text: side.text, span: { start: 0, end: side.text.length }, kind: 'plain', label: '' }],
  ])
  const first = versions.find(({ member }) => member.id === reference)
  const linked = versions.flatMap(({ member, side, letter }) => {
    const found = member.id === reference ? [] : links(reference, member.id)
    return found.length > 0 ? [{ id: member.id, sigil: letter, lang: side.lang, text: side.text, links: found }] : []
  })
  if (!first || linked.length === 0) return new Map(whole)
  return new Map([...whole, ...linkedPieces({ id: reference, lang: first.side.lang, text: first.side.text }, linked)])
}

function versionItem(
  { member, side, letter }: Version,
  { group }: ReportGroup,
  pieces: readonly Piece[],
  options: ReportOptions,
): string {
  const { text, why, transliterate } = options
  const isReference = member.id === group.reference
  const isDecided = group.state === 'confirmed'
  const standing = standingOf(group, member)
  // What a version lacks stands in the reference's words.
  const flags = isReference ? group.members.flatMap(one => one.flags).filter(isOfReference) : member.flags
  const words = markedText(pieces, flagSpans(side.text, flags))
  const { speaker, outlet, date } = side
  const who = [
    `<b>${letter}</b>`,
    escapeHtml(languageName(text, side.lang)),
    ...[outlet, date].filter(part => part !== '').map(isolated),
    speaker === '' ? escapeHtml(text('ui.speakerUnknown')) : isolated(speaker),
  ]
  const relation =
    isReference || group.members.length < 2
      ? ''
      : ` · ${escapeHtml(text('report.pair', { percent: percent(member.p) }))}`
  const reported =
    side.kind === REPORTED && standing !== 'reported' ? ` · ${escapeHtml(text('ui.version.reported'))}` : ''
  const letters = transliterate?.(side.text, side.lang) ?? null
  // A verdict that a person gave needs no reason of the machine's.
  const verdictReason =
    member.reason && !isDecided ? [text(`verdict.reason.${member.reason.key}`, member.reason.params)] : []
  const reasons = isReference ? [] : [...verdictReason, ...(why?.(group.reference, member.id) ?? [])]
  return `<li${isReference ? ' class="ref"' : ''}>
<p class="who">${who.join(' · ')}</p>
<blockquote${side.kind === REPORTED ? ' class="rep"' : ''}${langAttribute(side.lang)} dir="auto">${words}</blockquote>
${letters === null ? '' : `<p class="letters" lang="${escapeHtml(side.lang)}-Latn">${isolated(letters)}</p>\n`}<p class="how">${sign(standing, isDecided)} ${escapeHtml(nameOf(text, standing, isDecided))}${reported}${relation}</p>
${list('flags', isReference ? [] : member.flags.map(flag => flagLine(flag, options)))}${whyDetails(reasons, options)}</li>`
}

/** The machine's reasons, for those who ask: closed on the screen and not in print. */
function whyDetails(reasons: readonly string[], { text }: ReportOptions): string {
  if (reasons.length === 0) return ''
  const items = reasons.map(reason => `<li>${escapeHtml(reason)}</li>`)
  return `<details class="why"><summary>${escapeHtml(text('report.why'))}</summary><ul>${items.join('')}</ul></details>\n`
}

/** Flags about words that stand in the reference. */
function isOfReference({ kind }: Flag): boolean {
  return kind !== 'added'
}

function flagLine({ kind, words }: Flag, { text }: ReportOptions): string {
  return `${escapeHtml(text(`ui.flag.${kind}`))} <b class="red">${isolated(words)}</b>`
}

function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul class="${name}">${items.map(item => `<li>${item}</li>`).join('')}</ul>\n`
}

/** The name of a language; its code where it is none of Quoin's four. */
export function languageName(text: ReportOptions['text'], lang: string): string {
  return ['en', 'ru', 'uk', 'ky', 'und'].includes(lang) ? text(`column.language.${lang}`) : lang
}

function percent(p: number): number {
  return Math.round(p * 100)
}
