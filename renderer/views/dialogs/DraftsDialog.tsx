import { useState } from 'react'
import type { Draft, Drafts } from '../../../electron/shared/drafts.ts'
import { withinSentence } from '../../../electron/shared/locale.ts'
import type { Problem } from '../../../electron/shared/result.ts'
import { isOurs } from '../../../engine/languageCode.ts'
import { host } from '../../bridge.ts'
import { takeDrafts } from '../../commands/bringIn.ts'
import { contextNow } from '../../commands/run.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { sentence } from '../SayLine.tsx'
import { Dialog } from './Dialog.tsx'
import { DialogFoot } from './DialogFoot.tsx'
import { DialogProblem } from './DialogProblem.tsx'
import { closeDialog } from './Dialogs.tsx'
import { DraftList } from './DraftList.tsx'
import { DraftView } from './DraftView.tsx'

/** What a person chose for a draft, where it is not as it came. */
export interface Choice {
  readonly isOut: boolean
  readonly leave: ReadonlySet<number>
  readonly asNew: boolean
}

const AS_IT_CAME: Choice = { isOut: false, leave: new Set(), asNew: false }

/** Files that were read, before they are added: what was guessed, left out or is like another, each to be changed. */
export function DraftsDialog({ found }: { found: Drafts }) {
  const translate = useTranslate()
  const language = useWindow(state => state.language)
  const [drafts, setDrafts] = useState<readonly Draft[]>(found.drafts)
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map())
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      found.drafts.findIndex(draft => needsLook(draft)),
    ),
  )
  const [problem, setProblem] = useState<string | null>(null)
  const choiceOf = (id: string) => choices.get(id) ?? AS_IT_CAME
  const choose = (id: string, part: Partial<Choice>) =>
    setChoices(now => new Map(now).set(id, { ...(now.get(id) ?? AS_IT_CAME), ...part }))
  const current = drafts[Math.min(at, drafts.length - 1)]
  const wished = drafts.filter(({ id }) => !choiceOf(id).isOut)
  const take = () => {
    if (wished.length === 0) return
    closeDialog()
    const items = wished.map(({ id }) => ({ id, leave: [...choiceOf(id).leave], asNew: choiceOf(id).asNew }))
    takeDrafts(contextNow(), items).catch(() =>
      contextNow().change(state => ({
        ...state,
        say: { kind: 'error', problems: [{ code: 'ui.problem.connection', params: {} }] },
      })),
    )
  }
  const reread = async (draft: Draft, reading: { charset?: NonNullable<Draft['charset']>; whole?: boolean }) => {
    try {
      const answer = await host.articles.reread({ id: draft.id, reading })
      setProblem(answer.problem ? sentence(answer.problem, language, translate) : null)
      const fresh = answer.draft
      if (!fresh) return
      setDrafts(now => now.map(one => (one.id === fresh.id ? fresh : one)))
      // The lines stand elsewhere now.
      choose(fresh.id, { leave: new Set() })
    } catch {
      setProblem(translate('ui.problem.connection'))
    }
  }
  const onKey = (event: KeyboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target : null
    if (target?.matches('button, select')) return false
    if (event.code.endsWith('Enter')) take()
    else if (target?.matches('input, textarea')) return false
    else if (event.code === 'ArrowDown') setAt(Math.min(drafts.length - 1, at + 1))
    else if (event.code === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if (event.code === 'Space' && current) choose(current.id, { isOut: !choiceOf(current.id).isOut })
    else return false
    return true
  }
  const takeName = () => {
    const count = wished.filter(one => one.kin?.kind === 'version' && !choiceOf(one.id).asNew).length
    const replaces = translate('ui.drafts.replacing', { count })
    if (count === wished.length && count > 0) return replaces
    const adds = translate('ui.drafts.take', { count: wished.length - count })
    return count === 0 ? adds : `${adds}, ${withinSentence(replaces, language)}`
  }
  const unread: readonly Problem[] = [...found.problems, ...found.notices]
  return (
    <Dialog className="drafts" label={translate('ui.drafts.title', { count: drafts.length })} onKey={onKey}>
      <div className="dlgtitle">{translate('ui.drafts.title', { count: drafts.length })}</div>
      <div className="imp">
        <div className="left">
          <DraftList
            drafts={drafts}
            at={Math.min(at, drafts.length - 1)}
            isOut={id => choiceOf(id).isOut}
            onGo={setAt}
            onTick={id => choose(id, { isOut: !choiceOf(id).isOut })}
          />
          {unread.length > 0 && (
            <div className="unread" role="note">
              <b>{translate('ui.drafts.unread', { count: unread.length })}</b>
              {unread.map(one => {
                const line = sentence(one, language, translate)
                return <p key={line}>{line}</p>
              })}
            </div>
          )}
        </div>
        {current && (
          <DraftView
            key={`${current.id} ${current.charset} ${current.whole}`}
            draft={current}
            choice={choiceOf(current.id)}
            onChoose={part => choose(current.id, part)}
            onReread={reading => void reread(current, reading)}
          />
        )}
      </div>
      <DialogProblem problem={problem} />
      <DialogFoot act={take} label={takeName()} disabled={wished.length === 0}>
        <span className="mut">{translate('ui.drafts.keys')}</span>
      </DialogFoot>
    </Dialog>
  )
}

/** True for a draft of which something was guessed, or that is like another one. */
function needsLook({ guessed, kin, leftOutCount, lang }: Draft): boolean {
  return !isOurs(lang) || guessed || kin !== null || leftOutCount > 0
}
