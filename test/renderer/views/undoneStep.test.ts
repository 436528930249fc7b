import { expect, test } from 'vitest'
import { COMMAND_IDS } from '../../../electron/shared/commands.ts'
import { INTERFACE_LANGUAGES, translator } from '../../../electron/shared/messages.ts'
import en from '../../../locales/en.json'
import ky from '../../../locales/ky.json'
import ru from '../../../locales/ru.json'
import uk from '../../../locales/uk.json'
import { undoneStep } from '../../../renderer/views/undoneStep.ts'

const catalogues = { en, ru, uk, ky }
const step = (command: string) => ({ command, events: [] })

test('a step is called by its command, or by what it did to the group of that number', () => {
  const translate = translator('en', en)
  expect(undoneStep(step('group.confirm'), 7, 'en', translate)).toBe('confirm 7')
  expect(undoneStep(step('verdict.faithful'), 7, 'en', translate)).toBe('verdict in 7')
  expect(undoneStep(step('import'), 0, 'en', translate)).toBe('import')
  // Of a group that nobody knows any more.
  expect(undoneStep(step('article.reported'), 0, 'en', translate)).toBe('reported here')
  expect(undoneStep(step('group.confirm'), 0, 'en', translate)).toBe('confirm the group')
  expect(undoneStep(step('no such'), 0, 'en', translate)).toBe('the last step')
})

test.each(INTERFACE_LANGUAGES)(
  'every command has its step in %s, and so has any word that a file gives for one',
  language => {
    const translate = translator(language, catalogues[language])
    const strange = [
      '',
      'story.',
      'story.none',
      'quotation.x',
      'member.pairs',
      'constructor',
      '__proto__',
      'toString',
      '…',
    ]
    for (const command of [...COMMAND_IDS, ...strange])
      for (const number of [0, 3]) expect(undoneStep(step(command), number, language, translate)).toMatch(/\S/u)
  },
)
