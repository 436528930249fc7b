import { useState } from 'react'
import { doubtOf } from '../../../engine/review/queue.ts'
import type { Group } from '../../../engine/review/types.ts'
import type { GroupId } from '../../../engine/types.ts'
import { confirmAll } from '../../commands/bulk.ts'
import { contextNow, perform } from '../../commands/run.ts'
import { differingIn } from '../../state/differing.ts'
import { findWords, lookup } from '../../state/lookup.ts'
import { groupsById } from '../../state/queue.ts'
import { useWindow } from '../../state/store.ts'
import { type Demands, sureEnough } from '../../state/sureEnough.ts'
import { percent, useTranslate } from '../../state/translate.ts'
import { Sign } from '../parts/Sign.tsx'
import { Tag } from '../parts/Tag.tsx'
import { Dialog } from './Dialog.tsx'
import { DialogFoot } from './DialogFoot.tsx'
import { closeDialog } from './Dialogs.tsx'
import { Tick } from './fields.tsx'

/** Sure enough to begin with, in percent. */
const USUAL = 90
const STEP = 5

/** Which of the groups in sight would be confirmed at a probability, and why others would not; Enter does it. */
export function BulkDialog(props: { groups: readonly GroupId[] }) {
  const translate = useTranslate()
  const view = useWindow(state => state.view)
  const [asked, setAsked] = useState(String(USUAL))
  const [takesDiffering, setTakesDiffering] = useState(true)
  // A field without a number lets nothing through.
  const demands = { least: asked.trim() === '' ? Number.NaN : Number(asked) / 100, takesDiffering }
  const byId = view ? groupsById(view) : new Map<GroupId, Group>()
  const seen = props.groups
    .flatMap(id => byId.get(id) ?? [])
    .filter(({ state }) => state === 'undecided')
    .sort((a, b) => b.confidence - a.confidence)
  const chosen = seen.filter(group => sureEnough(group, demands) === 'yes')
  const differing = seen.filter(group => differingIn(group).versions > 0 && isSure(group, demands)).length
  const go = () => {
    if (chosen.length === 0) return
    closeDialog()
    perform(
      'group.confirmSeen',
      confirmAll(
        contextNow(),
        chosen.map(({ id }) => id),
      ),
    )
  }
  const onKey = (event: KeyboardEvent) => {
    if (!event.code.endsWith('Enter') || event.target instanceof HTMLButtonElement) return false
    go()
    return true
  }
  return (
    <Dialog className="bulk" label={translate('ui.bulk.title')} onKey={onKey}>
      <div className="dlgtitle">{translate('ui.bulk.title')}</div>
      <label className="least">
        {translate('ui.bulk.least')}
        <input
          type="number"
          data-autofocus
          min={0}
          max={100}
          step={STEP}
          value={asked}
          onChange={({ target }) => setAsked(target.value)}
        />
        %
      </label>
      <div className="also">
        <Tick
          isOn={takesDiffering}
          isOff={differing === 0}
          note={translate('ui.groups', { count: differing })}
          onChange={setTakesDiffering}
        >
          {translate('ui.bulk.differing')}
        </Tick>
      </div>
      <p role="status">{translate('ui.bulk.will', { count: chosen.length, seen: seen.length })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where the lines do not all fit they are scrolled by keys */}
      <ul className="rows" tabIndex={0} aria-label={translate('ui.bulk.list')}>
        {seen.map(group => (
          <Line key={group.id} group={group} why={sureEnough(group, demands)} />
        ))}
      </ul>
      <DialogFoot
        act={go}
        label={translate('ui.bulk.confirm', { count: chosen.length })}
        disabled={chosen.length === 0}
      />
    </Dialog>
  )
}

function isSure(group: Group, demands: Demands): boolean {
  return sureEnough(group, { ...demands, takesDiffering: true }) === 'yes'
}

function Line(props: { group: Group; why: ReturnType<typeof sureEnough> }) {
  const { group, why } = props
  const isOn = why === 'yes'
  const translate = useTranslate()
  const number = useWindow(state => state.numbers.of.get(group.id) ?? 0)
  const analysis = useWindow(state => state.analysis)
  const view = useWindow(state => state.view)
  const { versions, flags } = differingIn(group)
  const remarks = [
    ...(versions > 0 ? [translate('ui.bulk.versions', { count: versions })] : []),
    ...(flags > 0 ? [translate('ui.bulk.flags', { count: flags })] : []),
  ]
  const words = analysis ? findWords(analysis, view, group.reference) : undefined
  const lang = words && analysis ? lookup(analysis).articles.get(words.article)?.lang : undefined
  return (
    <li className={isOn ? 'cmd yes' : 'cmd'}>
      <Tag number={number} state={isOn ? 'done' : 'open'} />
      <span className="words kept" lang={lang}>
        {words?.text ?? ''}
      </span>
      <b>{percent(group.confidence)}</b>
      <small>
        <Sign name={isOn ? 'locked' : 'apart'} small />
        {translate(`ui.bulk.${why}`)} · {translate('ui.doubt')} {percent(doubtOf(group))}
        {remarks.length > 0 && (
          <span className="differs">
            <Sign name="p-diff" proposed differs small />
            {remarks.join(', ')}
          </span>
        )}
      </small>
    </li>
  )
}
