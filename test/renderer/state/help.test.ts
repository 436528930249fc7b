import { describe, expect, test } from 'vitest'
import { HELP_PAGES, type HelpLine } from '../../../electron/shared/helpPage.ts'
import { INTERFACE_LANGUAGES } from '../../../electron/shared/languages.ts'
import { findHelp, helpPages } from '../../../renderer/state/help.ts'

const say = (line: HelpLine) => line.map(piece => ('text' in piece ? piece.text : piece.name)).join('')

describe.each(INTERFACE_LANGUAGES)('the help in %s', language => {
  const pages = helpPages(language)

  test('has every page, with a title and text', () => {
    for (const id of HELP_PAGES) {
      expect(pages[id].title).toMatch(/\p{L}{3}/u)
      expect(pages[id].blocks.length).toBeGreaterThan(5)
    }
  })

  test('every heading is found by its own words, first of all', () => {
    for (const id of HELP_PAGES)
      for (const block of pages[id].blocks)
        if (block.kind === 'heading') {
          const heading = say(block.line)
          expect(findHelp(pages, heading, say).map(part => part.heading)).toContain(heading)
        }
  })
})

test('every word of a search must stand in the part; headings come first, with the words around', () => {
  const found = findHelp(helpPages('en'), 'excel FIELD', say)
  expect(found).toEqual([
    { page: 'export', place: 2, heading: 'For Excel', words: expect.stringContaining('Excel runs a field') },
  ])
  expect(findHelp(helpPages('en'), '  ', say)).toEqual([])
  expect(findHelp(helpPages('uk'), 'імовірність кандидата', say)[0]).toMatchObject({ page: 'probability', place: 0 })
})
