import { expect, test } from 'vitest'
import { CHUNK_BYTES, type Draft, type Drafts } from '../../../electron/shared/drafts.ts'
import { bringIn, bringInGiven, bringInText } from '../../../renderer/commands/bringIn.ts'
import type { CommandContext } from '../../../renderer/commands/context.ts'
import { INITIAL, type WindowState } from '../../../renderer/state/state.ts'

const PLAIN: Draft = {
  id: 'd1',
  file: 'a.txt',
  title: 'Ferry',
  lang: 'en',
  format: 'text',
  charset: 'utf-8',
  guessed: false,
  outlet: null,
  author: null,
  date: null,
  url: null,
  length: 5,
  head: 'Ferry',
  whole: false,
  leftOut: [],
  leftOutCount: 0,
  offers: [],
  kin: null,
  notices: [],
}
const problem = (n: number) => ({ code: 'error.file.empty', params: { file: `${n}.txt` } })

/** A window whose services find these drafts; what they are asked is kept. */
function stage(found: Partial<Drafts>, notices: Drafts['notices'] = []) {
  let state: WindowState = INITIAL
  const asked: unknown[] = []
  const drafts: Drafts = { drafts: [], problems: [], notices: [], ...found }
  const articles = {
    read: async (input: unknown) => {
      asked.push(['read', input])
      return drafts
    },
    put: async ({ upload, name, base64 }: { upload: string; name: string; base64: string }) => {
      asked.push(['put', upload, name, atob(base64).length])
      return { problem: null }
    },
    readPut: async () => drafts,
    take: async (input: unknown) => {
      asked.push(['take', input])
      return { added: [], problems: [], notices }
    },
  }
  // Only these of the services are called.
  const host = { articles } as unknown as CommandContext['host']
  const change: CommandContext['change'] = make => {
    state = make(state)
  }
  const reach = { host, change }
  return {
    reach,
    asked,
    done: async () => {
      for (let n = 0; n < 20; n++) await new Promise(resolve => setTimeout(resolve))
      return state
    },
  }
}

test('what needs no word is taken at once, and a few that cannot be read are named', async () => {
  const { reach, asked, done } = stage({ drafts: [PLAIN], problems: [problem(1)] })
  bringIn(reach, ['a.txt', '1.txt'])
  const state = await done()
  expect(asked).toEqual([
    ['read', { paths: ['a.txt', '1.txt'] }],
    ['take', { items: [{ id: 'd1', leave: [], asNew: false }] }],
  ])
  expect([state.dialog, state.say]).toEqual([null, { kind: 'error', problems: [problem(1)] }])
})

test('what was guessed, left out or is like another waits for a word, and so does a long list of problems', async () => {
  const ways: readonly Partial<Drafts>[] = [
    { drafts: [PLAIN, { ...PLAIN, id: 'd2', guessed: true }] },
    { drafts: [{ ...PLAIN, leftOutCount: 3 }] },
    { drafts: [{ ...PLAIN, kin: { kind: 'near', other: 'b', percent: 94 } }] },
    { drafts: [PLAIN], problems: [1, 2, 3, 4, 5].map(problem) },
  ]
  for (const found of ways) {
    const { reach, asked, done } = stage(found)
    bringIn(reach, ['a.txt'])
    expect([(await done()).dialog?.kind, asked.length]).toEqual(['drafts', 1])
  }
})

test('what became of the decisions about a changed article is shown in a dialog of its own', async () => {
  const reworded = { code: 'notice.article.reworded', params: { file: 'a.txt', words: '[-we-]{+they+}' } }
  const { reach, done } = stage({ drafts: [PLAIN] }, [reworded])
  bringIn(reach, ['a.txt'])
  expect((await done()).dialog).toEqual({ kind: 'said', problems: [reworded] })
})

test('nothing that could be read is said and asks nothing more', async () => {
  const { reach, asked, done } = stage({ problems: [problem(1)] })
  bringIn(reach, ['1.txt'])
  expect([(await done()).say, asked.length]).toEqual([{ kind: 'error', problems: [problem(1)] }, 1])
})

test('files of the window go over in pieces that fit a message; an empty one goes over too', async () => {
  const { reach, asked, done } = stage({ drafts: [PLAIN] })
  bringInGiven(reach, [
    { name: 'big.html', blob: new Blob([new Uint8Array(CHUNK_BYTES + 5)]) },
    { name: 'empty.txt', blob: new Blob([]) },
  ])
  await done()
  expect(asked.slice(0, 3)).toEqual([
    ['put', 'u0', 'big.html', CHUNK_BYTES],
    ['put', 'u0', 'big.html', 5],
    ['put', 'u1', 'empty.txt', 0],
  ])
})

test('what is given while other files are on their way goes over after them: their pieces would come to one file', async () => {
  const { reach, asked, done } = stage({ drafts: [PLAIN] })
  bringInGiven(reach, [{ name: 'big.html', blob: new Blob([new Uint8Array(CHUNK_BYTES + 5)]) }])
  bringInGiven(reach, [{ name: 'small.txt', blob: new Blob(['x']) }])
  await done()
  const put = asked.flatMap(one => (Array.isArray(one) && one[0] === 'put' ? [one.slice(2)] : []))
  expect(put).toEqual([
    ['big.html', CHUNK_BYTES],
    ['big.html', 5],
    ['small.txt', 1],
  ])
})

test('pasted blanks are refused, pasted words are an article with a name of their own', async () => {
  const { reach, asked, done } = stage({ drafts: [PLAIN] })
  bringInText(reach, ' \n')
  expect((await done()).say).toEqual({ kind: 'error', problems: [{ code: 'ui.paste.empty', params: {} }] })
  bringInText(reach, 'мост')
  await done()
  expect(asked[0]).toEqual(['put', 'u0', expect.stringMatching(/^pasted-[\dT.-]+\.txt$/), 8])
})

test('what went well is told, and is no warning', async () => {
  const notice = { code: 'notice.article.unsureLanguage', params: { file: 'a.txt', lang: 'en' } }
  const { reach, done } = stage({ drafts: [PLAIN] }, [notice])
  bringIn(reach, ['a.txt'])
  expect((await done()).say).toEqual({ kind: 'told', problems: [notice] })
})
