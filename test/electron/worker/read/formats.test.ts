import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { readDocument } from '../../../../electron/worker/read/readDocument.ts'
import { docx, docxOf, odtOf, page, pdf, run } from './documents.ts'
import { bytesIn, KYRGYZ, RUSSIAN, UKRAINIAN } from './texts.ts'

/** Everything that a file gives; it must be readable. */
async function texts(bytes: Uint8Array | string, extension = '', options = {}) {
  const given = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
  const found = await readDocument({ file: `a${extension}`, extension, bytes: given, options })
  if (!found.ok) throw new Error(JSON.stringify(found.problem))
  return found.value.texts
}

const PARAGRAPHS = [
  'The ferry that joins the two banks will sail again from the first of May, the council said on Tuesday after a long meeting.',
  '“We kept our promise to the people of the islands,” said Mara Quill, who has led the council since spring, “and we paid for it.”',
  'Work on the pier took eleven months, cost less than was feared, and was done by a firm from the next valley.',
]

test('a page is reduced to its article; what is left out is there to be shown', async () => {
  const [found] = await texts(page('Ferry sails again', PARAGRAPHS), '.html')
  expect(found).toMatchObject({
    format: 'html',
    text: `${['Ferry sails again', ...PARAGRAPHS].join('\n\n')}\n`,
    leftOut: ['Home', 'World', '© The Wenlow Post'],
    details: { title: 'Ferry sails again' },
  })
})

test('JSON without its name is told by how it begins, and a bracket begins a text', async () => {
  const one = JSON.stringify({ title: 'Ferry', text: PARAGRAPHS[0] })
  for (const bytes of [one, `\uFEFF${one}`, `[ ${one} ]`, `${one}\n${one}\n`])
    expect((await texts(bytes)).map(({ text }) => text)[0]).toBe(PARAGRAPHS[0])
  expect((await texts(`[Photo] ${PARAGRAPHS[0]}`))[0]?.text).toBe(`[Photo] ${PARAGRAPHS[0]}`)
})

test('the whole of a page is kept where that is wished', async () => {
  const [found] = await texts(page('Ferry sails again', PARAGRAPHS), '.html', { whole: true })
  expect([
    found?.leftOut,
    found?.text.startsWith('Home\n\nWorld\n\nFerry'),
    found?.text.endsWith('© The Wenlow Post\n'),
  ]).toEqual([[], true, true])
})

test('a page whose elements stand deeper in each other than a page of ours is kept whole: the finder of articles is quadratic in depth', async () => {
  const deep = (levels: number) =>
    page('Ferry sails again', PARAGRAPHS)
      .replace('<article', `${'<div>'.repeat(levels)}<article`)
      .replace('</article>', `</article>${'</div>'.repeat(levels)}`)
  const leftOut = async (levels: number) => (await texts(deep(levels), '.html'))[0]?.leftOut.includes('Home')
  expect([await leftOut(100), await leftOut(310)]).toEqual([true, false])
})

test('what a page says of its article is taken from JSON-LD, Open Graph and meta, in this order', async () => {
  const linked = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', name: 'no' },
      {
        '@type': 'NewsArticle',
        headline: 'Ferry',
        author: [{ '@type': 'Person', name: 'Ada Brenn' }, { name: 'Bo Larn' }],
        publisher: { name: 'The Wenlow Post' },
        datePublished: '2031-05-01T23:30:00+06:00',
      },
    ],
  }
  const head = `<link rel="canonical" href="https://post.example/ferry"><meta property="og:site_name" content="Other"><script type="application/ld+json">${JSON.stringify(linked)}</script>`
  const [found] = await texts(page('Ferry sails again', PARAGRAPHS).replace('<title>', `${head}<title>`), '.htm')
  expect(found?.details).toEqual({
    title: 'Ferry sails again',
    outlet: 'The Wenlow Post',
    author: 'Ada Brenn, Bo Larn',
    // As the outlet writes it; in UTC it would be the day as well, at other hours not.
    date: '2031-05-01',
    url: 'https://post.example/ferry',
  })
  const plain =
    '<meta name="author" content="Ada Brenn"><meta property="article:published_time" content="2031-02-30"><meta property="og:url" content="javascript:alert(1)">'
  const [other] = await texts(page('Ferry', PARAGRAPHS).replace('<title>', `${plain}<title>`), '.htm')
  // There is no such day, and that is no address.
  expect(other?.details).toEqual({ title: 'Ferry', author: 'Ada Brenn' })
})

test('the headline is the one that the page is called by, not the outlet in large letters', async () => {
  const withLogo = (head: string, own: string) =>
    page('X', PARAGRAPHS)
      .replace('<title>X | The Wenlow Post</title>', head)
      .replace('<nav>', `<h1>The Wenlow Post</h1><nav>`)
      .replace('<h1>X</h1>', own)
  const first = async (html: string) => (await texts(html, '.html'))[0]?.text.split('\n', 1)[0]
  const named = '<title>Ferry sails again | The Wenlow Post</title>'
  expect([
    await first(withLogo(named, '<h1>Ferry sails\n again</h1>')),
    await first(
      withLogo(
        `<meta property="og:site_name" content="The Wenlow Post"><meta property="og:title" content="Ferry sails again">`,
        '',
      ),
    ),
  ]).toEqual(['Ferry sails again', 'Ferry sails again'])
})

test('words that the page marks as quoted get the marks that a browser shows', async () => {
  const [found] = await texts(
    page('Ferry', [...PARAGRAPHS, 'She said <q>we <b>paid</b> for it</q> and left the hall without another word.']),
    '.html',
  )
  expect(found?.text).toContain('She said “we paid for it” and left')
})

test('scripts, styles, forms and hidden parts of a page are neither run nor read', async () => {
  const wicked = `<script>globalThis.wasRun = true</script><img src="http://127.0.0.1:9/x" onerror="globalThis.wasRun=true"><p hidden>unseen</p><p style="display:none">unseen</p><style>p{}</style><noscript>unseen</noscript><iframe src="http://127.0.0.1:9/"></iframe>`
  const [found] = await texts(page('Ferry', [...PARAGRAPHS, wicked]), '.html', { whole: true })
  expect([found?.text.includes('unseen'), found?.text.includes('wasRun'), 'wasRun' in globalThis]).toEqual([
    false,
    false,
    false,
  ])
})

test('a page in an old charset is read by what it says, or by its bytes', async () => {
  const russian = page('Мост', [RUSSIAN.short, RUSSIAN.quoted, RUSSIAN.short], 'windows-1251').replace('©', '(c)')
  const [said] = await texts(bytesIn('windows-1251', russian), '.html')
  const [silent] = await texts(
    bytesIn(
      'koi8-u',
      russian
        .replace(/<meta[^>]*>/u, '')
        .replaceAll('—', '-')
        .replaceAll('«', '"')
        .replaceAll('»', '"'),
    ),
    '.html',
  )
  expect([said?.charset, said?.guessed, said?.text.includes(RUSSIAN.quoted)]).toEqual(['windows-1251', false, true])
  expect([silent?.charset, silent?.guessed, silent?.text.includes(RUSSIAN.short)]).toEqual(['koi8-r', true, true])
})

test('captions are marked where the page marks them', async () => {
  const figure = '<figure><img src="a.jpg"><figcaption>The pier in March</figcaption></figure>'
  const [found] = await texts(page('Ferry', [PARAGRAPHS[0] ?? '', figure, ...PARAGRAPHS]), '.html')
  expect(found?.captions.map(({ start, end }) => found.text.slice(start, end))).toEqual(['The pier in March'])
})

test('a Word document gives its paragraphs and breaks; what was deleted is not in it', async () => {
  const body = `<w:p>${run(KYRGYZ.short)}</w:p><w:p>${run('«Биз ')}${run('сатпайбыз»')}<w:r><w:br/></w:r>${run('деди ал.')}</w:p><w:p><w:del w:id="1"><w:r><w:delText>өчкөн</w:delText></w:r></w:del><w:ins w:id="2">${run('кошулган')}</w:ins></w:p>`
  const [found] = await texts(docxOf(body), '.docx')
  expect(found).toMatchObject({
    format: 'docx',
    charset: null,
    details: {},
    text: `${KYRGYZ.short}\n\n«Биз сатпайбыз»\nдеди ал.\n\nкошулган\n`,
  })
})

test('an OpenDocument text gives spaces, tabs, breaks and footnotes; what was deleted and comments are not in it', async () => {
  const body =
    '<text:tracked-changes><text:changed-region><text:p>gone</text:p></text:changed-region></text:tracked-changes><text:h>Міст</text:h><text:p>один<text:s text:c="3"/>два<text:tab/>три<text:line-break/>чотири<office:annotation><text:p>aside</text:p></office:annotation><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>примітка</text:p></text:note-body></text:note>, п’ять</text:p>'
  const [found] = await texts(odtOf(body), '.odt')
  expect([found?.format, found?.text]).toEqual(['odt', 'Міст\n\nодин   два\tтри\nчотири, п’ять\n\nпримітка\n'])
})

test('the lines of a PDF become paragraphs by their distance and indent, parted words are put together', async () => {
  const lines = [
    { text: 'Көпүрө күзүндө ачылат', x: 72, y: 760 },
    { text: 'Шаар башчысы жаңы көпүрө убада кыл-', x: 72, y: 720 },
    { text: 'ганын айтты. «Ал болот», —', x: 72, y: 706 },
    { text: 'деди ал.', x: 72, y: 692 },
    { text: 'Иш майда башталат.', x: 92, y: 678 },
  ]
  const [found] = await texts(pdf(lines), '.pdf')
  expect([found?.format, found?.text]).toEqual([
    'pdf',
    'Көпүрө күзүндө ачылат\n\nШаар башчысы жаңы көпүрө убада кылганын айтты. «Ал болот», — деди ал.\n\nИш майда башталат.\n',
  ])
})

test('a letter gives its subject and plain words, with sender and day', async () => {
  const letter = [
    'From: =?utf-8?B?0JDQtNCwINCR0YDQtdC90L0=?= <ada@post.example>',
    'Subject: =?koi8-r?B?7c/T1A==?= opens',
    'Date: Thu, 01 May 2031 10:00:00 +0600',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=windows-1251',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(bytesIn('windows-1251', RUSSIAN.quoted)).toString('base64'),
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Other words</p>',
    '--b--',
    '',
  ].join('\r\n')
  for (const extension of ['.eml', ''])
    expect((await texts(letter, extension))[0]).toMatchObject({
      format: 'eml',
      text: `Мост opens\n\n${RUSSIAN.quoted}\n`,
      details: { title: 'Мост opens', author: 'Ада Бренн', date: '2031-05-01' },
    })
})

test('JSON gives an article an object, with what is said of it; JSONL one a line', async () => {
  const one = { text: UKRAINIAN.long, title: 'Вода', outlet: 'Вісник', author: null, date: '2031-05-01', lang: 'uk' }
  expect(await texts(JSON.stringify(one), '.json')).toMatchObject([
    { place: '', text: one.text, details: { title: 'Вода', outlet: 'Вісник', date: '2031-05-01' }, lang: 'uk' },
  ])
  const two = await texts(`${JSON.stringify(one)}\n\n{"type":"quote","text":"no"}\n{"text":"Another"}\n`, '.jsonl')
  expect(two.map(({ place, text }) => [place, text])).toEqual([
    ['#1', one.text],
    ['#3', 'Another'],
  ])
})

test('an article of JSON whose sha256 is not that of its text is left out, by line and with the remedy', async () => {
  const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
  const lines = [
    { text: UKRAINIAN.long, sha256: hash(UKRAINIAN.long).toUpperCase() },
    { text: `${UKRAINIAN.long} `, sha256: hash(UKRAINIAN.long) },
    { text: 'Without', sha256: null },
    { text: 'No hash', sha256: 'abc' },
  ]
  const bytes = Buffer.from(lines.map(line => JSON.stringify(line)).join('\n'))
  const found = await readDocument({ file: 'a.jsonl', extension: '.jsonl', bytes, options: {} })
  expect(found.ok && found.value.texts.map(({ place }) => place)).toEqual(['#1', '#3'])
  expect(found.ok && found.value.problems).toEqual([
    { code: 'error.file.jsonHash', params: { file: 'a.jsonl', what: 'line', at: 2 } },
    { code: 'error.file.jsonField', params: { file: 'a.jsonl', what: 'line', at: 4, field: 'sha256' } },
  ])
})

test('a file without an extension is told by how it begins; a text file is a text whatever it looks like', async () => {
  const html = page('Ferry', PARAGRAPHS)
  const formats = []
  for (const [bytes, extension] of [
    [html, ''],
    [html, '.txt'],
    [docx(['a']), '.txt'],
    [pdf([{ text: 'a', x: 9, y: 9 }]), ''],
    ['From: me\nSubject: you\n\nwords', ''],
  ] as const)
    formats.push((await texts(bytes, extension))[0]?.format)
  expect(formats).toEqual(['html', 'text', 'docx', 'pdf', 'text'])
})
