/** A folder of invented articles in every format and charset, some of which nobody can read. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { docx, odt, page, pdf } from '../worker/read/documents.ts'
import { bytesIn, utf16 } from '../worker/read/texts.ts'

/** What was written. */
export interface MixedFolder {
  /** Files that hold an article. */
  readonly good: number
  /** Names of those that do not, from the folder. */
  readonly bad: readonly string[]
}

const OPENINGS = {
  ru: ['Мост', 'Мельницу', 'Школу', 'Больницу', 'Дорогу', 'Рынок', 'Пристань'],
  uk: ['Міст', 'Млин', 'Школу', 'Лікарню', 'Дорогу', 'Ґанок', 'Пристань'],
  ky: ['Көпүрөнү', 'Тегирменди', 'Мектепти', 'Ооруканы', 'Жолду', 'Базарды', 'Бекетти'],
  en: ['The bridge', 'The mill', 'The school', 'The hospital', 'The road', 'The market', 'The pier'],
} as const
type Written = keyof typeof OPENINGS

const ENDINGS: Readonly<Record<Written, (thing: string, n: number) => readonly string[]>> = {
  ru: (thing, n) => [
    `${thing} откроют в районе номер ${n}, решил совет после долгого разговора с жителями.`,
    `"Мы обещали это жителям ${n} лет назад, и мы это сделаем", сказал глава района журналистам в понедельник.`,
    `Работы начнутся в мае и продлятся ${n} недель, подрядчик ещё не выбран, деньги уже выделены из бюджета.`,
  ],
  uk: (thing, n) => [
    `${thing} відкриють у районі номер ${n}, вирішила рада після довгої розмови з мешканцями.`,
    `"Ми обіцяли це мешканцям ${n} років тому, і ми це зробимо", сказав голова району журналістам у понеділок.`,
    `Роботи почнуться у травні й триватимуть ${n} тижнів, підрядника ще не вибрано, гроші вже виділено з бюджету.`,
  ],
  ky: (thing, n) => [
    `${thing} ${n}-райондо ачышат, кеңеш тургундар менен узак сүйлөшүүдөн кийин ушундай чечти.`,
    `«Биз муну тургундарга ${n} жыл мурун убада кылганбыз, эми аткарабыз», деди райондун башчысы журналисттерге.`,
    `Иш май айында башталып, ${n} аптага созулат, курулуучу дагы тандала элек, акча бөлүнгөн.`,
  ],
  en: (thing, n) => [
    `${thing} in district ${n} will be opened, the council decided after a long talk with the people who live there.`,
    `"We promised it to the people ${n} years ago, and we shall keep our word," the head of the district said on Monday.`,
    `Work begins in May and takes ${n} weeks, nobody has been hired to do it yet, and the money has been set aside.`,
  ],
}

/** Ways to write an article down: the file's extension and its bytes; null where the charset lacks its letters. */
const WAYS: readonly (readonly [
  extension: string,
  bytes: (title: string, lines: readonly string[], lang: Written) => Uint8Array | null,
])[] = [
  ['.txt', (title, lines) => Buffer.from([title, ...lines].join('\n'))],
  ['.txt', (title, lines) => utf16(`\uFEFF${[title, ...lines].join('\r\n')}`, 'le')],
  ['.txt', (title, lines) => utf16([title, ...lines].join('\n'), 'be')],
  ['.txt', (title, lines, lang) => old('windows-1251', [title, ...lines].join('\n'), lang)],
  ['.txt', (title, lines, lang) => old('koi8-u', [title, ...lines].join('\n'), lang)],
  ['.txt', (title, lines, lang) => old('iso-8859-5', [title, ...lines].join('\n').replaceAll('Ґ', 'Г'), lang)],
  ['.txt', (title, lines, lang) => (lang === 'ru' ? old('ibm866', [title, ...lines].join('\n'), lang) : null)],
  ['.md', (title, lines) => Buffer.from(`# ${title}\n\n${lines.join('\n\n')}\n`)],
  ['.html', (title, lines) => Buffer.from(page(title, lines))],
  ['.htm', (title, lines, lang) => old('windows-1251', page(title, lines, 'windows-1251').replace('©', '(c)'), lang)],
  ['.docx', (title, lines) => docx([title, ...lines])],
  ['.odt', (title, lines) => odt([title, ...lines])],
  ['.pdf', (title, lines) => pdf([title, ...lines].map((text, n) => ({ text, x: 72, y: 760 - 30 * n })))],
  ['.eml', (title, lines) => letter(title, lines)],
  ['.json', (title, lines) => Buffer.from(JSON.stringify({ title, text: [title, ...lines].join('\n') }))],
]

function old(charset: string, text: string, lang: Written): Uint8Array | null {
  // Kyrgyz has no eight-bit charset here; English is the same in all of them.
  return lang === 'ky' || lang === 'en' ? null : bytesIn(charset, text)
}

function letter(title: string, lines: readonly string[]): Uint8Array {
  const subject = `=?utf-8?B?${Buffer.from(title).toString('base64')}?=`
  const body = Buffer.from(lines.join('\n\n')).toString('base64')
  return Buffer.from(
    `Subject: ${subject}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n`,
  )
}

/** Files that hold no article, each for another reason. */
const BAD: Readonly<Record<string, Uint8Array>> = {
  'empty.txt': new Uint8Array(),
  'picture.txt': Buffer.from('\u0089PNG\r\n', 'latin1'),
  'spoilt.txt': Buffer.concat([Buffer.from('Мост откроют осенью '), Buffer.from([0xff, 0xfe]), Buffer.from(' мост')]),
  'half.docx': docx(['words']).subarray(0, 300),
  'scan.pdf': pdf([]),
  'noarticle.jsonl': Buffer.from('{"text":"fine words"}\nnot JSON\n'),
}

/** Writes `count` files, six of them bad, in folders two deep. */
export function writeMixedFolder(folder: string, count: number): MixedFolder {
  const put = (name: string, bytes: Uint8Array) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  const bad = Object.entries(BAD)
  for (const [name, bytes] of bad) put(`bad/${name}`, bytes)
  const languages = ['ru', 'uk', 'ky', 'en'] as const
  let good = 0
  for (let n = 0; good < count - bad.length; n++) {
    const lang = languages[n % languages.length] ?? 'en'
    const [extension, bytesOf] = WAYS[Math.floor(n / languages.length) % WAYS.length] ?? ['.txt', () => null]
    const things = OPENINGS[lang]
    const thing = things[Math.floor(n / 60) % things.length] ?? ''
    const lines = ENDINGS[lang](thing, n + 2)
    const bytes = bytesOf(`${thing} ${n}`, lines, lang)
    if (bytes === null) continue
    put(`${n % 7}/${lang}/${n}${extension}`, bytes)
    good++
  }
  // One line of the list of articles can be read.
  return { good: good + 1, bad: bad.map(([name]) => `bad/${name}`) }
}
