import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { CommandId } from '../../electron/shared/commands.ts'
import { type MenuPlace, menuOf } from '../commands/contextMenu.ts'
import { HANDLERS } from '../commands/handlers.ts'
import { contextNow, run } from '../commands/run.ts'
import { stand, toMember } from '../state/cursor.ts'
import { queueOf } from '../state/queue.ts'
import { change, useWindow } from '../state/store.ts'
import { useTranslate } from '../state/translate.ts'
import { closeDialog } from './dialogs/Dialogs.tsx'
import { CommandKey } from './parts/Kbd.tsx'
import { useMenuKeys } from './parts/useMenuKeys.ts'
import { sentence } from './SayLine.tsx'

/** Opens the menu of what is pressed with the mouse's other button (or by the menu key); returns what stops it. */
export function listenToMenus(): () => void {
  const onMenu = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null
    const place = target && placeOf(target)
    const number = place === 'candidate' ? Number(target?.closest<HTMLElement>('.cand')?.dataset.number) : null
    if (!place || useWindow.getState().dialog !== null) return
    event.preventDefault()
    const { x, y } = pointOf(event, target)
    // After the frame in which a column has told where its caret stands now.
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        change(state => ({ ...state, dialog: { kind: 'menu', place, x, y, ...(number && { candidate: number }) } })),
      ),
    )
  }
  document.addEventListener('contextmenu', onMenu)
  return () => document.removeEventListener('contextmenu', onMenu)
}

/** What has a menu there; the cursor goes to it, and what is said of an article is said of this one. */
function placeOf(target: Element): MenuPlace | null {
  if (target.closest('.cand[data-number]')) return 'candidate'
  const head = target.closest<HTMLElement>('.sheet > header, [data-folded]')
  const article = head?.dataset.folded ?? head?.closest<HTMLElement>('.sheet')?.dataset.article
  if (article !== undefined) {
    change(state => ({ ...state, selection: { article, span: { start: 0, end: 0 }, isFresh: true }, held: null }))
    return 'article'
  }
  const member = target.closest('.ver[data-member]')?.getAttribute('data-member')
  if (member) {
    change(state => toMember(state, member))
    return 'version'
  }
  const number = Number(target.closest('.row[data-entry]')?.getAttribute('data-entry') ?? Number.NaN)
  if (!Number.isNaN(number)) {
    change(state => {
      const entry = queueOf(state).entries.find(one => one.number === number)
      return entry ? { ...stand(state, entry.id), touched: true } : state
    })
    return 'row'
  }
  return target.closest('[data-region="columns"] .monaco-editor') ? 'words' : null
}

/** Where the menu opens: at the mouse, or, asked for by a key, at what has the focus. */
function pointOf(event: MouseEvent, target: Element): { readonly x: number; readonly y: number } {
  if (event.button === 2) return { x: event.clientX, y: event.clientY }
  const { left, bottom } = target.getBoundingClientRect()
  return { x: Math.max(0, left), y: Math.max(0, Math.min(bottom, innerHeight)) }
}

/** The menu: commands with their keys; what cannot be done now says why. Arrows walk, Enter runs, Escape closes. */
export function ContextMenu(props: { place: MenuPlace; x: number; y: number; candidate?: number }) {
  const { place, x, y, candidate } = props
  const [commands] = useState(() => menuOf(place, candidate))
  const translate = useTranslate()
  const language = useWindow(state => state.language)
  const menu = useRef<HTMLDivElement>(null)
  const at = useInside(menu, x, y)
  useMenuKeys(menu, closeDialog)
  const [refusals] = useState(() => refusalsOf(commands))
  return (
    <div className="veil clear">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a press beside the menu closes it, as Escape does */}
      <div className="beside" onMouseDown={closeDialog} onContextMenu={event => event.preventDefault()} />
      <div
        ref={menu}
        className="context"
        role="menu"
        tabIndex={-1}
        aria-label={translate(`ui.menu.${place}`)}
        style={at}
      >
        {commands.map((id, n) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: a line between two commands has nothing but its place
          if (id === null) return <hr key={n} />
          const refusal = refusals.get(id)
          return (
            <button
              key={id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-disabled={refusal !== undefined}
              title={refusal && sentence(refusal, language, translate)}
              onClick={() => {
                closeDialog()
                run(id)
              }}
            >
              {translate(`command.${id}`)}
              <CommandKey command={id} />
            </button>
          )
        })}
      </div>
    </div>
  )
}

function refusalsOf(commands: readonly (CommandId | null)[]) {
  const context = contextNow()
  return new Map(
    commands.flatMap(id => {
      const outcome = id && HANDLERS[id](context)
      return id && outcome && 'refusal' in outcome ? [[id, outcome.refusal] as const] : []
    }),
  )
}

/** A place at which the whole menu is in the window. */
function useInside(menu: RefObject<HTMLElement | null>, x: number, y: number) {
  const [at, setAt] = useState({ left: x, top: y })
  useLayoutEffect(() => {
    const look = () => {
      const box = menu.current?.getBoundingClientRect()
      if (!box) return
      setAt({
        left: Math.max(0, Math.min(x, innerWidth - box.width)),
        top: Math.max(0, Math.min(y, innerHeight - box.height)),
      })
    }
    look()
    window.addEventListener('resize', look)
    return () => window.removeEventListener('resize', look)
  }, [menu, x, y])
  return at
}
