import type { Session, WebContents } from 'electron'
import { isOwn } from './scheme.ts'

type Preventable = { preventDefault(): void }

/**
 * Keeps one page where it is: no address but the window's own in any frame, no second window, no webview.
 * Called for every page as it is made, so that none is forgotten.
 */
export function guardContents(contents: WebContents): void {
  const stay = (event: Preventable & { readonly url: string }) => {
    if (!isOwn(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event: Preventable) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Gives the pages of a session no permission, no device, no dictionary and no address but the window's own. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowed(details.url) }))
}

/** The developer tools are a page of Electron's own. */
function isAllowed(address: string): boolean {
  return isOwn(address) || address.startsWith('devtools://')
}
