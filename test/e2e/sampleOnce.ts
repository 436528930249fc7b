/**
 * Set-up of the window's specs: the sample story is read and compared once, by the program's own services, and each window
 * that opens on it gets a copy of that project. It holds the vectors, which take most of the time from an empty folder.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { Desk } from '../../electron/services/desk.ts'
import { findPackageRoot, resourcesAt } from '../../electron/services/resources.ts'
import { SAMPLE_NAME } from '../../electron/shared/settings.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The sample's project file, encoded and compared, with nothing decided. */
    readonly sampleProject: string
  }
}

const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'quoin-sample-'))

/** Makes the project and tells the specs where it is. */
export async function setup(project: TestProject): Promise<void> {
  const desk = new Desk({ resources: resourcesAt(findPackageRoot()), dataFolder })
  const compared = new Promise<void>(resolve => {
    desk.hub.listen(event => {
      if (event.kind === 'analysis' && !event.analysis.partial) resolve()
    })
  })
  const problem = await desk.openSample()
  if (problem !== null) throw new Error(`the sample cannot be opened: ${problem.code}`)
  await compared
  await desk.close()
  project.provide('sampleProject', path.join(dataFolder, `${SAMPLE_NAME}.quoin`))
}

/** Removes it. */
export function teardown(): void {
  rmSync(dataFolder, { recursive: true })
}
