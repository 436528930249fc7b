import { expect, test } from 'vitest'
import { EventHub } from '../../../electron/services/eventHub.ts'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'

const command = (name: string): ProjectEvent => ({ kind: 'command', command: name })

test('a window that connects late is told the beginning, then everything in order', async () => {
  const hub = new EventHub()
  hub.tell(command('before'))
  const controller = new AbortController()
  const heard: string[] = []
  const watching = (async () => {
    for await (const event of hub.watch(() => [{ kind: 'closed' }], controller.signal)) {
      heard.push(event.kind === 'command' ? event.command : event.kind)
      if (heard.length === 3) controller.abort()
    }
  })()
  await Promise.resolve()
  hub.tell(command('one'))
  hub.tell(command('two'))
  await watching
  expect(heard).toEqual(['closed', 'one', 'two'])
})

test('two windows hear the same, and one that has gone hears nothing', async () => {
  const hub = new EventHub()
  const heard: string[] = []
  const stop = hub.listen(event => heard.push(`first ${event.kind}`))
  hub.listen(event => heard.push(`second ${event.kind}`))
  hub.tell({ kind: 'closed' })
  stop()
  hub.tell({ kind: 'closed' })
  expect(heard).toEqual(['first closed', 'second closed', 'second closed'])
})

test('what no window has heard is told to the first that comes, and once', async () => {
  const hub = new EventHub()
  const notice = (file: string): ProjectEvent => ({
    kind: 'notice',
    problem: { code: 'notice.file.there', params: { file } },
  })
  for (let n = 0; n <= 100; n++) hub.tell(notice(`${n}.txt`))
  const window = (count: number) => {
    const controller = new AbortController()
    return (async () => {
      const heard: ProjectEvent[] = []
      for await (const event of hub.watch(() => [{ kind: 'closed' }], controller.signal)) {
        heard.push(event)
        if (heard.length === count) controller.abort()
      }
      return heard
    })()
  }
  const first = await window(101)
  expect([first[0]?.kind, first[1], first.at(-1)]).toEqual(['closed', notice('1.txt'), notice('100.txt')])
  const second = window(2)
  hub.tell(notice('later.txt'))
  expect(await second).toEqual([{ kind: 'closed' }, notice('later.txt')])
})
