/** Key presses as a keyboard with another layout sends them: the place as it is, the letter of the layout. */
import type { Page } from 'playwright'
import { layoutOf } from '../../renderer/commands/layout.ts'

export type Keyboard = 'en' | 'ru' | 'uk' | 'ky'

export interface Held {
  readonly ctrl?: boolean
  readonly shift?: boolean
}

export interface Typist {
  /** Presses the key at a place of the keyboard, `KeyE`. */
  press(code: string, held?: Held): Promise<void>
  /** Writes letter by letter, with the keys that have them; what no key has comes as an input method gives it. */
  write(text: string): Promise<void>
}

/** What the layouts have besides the letters that `layoutOf` knows: `[code, shift]`. */
type Signs = Readonly<Record<string, readonly [string, boolean]>>
const CYRILLIC: Signs = { '/': ['Backslash', true], '?': ['Digit7', true], '.': ['Slash', false] }
const SIGNS: Readonly<Record<Keyboard, Signs>> = {
  en: { '?': ['Slash', true] },
  ru: CYRILLIC,
  uk: CYRILLIC,
  // On the third level, which the page is told nothing of.
  ky: { ...CYRILLIC, ө: ['KeyJ', false], ү: ['KeyE', false], ң: ['KeyY', false] },
}

/** Somebody who types on this layout in the page. */
export async function typistOf(page: Page, keyboard: Keyboard): Promise<Typist> {
  const session = await page.context().newCDPSession(page)
  const { letters } = layoutOf(keyboard)
  const places = new Map(Object.entries(letters).map(([code, letter]) => [letter.toLowerCase(), code]))
  const send = async (code: string, key: string, held: Held) => {
    const event = {
      ...{ code, key, modifiers: (held.ctrl ? 2 : 0) | (held.shift ? 8 : 0) },
      windowsVirtualKeyCode: /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.charCodeAt(0) ?? 0,
    }
    await session.send('Input.dispatchKeyEvent', {
      ...event,
      ...(held.ctrl ? { type: 'rawKeyDown' } : { type: 'keyDown', text: key }),
      // Chromium's own shortcut in fields, which headless does not make of the key.
      ...(held.ctrl && code === 'KeyA' ? { commands: ['selectAll'] } : {}),
    })
    await session.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' })
  }
  return {
    async press(code, held = {}) {
      const letter = letters[code]
      const name = [held.ctrl && 'Control', held.shift && 'Shift', code].filter(Boolean).join('+')
      if (letter === undefined) await page.keyboard.press(name)
      else await send(code, held.shift ? letter : letter.toLowerCase(), held)
    },
    async write(text) {
      for (const sign of text) {
        const [code, shift] = SIGNS[keyboard][sign] ?? [places.get(sign.toLowerCase()), sign !== sign.toLowerCase()]
        if (code === undefined) await page.keyboard.insertText(sign)
        else await send(code, sign, { shift: shift ?? false })
      }
    },
  }
}
