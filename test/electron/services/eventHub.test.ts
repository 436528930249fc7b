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
