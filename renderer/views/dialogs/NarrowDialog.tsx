import { FLAG_KINDS, VERDICTS } from '../../../engine/types.ts'
import { run } from '../../commands/run.ts'
import { speakersIn } from '../../state/narrow.ts'
import { type Narrowing, QUEUE_SORTS } from '../../state/narrowing.ts'
import { queueOf } from '../../state/queue.ts'
import { change, useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { Dialog } from './Dialog.tsx'
import { CloseButton } from './DialogFoot.tsx'
import { closeDialog } from './Dialogs.tsx'

const STATES = ['undecided', 'confirmed', 'alone', 'rejected'] as const
const FOUR = ['en', 'ru', 'uk', 'ky', 'und']

/** How the queue is ordered and what of it is shown; the queue behind follows at once. */
export function NarrowDialog() {
  const translate = useTranslate()
  const analysis = useWindow(state => state.analysis)
  const view = useWindow(state => state.view)
  const filter = useWindow(state => state.filter)
  const narrowing = useWindow(state => state.narrowing)
  const queue = useWindow(queueOf)
  const set = (part: Partial<Narrowing>) =>
    change(state => ({ ...state, touched: true, narrowing: { ...state.narrowing, ...part } }))
  const languages = [...new Set(analysis?.articles.map(({ lang }) => lang))].sort()
  const shown = useWindow(state => state.language)
  const speakers = view && analysis ? speakersIn(view, analysis, shown) : []
  const groups = queue.entries.filter(({ kind }) => kind === 'group').length
  const all = (view?.groups.length ?? 0) + (view?.alone.length ?? 0)
  const onKey = (event: KeyboardEvent) => {
    if (!event.code.endsWith('Enter') || event.target instanceof HTMLButtonElement) return false
    closeDialog()
    return true
  }
  const any = translate('ui.narrow.any')
  return (
    <Dialog className="narrowing" label={translate('ui.narrow.title')} onKey={onKey}>
      <div className="dlgtitle">{translate('ui.narrow.title')}</div>
      <div className="fields">
        <label>
          <span>{translate('ui.sort')}</span>
          <select
            data-autofocus
            name="sort"
            value={narrowing.sort}
            onChange={({ target }) => set({ sort: QUEUE_SORTS.find(one => one === target.value) ?? 'doubt' })}
          >
            {QUEUE_SORTS.map(one => (
              <option key={one} value={one}>
                {translate(`ui.sort.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{translate('ui.narrow.words')}</span>
          <input
            type="text"
            name="words"
            value={filter}
            spellCheck={false}
            onChange={({ target }) => change(state => ({ ...state, filter: target.value }))}
          />
        </label>
        <Pick
          name="state"
          value={narrowing.state}
          any={any}
          options={STATES.map(value => [value, translate(`ui.narrow.state.${value}`)] as const)}
          onPick={state => set({ state })}
        />
        <Pick
          name="verdict"
          value={narrowing.verdict}
          any={any}
          options={VERDICTS.map(value => [value, translate(`ui.verdict.${value}`)] as const)}
          onPick={verdict => set({ verdict })}
        />
        <Pick
          name="flag"
          value={narrowing.flag}
          any={any}
          options={FLAG_KINDS.map(value => [value, translate(`ui.narrow.flag.${value}`)] as const)}
          onPick={flag => set({ flag })}
        />
        <Pick
          name="language"
          value={narrowing.language}
          any={any}
          options={languages.map(value => [
            value,
            FOUR.includes(value) ? translate(`column.language.${value}`) : value,
          ])}
          onPick={language => set({ language })}
        />
        <Pick
          name="speaker"
          value={narrowing.speaker}
          any={any}
          options={speakers.map(value => [value, value])}
          onPick={speaker => set({ speaker })}
        />
        <label>
          <span>{translate('ui.narrow.below')}</span>
          <span>
            <input
              type="number"
              name="below"
              min={0}
              max={100}
              step={5}
              value={narrowing.below === null ? '' : Math.round(narrowing.below * 100)}
              onChange={({ target }) => set({ below: target.value === '' ? null : Number(target.value) / 100 })}
            />{' '}
            %
          </span>
        </label>
      </div>
      <div className="dlgfoot">
        <span role="status">{translate('ui.narrow.found', { groups, alone: queue.entries.length - groups, all })}</span>
        <button type="button" className="btn bare" onClick={() => run('queue.all')}>
          {translate('ui.narrowed.clear')}
        </button>
        <CloseButton cap="Enter" />
      </div>
    </Dialog>
  )
}

/** One choice of several, or any. */
function Pick<T extends string>(props: {
  name: 'state' | 'verdict' | 'flag' | 'language' | 'speaker'
  value: T | null
  any: string
  options: readonly (readonly [T, string])[]
  onPick: (value: T | null) => void
}) {
  const translate = useTranslate()
  return (
    <label>
      <span>{translate(`ui.narrow.${props.name}`)}</span>
      <select
        name={props.name}
        value={props.value ?? ''}
        onChange={({ target }) => props.onPick(props.options.find(([value]) => value === target.value)?.[0] ?? null)}
      >
        <option value="">{props.any}</option>
        {props.options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
