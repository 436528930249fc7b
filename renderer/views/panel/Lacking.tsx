import { memo } from 'react'
import type { Report } from '../../../engine/types.ts'
import { absence, reportHere } from '../../commands/review.ts'
import { contextNow, perform, run } from '../../commands/run.ts'
import { type LackingArticle, lackingArticles } from '../../state/lacking.ts'
import { useLater } from '../../state/later.ts'
import { percent, useTranslate } from '../../state/translate.ts'
import { CommandKey } from '../parts/Kbd.tsx'
import { Sign } from '../parts/Sign.tsx'
import { stayPut } from '../parts/stayPut.ts'

/**
 * The articles without the utterance: absent, or not looked at, with what the machine found there and what to do about
 * it. Pressed, one says absent; where the machine found a report, its words stand beside it to be taken in. They come a
 * frame after the versions.
 */
export const Lacking = memo(function Lacking() {
  const lacking = useLater(lackingArticles)
  if (lacking.length === 0) return null
  const first = lacking.find(({ status }) => status === 'unseen')?.id
  const firstReport = lacking.find(({ status, report }) => status === 'unseen' && report)?.id
  return (
    <div className="rest">
      {lacking.map(one => (
        <Lack key={one.id} {...one} isFirst={one.id === first} hasReportKey={one.id === firstReport} />
      ))}
    </div>
  )
})

interface LackProps extends LackingArticle {
  /** The key for absence is about it. */
  readonly isFirst: boolean
  /** The key for reported speech is about it. */
  readonly hasReportKey: boolean
}

const Lack = memo(function Lack({ id, status, sigil, lang, absent, report, isFirst, hasReportKey }: LackProps) {
  const translate = useTranslate()
  return (
    <span className="lack">
      <button
        type="button"
        onMouseDown={stayPut}
        onClick={() =>
          isFirst ? run('article.absent') : perform('article.absent', absence(contextNow(), id, status !== 'absent'))
        }
      >
        <span className="sig">{sigil}</span>
        <Sign name={status === 'absent' ? 'absent' : 'unseen'} />
        <b>{translate(`ui.status.${status}`)}</b>
        <span className="mut wide">{lang}</span>
        {status === 'unseen' && absent !== null && (
          <span className="mut">{translate('ui.status.absentMaybe', { p: percent(absent) })}</span>
        )}
        {isFirst && (
          <span className="hint">
            <CommandKey command="article.absent" />
            {translate('ui.status.absent')}
          </span>
        )}
        {status === 'absent' && <span className="mut back">{translate('ui.absent.undo')}</span>}
      </button>
      {status === 'unseen' && report && <Reported reported={report} lang={lang} hasKey={hasReportKey} />}
    </span>
  )
})

/** The likeliest report of the utterance in an article; pressed, it is taken in. */
function Reported(props: { reported: Report & { readonly text: string }; lang: string; hasKey: boolean }) {
  const { reported, lang, hasKey } = props
  const translate = useTranslate()
  return (
    <button
      type="button"
      className="report"
      title={reported.text}
      onMouseDown={stayPut}
      onClick={() => perform('article.reported', reportHere(contextNow(), reported.passage))}
    >
      {hasKey && <CommandKey command="article.reported" />}
      <Sign name="p-rep" proposed />
      <span>{translate('ui.status.reportedMaybe', { p: percent(reported.p) })}</span>
      <i lang={lang}>{reported.text}</i>
    </button>
  )
}
