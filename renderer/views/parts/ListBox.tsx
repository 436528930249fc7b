import type { ComponentProps } from 'react'

/** Lines to choose one of, with a name; without any it is a group, which may have a name too. */
export function ListBox({ count, ...rest }: ComponentProps<'div'> & { count: number }) {
  return <div role={count > 0 ? 'listbox' : 'group'} {...rest} />
}
