import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { COEFFICIENTS_VERSION, type Coefficients } from '../../engine/pairs/coefficients.ts'
import { fitModels, type Sample, samplesOf } from '../../engine/pairs/fit.ts'
import { openTools } from '../../scripts/calibrate/encoder.ts'
import { labelStory } from '../../scripts/calibrate/stories.ts'
import { encodeVersions, reportSamples } from '../../scripts/calibrate/versions.ts'
import type { BenchStory } from './stories.ts'

/**
 * Writes, for each story, coefficients fitted on the other stories alone. Returns the file of each by the story's name.
 * @param vectors keeps the vectors of the stories' texts from one run to the next
 */
export async function writeHeldOut(
  stories: readonly BenchStory[],
  folder: string,
  vectors: string,
): Promise<ReadonlyMap<string, string>> {
  mkdirSync(folder, { recursive: true })
  const tools = await openTools(vectors)
  try {
    const samples = new Map<string, readonly Sample[]>()
    for (const { folder: home, gold } of stories) {
      const story = labelStory(home, gold)
      const versions = await encodeVersions(story.articles, tools.encoder)
      const reports = await reportSamples(story, versions, tools.encoder)
      samples.set(gold.story, [...samplesOf(versions, story.labels, true), ...reports])
    }
    return new Map(
      stories.map(({ gold: { story } }) => {
        const rest = [...samples].flatMap(([name, list]) => (name === story ? [] : list))
        const fitted: Coefficients = {
          version: COEFFICIENTS_VERSION,
          date: new Date().toISOString().slice(0, 10),
          data: `the bundled stories without ${story}`,
          scores: {},
          models: fitModels(rest),
        }
        const file = path.join(folder, `${story}.json`)
        writeFileSync(file, JSON.stringify(fitted))
        return [story, file]
      }),
    )
  } finally {
    await tools.encoder.close()
  }
}
