import { expect, test } from 'vitest'
import type { Progress } from '../../../electron/shared/contract.ts'
import { alignDocuments } from '../../../electron/worker/alignDocuments.ts'
import type { CallTools } from '../../../electron/worker/answerCall.ts'
import type { SentenceDocument } from '../../../electron/worker/protocol.ts'
import { DIMENSIONS, type Encoder } from '../../../engine/features/encoder.ts'
import type { Bead } from '../../../engine/sentences/bead.ts'

/** Texts that it was asked to encode. */
const asked: string[] = []

/** A vector says which letters a text has: `a` in any language is a sentence about a. */
const encoder: Encoder = {
  model: 'letters',
  encode: async texts =>
    texts.map(({ text }) => {
      asked.push(text)
      const vector = new Float32Array(DIMENSIONS)
      for (const letter of text) vector[letter.charCodeAt(0) % DIMENSIONS] = 1 / Math.sqrt(text.length)
      return { vector, words: null }
    }),
}

function tools(more: Partial<CallTools> = {}): CallTools {
  return {
    signal: new AbortController().signal,
    onProgress: () => {},
    onPartial: () => {},
    pause: async () => {},
    ...more,
  }
}

function document(sourceLang: string, source: string, targetLang: string, target: string): SentenceDocument {
  const sentences = (text: string) => (text === '' ? [] : text.split(' '))
  return { sourceLang, source: sentences(source), targetLang, target: sentences(target) }
}

function shown(beads: readonly (readonly Bead[])[]): readonly string[] {
  return beads.map(one => one.map(({ a, b }) => `${a.join('+')}-${b.join('+')}`).join(' '))
}

const enRu = document('en', 'a b c d', 'ru', 'a c d')
const enKy = document('en', 'a b c d', 'ky', 'b a c')
const other = document('en', 'x y', 'ru', 'y z x')
const empty = document('en', '', 'ru', 'a')

test('each document has the links of its own two texts, whatever the order of the documents', async () => {
  const documents = [enRu, empty, enKy, other]
  const links = ['0-0 2-1 3-2', '', '0-1 1-0 2-2', '0-2 1-0']
  expect(shown(await alignDocuments({ documents, mode: 'free' }, encoder, tools()))).toEqual(links)
  const turned = await alignDocuments({ documents: documents.toReversed(), mode: 'free' }, encoder, tools())
  expect(shown(turned)).toEqual(links.toReversed())
})

test('a text that stands in two documents is encoded once', async () => {
  asked.length = 0
  await alignDocuments({ documents: [enRu, enKy], mode: 'auto' }, encoder, tools())
  expect(asked.toSorted().join('')).toBe('aaabbcccdd')
})

test('a text beside itself is linked to itself', async () => {
  const twice = document('en', 'a b c', 'en', 'a b c')
  expect(shown(await alignDocuments({ documents: [twice], mode: 'auto' }, encoder, tools()))).toEqual(['0-0 1-1 2-2'])
})

test('more translations of one text than can be compared with each other are aligned one by one', async () => {
  const documents = Array.from({ length: 20 }, (_, i) => document('en', 'a b c', `x${i}`, 'c a'))
  const links = await alignDocuments({ documents, mode: 'free' }, encoder, tools())
  expect(new Set(shown(links))).toEqual(new Set(['0-1 2-0']))
})

test('progress counts the documents, and a run that is stopped gives no answer', async () => {
  const progress: Progress[] = []
  await alignDocuments(
    { documents: [enRu, other], mode: 'auto' },
    encoder,
    tools({ onProgress: one => progress.push(one) }),
  )
  expect(progress.filter(one => one.stage === 'pairs').map(({ done, total }) => `${done} of ${total}`)).toEqual([
    '0 of 2',
    '1 of 2',
    '2 of 2',
  ])
  const controller = new AbortController()
  const stopped = alignDocuments(
    { documents: [enRu, other], mode: 'auto' },
    encoder,
    tools({
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done === 1) controller.abort()
      },
    }),
  )
  await expect(stopped).rejects.toThrow('cancelled')
})
