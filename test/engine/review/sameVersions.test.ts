import { expect, test } from 'vitest'
import { mergeReviews } from '../../../engine/review/mergeReviews.ts'
import { onSameVersions } from '../../../engine/review/sameVersions.ts'
import type { EventBody } from '../../../engine/review/types.ts'
import { extract } from '../../../engine/text/extract.ts'
import type { Analysis, Article, Member } from '../../../engine/types.ts'
import { Bench } from './story.ts'

const SAID = 'The ferry will sail again before the frost comes.'
const ANSWERED = 'Паром снова пойдёт до морозов.'

function article(id: string, lang: string, text: string): Article {
  return { id, file: `${id}.txt`, lang, text, sha256: id, title: id, outlet: null, author: null, date: null, url: null }
}

const EN = article('en', 'en', `"${SAID}" said Ada Brenn, who runs it.`)
/** The same words with a line before them. */
const LATER = { ...article('en2', 'en', `A correction was made.\n${EN.text}`), file: 'en.txt' }
const RU = article('ru', 'ru', `«${ANSWERED}» — сказала Ада Бренн.`)
const TEXTS = [EN, LATER, RU]

/** A project with these articles, in which the two quotations make a confirmed group on which a person gave a verdict. */
function confirmed(articles: readonly Article[] = [EN, RU]): Bench {
  const quotes = articles.flatMap(({ id, lang, text }) => extract(text, { article: id, lang }).quotes)
  const [one, other] = quotes.filter(({ article }) => article !== LATER.id).map(({ id }) => id)
  if (one === undefined || other === undefined) throw new Error('two quotations')
  const flags = [{ kind: 'number', words: 'two → three' }] as const
  const members: Member[] = [
    { id: one, type: 'quote', p: 1, verdict: null, flags: [] },
    { id: other, type: 'quote', p: 0.9, verdict: 'same', flags },
  ]
  const story = { id: 's', title: '', articles: articles.map(({ id }) => id) }
  const group = { id: 'g', story: 's', members, reference: one, confidence: 1, margin: 1 }
  const analysis: Analysis = { articles, stories: [story], quotes, passages: [], groups: [group], partial: false }
  const bench = new Bench(analysis)
  expect(bench.do({ kind: 'confirm', group: 'g' })).toBe('done')
  expect(bench.do({ kind: 'verdict', group: 'g', member: other, verdict: 'contradicts' })).toBe('done')
  return bench
}

/** The same project after the later version of its article was read. */
function withLater(): Bench {
  const bench = confirmed(TEXTS)
  const bodies: EventBody[] = [
    { kind: 'article.withdrawn', article: 'en', on: true, title: 'en', file: 'en.txt', instead: 'en2' },
  ]
  const there = onSameVersions(bench.state, { ...bench.state, withdrawn: withdrawnBy(bodies) }, TEXTS)
  bench.append(there.bodies, 'import')
  return bench
}

function withdrawnBy(bodies: readonly EventBody[]) {
  const empty = new Bench(confirmed().analysis)
  empty.append(bodies, 'import')
  return empty.state.withdrawn
}

test('a later version that one of two has taken in keeps verdicts and flags, whichever of the two comes first', () => {
  const later = withLater()
  for (const [one, other] of [
    [confirmed(TEXTS), later],
    [later, confirmed(TEXTS)],
  ] as const) {
    const same = onSameVersions(one.state, other.state, TEXTS)
    const merged = mergeReviews(same.first, same.second, ['Ada', 'Bo'])
    const joined = new Bench(one.analysis)
    joined.append(
      one.log.map(({ body }) => body),
      'import',
    )
    joined.append([...same.bodies, ...merged.bodies], 'merge')
    const [group] = joined.review.groups
    expect([group?.state, group?.reference.split(':')[0], group?.members.length]).toEqual(['confirmed', 'en2', 2])
    expect(group?.members[1]).toMatchObject({ verdict: 'contradicts', flags: [{ kind: 'number' }] })
    expect([merged.disputed, merged.conflicts]).toEqual([[], []])
    // Joined once more nothing is new.
    const again = onSameVersions(joined.state, other.state, TEXTS)
    expect([...again.bodies, ...mergeReviews(again.first, again.second, ['Ada', 'Bo']).bodies]).toEqual([])
  }
})
