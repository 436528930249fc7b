import { useEffect, useRef } from 'react'
import type { Draft } from '../../../electron/shared/drafts.ts'
import { fileName } from '../../../engine/fileName.ts'
import { isOurs } from '../../../engine/languageCode.ts'
import { languageName } from '../../columns/heading.ts'
import { useTranslate } from '../../state/translate.ts'

/** The drafts, each with what should be looked at; ticked ones are added. */
export function DraftList(props: {
  drafts: readonly Draft[]
  at: number
  isOut: (id: string) => boolean
  onGo: (at: number) => void
  onTick: (id: string) => void
}) {
  const { drafts, at, isOut, onGo, onTick } = props
  const translate = useTranslate()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector(`#draft-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const remarks = (draft: Draft) => [
    ...(!isOurs(draft.lang) ? [languageName(draft.lang, translate)] : []),
    ...(draft.guessed && draft.charset ? [draft.charset] : []),
    ...(draft.leftOutCount > 0 ? [translate('ui.drafts.leftOut', { count: draft.leftOutCount })] : []),
    ...(draft.offers.length > 0 ? [translate('ui.drafts.offers', { count: draft.offers.length })] : []),
    ...(draft.kin ? [translate(`ui.drafts.kin.${draft.kin.kind}`, { percent: draft.kin.percent })] : []),
  ]
  return (
    <div
      className="files"
      role="listbox"
      tabIndex={0}
      data-autofocus=""
      aria-multiselectable
      aria-label={translate('ui.drafts.title', { count: drafts.length })}
      aria-activedescendant={`draft-${at}`}
      ref={list}
    >
      {drafts.map((draft, n) => (
        <div
          key={draft.id}
          id={`draft-${n}`}
          role="option"
          tabIndex={-1}
          aria-selected={!isOut(draft.id)}
          className={n === at ? 'file draft on' : 'file draft'}
          onMouseDown={event => {
            event.preventDefault()
            onGo(n)
            if (event.target instanceof HTMLElement && event.target.matches('.tick')) onTick(draft.id)
          }}
        >
          <span className={isOut(draft.id) ? 'tick' : 'tick on'} />
          <span className="what">
            <span className="kept" dir="auto">
              {draft.title || draft.file}
            </span>
            <small dir="auto">{[fileName(draft.file), ...remarks(draft)].join(' · ')}</small>
          </span>
        </div>
      ))}
    </div>
  )
}
