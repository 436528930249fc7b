import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseDocuments } from '../../../electron/cli/commands/sentences.ts'
import { parseQuotes } from '../../../electron/cli/quoteLines.ts'
import { CLI_COMMANDS } from '../../../electron/cli/table.ts'
import { CLI_NAMES } from '../../../electron/shared/cliNames.ts'
import { runQuoin } from './runQuoin.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-cli-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const EN = `The mill will stay\n\n"We will not sell the mill to anybody," said Ada Brenn, who runs it.\n`
const RU = `Мельница останется\n\n«Мы никому не продадим мельницу», — сказала Ада Бренн, которая ею управляет. Решение объявили в среду, после того как жители посёлка собрали подписи, чтобы этот старый дом не снесли.\n`

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return name
}

function lines(text: string): Record<string, unknown>[] {
  return text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
}

test('extract prints one line an article with the fields of the contract, offsets into the text as stored', async () => {
  const text = `\uFEFF${EN.replaceAll('\n', '\r\n')}`
  const { code, out, err } = await runQuoin(folder, ['extract', write('a.txt', text), write('b.txt', RU)])
  expect([code, err]).toEqual([0, ''])
  const [a, b] = lines(out)
  expect(Object.keys(a ?? {})).toEqual(['file', 'lang', 'title', 'quotes', 'passages'])
  expect([a?.file, a?.lang, b?.lang, b?.title]).toEqual(['a.txt', 'en', 'ru', 'Мельница останется'])
  const [quote = {}] = { ...a }.quotes as Record<string, unknown>[]
  expect(Object.keys(quote)).toEqual(['id', 'text', 'start', 'end', 'parts', 'kind', 'speaker', 'cue', 'flags'])
  expect(text.slice(Number(quote.start), Number(quote.end))).toBe(quote.text)
  const speaker = quote.speaker as { text: string; start: number; end: number }
  expect(text.slice(speaker.start, speaker.end)).toBe(speaker.text)
})

test('bad input: each file one sentence that names it, the others are still done, exit code 1', async () => {
  mkdirSync(join(folder, 'sub'))
  const names = [
    write('good.txt', EN),
    'missing.txt',
    'sub',
    write('empty.txt', ''),
    write('spoilt.txt', Buffer.concat([Buffer.from('мир\nмир '), Buffer.from([0xff]), Buffer.from(' мир')])),
    write('image.txt', Buffer.from('\u0089PNG', 'latin1')),
  ]
  const { code, out, err } = await runQuoin(folder, ['extract', ...names])
  expect(code).toBe(1)
  expect(lines(out)).toHaveLength(1)
  const said = err.trimEnd().split('\n')
  expect(said.map(line => line.split(':')[0])).toEqual(['missing.txt', 'sub', 'empty.txt', 'spoilt.txt', 'image.txt'])
  expect(said[3]).toBe('spoilt.txt: byte 14 (line 2) is not UTF-8; save the file as UTF-8, or as UTF-16 with its mark.')
})

test('nothing done is 2, and so is wrong use', async () => {
  const calls = [
    ['extract', 'missing.txt'],
    ['extract'],
    ['extract', '--no-such', 'a'],
    ['align', 'a.txt'],
    ['nonsense'],
    ['export', 'missing.quoin', '--tsv', 'x.tsv'],
    ['extract', '--lang', 'de', write('a.txt', EN)],
    ['align', 'a.txt', '--tsv', 'x.tsv', '--story-by', 'name'],
    [],
  ]
  for (const words of calls) {
    const { code, out, err } = await runQuoin(folder, words)
    expect([words, code, out]).toEqual([words, 2, ''])
    expect(err).not.toBe('')
  }
})

test('every command has a help of its own, in the language asked for', async () => {
  for (const { name } of CLI_COMMANDS) {
    const { code, out } = await runQuoin(folder, [name, '--help'])
    expect([code, out.startsWith(`quoin ${name} `)]).toEqual([0, true])
  }
  const { out } = await runQuoin(folder, ['--help'], { environment: { LANG: 'uk_UA.UTF-8' } })
  expect(out).toContain('Коди виходу')
})

test('a command whose input has a form of its own shows it, in a line that is read as it stands', async () => {
  for (const name of ['group', 'sentences']) {
    const { out } = await runQuoin(folder, [name, '--help'])
    const shown = /^Input: (.*)$/mu.exec(out)?.[1] ?? ''
    expect(name === 'group' ? parseQuotes(shown, 'in').quotes : parseDocuments(shown, 'in')?.documents).toHaveLength(1)
  }
})

test('group reads lines from a file or from standard input and names the lines that are none', async () => {
  const quotes = [
    { id: 'q1', lang: 'en', text: 'We will not sell the mill to anybody' },
    { id: 'q2', lang: 'ru', text: 'Мы никому не продадим мельницу' },
    { id: 'q3', lang: 'en', text: 'The ferry leaves at six in the morning' },
  ]
  const text = quotes.map(quote => JSON.stringify(quote)).join('\n')
  const fromInput = await runQuoin(folder, ['group'], { standardInput: async () => Buffer.from(text) })
  expect([fromInput.code, fromInput.err]).toEqual([0, ''])
  const groups = lines(fromInput.out)
  expect(groups.map(group => group.members)).toEqual([['q1', 'q2']])
  expect(groups[0]?.confidence).toBeGreaterThan(0.5)
  const file = write('quotes.jsonl', `${text}\n{"id": 7}\n${JSON.stringify(quotes[0])}\n`)
  const fromFile = await runQuoin(folder, ['group', file])
  expect([fromFile.code, fromFile.out]).toEqual([1, fromInput.out])
  expect(fromFile.err.match(/line \d/g)).toEqual(['line 4', 'line 5'])
})

test('align writes its files whole; neither names nor order of the files change groups, stories or languages', async () => {
  write('x1.txt', EN)
  write('x2.txt', RU)
  const first = await runQuoin(folder, ['align', 'x1.txt', 'x2.txt', '--jsonl', 'a.jsonl', '--tsv', 'a.tsv'])
  expect([first.code, first.err, first.out]).toEqual([0, '', ''])
  mkdirSync(join(folder, 'uk'))
  write('uk/0.en.txt', RU)
  write('uk/9.txt', EN)
  const second = await runQuoin(folder, ['align', 'uk/0.en.txt', 'uk/9.txt', '--jsonl', 'b.jsonl'])
  expect(second.code).toBe(0)
  const named = (name: string) =>
    lines(readFileSync(join(folder, name), 'utf8'))
      .map(({ file: _, ...rest }) => JSON.stringify(rest))
      .sort()
  expect(named('b.jsonl')).toEqual(named('a.jsonl'))
  expect(readFileSync(join(folder, 'a.tsv'), 'utf8').split('\n')[0]).toMatch(/^pair_id\tgroup_id\tstate\t/)
})

test('align into a project, then export, gives the same table', async () => {
  write('x1.txt', EN)
  write('x2.txt', RU)
  await runQuoin(folder, ['align', 'x1.txt', 'x2.txt', '--project', 'p.quoin', '--tsv', 'a.tsv'])
  const exported = await runQuoin(folder, ['export', 'p.quoin', '--tsv', 'b.tsv', '--only', 'all'])
  expect([exported.code, exported.err]).toEqual([0, ''])
  expect(readFileSync(join(folder, 'b.tsv'), 'utf8')).toBe(readFileSync(join(folder, 'a.tsv'), 'utf8'))
  const refused = await runQuoin(folder, ['export', 'p.quoin', '--tsv', 'no/such/b.tsv'])
  expect([refused.code, refused.err.split(':')[0]]).toEqual([2, 'no/such/b.tsv'])
  // A table in place of the project would end it.
  const before = readFileSync(join(folder, 'p.quoin'))
  const destroying = await runQuoin(folder, ['export', 'p.quoin', '--tsv', 'p.quoin'])
  expect([destroying.code, destroying.err.split(':')[0]]).toEqual([2, 'p.quoin'])
  expect(readFileSync(join(folder, 'p.quoin')).subarray(0, 16)).toEqual(before.subarray(0, 16))
  // The table of the articles that are there is something done.
  const half = await runQuoin(folder, ['align', 'missing.txt', '--project', 'p.quoin', '--tsv', 'c.tsv'])
  expect([half.code, half.err.split(':')[0]]).toEqual([1, 'missing.txt'])
  expect(readFileSync(join(folder, 'c.tsv'), 'utf8')).toBe(readFileSync(join(folder, 'a.tsv'), 'utf8'))
})

test('a table and its articles, or the lines alone, make the same project again, byte for byte', async () => {
  write('x1.txt', EN)
  write('x2.txt', RU)
  await runQuoin(folder, ['align', 'x1.txt', 'x2.txt', '--tsv', 'a.tsv', '--jsonl', 'a.jsonl'])
  const first = await runQuoin(folder, ['import', 'n.quoin', 'a.tsv', 'x1.txt', 'x2.txt'])
  const second = await runQuoin(folder, ['import', 'm.quoin', 'a.jsonl'])
  expect([first, second]).toEqual(Array(2).fill({ code: 0, out: '', err: '' }))
  for (const project of ['n.quoin', 'm.quoin']) {
    await runQuoin(folder, ['export', project, '--only', 'all', '--tsv', 'b.tsv'])
    expect(readFileSync(join(folder, 'b.tsv'), 'utf8')).toBe(readFileSync(join(folder, 'a.tsv'), 'utf8'))
  }
  // Lines that stand twice are taken once; an article whose text was changed by hand is named and left out.
  const [line = '', ...others] = readFileSync(join(folder, 'a.jsonl'), 'utf8').trimEnd().split('\n')
  const { text, ...article } = JSON.parse(line)
  const changed = JSON.stringify({ ...article, text: `${text} And more.` })
  const third = await runQuoin(folder, [
    'import',
    'o.quoin',
    write('c.jsonl', [changed, ...others, ...others].join('\n')),
  ])
  expect([third.code, third.err.match(/line \d+/g)]).toEqual([1, ['line 1']])
})

test('sentences of a translation are linked under the pair and name of their document', async () => {
  const document = {
    pair: 'en-ru',
    doc: 'mill/1',
    source: ['The mill will stay.', 'Nobody may buy it.', 'The ferry leaves at six.'],
    target: ['Мельница останется.', 'Паром отходит в шесть.'],
  }
  const { code, out } = await runQuoin(folder, ['sentences', write('docs.json', JSON.stringify([document]))])
  expect([code, JSON.parse(out)]).toEqual([
    0,
    {
      'en-ru': {
        'mill/1': [
          [0, 0],
          [2, 1],
        ],
      },
    },
  ])
  const refused = await runQuoin(folder, ['sentences', write('other.json', '{"pair": "en-ru"}')])
  expect([refused.code, refused.err.split(':')[0]]).toEqual([2, 'other.json'])
})

test('stories said by hand are kept apart, though their words agree', async () => {
  const names = ['one', 'two', 'more/two'].map(name => {
    mkdirSync(join(folder, name), { recursive: true })
    return write(`${name}/a.txt`, name === 'two' ? RU : EN)
  })
  await runQuoin(folder, ['align', ...names, '--story-by', 'folder', '--jsonl', 'a.jsonl'])
  const stories = lines(readFileSync(join(folder, 'a.jsonl'), 'utf8')).filter(line => line.type === 'article')
  expect(new Set(stories.map(line => line.story)).size).toBe(3)
})

test('a run that is cancelled says so and writes nothing', async () => {
  const controller = new AbortController()
  controller.abort()
  const { code, err } = await runQuoin(folder, ['align', write('a.txt', EN), '--tsv', 'a.tsv'], {
    signal: controller.signal,
  })
  expect([code, existsSync(join(folder, 'a.tsv'))]).toEqual([2, false])
  expect(err).toBe('Stopped before the end; nothing was written.\n')
})

test('a run that is stopped half way writes nothing either', async () => {
  const controller = new AbortController()
  const { code, err } = await runQuoin(folder, ['align', write('a.txt', EN), write('b.txt', RU), '--tsv', 'a.tsv'], {
    signal: controller.signal,
    isTerminal: true,
    standardError(text) {
      if (text.includes('encoding')) controller.abort()
    },
  })
  expect([code, err, existsSync(join(folder, 'a.tsv'))]).toEqual([2, '', false])
})

test('one that is stopped with a project says what is in that', async () => {
  const controller = new AbortController()
  const words = ['align', write('a.txt', EN), write('b.txt', RU), '--tsv', 'a.tsv', '--project', 'p.quoin']
  let said = ''
  const { code } = await runQuoin(folder, words, {
    signal: controller.signal,
    isTerminal: true,
    standardError(text) {
      said += text
      if (text.includes('encoding')) controller.abort()
    },
  })
  expect([code, existsSync(join(folder, 'a.tsv')), existsSync(join(folder, 'p.quoin'))]).toEqual([1, false, true])
  expect(said).toContain('Stopped before the end: 2 articles are in p.quoin and will be compared when it is opened;')
})

test('an article with half a character is brought back whole from what was exported', async () => {
  write('half.json', '{"text": "The mill will stay \\ud800\\n\\n\\u201cWe will not sell it,\\u201d said Ada Brenn."}')
  await runQuoin(folder, ['import', 'p.quoin', 'half.json'])
  await runQuoin(folder, ['export', 'p.quoin', '--jsonl', 'a.jsonl'])
  const { code } = await runQuoin(folder, ['import', 'q.quoin', 'a.jsonl'])
  await runQuoin(folder, ['export', 'q.quoin', '--jsonl', 'b.jsonl'])
  const [a, b] = ['a.jsonl', 'b.jsonl'].map(name => readFileSync(join(folder, name), 'utf8'))
  expect([code, b]).toEqual([0, a])
  expect(a).toContain('\\ud800')
})

test('what every command takes may stand before its name', async () => {
  write('a.txt', EN)
  const behind = await runQuoin(folder, ['extract', 'a.txt', '--language', 'uk', '--quiet'])
  for (const before of [
    ['--language', 'uk', '--quiet'],
    ['-q', '--language=uk'],
  ])
    expect(await runQuoin(folder, [...before, 'extract', 'a.txt'])).toEqual(behind)
  expect((await runQuoin(folder, ['--language', 'uk', 'no'])).err).toMatch(/^no: такої команди немає/u)
})

test('an alignment of sentences that is stopped half way prints no links, however short it is', async () => {
  const controller = new AbortController()
  let said = ''
  const document = { pair: 'en-ru', doc: '1', source: ['The mill will stay.'], target: ['Мельница останется.'] }
  const { code, out } = await runQuoin(folder, ['sentences', write('docs.json', JSON.stringify([document]))], {
    signal: controller.signal,
    isTerminal: true,
    standardError(text) {
      said += text
      if (text.includes('encoding')) controller.abort()
    },
  })
  expect([code, out]).toEqual([2, ''])
  expect(said).toContain('Stopped before the end')
})

test('progress is for terminals, and not with --quiet', async () => {
  write('a.txt', EN)
  const shown = await runQuoin(folder, ['extract', 'a.txt'], { isTerminal: true })
  expect(shown.err).toContain('article 0 of 1')
  expect((await runQuoin(folder, ['extract', 'a.txt', '--quiet'], { isTerminal: true })).err).toBe('')
})

test('--version prints the version of the package and nothing else', async () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'))
  expect(await runQuoin(folder, ['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

test('the commands that an installed program tells from files are those of the table', () => {
  expect(CLI_COMMANDS.map(({ name }) => name)).toEqual([...CLI_NAMES])
})
