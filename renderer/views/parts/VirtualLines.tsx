import type { Virtualizer } from '@tanstack/react-virtual'
import type { ReactNode } from 'react'

/** Those lines of a long list that are in sight, each at its place; `line` draws the one of a number, null for none. */
export function VirtualLines(props: { list: Virtualizer<HTMLDivElement, Element>; line: (n: number) => ReactNode }) {
  const { list } = props
  return (
    <div role="presentation" style={{ height: list.getTotalSize(), position: 'relative' }}>
      {list.getVirtualItems().map(item => {
        const line = props.line(item.index)
        return line === null ? null : (
          <div
            key={item.key}
            data-index={item.index}
            role="presentation"
            className="line"
            style={{ transform: `translateY(${item.start}px)` }}
          >
            {line}
          </div>
        )
      })}
    </div>
  )
}
