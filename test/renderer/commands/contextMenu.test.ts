/** Each from keyboard, menu, palette and mouse: what the table has is offered in all of these. */
import { expect, test } from 'vitest'
import { COMMAND_IDS, COMMANDS, type CommandId } from '../../../electron/shared/commands.ts'
import { translator } from '../../../electron/shared/messages.ts'
import en from '../../../locales/en.json'
import { CONTEXT_MENUS } from '../../../renderer/commands/contextMenu.ts'
import { paletteSections } from '../../../renderer/commands/palette.ts'

const translate = translator('en', en)
const offered = new Set<CommandId | null>(Object.values(CONTEXT_MENUS).flat())

/** Commands about a group, a version or a quotation that the mouse has other means for. */
const BY_OTHER_MEANS = [
  // Rows and versions are pressed to go to them.
  ...['group.next', 'group.previous', 'group.nextUndecided', 'member.next', 'member.previous'],
  // Candidates are pressed themselves.
  ...COMMAND_IDS.filter(id => id.startsWith('candidate.')),
  // About what is in sight, and about the project: not about what is pressed.
  ...['group.confirmSeen', 'flag.unmute'],
]

test('every command about a group, a version or a quotation is in the menu of the mouse', () => {
  const wanted = COMMAND_IDS.filter(id => COMMANDS[id].menu[0] === 'review' || /^(quotation|group)\./.test(id))
  expect(wanted.filter(id => !offered.has(id) && !BY_OTHER_MEANS.includes(id))).toEqual([])
})

test('every command about an article is in the menu of its words', () => {
  const wanted = COMMAND_IDS.filter(id => /^article\.(details|withdraw)$|^view\.find(Here|All)$|^story\.move$/.test(id))
  expect(wanted.filter(id => !CONTEXT_MENUS.words.includes(id))).toEqual([])
})

test('no menu offers a command twice, or begins or ends with a line', () => {
  for (const menu of Object.values(CONTEXT_MENUS)) {
    const ids = menu.filter(id => id !== null)
    expect(ids.length).toBe(new Set(ids).size)
    expect([menu[0], menu.at(-1)]).not.toContain(null)
  }
})

test('the palette finds every command by its name; that the native menu has each is tried with the menu', () => {
  const missing = COMMAND_IDS.filter(id => {
    const sections = paletteSections(translate(`command.${id}`), [], () => null, translate)
    return !sections.some(({ rows }) => rows.some(row => row.kind === 'command' && row.id === id))
  })
  expect(missing).toEqual(['view.palette'])
})
