import { doubtOf, shownState } from '../../../engine/review/queue.ts'
import { findWords, sigilOf } from '../../state/lookup.ts'
import { currentEntry, nextUndecided, stateName } from '../../state/queue.ts'
import { speakerOf } from '../../state/speaker.ts'
import { isProvisional } from '../../state/state.ts'
import { useWindow } from '../../state/store.ts'
import { hasTwoOfOneLanguage } from '../../state/textPairs.ts'
import { percent, useTranslate } from '../../state/translate.ts'
import { CommandButton } from '../parts/CommandButton.tsx'
import { Meter } from '../parts/Meter.tsx'
import { Sign } from '../parts/Sign.tsx'
import { Tag } from '../parts/Tag.tsx'
import { mainCommand } from './mainCommand.ts'
import { useRemark } from './remark.ts'

/** The head of the panel: whose words, how sure, and the one filled button that names where it goes. */
export function PanelHead() {
  const translate = useTranslate()
  const entry = useWindow(currentEntry)
  const analysis = useWindow(state => state.analysis)
  const view = useWindow(state => state.view)
  const next = useWindow(state => nextUndecided(state, state.cursor))
  const early = useWindow(isProvisional)
  const main = useWindow(mainCommand)
  const remark = useRemark()
  const hasTwo = useWindow(hasTwoOfOneLanguage)
  if (!entry || !analysis) return null
  const group = entry.kind === 'group' ? entry.group : null
  const words = findWords(analysis, view, group?.reference ?? entry.id)
  const speaker = speakerOf(words, analysis) ?? translate('ui.speakerUnknown')
  const state = group ? shownState(group) : 'alone'
  const asking = [...new Set((group?.newcomers ?? []).map(({ id }) => sigilOf(useWindow.getState(), id)))].join(', ')
  const sign = state === 'confirmed' ? 'locked' : state === 'alone' ? 'alone' : 'apart'
  return (
    <div className="phead">
      <Tag number={entry.number} state="here" />
      <b className="kept speaker">{speaker}</b>
      <span className="count">{translate('ui.versions', { count: group?.members.length ?? 1 })}</span>
      <span className="state">
        <Sign name={sign} />
        <span className="word">{translate(`ui.state.${stateName(group, early)}`)}</span>
      </span>
      {group && state === 'undecided' && (
        <span className="state">
          <Meter value={doubtOf(group)} />
          <span>
            {translate('ui.doubt')} <b>{percent(doubtOf(group))}</b>
          </span>
        </span>
      )}
      <span className="remark mut" data-yields>
        <span>{remark}</span>
      </span>
      <div className="acts">
        {group && (
          <>
            {hasTwo && <CommandButton command="view.differences">{translate('ui.button.differences')}</CommandButton>}
            <CommandButton command="member.exclude">{translate('ui.button.exclude')}</CommandButton>
            <CommandButton command="group.dissolve">{translate('ui.button.dissolve')}</CommandButton>
          </>
        )}
        {main && (
          <CommandButton command={main} main>
            {main === 'queue.all'
              ? translate('command.queue.all')
              : main === 'file.export'
                ? translate('ui.button.allDecided')
                : goName(translate, state, next?.number, asking)}
          </CommandButton>
        )}
      </div>
      {group && group.note !== '' && (
        <p className="note two" title={group.note}>
          {translate('ui.panel.note', { note: group.note })}
        </p>
      )}
    </div>
  )
}

function goName(
  translate: ReturnType<typeof useTranslate>,
  state: string,
  next: number | undefined,
  asking: string,
): string {
  if (asking !== '') {
    return next === undefined
      ? translate('ui.button.takeIn', { sigil: asking })
      : translate('ui.button.takeInGo', { sigil: asking, number: next })
  }
  if (state === 'undecided') {
    return next === undefined ? translate('ui.button.confirm') : translate('ui.button.confirmGo', { number: next })
  }
  return next === undefined ? '' : translate('ui.button.go', { number: next })
}
