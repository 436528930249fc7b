import { useMemo, useState } from 'react'
import { type Cell, compareTexts, type Folds, type TextDifference } from '../../../engine/compare/sameLanguage.ts'
import type { Span } from '../../../engine/types.ts'
import { pressed } from '../../commands/pressed.ts'
import type { TextPair } from '../../state/state.ts'
import { useTranslate } from '../../state/translate.ts'
import { Dialog } from '../dialogs/Dialog.tsx'
import { closeDialog } from '../dialogs/Dialogs.tsx'
import { Caps } from '../parts/Kbd.tsx'
import { languageName } from './Version.tsx'

const FOLDS = ['case', 'punctuation', 'quotes'] as const

/** Two texts in one language under each other, word by word; with more pairs the arrows go from one to the next. */
export function Differences(props: { pairs: readonly TextPair[] }) {
  const { pairs } = props
  const translate = useTranslate()
  const [at, setAt] = useState(0)
  const [folds, setFolds] = useState<Folds>({ case: true, punctuation: true, quotes: true })
  const pair = pairs[at]
  const go = (by: number) => setAt(now => (now + by + pairs.length) % pairs.length)
  const toggle = (fold: keyof Folds) => setFolds(now => ({ ...now, [fold]: !now[fold] }))
  const onKey = (event: KeyboardEvent) => {
    const { code } = event
    const fold = FOLDS[['Digit1', 'Digit2', 'Digit3'].indexOf(code)]
    if (fold) toggle(fold)
    else if (code === 'ArrowLeft' && pairs.length > 1) go(-1)
    else if (code === 'ArrowRight' && pairs.length > 1) go(1)
    else if (pressed(event) === 'view.differences') closeDialog()
    else return false
    return true
  }
  if (!pair) return null
  return (
    <Dialog className="difs" label={translate('ui.differences.title')} onKey={onKey}>
      <div className="dlgtitle">
        {translate('ui.differences.title')}{' '}
        <span className="mut">
          {pair.a.sigil} – {pair.b.sigil}, {languageName(translate, pair.lang)}
        </span>
      </div>
      <TwoTexts pair={pair} folds={folds} />
      <div className="dlgfoot">
        <span className="folds">
          {translate('ui.differences.fold')}
          {FOLDS.map((fold, n) => (
            <button type="button" key={fold} className="fold" aria-pressed={folds[fold]} onClick={() => toggle(fold)}>
              <Caps caps={[String(n + 1)]} />
              <span className="tickbox" aria-hidden="true" />
              {translate(`ui.differences.${fold}`)}
            </button>
          ))}
        </span>
        {pairs.length > 1 && (
          <button type="button" className="btn" onClick={() => go(1)}>
            <Caps caps={['←', '→']} />
            {translate('ui.differences.pair', { place: at + 1, count: pairs.length })}
          </button>
        )}
        <button type="button" className="btn" data-autofocus onClick={closeDialog}>
          <Caps caps={['Esc']} />
          {translate('ui.close')}
        </button>
      </div>
    </Dialog>
  )
}

/** The texts themselves: equal words under each other, what differs in red with a dashed line, a caret where words are missing. */
function TwoTexts(props: { pair: TextPair; folds: Folds }) {
  const { pair, folds } = props
  const translate = useTranslate()
  const difference = useMemo(() => compareTexts(pair.a.text, pair.b.text, folds), [pair, folds])
  return (
    <div className="dif">
      <div className="difsigs" aria-hidden="true">
        <span className="sig">{pair.a.sigil}</span>
        <span className="sig">{pair.b.sigil}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keys */}
      <section className="difrows" lang={pair.lang} tabIndex={0} aria-label={summary(translate, difference)}>
        {difference.cells.map(cell => (
          <span
            key={`${cell.a?.start ?? ''} ${cell.b?.start ?? ''}`}
            className={`${cell.kind === 'same' ? 'eq' : 'd'}${cell.tight ? ' tight' : ''}`}
            title={cell.kind === 'same' ? undefined : translate(`ui.differences.is.${cell.kind}`)}
          >
            <Side text={pair.a.text} span={cell.a} />
            <Side text={pair.b.text} span={cell.b} />
          </span>
        ))}
      </section>
      <p className="difnote" role="status">
        {summary(translate, difference)}
      </p>
    </div>
  )
}

function Side(props: { text: string; span: Span | null }) {
  const { text, span } = props
  return <i>{span ? text.slice(span.start, span.end) : ''}</i>
}

/** How many words are equal, and how many places differ in which way. */
function summary(
  translate: ReturnType<typeof useTranslate>,
  { cells, words, equal, complete }: TextDifference,
): string {
  if (!complete) return translate('ui.differences.tooMany')
  const counts = new Map<Cell['kind'], number>()
  for (const { kind } of cells) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const kinds = (['missing', 'added', 'replaced', 'spelling', 'case', 'mark'] as const).flatMap(kind => {
    const count = counts.get(kind)
    return count === undefined ? [] : [translate(`ui.differences.count.${kind}`, { count })]
  })
  const said = translate('ui.differences.equal', { equal, words })
  return kinds.length === 0 ? `${said}.` : `${said}: ${kinds.join(', ')}.`
}
