import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createProject, openProject } from '../../../electron/store/project.ts'
import { fold } from '../../../engine/review/fold.ts'
import type { DecidedMember, EventBody } from '../../../engine/review/types.ts'
import { AT, article, clock, folder } from '../store/files.ts'
import { runQuoin } from './runQuoin.ts'

const ARTICLES = ['a', 'b', 'c'].map(id => article(id, `«The words of ${id}», said somebody.`))

function member(id: string): DecidedMember {
  const parts = [{ start: 1, end: 15 }]
  const more = { kind: 'statement', speaker: null, p: 1, verdict: null, flags: [] } as const
  return { id: `${id}:q1-15`, type: 'quote', article: id, parts, text: `The words of ${id}`, ...more }
}

function decision(kind: 'group.confirmed' | 'group.dissolved', group: string, ...ids: string[]): EventBody {
  const members = ids.map(member)
  return { kind, group, story: 's', reference: `${ids[0]}:q1-15`, members, confidence: 1 }
}

/** A project in which `by` has made these decisions, over the articles in this order. */
function reviewed(path: string, by: string, articles: typeof ARTICLES, ...bodies: EventBody[]): void {
  const project = createProject(path, clock, by)
  project.addArticles(articles)
  for (const body of bodies) project.append('group.confirm', [body], by, AT)
  project.close()
}

test('two logs over the same articles are joined; what they disagree on waits, and kappa is printed', async () => {
  const at = folder()
  reviewed(join(at, 'a.quoin'), 'Ada', ARTICLES.slice(0, 2), decision('group.confirmed', 'g', 'a', 'b'))
  const theirs = [decision('group.dissolved', 'g', 'a', 'b'), decision('group.confirmed', 'h', 'b', 'c')]
  reviewed(join(at, 'b.quoin'), 'Bo', ARTICLES.toReversed(), ...theirs)
  const ran = await runQuoin(at, ['merge', 'a.quoin', 'b.quoin', '--out', 'c.quoin'])
  expect([ran.code, ran.err]).toEqual([0, ''])
  expect(ran.out).toContain('c.quoin: ')
  expect(ran.out).toContain('1 article added; one group is to be settled'.replace('one', '1'))
  const which =
    '“The words of a” (news/a.txt): Ada, Bo decided differently about this group; it waits, undecided, with 3 versions.'
  expect(ran.out).toContain(which)
  expect(ran.out).toContain('kappa 0.000  pairs 1  together 0  apart 0  A only 1  B only 0')

  const joined = openProject(join(at, 'c.quoin'), { readOnly: true, editor: 'Cy', clock })
  const state = fold(joined.log())
  expect(joined.articles().length).toBe(3)
  expect([...state.decided.keys()]).toEqual([])
  expect([...state.proposed.values()].map(({ dispute, members }) => [dispute, members.length])).toEqual([
    [['Ada', 'Bo'], 3],
  ])
  joined.close()

  const again = await runQuoin(at, ['merge', 'a.quoin', 'b.quoin', '--out', 'c.quoin'])
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('c.quoin: there is a file of this name')])
  expect((await runQuoin(at, ['merge', 'a.quoin', '--out', 'd.quoin'])).code).toBe(2)
  const unnamed = await runQuoin(at, ['merge', 'a.quoin', 'b.quoin'])
  expect([unnamed.code, unnamed.out]).toEqual([ran.code, ran.out.replaceAll('c.quoin', 'a+b.quoin')])
  expect((await runQuoin(at, ['merge', 'a.quoin', 'no.quoin', '--out', 'd.quoin'])).err).toContain('no.quoin')
})

test('another reference is named in a sentence, and nothing is settled by the machine', async () => {
  const at = folder()
  reviewed(join(at, 'a.quoin'), 'Ada', ARTICLES, decision('group.confirmed', 'g', 'a', 'b', 'c'))
  reviewed(join(at, 'b.quoin'), 'Bo', ARTICLES, decision('group.confirmed', 'g', 'b', 'a', 'c'))
  const ran = await runQuoin(at, ['merge', 'a.quoin', 'b.quoin'])
  expect([ran.code, ran.err]).toEqual([0, ''])
  expect(ran.out).toMatch(/^.*reference.*The words of a.*The words of b.*$/mu)
  expect(ran.out).toContain('1 group is to be settled')
})

test('a copy of the same words in another outlet is an article of its own', async () => {
  const at = folder()
  const [a, b] = ARTICLES as [(typeof ARTICLES)[0], (typeof ARTICLES)[0]]
  const copy = { ...a, id: 'copy', file: 'copy.txt' }
  reviewed(join(at, 'a.quoin'), 'Ada', [a, b])
  const members = [member('a'), member('b'), { ...member('copy'), text: member('a').text }]
  const said = {
    kind: 'group.confirmed',
    group: 'g',
    story: 's',
    reference: 'a:q1-15',
    members,
    confidence: 1,
  } as const
  reviewed(join(at, 'b.quoin'), 'Bo', [a, b, copy], said)
  expect((await runQuoin(at, ['merge', 'a.quoin', 'b.quoin', '--out', 'c.quoin'])).code).toBe(0)
  const joined = openProject(join(at, 'c.quoin'), { readOnly: true, editor: 'Cy', clock })
  expect(joined.articles().map(({ id }) => id)).toEqual(['a', 'b', 'copy'])
  const [group] = fold(joined.log()).decided.values()
  expect(group?.members.map(({ article }) => article)).toEqual(['a', 'b', 'copy'])
  joined.close()
})

test('a text that one of the two removed for good is not brought back by the other, and that is said', async () => {
  const at = folder()
  reviewed(join(at, 'a.quoin'), 'Ada', ARTICLES)
  const mine = openProject(join(at, 'a.quoin'), { readOnly: false, editor: 'Ada', clock })
  const gone = { kind: 'article.withdrawn', article: 'c', on: true, title: 'C', file: 'c.txt' } as const
  mine.append('article.withdraw', [gone], 'Ada', AT)
  mine.purge('c', 'Ada', AT)
  mine.close()
  reviewed(join(at, 'b.quoin'), 'Bo', ARTICLES, decision('group.confirmed', 'g', 'a', 'b'))
  const ran = await runQuoin(at, ['merge', 'a.quoin', 'b.quoin', '--out', 'c.quoin'])
  expect([ran.code, ran.err]).toEqual([
    1,
    expect.stringContaining('b.quoin: the text of news/c.txt was removed for good'),
  ])
  const joined = openProject(join(at, 'c.quoin'), { readOnly: true, editor: 'Cy', clock })
  expect([joined.articles().map(({ id }) => id), fold(joined.log()).decided.size]).toEqual([['a', 'b'], 1])
  joined.close()
})

test('nor under the id that it was given when the other read it in anew', async () => {
  const at = folder()
  const [first, , third] = ARTICLES
  if (!first || !third) throw new Error('three articles')
  const id = `a${third.sha256.slice(0, 12)}`
  reviewed(join(at, 'a.quoin'), 'Ada', [first, { ...third, id }])
  const mine = openProject(join(at, 'a.quoin'), { readOnly: false, editor: 'Ada', clock })
  mine.purge(id, 'Ada', AT)
  mine.close()
  reviewed(join(at, 'b.quoin'), 'Bo', [first, { ...third, id: `${id}-2` }])
  const ran = await runQuoin(at, ['merge', 'a.quoin', 'b.quoin', '--out', 'c.quoin'])
  expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('was removed for good')])
  const joined = openProject(join(at, 'c.quoin'), { readOnly: true, editor: 'Cy', clock })
  expect(joined.articles().map(one => one.id)).toEqual(['a'])
  joined.close()
})

test('what two reviewers say differently of an article is said with its file, and waits in the queue of the new project', async () => {
  const at = folder()
  const group = decision('group.confirmed', 'g', 'a', 'b')
  const dated = (date: string): EventBody => ({ kind: 'article.corrected', article: 'a', details: { date } })
  const placed = (story: string): EventBody => ({ kind: 'stories.arranged', stories: [{ story, articles: ['b'] }] })
  reviewed(join(at, 'a.quoin'), 'Ada', ARTICLES, group, dated('2031-05-01'), placed('sa'))
  reviewed(join(at, 'b.quoin'), 'Bo', ARTICLES, group, dated('2031-05-02'), placed('sb'))
  const ran = await runQuoin(at, ['merge', 'a.quoin', 'b.quoin', '--out', 'c.quoin'])
  expect([ran.code, ran.err]).toEqual([0, ''])
  expect(ran.out).toContain('news/a.txt: the details differ, 2031-05-01 and 2031-05-02; the first was kept.')
  expect(ran.out).toContain('no group is to be settled, and 2 other matters.')
  const joined = openProject(join(at, 'c.quoin'), { readOnly: true, editor: 'Cy', clock })
  const matters = [...fold(joined.log()).matters.values()].flat()
  expect(matters.map(({ what, subject, between }) => [what, subject, between])).toEqual([
    ['story', 'b', ['Ada', 'Bo']],
    ['detail', 'a', ['Ada', 'Bo']],
  ])
  joined.close()
})

const NEWS =
  'The ferry will sail again before the frost comes, the owner told the council of the island on Monday morning.'

/** Another version of the article `a`: the quotation stands two lines later. */
const LATER = {
  ...article('later', `${NEWS}\nA line was added.\n«The words of a», said somebody.`),
  file: 'news/a.txt',
}

test('different versions of one article of which nothing says which is the later both stand, and that is said', async () => {
  const at = folder()
  const [, b] = ARTICLES as [(typeof ARTICLES)[0], (typeof ARTICLES)[0]]
  reviewed(join(at, 'a.quoin'), 'Ada', [article('a', `${NEWS}\n«The words of a», said somebody.`), b])
  reviewed(join(at, 'b.quoin'), 'Bo', [LATER, b])
  const ran = await runQuoin(at, ['merge', 'a.quoin', 'b.quoin', '--out', 'c.quoin'])
  expect([ran.code, ran.err]).toEqual([
    1,
    expect.stringContaining('news/a.txt: b.quoin has another version of this article'),
  ])
})

test('a later version that its reader took back is no article of the new project', async () => {
  const at = folder()
  const [, b] = ARTICLES as [(typeof ARTICLES)[0], (typeof ARTICLES)[0]]
  const a = article('a', `${NEWS}\n«The words of a», said somebody.`)
  reviewed(join(at, 'a.quoin'), 'Ada', [b])
  const replaced = { kind: 'article.withdrawn', article: 'a', on: true, title: '', file: a.file, instead: 'later' }
  reviewed(join(at, 'b.quoin'), 'Bo', [a, LATER, b], replaced as EventBody)
  const theirs = openProject(join(at, 'b.quoin'), { readOnly: false, editor: 'Bo', clock })
  theirs.append('undo', [{ kind: 'undone', undoGroup: theirs.log()[0]?.undoGroup ?? 0 }], 'Bo', AT)
  theirs.close()
  expect((await runQuoin(at, ['merge', 'a.quoin', 'b.quoin', '--out', 'c.quoin'])).code).toBe(0)
  const joined = openProject(join(at, 'c.quoin'), { readOnly: true, editor: 'Cy', clock })
  expect(joined.articles().map(({ id }) => id)).toEqual(['b', 'a'])
  joined.close()
})
