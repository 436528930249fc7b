import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { createProject, openProject } from '../../../electron/store/project.ts'
import type { DecidedMember, EventBody } from '../../../engine/review/types.ts'
import { AT, article, clock, folder, names, problemOf } from './files.ts'

const SECRET = 'Nobody shall read this again'
const KEPT = 'Everybody may read this'

function member(id: string, text: string): DecidedMember {
  const parts = [{ start: 5, end: 5 + text.length }]
  const more = {
    kind: 'statement',
    speaker: 'Ada',
    p: 1,
    verdict: null,
    flags: [{ kind: 'name', words: text }],
  } as const
  return { id: `${id}:q5`, type: 'quote', article: id, parts, text, ...more }
}

const members = [member('a', SECRET), member('b', KEPT)]
const confirmed: EventBody = {
  ...{ kind: 'group.confirmed', group: 'g', story: 's', reference: 'a:q5', confidence: 1, members },
}

test('flags of other members that say words of a purged article go with it, others stay', () => {
  const at = folder()
  const path = join(at, 'p.quoin')
  const project = createProject(path, clock, 'Ada')
  project.addArticles([article('a', `«${SECRET}, 4417 times», said Ada.`), article('b', `«${KEPT}», said Bo.`)])
  const flags = [
    { kind: 'missing', words: SECRET },
    { kind: 'number', words: '12 → 4417' },
    { kind: 'added', words: 'Everybody' },
  ] as const
  const other = { ...member('b', KEPT), flags }
  const withFlags: EventBody = { ...confirmed, members: [member('a', SECRET), other] } as EventBody
  project.append('group.confirm', [withFlags], 'Ada', AT)
  const details = { title: SECRET }
  project.append('article.correct', [{ kind: 'article.corrected', article: 'a', details }], 'Ada', AT)
  const gone = { kind: 'article.withdrawn', article: 'a', on: true, title: SECRET, file: 'a.txt' } as const
  project.append('article.withdraw', [gone], 'Ada', AT)
  project.purge('a', 'Ada', AT)
  const [first] = project.log()
  project.close()
  const bytes = readFileSync(path)
  expect([bytes.includes(SECRET), bytes.includes('4417'), bytes.includes('Nobody')]).toEqual([false, false, false])
  if (first?.body.kind !== 'group.confirmed') throw new Error('the decision is gone')
  expect(first.body.members[1]?.flags).toEqual([{ kind: 'added', words: 'Everybody' }])
})

test('a purged text is nowhere in the file any more; ids, places and decisions are', () => {
  const at = folder()
  const path = join(at, 'p.quoin')
  const project = createProject(path, clock, 'Ada')
  project.addArticles([article('a', `«${SECRET}», said Ada.`), article('b', `«${KEPT}», said Bo.`)])
  project.vectors.put([{ key: 'k', vector: new Uint8Array(8), words: null }])
  project.append('group.confirm', [confirmed], 'Ada', AT)
  project.append(
    'article.withdraw',
    [{ kind: 'article.withdrawn', article: 'a', on: true, title: SECRET, file: 'a.txt' }],
    'Ada',
    AT,
  )
  const speaker = { text: SECRET, start: 0, end: 0 }
  const quotation = { id: 'a:q5', type: 'quote', article: 'a', parts: [{ start: 5, end: 9 }], text: SECRET } as const
  const edited = { ...quotation, kind: 'statement', speaker, found: null, on: true } as const
  project.append('quotation.new', [{ kind: 'quotation.edited', quotation: edited }], 'Ada', AT)
  const muted = [SECRET, 'Said', KEPT].map(words => ({ kind: 'flag.muted', words, on: true }) as const)
  project.append('flag.mute', muted, 'Ada', AT)
  project.purge('a', 'Ada', AT)
  const after = project.log()
  project.close()
  for (const name of names(at)) expect([name, readFileSync(join(at, name)).includes(SECRET)]).toEqual([name, false])
  expect(readFileSync(path).includes(KEPT)).toBe(true)

  const again = openProject(path, { readOnly: false, editor: 'Ada', clock })
  expect(again.articles().map(({ id }) => id)).toEqual(['b'])
  expect(again.log()).toEqual(after)
  expect(after.map(({ body }) => body.kind)).toEqual([
    'group.confirmed',
    'article.withdrawn',
    'quotation.edited',
    'flag.muted',
    'flag.muted',
    'flag.muted',
    'article.purged',
  ])
  // Words that stand elsewhere too are nobody's secret.
  expect(after.flatMap(({ body }) => (body.kind === 'flag.muted' ? [body.words] : []))).toEqual(['…', 'Said', KEPT])
  const [first] = after
  if (first?.body.kind !== 'group.confirmed') throw new Error('the decision is gone')
  expect(first.body.members.map(({ id, text, parts }) => [id, text, parts.length])).toEqual([
    ['a:q5', '', 1],
    ['b:q5', KEPT, 1],
  ])
  expect(again.vectors.get(['k'])).toEqual([])
  again.close()
  // The log is guarded as before.
  const database = new DatabaseSync(path)
  expect(() => database.exec("UPDATE review_log SET by = 'Eve'")).toThrow('never changed')
  database.close()
})

test('a copy has all of the project, and is written over nothing', () => {
  const at = folder()
  const project = createProject(join(at, 'p.quoin'), clock, 'Ada')
  project.addArticles([article('a', 'Words')])
  project.append('group.confirm', [confirmed], 'Ada', AT)
  project.copyTo(join(at, 'copy.quoin'))
  expect(problemOf(() => project.copyTo(join(at, 'copy.quoin')))).toBe('error.store.exists')
  expect(problemOf(() => project.copyTo(join(at, 'no/folder.quoin')))).toMatch(/^error\.store\./u)
  const [articles, log] = [project.articles(), project.log()]
  project.close()
  const copy = openProject(join(at, 'copy.quoin'), { readOnly: false, editor: 'Bo', clock })
  expect([copy.articles(), copy.log()]).toEqual([articles, log])
  copy.close()
  expect(names(at)).toEqual(['copy.quoin', 'p.quoin'])
})

test('what was in dispute between two reviewers keeps no words of a purged article, and keeps those of others', () => {
  const at = folder()
  const path = join(at, 'p.quoin')
  const project = createProject(path, clock, 'Ada')
  project.addArticles([article('a', `«${SECRET}», said Ada.`), article('b', `«${KEPT}», said Bo.`)])
  const between = ['Ada', 'Bo']
  const of = (subject: string, about: string, first: string, second: string): EventBody => ({
    ...{ kind: 'matter.disputed', what: 'reference', subject: `${subject}:q5`, article: subject },
    ...{ about, first, second, between },
  })
  const matters = [of('a', SECRET, SECRET, KEPT), of('b', KEPT, KEPT, `${SECRET.slice(0, 12)}…`)]
  project.append('merge', matters, 'Ada', AT)
  const gone = { kind: 'article.withdrawn', article: 'a', on: true, title: '', file: 'a.txt' } as const
  project.append('article.withdraw', [gone], 'Ada', AT)
  project.purge('a', 'Ada', AT)
  const said = project.log().flatMap(({ body }) => (body.kind === 'matter.disputed' ? [body] : []))
  project.close()
  expect(said.map(({ about, first, second }) => [about, first, second])).toEqual([
    ['', '', ''],
    [KEPT, KEPT, ''],
  ])
  expect(readFileSync(path).includes(SECRET.slice(0, 12))).toBe(false)
})

test('nor its title, nor words of a quotation in two parts', () => {
  const at = folder()
  const path = join(at, 'p.quoin')
  const project = createProject(path, clock, 'Ada')
  const title = 'Ice under the bridge'
  project.addArticles([{ ...article('a', `«${SECRET}», said Ada.`), title }, article('b', `«${KEPT}», said Bo.`)])
  const of = (what: 'story' | 'together', second: string): EventBody => ({
    ...{ kind: 'matter.disputed', what, subject: 'b', article: 'b', about: KEPT, first: KEPT, second },
    between: ['Ada', 'Bo'],
  })
  project.append('merge', [of('story', title), of('together', `${SECRET.slice(0, 9)} … and more`)], 'Ada', AT)
  project.purge('a', 'Ada', AT)
  const said = project.log().flatMap(({ body }) => (body.kind === 'matter.disputed' ? [body.second] : []))
  project.close()
  expect(said).toEqual(['', ''])
})

test('while somebody reads an older state it is said that the words are still in the file, and they go when it is closed', () => {
  const at = folder()
  const path = join(at, 'p.quoin')
  const project = createProject(path, clock, 'Ada')
  project.addArticles([article('a', `«${SECRET}», said Ada.`), article('b', `«${KEPT}», said Bo.`)])
  const gone = { kind: 'article.withdrawn', article: 'a', on: true, title: '', file: 'a.txt' } as const
  project.append('article.withdraw', [gone], 'Ada', AT)
  const reader = new DatabaseSync(path, { readOnly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM articles').get()
  expect(problemOf(() => project.purge('a', 'Ada', AT))).toBe('error.store.purgedLater')
  expect(project.articles().map(({ id }) => id)).toEqual(['b'])
  reader.exec('COMMIT')
  reader.close()
  project.close()
  for (const name of names(at)) expect([name, readFileSync(join(at, name)).includes(SECRET)]).toEqual([name, false])
})
