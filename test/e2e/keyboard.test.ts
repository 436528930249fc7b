/** A whole session without a mouse, in each language on its own keyboard: articles in, the review, a file out. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openWindow, temporaryFolder } from './harness.ts'
import { eventually, PATIENCE_MS, sightsOf } from './sights.ts'
import { type Keyboard, typistOf } from './typing.ts'
import { CATALOGUES } from './views.ts'

interface Article {
  readonly title: string
  readonly quotations: readonly [string, string, string]
  /** Words of the first quotation that it is found by. */
  readonly words: string
  /** A note on it. */
  readonly note: string
}

/** One event, told in each language in words of our own. */
const ARTICLES: Readonly<Record<Keyboard, Article>> = {
  en: {
    title: 'Lantern fair opens on the old bridge',
    quotations: [
      '“We lit nine hundred lanterns on the old bridge tonight,” said Mara Quill, the mayor of Brook.',
      '“The children of both banks made every one of them by hand,” Quill said.',
      '“Next spring we shall open the bridge to carts again,” she added.',
    ],
    words: 'hundred lanterns',
    note: 'who counted?',
  },
  ru: {
    title: 'На старом мосту открылась ярмарка фонарей',
    quotations: [
      '«Мы зажгли сегодня вечером на старом мосту девятьсот фонарей», — сказала мэр Брука Мара Квилл.',
      '«Дети с обоих берегов сделали каждый из них своими руками», — сказала Квилл.',
      '«Будущей весной мы снова откроем мост для повозок», — добавила она.',
    ],
    words: 'девятьсот фонарей',
    note: 'Кто их считал?',
  },
  uk: {
    title: 'На старому мосту відкрився ярмарок ліхтарів',
    quotations: [
      '«Ми запалили сьогодні ввечері на старому мосту дев’ятсот ліхтарів», — сказала мер Брука Мара Квілл.',
      '«Діти з обох берегів зробили кожен із них власноруч», — сказала Квілл.',
      '«Наступної весни ми знову відкриємо міст для возів», — додала вона.',
    ],
    words: 'дев’ятсот ліхтарів',
    note: 'Хто їх лічив?',
  },
  ky: {
    title: 'Эски көпүрөдө чырактар жарманкеси ачылды',
    quotations: [
      '«Биз бүгүн кечинде эски көпүрөдө тогуз жүз чырак күйгүздүк», — деди Бруктун мэри Мара Квилл.',
      '«Алардын ар бирин эки жээктин балдары өз колдору менен жасашты», — деди Квилл.',
      '«Келерки жазда көпүрөнү арабалар үчүн кайра ачабыз», — деп кошумчалады ал.',
    ],
    words: 'тогуз жүз чырак',
    note: 'Аларды ким санады, өзүңбү?',
  },
}

const textOf = ({ title, quotations }: Article) => `${[title, ...quotations].join('\n\n')}\n`

test.each(Object.keys(ARTICLES) as Keyboard[])(
  'on the %s keyboard a session goes from import to export by keys alone',
  async language => {
    const folder = temporaryFolder()
    const window = await openWindow({ shell: 'browser', language, paths: [path.join(folder, 'fair.quoin')] })
    const { page } = window
    page.setDefaultTimeout(PATIENCE_MS)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const { text, count, versions, settled } = sightsOf(window)
    const { press, write } = await typistOf(page, language)
    const messages = CATALOGUES[language]
    const article = ARTICLES[language]
    const other = ARTICLES[language === 'en' ? 'ru' : 'en']
    await page.waitForSelector('.app .empty .btn.go:focus', { timeout: 6 * PATIENCE_MS })
    const value = (selector: string) => page.locator(selector).inputValue()
    const hasFocus = (selector: string) => page.locator(`${selector}:focus`).count()
    /** Goes to a field by Tab, and writes over what stands there. */
    const fill = async (selector: string, words: string) => {
      for (let n = 0; n < 60 && (await hasFocus(selector)) === 0; n++) await press('Tab')
      await press('KeyA', { ctrl: true })
      await write(words)
      await eventually(() => value(selector)).toBe(words)
    }

    // An article comes in as a file, whose path is typed.
    const file = path.join(folder, 'other.txt')
    writeFileSync(file, textOf(other))
    await press('KeyO', { ctrl: true, shift: true })
    await page.locator('.picker .typed:not([value=""])').waitFor()
    await fill('.picker .typed', file)
    await press('Enter')
    await eventually(() => count('.picker')).toBe(0)
    await eventually(() => count('.row')).toBe(3)
    // Another is pasted, into a field that the palette opens by its name.
    await press('KeyP', { ctrl: true, shift: true })
    await page.locator('.palette input:focus').waitFor()
    await write(messages['command.file.paste'].replace('…', '').toLowerCase())
    await press('Enter')
    await page.locator('.dialog textarea:focus').waitFor()
    await page.keyboard.insertText(textOf(article))
    await press('Enter', { ctrl: true })
    await eventually(() => count('.row.open'), 'groups').toBe(3)
    await settled()

    // The queue is narrowed by words, with the slash where this keyboard has it.
    await write('/')
    await eventually(() => hasFocus('[data-filter]')).toBe(1)
    await write(article.words)
    await eventually(() => count('.row')).toBe(1)
    await press('Enter')
    await press('KeyJ')
    await eventually(() => text('.now .ver .sc')).toContain(article.words)
    await write('/')
    await eventually(() => hasFocus('[data-filter]')).toBe(1)
    await press('Escape')
    await press('Escape')
    await eventually(() => count('.row')).toBe(3)

    // Verdict and note.
    if ((await count('.now .ver.ref.cur')) > 0) await press('ArrowRight')
    await eventually(() => count('.now .ver.cur:not(.ref)')).toBe(1)
    await press('KeyE')
    await eventually(() => text('.now .chip.set')).toContain(messages['ui.verdict.paraphrase'])
    await settled()
    await press('Semicolon')
    await page.locator('.note textarea:focus').waitFor()
    await write(article.note)
    await press('Enter')
    await eventually(() => text('.phead')).toContain(article.note)
    await settled()
    // A candidate in, out, and both taken back.
    const before = await versions()
    await page.locator('.cand').first().waitFor()
    await press('Digit1')
    await eventually(async () => (await versions()).length).toBe(3)
    await settled()
    await press('KeyX')
    await eventually(versions).toEqual(before)
    await settled()
    await press('KeyZ')
    await eventually(async () => (await versions()).length).toBe(3)
    await settled()
    await press('KeyZ', { ctrl: true })
    await eventually(versions).toEqual(before)
    await settled()
    // Confirmed, and on to the next.
    for (const confirmed of [1, 2]) {
      await press('Enter')
      await eventually(() => count('.row.done')).toBe(confirmed)
    }
    // The hints have the letters of this keyboard.
    const letter = { en: 'R', ru: 'К', uk: 'К', ky: 'К' }[language]
    expect(await page.locator('.foot .hint kbd').allTextContents()).toContain(letter)

    // Words are found in all articles.
    await press('KeyF', { ctrl: true, shift: true })
    await page.locator('[data-find]:focus').waitFor()
    await write(article.words)
    await eventually(() => count('.finding .hit')).toBe(1)
    await press('Escape')
    await eventually(() => count('.finding')).toBe(0)

    // Out into a table.
    const table = path.join(folder, 'pairs.tsv')
    await press('KeyE', { ctrl: true })
    await page.locator('.export .path input').waitFor()
    await fill('.export .path input', table)
    await press('Enter')
    await eventually(() => text('.say')).toContain(table)
    const [head = [], ...rows] = readFileSync(table, 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => line.split('\t'))
    const column = (name: string) => rows.map(row => row[head.indexOf(name)])
    expect(column('state')).toEqual(['confirmed', 'confirmed'])
    const [row = -1] = column('note').flatMap((note, n) => (note === article.note ? [n] : []))
    expect(column('verdict')[row]).toBe('paraphrase')
    expect([column('a_text')[row], column('b_text')[row]].join(' ')).toContain(article.words)
    // The sheet of keys opens by the question mark of this keyboard.
    await write('?')
    await page.locator('.dialog.keys').waitFor()
    await press('Escape')
    expect(window.complaints).toEqual([])
    await window.close()
  },
  20 * PATIENCE_MS,
)
