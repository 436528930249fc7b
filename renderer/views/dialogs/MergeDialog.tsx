import { useMemo } from 'react'
import { mergeable, mergeInto } from '../../commands/regroup.ts'
import { contextNow, perform } from '../../commands/run.ts'
import { findWords, lookup } from '../../state/lookup.ts'
import { currentEntry, type Entry } from '../../state/queue.ts'
import type { WindowState } from '../../state/state.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { Tag } from '../parts/Tag.tsx'
import { Choices, type Choosable, narrowed } from './Choices.tsx'
import { closeDialog } from './Dialogs.tsx'

/** Asks what the current group is to be merged with. */
export function MergeDialog() {
  const translate = useTranslate()
  const number = useWindow(state => currentEntry(state)?.number ?? 0)
  const rows = useMemo(() => {
    const { state } = contextNow()
    return mergeable(state).map(entry => rowOf(state, entry))
  }, [])
  return (
    <Choices
      title={translate('ui.merge.title', { number })}
      ask={translate('ui.merge.ask')}
      rows={typed => narrowed(rows, typed)}
      about={translate('ui.merge.about')}
      doing={translate('ui.merge.do')}
      onChoose={id => {
        closeDialog()
        perform('group.merge', mergeInto(contextNow(), id))
      }}
    />
  )
}

function rowOf({ analysis, view }: WindowState, entry: Entry): Choosable {
  const { id, number } = entry
  const words = analysis ? findWords(analysis, view, entry.kind === 'group' ? entry.group.reference : id) : undefined
  const known = analysis && lookup(analysis)
  const state = entry.kind === 'alone' ? 'alone' : entry.group.state === 'confirmed' ? 'done' : 'open'
  return {
    key: id,
    number,
    tag: <Tag number={number} state={state} />,
    text: words?.text ?? '',
    lang: known?.articles.get(words?.article ?? '')?.lang,
    note: [known?.sigils.get(words?.article ?? ''), words?.speaker?.text].filter(Boolean).join('; '),
  }
}
