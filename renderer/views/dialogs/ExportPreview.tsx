import { type ExportPreviewed, type ExportRequest, hasRows } from '../../../electron/shared/exports.ts'
import { leftSentence } from '../../../electron/shared/leftSentence.ts'
import { useTranslate } from '../../state/translate.ts'
import type { NothingToWrite } from './nothingToWrite.ts'

const COLUMNS = ['group_id', 'verdict', 'a_lang', 'a_text', 'b_lang', 'b_text'] as const
const ROWS = 8

/** How much would be written and its first rows as a table (lines as they are, for the other formats), or why it is nothing. */
export function ExportPreview(props: {
  preview: ExportPreviewed | null
  format: ExportRequest['format']
  nothing: NothingToWrite | null
}) {
  const translate = useTranslate()
  const { preview, format, nothing } = props
  return (
    <div className="prev">
      {/* What a choice comes to is said; the rows that it would write are there to be read. */}
      <div role="status">
        {preview && (
          <>
            <p className="count">
              {hasRows(format)
                ? translate('ui.export.count', { groups: preview.groups, rows: preview.rows })
                : translate('ui.groups', { count: preview.groups })}
            </p>{' '}
            {nothing !== null && <p className="nothing">{translate(`ui.export.nothing.${nothing}`)}</p>}{' '}
            {preview.partial && <p>{translate('ui.export.partial')}</p>}
          </>
        )}
      </div>
      {preview && <p className="mut">{leftSentence(preview.left, format, translate)}</p>}
      {preview && preview.rows > 0 && (
        <>
          <p className="begins">{translate('ui.export.begins')}</p>
          {format === 'tsv' ? <Table head={preview.head} /> : <Lines head={preview.head} />}
        </>
      )}
    </div>
  )
}

function Table(props: { head: string }) {
  const [header, ...rows] = props.head
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map(fields)
  const places = COLUMNS.map(name => header?.indexOf(name) ?? -1)
  const shown = rows.filter(row => row.length > 1).slice(0, ROWS)
  return (
    <table className="tsv">
      <colgroup>
        <col className="id" />
        <col className="verdict" />
        <col className="lang" />
        <col />
        <col className="lang" />
        <col />
      </colgroup>
      <thead>
        <tr>
          {COLUMNS.map(name => (
            <th key={name}>{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((row, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a file have no other name than their place
          <tr key={n}>
            {places.map((place, column) => (
              <td key={COLUMNS[column]}>{row[place] ?? ''}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The fields of a line, without the quotes that the form for Excel puts round them. */
function fields(line: string): readonly string[] {
  return line.split('\t').map(field => field.replace(/^"(.*)"$/, '$1').replaceAll('""', '"'))
}

function Lines(props: { head: string }) {
  return <pre className="jsonl">{props.head}</pre>
}
