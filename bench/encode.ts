import path from 'node:path'
import { openEncoder } from '../electron/worker/encoder.ts'
import { ENCODER_THREADS } from '../electron/worker/encoderThreads.ts'
import { newsroom } from './newsroom.ts'
import { quantile } from './statistics.ts'

const SHORT = 40
/** Code units of a short sentence at most: some ten words. */
const SHORT_LENGTH = 60

/**
 * Prints how quickly the encoder works in this process after a warm-up: forty short sentences, with the vectors of
 * their words and without, and sentences a second over a few hundred of mixed length. Medians of five rounds.
 */
export async function benchEncode(root: string): Promise<void> {
  const encoder = await openEncoder(path.join(root, 'models'), ENCODER_THREADS)
  const sentences = newsroom(path.join(root, 'test/gold/stories'), 40).articles.flatMap(article =>
    (article.text.match(/[^.!?\n]{20,}[.!?]/gu) ?? []).map(text => ({ text: text.trim(), lang: article.lang })),
  )
  const short = sentences.filter(({ text }) => text.length <= SHORT_LENGTH).slice(0, SHORT)
  await encoder.encode(short, { words: true })
  const time = async (texts: typeof sentences, words: boolean, rounds: number): Promise<number> => {
    const seconds: number[] = []
    for (let round = 0; round < rounds; round++) {
      const started = performance.now()
      await encoder.encode(texts, { words })
      seconds.push((performance.now() - started) / 1000)
    }
    return quantile(seconds, 0.5)
  }
  const plain = await time(short, false, 5)
  const withWords = await time(short, true, 5)
  const many = sentences.slice(0, 300)
  const rate = many.length / (await time(many, false, 3))
  console.log(`encode ${short.length} sentences of up to ${SHORT_LENGTH} characters: ${plain.toFixed(3)} s`)
  console.log(`the same with the vectors of their words: ${withWords.toFixed(3)} s`)
  console.log(`words cost: ${(withWords / plain).toFixed(2)} times`)
  console.log(`encode ${many.length} sentences: ${rate.toFixed(0)} a second on ${ENCODER_THREADS} threads`)
  await encoder.close()
}
