import { expect, test } from 'vitest'
import { foldName } from '../../../engine/features/names.ts'
import { namesBySound, sharedNames } from '../../../engine/groups/sharedNames.ts'
import { proposeStories, type StoryArticle, withWitnesses } from '../../../engine/groups/stories.ts'
import {
  DAY_SIGNS,
  daySign,
  likeness,
  nearestOf,
  readyArticle,
  standing,
} from '../../../engine/groups/storyFeatures.ts'
import { STORY_MODEL, storyLogOdds } from '../../../engine/groups/storyModel.ts'

/** A sentence on one of eight subjects, with a little of its own. */
function sentence(subject: number, own: number): Float32Array {
  const vector = new Float32Array(16)
  vector[subject] = 0.9
  vector[8 + own] = Math.sqrt(1 - 0.81)
  return vector
}

function article(id: string, subjects: readonly number[], more: Partial<StoryArticle> = {}): StoryArticle {
  const own = id.charCodeAt(1) % 8
  const vectors = subjects.map(x => sentence(x, own))
  return {
    id,
    title: `title ${id}`,
    lang: own % 2 === 0 ? 'en' : 'ru',
    date: null,
    dates: [],
    // Of one matter, as articles with a sentence in common are.
    names: ['verhniodar', 'haivoron', 'lozovi', 'pcenicna'].map(name => `${name}${subjects[0] ?? id}`),
    vectors,
    quotations: vectors,
    ...more,
  }
}

/** What two articles on one matter show that tell it differently. */
const ALIKE = { sentences: 0.6, subject: 0.4, near: 1, shared: 0.5, unshared: 0.5, names: 1, sameLanguage: 0 }

test('articles that say the same are one story, in the order they came', async () => {
  const found = await proposeStories([
    article('a1', [0, 1, 2]),
    article('a2', [4, 5, 6]),
    article('a3', [0, 1, 3]),
    article('a4', [4, 5, 7]),
  ])
  expect(found).toEqual([
    { id: 'sa1', title: 'title a1', articles: ['a1', 'a3'] },
    { id: 'sa2', title: 'title a2', articles: ['a2', 'a4'] },
  ])
})

test('what speaks against two articles is made up for by a third that is surely about one event with each, up to nothing either way', () => {
  const weights = (ab: number, bc: number, ac: number) => Float64Array.of(0, ab, ac, ab, 0, bc, ac, bc, 0)
  const between = (found: Float64Array) => [found[1], found[5], found[2], found[6]]
  expect(between(withWitnesses(weights(5, 3.5, -2), 3))).toEqual([5, 3.5, -0.5, -0.5])
  expect(between(withWitnesses(weights(6, 6, -1), 3))).toEqual([6, 6, 0, 0])
  // A witness that is not sure of both is none.
  expect(between(withWitnesses(weights(6, 2, -1), 3))).toEqual([6, 2, -1, -1])
})

test('two like events of different days are two stories', async () => {
  const days = ['2031-05-02', '2031-05-03', '2031-06-11', '2031-06-12']
  const articles = days.map((date, i) => {
    const one = article(`a${i}`, [0, 1, 2 + i], { date, lang: ['en', 'ru', 'uk', 'ky'][i] ?? 'en' })
    // The same people on the same matter, in other words at each event.
    const quotations = [3, 4].map(subject => sentence(subject + (i < 2 ? 0 : 2), i))
    return { ...one, quotations }
  })
  expect((await proposeStories(articles)).map(story => story.articles)).toEqual([
    ['a0', 'a1'],
    ['a2', 'a3'],
  ])
})

test('every article is in exactly one story, also one without sentences', async () => {
  const articles = [article('a1', []), article('a2', [1]), article('a3', [])]
  expect((await proposeStories(articles)).flatMap(story => story.articles).toSorted()).toEqual(['a1', 'a2', 'a3'])
  expect(await proposeStories([])).toEqual([])
})

test('days that agree speak for one story, days that differ against it, and no days say nothing', () => {
  const on = (date: string | null, dates: readonly string[] = []) => article('a', [], { date, dates })
  expect(daySign(on('2031-05-02'), on('05-05'))).toBe('together')
  expect(daySign(on('2031-05-02'), on('2032-05-02'))).toBe('apart')
  expect(daySign(on(null, ['12-31']), on('01-01'))).toBe('common')
  expect(daySign(on(null, ['05-02', '06-01']), on(null, ['07-09', '06-02']))).toBe('common')
  expect(daySign(on(null, ['05-02']), on(null, ['05-09']))).toBe('other')
  expect(daySign(on(null), on('05-09'))).toBe(null)
  const features = { ...ALIKE, sentences: 0.5 }
  const plain = storyLogOdds(STORY_MODEL, features, null)
  const [together, apart, common, other] = DAY_SIGNS.map(sign => storyLogOdds(STORY_MODEL, features, sign) - plain)
  expect(together).toBeGreaterThan(0)
  expect(common).toBeGreaterThan(0)
  expect(other).toBeLessThan(0)
  // The day of an earlier event is often named; when an article appeared is plain.
  expect(apart).toBeLessThan(other as number)
})

test('how like two articles are is measured by the few that are likest each, so that one near copy does not push the others away', () => {
  const found = { sentences: 0.5, subject: 0.4, shared: 0, unshared: 0, names: 1, sameLanguage: 0 }
  const others = [0.9, 0.8, 0.85, 0.2, 0.1]
  const copied = standing(found, nearestOf([...others, 1.9]), nearestOf([...others, 1.8]))
  expect(copied.near).toBeCloseTo(0.9 / ((1.9 + 0.9 + 0.85 + (1.8 + 0.9 + 0.85)) / 6))
  expect(copied.near).toBeGreaterThan(0.9 / 1.8)
  // Two alone are as near as can be.
  expect(standing(found, nearestOf([0.9]), nearestOf([0.9]))).toEqual({ near: 1 })
  expect(standing(found, nearestOf([0]), nearestOf([]))).toEqual({ near: 1 })
})

test('articles that quote one utterance are about one event, those that quote none in common mostly not, and few quotations say little', () => {
  /** Quotations that are as near to those of an article with the first axes as the cosines say. */
  const quoting = (...cosines: readonly number[]) => {
    const quotations = cosines.map((cosine, i) => {
      const vector = new Float32Array(16)
      vector[i] = cosine
      vector[8 + i] = Math.sqrt(1 - cosine * cosine)
      return vector
    })
    return readyArticle(article('a1', [0], { quotations }), 16)
  }
  const said = quoting(1, 1, 1, 1)
  expect(likeness(said, quoting(0.9, 0.8, 0.1, 0))).toMatchObject({ shared: 1, unshared: 0 })
  expect(likeness(said, quoting(0.3, 0.35, 0.2, 0.1))).toMatchObject({ shared: 0, unshared: 1 })
  // One of three is not yet two.
  expect(likeness(said, quoting(0.75, 0.3, 0.2)).shared).toBeCloseTo((0.525 - 0.4) / 0.25, 1)
  expect(likeness(said, quoting(0.2))).toMatchObject({ shared: 0, unshared: expect.closeTo(1 / 3) })
  expect(likeness(said, quoting())).toMatchObject({ shared: 0, unshared: 0 })
})

test('names in common say that two articles are on one matter, in whatever script', () => {
  const naming = (...names: readonly string[]) => readyArticle(article('a1', [0], { names: names.map(foldName) }), 16)
  const english = naming('Verkhniodar', 'Haivoron', 'Roman', 'Pshenychna', 'Warsaw', 'Lozovyi')
  expect(likeness(english, naming('Верхнедара', 'Пшеничную', 'Роман', 'Гайворона', 'Киев')).names).toBe(1)
  expect(likeness(english, naming('Киев', 'Бишкек', 'Данила', 'Ош', 'Варшава', 'Нарын')).names).toBeLessThan(0.5)
  // One of one is not all.
  expect(likeness(english, naming('Варшава')).names).toBeLessThanOrEqual(1)
  expect(sharedNames(namesBySound(['uarsau']), namesBySound(['varsava']))).toBeLessThanOrEqual(0.5)
  expect(likeness(english, naming()).names).toBe(0)
  // Of a list without end only the beginning is compared.
  const many = namesBySound(Array.from({ length: 5000 }, (_, i) => `name${i}`))
  expect([...many.values()].flat()).toHaveLength(200)
})

test('two articles are about one event where they are on one matter and on one event of it', () => {
  const features = ALIKE
  const known = storyLogOdds(STORY_MODEL, features, 'together')
  expect(known).toBeGreaterThan(0)
  // Neither makes up for the other.
  expect(storyLogOdds(STORY_MODEL, { ...features, names: 0, sentences: 0.4 }, 'together')).toBeLessThan(0)
  expect(storyLogOdds(STORY_MODEL, { ...features, near: 0.6, sentences: 0.4 }, 'apart')).toBeLessThan(0)
})

test('the more two articles have in common, the more speaks for one story, whatever else there is', () => {
  const { matter, event } = STORY_MODEL
  for (const feature of ['sentences', 'subject', 'names'] as const)
    expect([feature, matter.weights[feature] > 0]).toEqual([feature, true])
  for (const feature of ['sentences', 'near', 'shared'] as const)
    expect([feature, event.weights[feature] > 0]).toEqual([feature, true])
  expect(event.weights.unshared).toBeLessThan(0)
  expect(STORY_MODEL.data).toContain('40 events')
  expect(STORY_MODEL.data).toContain('matters-a (8 events)')
})
