import type { CommandId } from './commands.ts'

/** As shipped; for a left hand alone, the other on the mouse; and as translators know it from their tools. */
export const PRESETS = ['default', 'leftHand', 'cat'] as const
/** The name of a preset, as settings and files of key maps keep it. */
export type Preset = (typeof PRESETS)[number]

/** What each preset has instead of the keys of the command table. */
export const KEY_PRESETS: Readonly<Record<Preset, Readonly<Partial<Record<CommandId, readonly string[]>>>>> = {
  default: {},
  // W A S D walk; what is pressed most lies round them, verdicts over them with Shift.
  leftHand: {
    'group.previous': ['KeyW', 'ArrowUp'],
    'group.next': ['KeyS', 'ArrowDown'],
    'member.previous': ['KeyA', 'ArrowLeft'],
    'member.next': ['KeyD', 'ArrowRight'],
    'group.confirm': ['Space', 'Enter'],
    'group.confirmSeen': ['Shift+Space', 'Shift+Enter'],
    'group.nextUndecided': ['KeyF'],
    'group.dissolve': ['KeyQ', 'Backspace'],
    'article.absent': ['KeyE'],
    'article.reported': ['KeyT'],
    'member.pair': ['KeyC'],
    'group.split': ['Shift+KeyS'],
    'group.merge': ['Shift+KeyQ'],
    'group.note': ['Shift+KeyE'],
    'quotation.add': ['Shift+KeyW'],
    'quotation.kind': ['KeyV'],
    'quotation.speaker': ['Shift+KeyV'],
    'view.differences': ['Shift+KeyD'],
    'view.links': ['Shift+KeyA'],
    'verdict.same': ['Shift+Digit1'],
    'verdict.shortened': ['Shift+Digit2'],
    'verdict.paraphrase': ['Shift+Digit3'],
    'verdict.differs': ['Shift+Digit4'],
    'verdict.contradicts': ['Shift+Digit5'],
  },
  // Ctrl+Enter confirms and goes on, Ctrl with a digit takes what is offered, Ctrl with the arrows walks.
  cat: {
    'group.confirm': ['Mod+Enter', 'Enter'],
    'group.confirmSeen': ['Mod+Shift+Enter', 'Shift+Enter'],
    'group.next': ['Mod+ArrowDown', 'KeyJ', 'ArrowDown'],
    'group.previous': ['Mod+ArrowUp', 'KeyK', 'ArrowUp'],
    'group.nextUndecided': ['Mod+u', 'KeyU'],
    'group.merge': ['Mod+j', 'KeyM'],
    'group.note': ['Mod+Shift+m', 'Semicolon'],
    ...Object.fromEntries(
      ([1, 2, 3, 4, 5, 6, 7, 8, 9] as const).map(n => [`candidate.${n}`, [`Mod+Digit${n}`, `Digit${n}`]]),
    ),
  },
}
