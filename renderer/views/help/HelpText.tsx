import { FIGURE_TABLES, type HelpBlock, type HelpLine, type HelpPage } from '../../../electron/shared/helpPage.ts'
import { Caps } from '../parts/Kbd.tsx'
import { FigureTable } from './FigureTable.tsx'
import { useHelpWords } from './useHelpWords.ts'

/** A page of the help as elements; nothing of it is ever read as HTML. */
export function HelpText(props: { page: HelpPage; onGo: (page: string) => void }) {
  const { page, onGo } = props
  return (
    <>
      <h3 tabIndex={-1}>{page.title}</h3>
      {page.blocks.map((block, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes
        <Block key={n} block={block} onGo={onGo} />
      ))}
    </>
  )
}

function Block(props: { block: HelpBlock; onGo: (page: string) => void }) {
  const { block, onGo } = props
  switch (block.kind) {
    case 'heading':
      return (
        <h4 tabIndex={-1}>
          <Line line={block.line} onGo={onGo} />
        </h4>
      )
    case 'paragraph':
      return (
        <p>
          <Line line={block.line} onGo={onGo} />
        </p>
      )
    case 'list': {
      const items = block.items.map((line, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes
        <li key={n}>
          <Line line={line} onGo={onGo} />
        </li>
      ))
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((line, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes
                <th key={n} scope="col">
                  <Line line={line} onGo={onGo} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, y) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes
              <tr key={y}>
                {row.map((line, x) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes
                  <td key={x}>
                    <Line line={line} onGo={onGo} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'figures': {
      const name = FIGURE_TABLES.find(one => one === block.name)
      return name ? <FigureTable name={name} /> : null
    }
  }
}

function Line(props: { line: HelpLine; onGo: (page: string) => void }) {
  const words = useHelpWords()
  return props.line.map((piece, n) => {
    const key = `${n} ${piece.kind}`
    switch (piece.kind) {
      case 'text':
        return <span key={key}>{piece.text}</span>
      case 'strong':
        return <b key={key}>{piece.text}</b>
      case 'key': {
        const caps = words.caps(piece.name)
        // A command without a key is found by its name.
        if (caps.length === 0) return <q key={key}>{words.command(piece.name)}</q>
        return (
          <span key={key}>
            <Caps caps={caps} />
            <span className="heard">{words.key(piece.name)}</span>
          </span>
        )
      }
      case 'command':
        return <q key={key}>{words.command(piece.name)}</q>
      case 'figure':
        return <span key={key}>{words.figure(piece.name)}</span>
      case 'link':
        return (
          <button key={key} type="button" className="link" onClick={() => props.onGo(piece.page)}>
            {piece.text}
          </button>
        )
    }
    return null
  })
}
