import type { MouseEvent } from 'react'

/**
 * For `onMouseDown` of buttons: a press of the mouse does not take the focus, so that Enter goes on meaning "confirm"
 * for a hand that goes between mouse and keyboard.
 */
export function stayPut(event: MouseEvent): void {
  event.preventDefault()
}
