import v8 from 'node:v8'
import vm from 'node:vm'
import { expect, test } from 'vitest'
import { Bench, story } from './story.ts'

v8.setFlagsFromString('--expose-gc')
const collect = vm.runInNewContext('gc') as () => void

const articles = { en1: 'a x', ru1: 'b y', uk1: 'c z' }
const groups = { g: 'a b', h: 'x y' }

/** Over the very same texts with each question, as services and window hold them. */
class Desk extends Bench {
  override get standing() {
    return this.analysis
  }

  shown(id: string) {
    return this.review.groups.find(group => group.id === id)
  }
}

test('a decision leaves groups that it does not touch the same objects, decided ones too', () => {
  const bench = new Desk(story(articles, groups))
  bench.do({ kind: 'confirm', group: 'h' })
  const before = ['g', 'h'].map(id => bench.shown(id))
  bench.do({ kind: 'note', group: 'g', note: 'Look at this again.' })
  expect(bench.shown('h')).toBe(before[1])
  expect(bench.shown('g')).not.toBe(before[0])
})

test('what was made of a decided group goes when another has taken its place, though the history keeps that', async () => {
  const bench = new Desk(story(articles, groups))
  bench.do({ kind: 'confirm', group: 'g' })
  const first = new WeakRef(bench.shown('g') as object)
  bench.do({ kind: 'include', group: 'g', member: 'c' })
  const second = new WeakRef(bench.shown('g') as object)
  expect(first.deref()).not.toBe(second.deref())
  // A reference that was looked at lives to the end of the task.
  await new Promise(done => setTimeout(done))
  collect()
  expect(bench.log.length).toBe(2)
  expect(first.deref()).toBeUndefined()
  expect(second.deref()).toBeDefined()
})
