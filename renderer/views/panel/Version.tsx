import { memo } from 'react'
import type { Piece } from '../../../engine/compare/linkedPieces.ts'
import type { Member } from '../../../engine/types.ts'
import { toMember } from '../../state/cursor.ts'
import { findWords, lookup } from '../../state/lookup.ts'
import { currentGroup } from '../../state/queue.ts'
import { speakerOf } from '../../state/speaker.ts'
import { change } from '../../state/store.ts'
import { percent, useTranslate } from '../../state/translate.ts'
import { Differing } from './Differing.tsx'
import { Origin } from './Origin.tsx'
import { Relation } from './Relation.tsx'
import { Score } from './Score.tsx'
import { useStack } from './stack.ts'

interface VersionProps {
  readonly member: Member
  readonly isReference: boolean
  readonly pieces: readonly Piece[] | undefined
}

/** One version: article, speaker, words with their links, how it stands to the reference, what differs; under the cursor where it comes from. */
export const Version = memo(function Version(props: VersionProps) {
  const { member, isReference, pieces } = props
  const translate = useTranslate()
  const analysis = useStack(state => state.analysis)
  const view = useStack(state => state.view)
  const isCurrent = useStack(state => state.member === member.id)
  const isAlone = useStack(state => currentGroup(state) === null)
  const astray = useStack(state => currentGroup(state)?.astray?.find(one => one.member === member.id)?.reason ?? null)
  const words = analysis ? findWords(analysis, view, member.id) : undefined
  if (!analysis || !words) return null
  const { articles, sigils } = lookup(analysis)
  const article = articles.get(words.article)
  const pair = isReference || isAlone ? article?.outlet : translate('ui.version.pair', { p: percent(member.p) })
  const here = () => change(state => toMember(state, member.id))
  const speaker = speakerOf(words, analysis) ?? translate('ui.speakerUnknown')
  return (
    <article
      aria-description={words.text}
      className={`ver${isReference ? ' ref' : ''}${isCurrent ? ' cur' : ''}`}
      aria-current={isCurrent ? 'true' : undefined}
      aria-label={translate('ui.version.name', {
        sigil: sigils.get(words.article) ?? '',
        language: languageName(translate, article?.lang ?? 'und'),
        speaker,
      })}
      data-member={member.id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: Tab moves the member cursor over the versions
      tabIndex={0}
      onFocus={here}
      onMouseDown={event => {
        event.preventDefault()
        here()
      }}
    >
      <span className="sig">{sigils.get(words.article)}</span>
      <div className="who">
        <b className="two">{speaker}</b>
        <small className="two">
          {astray === null ? [article?.lang, pair].filter(Boolean).join(', ') : translate(`ui.astray.${astray}`)}
        </small>
      </div>
      <Score words={words} pieces={pieces} lang={article?.lang} />
      <Relation member={member} isReference={isReference} words={words} />
      {!isReference && <Differing member={member} pieces={pieces} />}
      {isCurrent && <Origin words={words} />}
    </article>
  )
})

/** The name of one of the four languages; another is told by its code. */
export function languageName(translate: ReturnType<typeof useTranslate>, lang: string): string {
  return ['en', 'ru', 'uk', 'ky'].includes(lang) ? translate(`ui.language.${lang}`) : lang
}
