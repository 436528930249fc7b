import { useState } from 'react'
import type { Draft } from '../../../electron/shared/drafts.ts'
import { CHARSETS } from '../../../electron/shared/reading.ts'
import { isOurs } from '../../../engine/languageCode.ts'
import { languageName } from '../../columns/heading.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { sentence } from '../SayLine.tsx'
import type { Choice } from './DraftsDialog.tsx'
import { Choice as Round, Tick } from './fields.tsx'

type Reading = { charset?: NonNullable<Draft['charset']>; whole?: boolean }

/** One draft: what is known of it, how it was read, what may be left out, and how its text begins. */
export function DraftView(props: {
  draft: Draft
  choice: Choice
  onChoose: (part: Partial<Choice>) => void
  onReread: (reading: Reading) => void
}) {
  const { draft, choice, onChoose, onReread } = props
  const translate = useTranslate()
  const language = useWindow(state => state.language)
  const [showsLeft, setShowsLeft] = useState(false)
  const { charset, kin, offers, leftOut, leftOutCount, whole } = draft
  const known = [draft.outlet, draft.author, draft.date, draft.url].filter(one => one !== null)
  const toggle = (start: number, isOn: boolean) => {
    const leave = new Set(choice.leave)
    if (isOn) leave.add(start)
    else leave.delete(start)
    onChoose({ leave })
  }
  return (
    <section className="draftview" aria-label={draft.title || draft.file}>
      <p className="mut" dir="auto">
        {[
          ...known,
          languageName(draft.lang, translate),
          draft.format === 'text' ? translate('ui.drafts.text') : draft.format.toUpperCase(),
          translate('ui.drafts.length', { count: draft.length }),
        ].join(' · ')}
      </p>
      {!isOurs(draft.lang) && <p>{translate('ui.drafts.foreign')}</p>}
      {charset !== null && (
        <label className="how">
          {translate('ui.drafts.charset')}
          <select
            value={charset}
            onChange={event => {
              const chosen = CHARSETS.find(one => one === event.target.value)
              if (chosen) onReread({ charset: chosen, ...(whole ? { whole } : {}) })
            }}
          >
            {CHARSETS.map(one => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
          {draft.guessed && <small>{translate('ui.drafts.guessed')}</small>}
        </label>
      )}
      {(leftOutCount > 0 || whole) && (
        <div className="how">
          <Tick
            isOn={whole}
            isOff={false}
            note=""
            onChange={isOn => onReread({ ...(charset && !draft.guessed ? { charset } : {}), whole: isOn })}
          >
            {translate('ui.drafts.whole')}
          </Tick>
          {leftOutCount > 0 && (
            <button
              type="button"
              className="btn bare"
              aria-expanded={showsLeft}
              onClick={() => setShowsLeft(!showsLeft)}
            >
              {translate(showsLeft ? 'ui.drafts.hideLeft' : 'ui.drafts.showLeft', { count: leftOutCount })}
            </button>
          )}
        </div>
      )}
      {showsLeft && (
        <div className="leftout" dir="auto">
          {leftOut.map((line, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines repeat, and never move
            <p key={n}>{line}</p>
          ))}
          {leftOutCount > leftOut.length && <p>…</p>}
        </div>
      )}
      {kin && (
        <fieldset>
          <legend>{translate(`ui.drafts.like.${kin.kind}`, { other: kin.other, percent: kin.percent })}</legend>
          {kin.kind === 'version' && (
            <>
              <Round name="version" isOn={!choice.asNew} note="" onChoose={() => onChoose({ asNew: false })}>
                {translate('ui.drafts.replace')}
              </Round>
              <Round name="version" isOn={choice.asNew} note="" onChoose={() => onChoose({ asNew: true })}>
                {translate('ui.drafts.apart')}
              </Round>
            </>
          )}
        </fieldset>
      )}
      {draft.notices.map(one => (
        <p key={one.code}>{sentence(one, language, translate)}</p>
      ))}
      {offers.length > 0 && (
        <fieldset>
          <legend>{translate('ui.drafts.leave')}</legend>
          {offers.map(({ start, kind, text }) => (
            <Tick
              key={start}
              isOn={choice.leave.has(start)}
              isOff={false}
              note={translate(`ui.drafts.kind.${kind}`)}
              onChange={isOn => toggle(start, isOn)}
            >
              <span className="kept" dir="auto">
                {text}
              </span>
            </Tick>
          ))}
        </fieldset>
      )}
      <pre className="head" dir="auto">
        {shown(draft.head)}
        {draft.length > draft.head.length ? '…' : ''}
      </pre>
    </section>
  )
}

/** The text with what turns its direction in letters: what is seen here is what is there. */
function shown(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069]/g, sign => `[U+${sign.charCodeAt(0).toString(16).toUpperCase()}]`)
}
