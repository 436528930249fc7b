import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Desk } from '../../../electron/services/desk.ts'
import { findPackageRoot, resourcesAt } from '../../../electron/services/resources.ts'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import { textHash } from '../../../electron/store/articleRows.ts'
import { createProject } from '../../../electron/store/project.ts'
import { extract } from '../../../engine/text/extract.ts'

const TEXT = 'Bridge\n\nThe mayor spoke. "We shall build the old bridge again," she said.\n'

test('a worker that crashes for ever is started once more, said to be gone, and decisions are saved without it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-worker-'))
  const path = join(folder, 'p.quoin')
  const made = createProject(path, () => '2031-04-03T10:00:00Z', 'Ada')
  const { lang } = extract(TEXT, { article: 'a' })
  made.addArticles([
    {
      ...{ id: 'a', file: 'a.txt', sha256: textHash(TEXT), text: TEXT, lang, title: 'Bridge' },
      ...{ outlet: null, author: null, date: null, url: null },
    },
  ])
  made.close()
  writeFileSync(join(folder, 'crashes'), '1000')
  const worker = join(import.meta.dirname, '../worker/crashingWorker.ts')
  const resources = { ...resourcesAt(findPackageRoot()), worker, models: join(folder, 'crashes') }
  const desk = new Desk({ resources, dataFolder: folder })
  const codes: string[] = []
  const crashed = new Promise<void>(resolve => {
    desk.hub.listen((event: ProjectEvent) => {
      if (event.kind !== 'notice') return
      codes.push(event.problem.code)
      if (event.problem.code === 'error.worker.crashed') resolve()
    })
  })
  expect(await desk.openProject(path)).toBeNull()
  await crashed
  expect(codes.slice(0, 2)).toEqual(['notice.worker.restarted', 'error.worker.crashed'])
  const answer = await desk.project?.submit('article.correct', { kind: 'withdrawArticle', article: 'a', on: true })
  expect(answer?.ok).toBe(true)
  expect(desk.project?.log.map(({ body }) => body.kind)).toEqual(['article.withdrawn'])
  await desk.close()
  rmSync(folder, { recursive: true })
})
