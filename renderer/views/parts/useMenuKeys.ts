import { type RefObject, useEffect, useRef } from 'react'
import { takeKeys } from '../../commands/layers.ts'
import { giveFocusBack } from './giveFocusBack.ts'

/**
 * A menu has all keys while it is open: arrows walk from its item in force, or from the first; Escape and Tab close it. It gives the
 * focus back when it goes.
 */
export function useMenuKeys(menu: RefObject<HTMLElement | null>, close: () => void): void {
  const onClose = useRef(close)
  useEffect(() => {
    const before = document.activeElement
    const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])]
    const walk = (by: number) => {
      const all = items()
      const here = all.indexOf(document.activeElement as HTMLElement)
      all[(here + by + all.length) % all.length]?.focus()
    }
    const all = items()
    const first = all.find(item => item.ariaChecked === 'true') ?? all[0]
    first?.focus()
    const giveBack = takeKeys(event => {
      if (event.code === 'Escape' || event.code === 'Tab') onClose.current()
      else if (event.code === 'ArrowDown') walk(1)
      else if (event.code === 'ArrowUp') walk(-1)
      // Enter and Space press the item; no other bare key decides about what the menu hides.
      else return !event.ctrlKey && !event.metaKey && !/^(Enter|NumpadEnter|Space|F\d+)$/u.test(event.code)
      return true
    })
    return () => {
      giveBack()
      giveFocusBack(before)
    }
  }, [menu])
}
