import { expect, test } from 'vitest'
import type { ProjectEvent } from '../../../../electron/shared/contract.ts'
import { stand } from '../../../../renderer/state/cursor.ts'
import { findWords } from '../../../../renderer/state/lookup.ts'
import { receive } from '../../../../renderer/state/receive.ts'
import { INITIAL, type WindowState } from '../../../../renderer/state/state.ts'
import { mainCommand } from '../../../../renderer/views/panel/mainCommand.ts'
import { Bench, story } from '../../../engine/review/story.ts'

const ARTICLES = { en1: 'a x', ru1: 'b', uk1: 'z' }
const bench = new Bench(story(ARTICLES, { g: 'a b' }))
bench.do({ kind: 'confirm', group: 'g' })

function opened(analysis = story(ARTICLES, { g: 'a b' }), log = bench.log): WindowState {
  const event = { kind: 'opened', path: '/a.quoin', name: 'a.quoin', readOnly: false, log, analysis }
  return receive(INITIAL, event as unknown as ProjectEvent)
}

test('the filled button confirms a group, leads on from a lone quotation, and exports when all is decided', () => {
  const undecided = opened(undefined, [])
  expect(mainCommand(stand(undecided, 'g'))).toBe('group.confirm')
  expect(mainCommand(stand(undecided, 'z'))).toBe('group.nextUndecided')
  expect(mainCommand(stand(opened(), 'z'))).toBe('file.export')
  expect(mainCommand(stand(opened(), 'g'))).toBe('file.export')
})

test('where the filter hides what is undecided nothing is said to be all decided', () => {
  const two = story(ARTICLES, { g: 'a b', h: 'x z' })
  const narrowed = { ...stand(opened(two), 'g'), filter: 'words of b' }
  expect(mainCommand(narrowed)).toBe('queue.all')
  expect(mainCommand({ ...narrowed, filter: '' })).toBe('group.confirm')
})

test('while a project is compared again nothing is said to be decided, and remembered words keep their speaker', () => {
  const bare = { ...story({ en1: 'x', ru1: '', uk1: '' }), partial: true }
  const log = bench.log.map(event => ({
    ...event,
    body:
      event.body.kind === 'group.confirmed'
        ? { ...event.body, members: event.body.members.map(one => ({ ...one, speaker: 'Mara Quill' })) }
        : event.body,
  }))
  const early = stand(opened(bare, log), 'g')
  expect(mainCommand(early)).toBeNull()
  if (!early.analysis) throw new Error('no analysis')
  expect(findWords(early.analysis, early.view, 'a')?.speaker?.text).toBe('Mara Quill')
})
