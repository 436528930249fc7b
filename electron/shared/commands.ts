/**
 * The one table of commands. Menu, palette, keys and key sheet are made from it; handlers live in the renderer and are
 * checked against it by the compiler. A command's name for people is the message `command.<id>`.
 *
 * Keys: `KeyboardEvent.code` for bare keys (by position, so that they work on every layout), with `Shift+` where held.
 * `Mod+x` is Ctrl, or Cmd on macOS, with the Latin letter `x` of the layout in use, or by position on a layout that
 * has no Latin letters. These are the shipped keys, the first is the one that hints show: which are in force, presets and
 * a person's own changes over them say (`keyMap.ts`). While a text field has focus, bare keys and those of text are left to it, whatever the
 * `region`; where that is `outsideColumn`, a caret's keys are left to a column that has focus too.
 */
export type MenuId = 'file' | 'edit' | 'review' | 'story' | 'view' | 'help'
/** `outsideColumn`: a caret's keys are left to a column that has focus. The other two work alike: what a text field keeps, the key itself says. */
export type KeyRegion = 'anywhere' | 'outsideText' | 'outsideColumn'

/** A row of the table. `keys` may be none: the menu and the palette still have the command. `menu`: which one, and its place there, least first. */
export interface CommandSpec {
  readonly keys: readonly string[]
  readonly region: KeyRegion
  readonly menu: readonly [MenuId, number]
  /** The palette finds it by the words of the message `search.<id>` too: what other programs call it. */
  readonly search?: true
}

/** The rows by id. Logs and key maps keep these ids: one that is renamed is unknown to what was kept before. */
export const COMMANDS = {
  'file.new': { keys: [], region: 'anywhere', menu: ['file', 5], search: true },
  'file.open': { keys: ['Mod+o'], region: 'anywhere', menu: ['file', 10], search: true },
  'file.recent': { keys: [], region: 'anywhere', menu: ['file', 15] },
  'file.sample': { keys: [], region: 'anywhere', menu: ['file', 20] },
  'file.add': { keys: ['Mod+Shift+o'], region: 'anywhere', menu: ['file', 30], search: true },
  'file.addFolder': { keys: [], region: 'anywhere', menu: ['file', 31], search: true },
  'file.paste': { keys: ['Mod+v'], region: 'outsideText', menu: ['file', 32] },
  'file.import': { keys: [], region: 'anywhere', menu: ['file', 39], search: true },
  'file.export': { keys: ['Mod+e'], region: 'anywhere', menu: ['file', 40], search: true },
  'file.copy': { keys: [], region: 'anywhere', menu: ['file', 45], search: true },
  'work.cancel': { keys: [], region: 'anywhere', menu: ['file', 50], search: true },
  'edit.undo': { keys: ['KeyZ', 'Mod+z'], region: 'outsideText', menu: ['edit', 10], search: true },
  'edit.redo': {
    keys: ['Shift+KeyZ', 'Mod+y', 'Mod+Shift+z'],
    region: 'outsideText',
    menu: ['edit', 20],
    search: true,
  },
  'quotation.copy': { keys: ['Mod+c'], region: 'outsideText', menu: ['edit', 21] },
  'group.copyText': { keys: [], region: 'anywhere', menu: ['edit', 22] },
  'group.copyTable': { keys: [], region: 'anywhere', menu: ['edit', 23] },
  'edit.name': { keys: [], region: 'anywhere', menu: ['edit', 30], search: true },
  'group.confirm': { keys: ['Enter'], region: 'outsideText', menu: ['review', 10], search: true },
  'group.confirmSeen': { keys: ['Shift+Enter'], region: 'outsideText', menu: ['review', 15], search: true },
  'group.dissolve': { keys: ['Backspace'], region: 'outsideText', menu: ['review', 20], search: true },
  'group.next': { keys: ['KeyJ', 'ArrowDown'], region: 'outsideColumn', menu: ['review', 30] },
  'group.previous': { keys: ['KeyK', 'ArrowUp'], region: 'outsideColumn', menu: ['review', 40] },
  'group.nextUndecided': { keys: ['KeyU'], region: 'outsideText', menu: ['review', 50], search: true },
  'group.note': { keys: ['Semicolon'], region: 'outsideText', menu: ['review', 60], search: true },
  'group.merge': { keys: ['KeyM'], region: 'outsideText', menu: ['review', 61], search: true },
  'group.split': { keys: ['KeyS'], region: 'outsideText', menu: ['review', 62], search: true },
  'member.pair': { keys: ['Space'], region: 'outsideText', menu: ['review', 63], search: true },
  'member.next': { keys: ['ArrowRight'], region: 'outsideColumn', menu: ['review', 70] },
  'member.previous': { keys: ['ArrowLeft'], region: 'outsideColumn', menu: ['review', 80] },
  'member.exclude': { keys: ['KeyX'], region: 'outsideText', menu: ['review', 90], search: true },
  'member.reference': { keys: ['KeyR'], region: 'outsideText', menu: ['review', 100], search: true },
  'article.absent': { keys: ['KeyA'], region: 'outsideText', menu: ['review', 110], search: true },
  'article.reported': { keys: ['KeyI'], region: 'outsideText', menu: ['review', 111], search: true },
  'quotation.add': { keys: ['KeyN'], region: 'outsideText', menu: ['review', 112], search: true },
  'quotation.not': { keys: ['KeyB'], region: 'outsideText', menu: ['review', 113], search: true },
  'quotation.kind': { keys: ['KeyF'], region: 'outsideText', menu: ['review', 114], search: true },
  'quotation.speaker': { keys: ['KeyV'], region: 'outsideText', menu: ['review', 115], search: true },
  'quotation.shorter': { keys: ['Comma'], region: 'outsideText', menu: ['review', 116], search: true },
  'quotation.longer': { keys: ['Period'], region: 'outsideText', menu: ['review', 117], search: true },
  'quotation.startShorter': { keys: ['Shift+Comma'], region: 'outsideText', menu: ['review', 118], search: true },
  'quotation.startLonger': { keys: ['Shift+Period'], region: 'outsideText', menu: ['review', 119], search: true },
  'verdict.same': { keys: ['KeyQ'], region: 'outsideText', menu: ['review', 120], search: true },
  'verdict.shortened': { keys: ['KeyW'], region: 'outsideText', menu: ['review', 121], search: true },
  'verdict.paraphrase': { keys: ['KeyE'], region: 'outsideText', menu: ['review', 122], search: true },
  'verdict.differs': { keys: ['KeyT'], region: 'outsideText', menu: ['review', 123], search: true },
  'verdict.contradicts': { keys: ['KeyY'], region: 'outsideText', menu: ['review', 124], search: true },
  'flag.mute': { keys: ['KeyP'], region: 'outsideText', menu: ['review', 130], search: true },
  'flag.unmute': { keys: [], region: 'anywhere', menu: ['review', 131], search: true },
  'candidate.1': { keys: ['Digit1'], region: 'outsideText', menu: ['review', 201] },
  'candidate.2': { keys: ['Digit2'], region: 'outsideText', menu: ['review', 202] },
  'candidate.3': { keys: ['Digit3'], region: 'outsideText', menu: ['review', 203] },
  'candidate.4': { keys: ['Digit4'], region: 'outsideText', menu: ['review', 204] },
  'candidate.5': { keys: ['Digit5'], region: 'outsideText', menu: ['review', 205] },
  'candidate.6': { keys: ['Digit6'], region: 'outsideText', menu: ['review', 206] },
  'candidate.7': { keys: ['Digit7'], region: 'outsideText', menu: ['review', 207] },
  'candidate.8': { keys: ['Digit8'], region: 'outsideText', menu: ['review', 208] },
  'candidate.9': { keys: ['Digit9'], region: 'outsideText', menu: ['review', 209] },
  'story.move': { keys: [], region: 'anywhere', menu: ['story', 10], search: true },
  'story.merge': { keys: [], region: 'anywhere', menu: ['story', 20], search: true },
  'story.split': { keys: [], region: 'anywhere', menu: ['story', 30], search: true },
  'story.rename': { keys: [], region: 'anywhere', menu: ['story', 40], search: true },
  'article.details': { keys: [], region: 'anywhere', menu: ['story', 50], search: true },
  'article.withdraw': { keys: [], region: 'anywhere', menu: ['story', 60], search: true },
  'article.withdrawn': { keys: [], region: 'anywhere', menu: ['story', 70], search: true },
  'view.map': { keys: ['KeyG'], region: 'outsideText', menu: ['view', 4], search: true },
  'view.history': { keys: ['KeyH'], region: 'outsideText', menu: ['view', 5], search: true },
  'view.links': { keys: ['KeyL'], region: 'outsideText', menu: ['view', 10], search: true },
  'view.differences': { keys: ['KeyD'], region: 'outsideText', menu: ['view', 12], search: true },
  'view.articleDifferences': { keys: [], region: 'anywhere', menu: ['view', 13], search: true },
  'view.reading': { keys: ['KeyO'], region: 'outsideText', menu: ['view', 14], search: true },
  'view.flags': { keys: [], region: 'anywhere', menu: ['view', 15], search: true },
  'view.filter': { keys: ['Slash'], region: 'outsideText', menu: ['view', 20], search: true },
  'queue.narrow': { keys: ['Shift+KeyF'], region: 'outsideText', menu: ['view', 21], search: true },
  'queue.all': { keys: [], region: 'anywhere', menu: ['view', 22], search: true },
  'view.findHere': { keys: ['Mod+f'], region: 'anywhere', menu: ['view', 24], search: true },
  'view.findAll': { keys: ['Mod+Shift+f'], region: 'anywhere', menu: ['view', 25], search: true },
  'view.findNext': { keys: ['F3'], region: 'anywhere', menu: ['view', 26] },
  'view.findPrevious': { keys: ['Shift+F3'], region: 'anywhere', menu: ['view', 27] },
  'view.nextRegion': { keys: ['F6'], region: 'anywhere', menu: ['view', 30] },
  'view.previousRegion': { keys: ['Shift+F6'], region: 'anywhere', menu: ['view', 31] },
  'column.previous': { keys: ['BracketLeft'], region: 'outsideText', menu: ['view', 40] },
  'column.next': { keys: ['BracketRight'], region: 'outsideText', menu: ['view', 41] },
  'view.theme': { keys: [], region: 'anywhere', menu: ['view', 50], search: true },
  'language.en': { keys: [], region: 'anywhere', menu: ['view', 51], search: true },
  'language.ru': { keys: [], region: 'anywhere', menu: ['view', 52], search: true },
  'language.uk': { keys: [], region: 'anywhere', menu: ['view', 53], search: true },
  'language.ky': { keys: [], region: 'anywhere', menu: ['view', 54], search: true },
  'view.palette': { keys: ['Mod+Shift+p'], region: 'anywhere', menu: ['view', 60] },
  'view.larger': { keys: ['Mod+Equal'], region: 'anywhere', menu: ['view', 55], search: true },
  'view.smaller': { keys: ['Mod+Minus'], region: 'anywhere', menu: ['view', 56], search: true },
  'view.shippedSize': { keys: ['Mod+Digit0'], region: 'anywhere', menu: ['view', 57], search: true },
  'view.textLarger': { keys: ['Mod+Shift+Period'], region: 'anywhere', menu: ['view', 58], search: true },
  'view.textSmaller': { keys: ['Mod+Shift+Comma'], region: 'anywhere', menu: ['view', 59], search: true },
  'view.appearance': { keys: [], region: 'anywhere', menu: ['view', 49], search: true },
  'keys.change': { keys: [], region: 'anywhere', menu: ['help', 20], search: true },
  'help.diagnostics': { keys: [], region: 'anywhere', menu: ['help', 30], search: true },
  'help.about': { keys: [], region: 'anywhere', menu: ['help', 40] },
  'help.open': { keys: ['Shift+F1'], region: 'anywhere', menu: ['help', 5], search: true },
  'help.keys': { keys: ['Shift+Slash', 'F1'], region: 'outsideText', menu: ['help', 10], search: true },
  'help.tour': { keys: [], region: 'anywhere', menu: ['help', 25] },
} as const satisfies Record<string, CommandSpec>

/** An id of this version's table; what a file holds may be another version's, and is a string until it is looked up. */
export type CommandId = keyof typeof COMMANDS

/** The ids in the order of the table. */
export const COMMAND_IDS = Object.keys(COMMANDS) as readonly CommandId[]
