import type { Copied } from '../../engine/export/copy.ts'

/**
 * Puts text and HTML into the clipboard; false where the browser refuses. By the copy event: the asynchronous interface
 * asks for a permission, and the shells give none.
 */
export function toClipboard({ text, html }: Copied): boolean {
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  // With nothing selected the browser copies only where somebody says beforehand that there is something.
  const before = (event: Event) => event.preventDefault()
  const first = { capture: true }
  window.addEventListener('copy', onCopy, first)
  window.addEventListener('beforecopy', before, first)
  try {
    return document.execCommand('copy')
  } finally {
    window.removeEventListener('copy', onCopy, first)
    window.removeEventListener('beforecopy', before, first)
  }
}
