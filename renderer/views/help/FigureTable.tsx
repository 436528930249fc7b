import { decimal } from '../../../electron/shared/locale.ts'
import { LANGUAGES } from '../../../engine/types.ts'
import { useWindow } from '../../state/store.ts'
import { percent, useTranslate } from '../../state/translate.ts'
import { FIGURES_MEASURED } from './figures.ts'

/** A table of measured figures. */
export function FigureTable(props: { name: 'probabilities' | 'groups' }) {
  return props.name === 'groups' ? <Groups /> : <Probabilities />
}

function Head(props: { columns: readonly string[] }) {
  const translate = useTranslate()
  return (
    <thead>
      <tr>
        {props.columns.map(column => (
          <th key={column} scope="col">
            {translate(`ui.help.figures.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Groups() {
  const translate = useTranslate()
  const name = (scope: string) =>
    scope === 'all'
      ? translate('ui.help.figures.all')
      : scope
          .split('-')
          .flatMap(code => (LANGUAGES.find(one => one === code) ? [translate(`ui.language.${code}`)] : []))
          .join(' – ')
  if (FIGURES_MEASURED.groups.length === 0) return <p>{translate('ui.help.figures.none')}</p>
  return (
    <table className="figures">
      <Head columns={['languages', 'found', 'right', 'pairs']} />
      <tbody>
        {FIGURES_MEASURED.groups.map(({ languages, recall, precision, pairs }) => (
          <tr key={languages}>
            <th scope="row">{name(languages)}</th>
            <td>{percent(recall)}</td>
            <td>{percent(precision)}</td>
            <td>{pairs}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Probabilities() {
  const language = useWindow(state => state.language)
  const rows = FIGURES_MEASURED.bins.map((bin, n) => ({ ...bin, from: n * 10 }))
  return (
    <table className="figures">
      <Head columns={['given', 'pairs', 'right']} />
      <tbody>
        {rows.map(({ from, pairs, right }) => (
          <tr key={from}>
            <th scope="row">
              {decimal(from, language, 0)}–{percent((from + 10) / 100)}
            </th>
            <td>{decimal(pairs, language, 0)}</td>
            <td>{pairs === 0 ? '–' : percent(right)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
