import { useEffect, useRef, useState } from 'react'
import { HELP_PAGES, type HelpPageId } from '../../../electron/shared/helpPage.ts'
import { pressed } from '../../commands/pressed.ts'
import { findHelp, helpPages } from '../../state/help.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { Dialog } from '../dialogs/Dialog.tsx'
import { CloseButton } from '../dialogs/DialogFoot.tsx'
import { closeDialog } from '../dialogs/Dialogs.tsx'
import { HelpText } from './HelpText.tsx'
import { useHelpWords } from './useHelpWords.ts'

/** The help: its pages at the left, or what a search finds in them, and the page that is open. */
export function HelpDialog() {
  const translate = useTranslate()
  const language = useWindow(state => state.language)
  const words = useHelpWords()
  const [at, setAt] = useState<{ readonly page: HelpPageId; readonly place: number }>({ page: 'review', place: -1 })
  const [ask, setAsk] = useState('')
  const text = useRef<HTMLElement>(null)
  const pages = helpPages(language)
  const found = findHelp(pages, ask, words.sentence)
  const isSearch = ask.trim() !== ''
  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    // The heading gets the focus, so that a screen reader reads on from there.
    const headings = text.current?.querySelectorAll<HTMLElement>('h3, h4')
    const heading = headings?.[at.place + 1]
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'start' })
  }, [at])
  const go = (page: string, place = -1) => {
    const id = HELP_PAGES.find(one => one === page)
    if (id) setAt({ page: id, place })
  }
  const onKey = (event: KeyboardEvent) => {
    if (pressed(event) !== 'help.open') return false
    closeDialog()
    return true
  }
  return (
    <Dialog className="help" label={translate('ui.help.title')} onKey={onKey}>
      <div className="helphead">
        <h2>{translate('ui.help.title')}</h2>
        <input
          type="search"
          data-autofocus
          aria-label={translate('ui.help.search')}
          placeholder={translate('ui.help.search')}
          value={ask}
          onChange={event => setAsk(event.target.value)}
        />
        <CloseButton cap="Esc" />
      </div>
      <nav aria-label={translate('ui.help.pages')}>
        {isSearch ? (
          <>
            <p role="status">{translate('ui.help.found', { count: found.length })}</p>
            <ul>
              {found.map(({ page, place, heading, words: part }) => (
                <li key={`${page} ${place}`}>
                  <button type="button" onClick={() => go(page, place)}>
                    <b>{heading}</b>
                    <small>{part}</small>
                  </button>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <ul>
            {HELP_PAGES.map(id => (
              <li key={id}>
                <button type="button" aria-current={id === at.page ? 'page' : undefined} onClick={() => go(id)}>
                  {pages[id].title}
                </button>
              </li>
            ))}
          </ul>
        )}
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what runs out of sight is scrolled by keys */}
      <article ref={text} tabIndex={0} aria-label={pages[at.page].title}>
        <HelpText page={pages[at.page]} onGo={go} />
      </article>
    </Dialog>
  )
}
