import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ran, runQuoin } from './runQuoin.ts'

let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-exports-'))
  writeFileSync(
    join(folder, 'en.txt'),
    'The mill will stay\n\n"We will not sell the mill to anybody," said Ada Brenn.\n\n"The roof <b>leaks</b> & creaks," she said.\n',
  )
  writeFileSync(
    join(folder, 'ru.txt'),
    'Мельница останется\n\n«Мы никому не продадим мельницу», — сказала Ада Бренн, которая ею управляет. Решение объявили в среду, после того как жители посёлка собрали подписи, чтобы старый дом не снесли.\n',
  )
  const made = await quoin('align', 'en.txt', 'ru.txt', '--project', 'p.quoin', '--tsv', 'a.tsv', '--html', 'a.html')
  expect(made).toEqual({ code: 0, out: '', err: '' })
})

afterAll(() => rmSync(folder, { recursive: true }))

const quoin = (...words: string[]): Promise<Ran> => runQuoin(folder, words)
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

/** The rows of a table by the names of its columns. */
function rows(name: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rest] = read(name)
    .trimEnd()
    .split('\n')
    .map(line => line.split('\t'))
  return rest.map(row => Object.fromEntries(header.map((column, i) => [column, row[i] ?? ''])))
}

test('the report is one valid page, the same from align and from export, in the language of whoever asks', async () => {
  const html = read('a.html')
  const { results } = await new HtmlValidate({ extends: ['html-validate:recommended'] }).validateString(html)
  expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
  expect(html).toContain('lang="ru" dir="auto"')
  // Linked words have their numbers: the report asks the encoder as the window does.
  expect(html).toMatch(/<span class="ln">mill<\/span><sub class="n"/u)
  expect(html).toMatch(/<details class="why"><summary>Why it stands here<\/summary><ul><li>/u)
  await quoin('export', 'p.quoin', '--html', 'b.html', '--only', 'all')
  // Only the name of the project is another: align had it too.
  expect(read('b.html')).toBe(html)
  await runQuoin(folder, ['export', 'p.quoin', '--html', 'c.html', '--only', 'all', '--romanise'], {
    environment: { LANG: 'ky_KG.UTF-8' },
  })
  expect(read('c.html')).toContain('<html lang="ky">')
  expect(read('c.html')).toContain('Окуя картасы')
  expect(read('c.html')).toContain('lang="ru-Latn"><bdi>My nikomu ne prodadim melnitsu')
})

test('flags are written from the probability that is asked for; what is none is refused in one sentence', async () => {
  for (const count of ['seven', 'nine'])
    writeFileSync(
      join(folder, `${count}.txt`),
      `Boats leak\n\n"Our divers looked at ${count} boats in the old harbour and every hull was rotten," said Ada Brenn on the quay.\n`,
    )
  const flags = async (...words: string[]) => {
    await quoin('export', 'boats.quoin', '--tsv', 'boats.tsv', '--only', 'all', ...words)
    return rows('boats.tsv').map(row => row.flags)
  }
  await quoin('align', 'seven.txt', 'nine.txt', '--project', 'boats.quoin', '--tsv', 'f.tsv', '--flags-from', '1')
  expect(rows('f.tsv').map(row => row.flags)).toEqual([''])
  expect(await flags()).toEqual([expect.stringMatching(/^number:/u)])
  expect(await flags('--flags-from', '.25')).toEqual([expect.stringMatching(/number:/u)])
  expect(await flags('--flags-from', '1.0')).toEqual([''])
  const wrong = await quoin('export', 'boats.quoin', '--tsv', 'boats.tsv', '--flags-from', '50%')
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('from 0 to 1')])
})

describe('filters', () => {
  test('leave out other languages, verdicts and stories, and the preview says how many and why', async () => {
    const all = rows('a.tsv').length
    expect(all).toBeGreaterThan(0)
    const preview = async (...words: string[]) =>
      (await quoin('export', 'p.quoin', '--tsv', 'never.tsv', '--preview', ...words)).out
    expect(await preview()).toBe(`never.tsv: 0 groups, 0 rows. Rows left out: ${all} that nobody has confirmed.\n`)
    expect(await preview('--only', 'all')).toMatch(
      new RegExp(`^never.tsv: \\d+ groups?, ${all} rows?. Nothing is left out.\n$`, 'u'),
    )
    expect(await preview('--only', 'all', '--only-lang', 'en')).toContain(`Rows left out: ${all} in other languages.`)
    expect(await preview('--only', 'all', '--only-verdict', 'contradicts')).toContain(
      `left out: ${all} with another verdict`,
    )
    expect(existsSync(join(folder, 'never.tsv'))).toBe(false)
    const { code, out } = await quoin('export', 'p.quoin', '--preview', '--only', 'all')
    expect([code, out.match(/^--[a-z-]+(?=: \d)/gmu)]).toEqual([
      0,
      ['--tsv', '--groups-tsv', '--tmx', '--jsonl', '--html', '--svg'],
    ])
    expect((await quoin('export', 'p.quoin')).code).toBe(2)

    await quoin('export', 'p.quoin', '--groups-tsv', 'ru.tsv', '--only', 'all', '--only-lang', 'ru,en')
    expect(read('ru.tsv').split('\n')[0]).toBe('en\tru')
    const [story] = new Set(rows('a.tsv').map(row => row.story ?? ''))
    await quoin('export', 'p.quoin', '--tsv', 'story.tsv', '--only', 'all', '--only-story', story ?? '')
    expect(read('story.tsv')).toBe(read('a.tsv'))
  })

  test('that ask for what there is not are named, and nothing is written', async () => {
    for (const [option, value, sentence] of [
      [
        '--only-verdict',
        'same,alike',
        '--only-verdict alike: this is none of same, shortened, paraphrase, differs, contradicts; choose some of them.',
      ],
      ['--only-lang', 'fr', '--only-lang fr: no article is in this language; the project has en, ru.'],
      ['--only-story', 'No such', '--only-story No such: the project has no such story; its stories are: '],
    ] as const) {
      const ran = await quoin('export', 'p.quoin', '--tsv', 'x.tsv', '--only', 'all', option, value)
      expect([ran.code, ran.err.startsWith(sentence), existsSync(join(folder, 'x.tsv'))]).toEqual([2, true, false])
    }
  })

  test('that let nothing through are no failure, but the file without rows is told of', async () => {
    const ran = await quoin('export', 'p.quoin', '--tsv', 'none.tsv')
    expect([ran.code, rows('none.tsv').length]).toEqual([0, 0])
    expect(ran.err).toMatch(/^none\.tsv: not one row was written\. Rows left out: \d+ that nobody has confirmed\./u)
    expect((await quoin('export', 'p.quoin', '--tsv', 'none.tsv', '--quiet')).err).toBe('')
    // Proposals are offered where they are what is missing only.
    expect(ran.err).toContain('With --only all')
    const none = await quoin('export', 'p.quoin', '--tsv', 'none.tsv', '--only', 'all', '--only-verdict', 'contradicts')
    expect(none.err).toContain('not one row was written')
    expect(none.err).not.toContain('With --only all')
    const alone = await quoin('align', 'en.txt', '--tsv', 'none.tsv')
    expect([alone.code, alone.err]).toEqual([
      0,
      'none.tsv: not one row was written: no two versions of one utterance were found.\n',
    ])
  })
})

describe('what was exported, brought into a new project', () => {
  const again = async (name: string, file: string) => {
    const made = await quoin('import', name, file, 'en.txt', 'ru.txt')
    expect([made.code, made.err]).toEqual([0, ''])
    await quoin('export', name, '--tsv', `${name}.tsv`, '--only', 'all')
    return read(`${name}.tsv`)
  }

  test('gives the same table again, byte for byte, also after a spreadsheet has had it', async () => {
    expect(await again('one.quoin', 'a.tsv')).toBe(read('a.tsv'))
    const [header = [], ...rest] = read('a.tsv')
      .split('\n')
      .slice(0, -1)
      .map(line => line.split('\t'))
    // Columns turned round and one dropped, semicolons, quotes, BOM, CRLF, blanks at the end.
    const dropped = header.indexOf('a_url')
    const field = (text: string) => (/[";]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
    const turned = [header, ...rest].map(row => row.filter((_, i) => i !== dropped).reverse())
    writeFileSync(
      join(folder, 'saved.csv'),
      `\u{feff}${turned.map(row => `${row.map(field).join(';')};;\r\n`).join('')};;;\r\n\r\n`,
    )
    expect(await again('two.quoin', 'saved.csv')).toBe(read('a.tsv'))
  })

  test('keeps two outlets’ copies of one text apart, also where one of them is there already', async () => {
    const words = read('en.txt')
    for (const name of ['one.txt', 'two.txt']) writeFileSync(join(folder, name), words)
    await quoin('align', 'one.txt', 'two.txt', 'ru.txt', '--project', 'copies.quoin', '--jsonl', 'copies.jsonl')
    await quoin('export', 'copies.quoin', '--tsv', 'copies.tsv', '--only', 'all')
    expect(new Set(rows('copies.tsv').flatMap(row => [row.a_article, row.b_article])).size).toBe(3)
    await quoin('align', 'one.txt', '--project', 'there.quoin')
    const ran = await quoin('import', 'there.quoin', 'copies.jsonl')
    expect([ran.code, ran.err]).toEqual([0, ''])
    await quoin('export', 'there.quoin', '--tsv', 'there.tsv', '--only', 'all')
    expect(read('there.tsv')).toBe(read('copies.tsv'))
  })

  test('is said row by row where it cannot be placed', async () => {
    const lines = read('a.tsv').split('\n').slice(0, -1)
    writeFileSync(join(folder, 'twice.tsv'), `${[...lines, lines[1]].join('\n')}\n`)
    const ran = await quoin('import', 'three.quoin', 'twice.tsv', 'en.txt', 'ru.txt')
    expect([ran.code, ran.err]).toEqual([
      1,
      `twice.tsv, line ${lines.length + 1}: this row repeats line 2; delete one of them. The row was left out.\n`,
    ])
    writeFileSync(join(folder, 'few.tsv'), 'pair_id\tgroup_id\tstate\tnote\np1\tg1\tconfirmed\tx\n')
    const few = await quoin('import', 'three.quoin', 'few.tsv')
    expect([few.code, few.err]).toEqual([
      2,
      'few.tsv: the table lacks a_text, b_text; export it again with all columns.\n',
    ])
    writeFileSync(
      join(folder, 'bad.tsv'),
      Buffer.concat([Buffer.from(`${lines[0]}\n`), Buffer.from([0xed, 0xa0, 0x80, 10])]),
    )
    const bad = await quoin('import', 'three.quoin', 'bad.tsv')
    expect([bad.code, bad.err]).toEqual([
      2,
      'bad.tsv: this table is not in UTF-8, and letters may be lost; save it as “CSV UTF-8” and import it again.\n',
    ])
  })
})

test('of a table with hundreds of spoilt rows the first are named, and the others counted', async () => {
  const [header = ''] = read('a.tsv').split('\n')
  const rows = (filled: RegExp) => {
    const row = header.replace(/[^\t]+/gu, column => (filled.test(column) ? 'x' : ''))
    return `${header}\n${`${row}\n`.repeat(350)}`
  }
  writeFileSync(join(folder, 'spoilt.tsv'), rows(/group_id|text|article/u))
  const { err } = await quoin('import', 'p.quoin', 'spoilt.tsv')
  const lines = err.trimEnd().split('\n')
  expect(lines).toHaveLength(101)
  // Where a column is of another form altogether, one is enough.
  writeFileSync(join(folder, 'other.tsv'), rows(/./u))
  expect((await quoin('import', 'p.quoin', 'other.tsv')).err.trimEnd().split('\n')).toEqual([
    expect.stringContaining('other.tsv, line 2: “x” is no word for the column state; it takes'),
    'other.tsv: state does not fit in 349 more rows either; they were left out.',
  ])
  expect(lines.at(-1)).toBe('spoilt.tsv: 250 more lines were left out; mend those named, then import the file again.')
})
