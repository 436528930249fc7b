import { expect, test } from 'vitest'
import { type CatalogueFile, catalogueFaults, messageFaults } from '../../scripts/i18n/catalogues.ts'
import { helpFaults } from '../../scripts/i18n/helpPages.ts'
import { literalText } from '../../scripts/i18n/literalText.ts'
import { parseSource as parse } from '../../scripts/i18n/source.ts'
import { unknownKeys, unusedKeys } from '../../scripts/i18n/usedKeys.ts'

/** A source in which `@{` stands for the opening of a template’s place, as the test is no template itself. */
function parseSource(name: string, text: string) {
  return parse(name, text.replaceAll('@', '$'))
}

function file(language: CatalogueFile['language'], lines: readonly string[]): CatalogueFile {
  return { language, text: `{\n${lines.map(line => `  ${line}`).join(',\n')}\n}\n` }
}

test('a catalogue is held against the English one, and its keys stand in order and once', () => {
  const faults = catalogueFaults([
    file('en', ['"a.one": "One"', '"a.two": "Two {name}"', '"b": "B"']),
    file('ru', ['"a.two": "Два {names}"', '"a.one": "Один"', '"a.one": "Раз"', '"c": "В"']),
  ])
  expect(faults).toEqual([
    'ru a.one: stands behind a.two',
    'ru a.one: stands twice',
    'ru b: is missing',
    'ru c: is not in English',
    'ru a.two: asks for names, English for name',
  ])
})

test.each([
  ['en', '{count, plural, one {# file} other {# files}}', []],
  ['ru', '{count, plural, one {# файл} few {# файла} other {# файлов}}', ['the choice by {count} lacks “many”']],
  ['uk', '{count, plural, one {# файл} few {# файли} many {# файлів} other {# файлу}}', []],
  ['ky', '{count, plural, one {# файл} other {# файл}}', []],
  [
    'ky',
    '{count, plural, one {a} few {b} other {c}}',
    ['the choice by {count} has “few”, which the language does not know'],
  ],
  ['en', '{name, select, a {the "end"} other {}}', ['has a straight quotation mark']],
  ['en', "the editor's", ['has a straight apostrophe']],
  ['ru', 'сомнение {p} %', ['writes a share by hand; use {x, number, points}']],
  ['ru', 'о “словах”', ['has English quotation marks']],
  ['uk', 'Ждіть...', ['has three stops for an ellipsis']],
  ['en', ' end', ['begins or ends with a space, or is empty']],
] as const)('of %s “%s” it says %j', (language, text, faults) => {
  expect(messageFaults(language, text)).toEqual(faults)
})

test('what is no ICU message is told, not thrown', () => {
  expect(messageFaults('en', '{count, plural, one {a}}')[0]).toMatch(/^is no ICU message/)
})

test('a key is used where it stands, or where a template with words of the sources comes to it', () => {
  const source = parseSource(
    'renderer/a.tsx',
    "const STATES = ['open', 'done']\ntype T = { left: 1 }\ntranslate('a.plain')\ntranslate(`a.state.@{state}`)\ntranslate(`@{x}.b`)",
  )
  const keys = ['a.plain', 'a.state.open', 'a.state.left', 'a.state.gone', 'a.other']
  expect(unusedKeys(keys, [source])).toEqual(['a.state.gone', 'a.other'])
})

test('a key that is asked for and not there is found, in templates and choices too', () => {
  const source = parseSource(
    'electron/a.ts',
    "translate(is ? 'a.one' : 'a.two')\nfailure('a.three')\ntext(`a.x.@{y}`)\nlog('a.four')",
  )
  expect(unknownKeys(['a.one'], [source])).toEqual([
    'electron/a.ts: there is no message a.two',
    'electron/a.ts: there is no message a.three',
    'electron/a.ts: there is no message a.x.…',
  ])
})

test('text in the window’s code is found, between tags, in attributes, choices and assignments', () => {
  const source = parseSource(
    'renderer/a.tsx',
    [
      'const a = <p title="All of it" className="plain words">Hello {name}</p>',
      "const b = <b aria-label={on ? 'Switch off' : translate('x.y')}>{n > 1 && 'many'} Esc Quoin 41 {`@{n} left`}</b>",
      'const c = <Act label="resetAll" title="Put all back" />',
      "element.textContent = 'Wait'",
      "element.setAttribute('aria-label', `The @{n}`)",
    ].join('\n'),
  )
  expect(literalText([source])).toEqual([
    'renderer/a.tsx:1 “All of it”',
    'renderer/a.tsx:1 “Hello”',
    'renderer/a.tsx:2 “Switch off”',
    'renderer/a.tsx:2 “many”',
    'renderer/a.tsx:2 “left”',
    'renderer/a.tsx:3 “Put all back”',
    'renderer/a.tsx:4 “Wait”',
    'renderer/a.tsx:5 “The”',
  ])
})

test('text in menus, on the terminal and in the report is found; lines that programs read are not text', () => {
  const found = literalText([
    parseSource('electron/main/menu.ts', "const item = { label: 'Cut', role: 'cut', click: () => run('cut') }"),
    parseSource(
      'electron/cli/commands/x.ts',
      "console.print(`@{n} files`)\naround.standardError('\\r')\nprint(JSON.stringify({ done }))",
    ),
    parseSource('electron/cli/commands/gold.ts', 'console.print(`BELOW @{key}`)'),
    parseSource('engine/export/report/a.ts', 'const a = `<p class="some words">@{x} of @{y}</p>`'),
  ])
  expect(found).toEqual([
    'electron/main/menu.ts:1 “Cut”',
    'electron/cli/commands/x.ts:1 “files”',
    'engine/export/report/a.ts:1 “of”',
  ])
})

test('a page of the help is built like the English one, and what it names is there', () => {
  const english = '# A\n\nPress {key:edit.undo}, see [b](import).\n\n## B\n\n- one\n- two\n'
  const page = (language: 'en' | 'ru', text: string) => ({ language, page: 'review', text })
  const faults = helpFaults([
    page('en', english),
    page('ru', '# А\n\nСм. [б](nowhere), нажмите {key:edit.undone} и {keys:x}.\n\n## Б\n\n- один\n'),
    { language: 'ru', page: 'else', text: '# А\n' },
  ])
  const missing = faults.filter(fault => fault.endsWith('is missing'))
  expect(missing).toHaveLength(10)
  expect(faults.filter(fault => !missing.includes(fault))).toEqual([
    'help ru review: block 1 is paragraph key:edit.undone nowhere, English paragraph import key:edit.undo',
    'help ru review: block 3 is list 1, English list 2',
    'help ru review: there is no page nowhere',
    'help ru review: there is no key edit.undone',
    'help ru review: has a place that is not filled:  и {keys:x}.',
    'help ru else: is no page of the help',
  ])
})
