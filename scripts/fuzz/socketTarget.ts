import { type AnyContractProcedure, isContractProcedure } from '@orpc/contract'
import { implement, ORPCError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/ws'
import fc from 'fast-check'
import { contract, reviewEvent } from '../../electron/shared/contract.ts'
import { readEvent } from '../../electron/shared/eventCheck.ts'
import { Finding, oneOf, type Random, type Target } from './target.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Router = { [key: string]: Router | ReturnType<typeof answering> }

const SPAN = { start: 3, end: 9 }
const MEMBER = {
  id: 'a0:q 3-9',
  type: 'quote',
  article: 'a0',
  parts: [SPAN],
  text: 'words',
  p: 0.5,
  verdict: 'same',
  flags: [],
}
const CONTENT = { group: 'g1', story: 's1', reference: MEMBER.id, members: [MEMBER], confidence: 0.5 }
const FILTER = { only: 'all', allPairs: false, forExcel: false, format: 'tsv', path: 'a.tsv', replace: true }

/** What a window may ask, by procedure; some of it is taken, all of it looks right. */
const ASKED: readonly (readonly [path: string, input: Json])[] = [
  ['app/info', null],
  ['app/keep', { language: 'en', editor: 'A', flagsFrom: 0.5 }],
  ['files/list', { path: '/' }],
  ['files/find', { path: '~' }],
  ['files/pick', { purpose: 'articles', suggested: 'a' }],
  ['keys/read', { path: 'a.json' }],
  ['articles/read', { paths: ['a.txt', 'b.txt'] }],
  ['articles/put', { upload: 'u', name: 'a.txt', base64: 'QUJD' }],
  ['articles/reread', { id: 'd1', reading: { charset: 'koi8-r', whole: true } }],
  ['articles/take', { items: [{ id: 'd1', leave: [0, 5], asNew: false }] }],
  ['project/open', { path: 'a.quoin' }],
  ['project/add', { paths: ['a.txt'] }],
  ['project/purge', { article: 'a0' }],
  ['project/watch', null],
  [
    'review/submit',
    {
      command: 'group.confirm',
      intent: { kind: 'confirm', group: 'g1' },
      seen: [{ group: 'g1', members: ['a', 'b'] }],
    },
  ],
  ['review/submit', { command: 'group.note', intent: { kind: 'note', group: 'g1', note: 'words' }, seen: [] }],
  ['review/submit', { command: 'group.confirm', intent: { kind: 'group.confirmed', ...CONTENT } }],
  ['review/candidates', { group: 'g1' }],
  ['review/reasons', { a: 'a0:q 3-9', b: 'a1:q 3-9' }],
  ['export/preview', FILTER],
  ['export/write', FILTER],
]
const EVENT = { seq: 1, at: '2031-04-03T10:00:00Z', by: 'a', v: 1, command: 'group.confirm', undoGroup: 1 }
const EVENTS: readonly Json[] = [
  { ...EVENT, body: { kind: 'group.confirmed', ...CONTENT } },
  { ...EVENT, body: { kind: 'group.noted', group: 'g1', reference: MEMBER.id, note: 'words' } },
  { ...EVENT, body: { kind: 'undone', undoGroup: 1, on: true } },
]
/** Values that stand in for others. */
const POOL = 3_000
const PIECES = [
  ...'{}[],:"\\',
  'null',
  '"__proto__":',
  '"json":',
  '"meta":[[3,"a"]]',
  '"maps":[]',
  '-1',
  '1e999',
  '\xff',
  '"t":3',
  '"t":4',
  '\\ud800',
]

/** Messages to the handler that the loopback host gives every socket, and events to the two checks of the log, which must agree. */
export function socketTarget(seed: number): Target {
  // What it says of a bad message it says on the console, a line each.
  console.error = () => {}
  let reached = false
  let receive: (message: { data: string | Uint8Array }) => Promise<void> = async () => {}
  const router = routerOf(contract, () => {
    reached = true
  })
  const answers: (string | ArrayBufferLike | Uint8Array)[] = []
  void new RPCHandler(router).upgrade({
    addEventListener: (kind: string, listener: typeof receive) => {
      if (kind === 'message') receive = listener
    },
    send: (answer: string) => answers.push(answer),
  } as unknown as Parameters<RPCHandler<Record<never, never>>['upgrade']>[0])
  const pool = fc.sample(fc.jsonValue({ maxDepth: 3 }), { numRuns: POOL, seed }) as Json[]
  const messages = ASKED.map(
    ([path, json]): Json => ({ i: '1', p: { u: `/${path}`, b: json === null ? {} : { json } } }),
  )
  const make = (random: Random) => {
    let value = oneOf(random, random() < 0.3 ? EVENTS : messages)
    for (let n = Math.floor(3 * random()); n >= 0; n--) value = changedValue(value, pool, random)
    return Buffer.from(JSON.stringify(value))
  }
  return {
    seeds: [...messages, ...EVENTS].map(value => Buffer.from(JSON.stringify(value))),
    pieces: PIECES,
    make,
    async run(bytes, random) {
      const text = Buffer.from(bytes).toString('utf8')
      const event = parsed(text)
      if (event !== undefined && (readEvent(event) !== null) !== reviewEvent.safeParse(event).success)
        throw new Finding('the two checks of an event do not agree')
      reached = false
      answers.length = 0
      await receive({ data: random() < 0.9 ? text : bytes })
      for (const answer of answers)
        if (typeof answer === 'string' && JSON.stringify(answer).includes('INTERNAL_SERVER_ERROR'))
          throw new Finding(`the host itself failed: ${answer.slice(0, 200)}`)
      return reached ? 'accepted' : 'refused'
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Procedures that let nothing happen: what reaches them passed its schema. */
function routerOf(node: object, onReached: () => void): Router {
  return Object.fromEntries(
    Object.entries(node).map(([name, one]: [string, object]) => [
      name,
      isContractProcedure(one) ? answering(one, onReached) : routerOf(one, onReached),
    ]),
  )
}

function answering(procedure: AnyContractProcedure, onReached: () => void) {
  return implement(procedure).handler(() => {
    onReached()
    throw new ORPCError('NOT_FOUND')
  })
}

/** The value with something in it replaced, left out, doubled or renamed. */
function changedValue(value: Json, pool: readonly Json[], random: Random): Json {
  if (random() < 0.15 || value === null || typeof value !== 'object') return oneOf(random, pool)
  if (Array.isArray(value)) {
    const at = Math.floor(random() * value.length)
    if (value.length === 0 || random() < 0.2) return [...value, ...value, oneOf(random, pool)]
    return value.map((one, n) => (n === at ? changedValue(one, pool, random) : one))
  }
  const keys = Object.keys(value)
  if (keys.length === 0 || random() < 0.1)
    return { ...value, [random() < 0.5 ? '__proto__x' : 'kind']: oneOf(random, pool) }
  const key = oneOf(random, keys)
  const { [key]: inner = null, ...rest } = value
  if (random() < 0.1) return rest
  return { ...value, [key]: changedValue(inner, pool, random) }
}
