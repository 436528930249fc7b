import type { ReactNode } from 'react'

/** What is known of a long list: the height of all of it, and where the lines begin that are drawn, px. */
interface LongList {
  getTotalSize(): number
  getVirtualItems(): readonly {
    readonly key: string | number | bigint
    readonly index: number
    readonly start: number
  }[]
}

/** Those lines of a long list that are in sight, each at its place; `line` draws the one of a number, null for none. */
export function VirtualLines(props: { list: LongList; line: (n: number) => ReactNode }) {
  const { list } = props
  return (
    <div role="presentation" style={{ height: list.getTotalSize(), position: 'relative' }}>
      {list.getVirtualItems().map(item => {
        const line = props.line(item.index)
        return line === null ? null : (
          <div key={item.key} data-index={item.index} role="presentation" className="line" style={{ top: item.start }}>
            {line}
          </div>
        )
      })}
    </div>
  )
}

/** Whether a line is in the page now: only then may the list name it as its current one. */
export function isDrawn(list: LongList, line: number): boolean {
  return list.getVirtualItems().some(({ index }) => index === line)
}
