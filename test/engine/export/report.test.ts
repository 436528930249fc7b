import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../../electron/shared/messages.ts'
import type { ExportProject } from '../../../engine/export/project.ts'
import { flagSpans, markedText } from '../../../engine/export/report/markedText.ts'
import { htmlReport } from '../../../engine/export/report/report.ts'
import { REPORT_STYLE, REPORT_STYLE_HASH } from '../../../engine/export/report/style.ts'
import type { ReportOptions } from '../../../engine/export/report/types.ts'
import { review } from '../../../engine/review/view.ts'
import { catalogue } from './catalogue.ts'
import { example } from './example.ts'
import { randomProject } from './randomProject.ts'

const ALL = { only: 'all' } as const

function options(language: InterfaceLanguage, more: Partial<ReportOptions> = {}): ReportOptions {
  return { text: catalogue(language), language, name: 'roads', version: '0.1.0', links: () => [], ...more }
}

// Spaces at the ends of lines are those of articles, and a project may have a long name.
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'no-trailing-whitespace': 'off', 'long-title': 'off' },
})

/** What a browser would have to guess, or a reader would not be told. */
async function complaints(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, line, message }) => `${line} ${ruleId}: ${message}`))
}

/** What is read, without the markup. */
function read(html: string): string {
  return html
    .replace(/<style>.*?<\/style>|<[^>]*>/gsu, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/gu, ' ')
}

describe('the report', () => {
  test.each(INTERFACE_LANGUAGES)('in %s is valid HTML with every sentence from the catalogue', async language => {
    const html = htmlReport(example, ALL, options(language))
    expect(await complaints(html)).toEqual([])
    expect(html).toContain(`<html lang="${language}">`)
  })

  test('says who carries which utterance and how, who decided it and what differs', () => {
    const text = read(htmlReport(example, ALL, options('en')))
    expect(text).toContain('A English · The en · 2031-05-14'.replace('A English', 'A · English'))
    // Groups by the place of their reference; the first is confirmed, the second the machine's.
    expect(text).toContain('1 =1+1 is two R reference D differs in fact – absent')
    expect(text).toContain('2 Nine roads. R? reference, proposed V? no verdict yet · not looked at')
    expect(text).toContain('confirmed: Ada, 2031-05-14 10:00 UTC · 2 versions')
    expect(text).toContain('≠ number: 1+1')
    expect(text).toContain('+ added: ничего')
    expect(text).toContain('Absent in C.')
    expect(text).toContain('Note: &#39;tis -odd')
  })

  test('has the map once, and of files their names without the folders they were read from', () => {
    const html = htmlReport(example, ALL, options('en'))
    expect(html.split('<table class="map">').length).toBe(2)
    expect(html).not.toContain('<figure')
    expect(html).toContain('<bdi>en.txt</bdi>')
    expect(html).not.toContain('news/')
  })

  test('marks the words of flags where they stand: what was added in the version, the rest in both', () => {
    const html = htmlReport(example, ALL, options('en'))
    expect(html).toContain('=<mark>1+1</mark> is\ttwo</blockquote>')
    expect(html).toContain('и \\ <mark>ничего</mark></blockquote>')
  })

  test('numbers linked words and marks those without a partner', () => {
    const links = () => [{ a: { start: 0, end: 4 }, b: { start: 0, end: 6 }, strength: 1 }]
    const html = htmlReport(example, ALL, options('en', { links }))
    expect(html).toContain(
      '<span class="ln">Девять</span><sub class="n" aria-hidden="true">1</sub> <span class="un">дорог</span>',
    )
  })

  test('has room for reasons and for other letters, which are escaped like all else', () => {
    const html = htmlReport(
      example,
      ALL,
      options('en', {
        why: () => ['<b>same</b> speaker'],
        transliterate: (_, lang) => (lang === 'ru' ? '<Devyat>' : null),
      }),
    )
    expect(html).toContain('<li>&lt;b&gt;same&lt;/b&gt; speaker</li>')
    expect(html).toContain('lang="ru-Latn"><bdi>&lt;Devyat&gt;</bdi>')
  })

  test('groups are called as the window calls them, and those that it does not know after those', () => {
    const [group] = example.review.groups.filter(({ state }) => state !== 'rejected')
    if (!group) throw new Error('no group')
    const html = htmlReport(example, { ...ALL, numbers: { [group.id]: 41 } }, options('en'))
    const numbers = [...html.matchAll(/<section class="group" id="g(\d+)"/gu)].map(([, number]) => Number(number))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, i) => 41 + i))
  })

  test('gives the machine’s reason for a verdict until a person has confirmed the group', () => {
    const { analysis } = example
    const reason = { key: 'same.words', params: { covered: 80 } }
    const groups = analysis.groups.map(group => ({
      ...group,
      members: group.members.map(one =>
        one.id === group.reference ? one : { ...one, verdict: 'same' as const, reason },
      ),
    }))
    const project = { ...example, analysis: { ...analysis, groups } }
    const html = htmlReport({ ...project, review: review(project.analysis, example.review.state) }, ALL, options('en'))
    expect(html.match(/<details class="why">/gu)?.length).toBe(1)
    expect(html).toContain('80% of the reference’s words are found again, and no fact differs.')
  })

  test('says that it is partial, and what it was filtered by', () => {
    const partial = { ...example, analysis: { ...example.analysis, partial: true } }
    const html = htmlReport(
      partial,
      { only: 'confirmed', verdicts: ['differs'], languages: ['en', 'ru'] },
      options('en'),
    )
    expect(read(html)).toContain('The comparison was not finished')
    expect(read(html)).toContain(
      'confirmed groups only · only with the verdict: differs in fact · only in the languages: en, ru',
    )
    expect(read(htmlReport(example, ALL, options('en')))).not.toContain('not finished')
  })

  test('lets in its own style alone', () => {
    expect(createHash('sha256').update(REPORT_STYLE).digest('base64')).toBe(REPORT_STYLE_HASH)
    const html = htmlReport(example, ALL, options('en'))
    expect(html).toContain(`<style>${REPORT_STYLE}</style>`)
    expect(html).not.toMatch(/ style=|<script|<link|<img|\bon\w+=/u)
  })

  test('gives the same bytes whatever the order in which the articles came', () => {
    const { analysis } = example
    const turned = {
      ...example,
      analysis: { ...analysis, articles: analysis.articles.toReversed(), quotes: analysis.quotes.toReversed() },
    }
    expect(htmlReport(turned, ALL, options('en'))).toBe(htmlReport(example, ALL, options('en')))
  })
})

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title><svg onload=alert(1)>',
  '<!-- -->',
  '&lt;b&gt; &amp;',
  'a\u{0}b\u{8}c\u{d800}d\u{fffe}',
  '\u{202e}desrever\u{2066}',
]

test('titles, outlets, addresses, names and words that try to be markup are text', async () => {
  for (const words of HOSTILE) {
    const { analysis } = example
    const project: ExportProject = {
      ...example,
      analysis: {
        ...analysis,
        articles: analysis.articles.map(article => ({
          ...article,
          title: words,
          outlet: words,
          author: words,
          url: words,
          file: words,
        })),
        stories: analysis.stories.map(story => ({ ...story, title: words })),
        quotes: analysis.quotes.map(quote => ({ ...quote, text: words, speaker: { text: words, start: 0, end: 1 } })),
      },
    }
    const html = htmlReport(project, ALL, options('en', { name: words, version: words }))
    expect(await complaints(html)).toEqual([])
    const bare = html.replace(/<style>.*?<\/style>/su, '').replace(/="[^"]*"/gu, '=""')
    expect(bare).not.toMatch(/<(?:script|img|svg onload|!--)|<[^>]*\son\w+=/u)
    expect(html).not.toMatch(/[\p{Surrogate}\p{Noncharacter_Code_Point}]|[^\P{Cc}\t\n\r]/u)
  }
})

test('only addresses of the web are links', () => {
  const links = (url: string) => {
    const { analysis } = example
    const articles = analysis.articles.map(article => ({ ...article, url }))
    const html = htmlReport({ ...example, analysis: { ...analysis, articles } }, ALL, options('en'))
    return [...html.matchAll(/<a href="([^#][^"]*)"/gu)].map(found => found[1])
  }
  expect(new Set(links('https://example.org/a?b=1&c=2'))).toEqual(new Set(['https://example.org/a?b=1&amp;c=2']))
  for (const url of [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://a b',
    'HTTPS:\\\\x',
    '//x.org',
  ])
    expect(links(url)).toEqual([])
})

test('whatever a project holds, its report is valid HTML without a word lost', async () => {
  await fc.assert(
    fc.asyncProperty(randomProject, async project => {
      const html = htmlReport(project, ALL, options('en'))
      expect(await complaints(html)).toEqual([])
      const groups = project.review.groups.filter(({ state }) => state !== 'rejected').length
      expect(html.match(/<section class="group"/gu)?.length ?? 0).toBe(groups)
    }),
    { numRuns: 100 },
  )
})

describe('words of flags', () => {
  test('are found as whole words, case aside, and part by part where they do not stand together', () => {
    const text = 'Nine men and ninety-nine Men'
    const spans = (words: string) =>
      flagSpans(text, [{ kind: 'number', words }]).map(({ start, end }) => text.slice(start, end))
    expect(spans('men')).toEqual(['men', 'Men'])
    expect(spans('nine')).toEqual(['Nine', 'nine'])
    expect(spans('nine → ninety')).toEqual(['Nine', 'ninety', 'nine'])
    expect(spans('ten')).toEqual([])
    expect(spans('')).toEqual([])
  })

  test('are marked inside linked words too', () => {
    const pieces = [
      { text: 'a<b ', span: { start: 0, end: 4 }, kind: 'plain', label: '' },
      { text: 'nine', span: { start: 4, end: 8 }, kind: 'linked', label: '2' },
    ] as const
    expect(markedText(pieces, [{ start: 2, end: 8 }])).toBe(
      'a&lt;<mark>b </mark><span class="ln"><mark>nine</mark></span><sub class="n" aria-hidden="true">2</sub>',
    )
  })
})
