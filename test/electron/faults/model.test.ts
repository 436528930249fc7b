import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Desk } from '../../../electron/services/desk.ts'
import { findPackageRoot, resourcesAt } from '../../../electron/services/resources.ts'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'

const resources = resourcesAt(findPackageRoot())
const SPOKEN = 'We shall build the old bridge at Wenlow again before the winter comes'
let folder: string
let desk: Desk
let events: ProjectEvent[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-model-'))
  events = []
})

afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true })
})

function open(models: string): void {
  desk = new Desk({ resources: { ...resources, models }, dataFolder: folder })
  desk.hub.listen(event => events.push(event))
}

const analysed = () =>
  new Promise<void>(resolve => {
    const isWhole = (event: ProjectEvent) => event.kind === 'analysis' && !event.analysis.partial
    if (events.some(isWhole)) return resolve()
    desk.hub.listen(event => {
      if (isWhole(event)) resolve()
    })
  })

const notices = () => events.flatMap(event => (event.kind === 'notice' ? [event.problem] : []))

/** Two reports in one language that quote the same words, and one in another language. */
function articles(): readonly string[] {
  return [
    ['a.txt', `Bridge to be rebuilt\n\nThe mayor of Wenlow, Anna Marsh, spoke on 4 May. "${SPOKEN}," Marsh said.\n`],
    ['b.txt', `Wenlow hears its mayor\n\nAnna Marsh promised on 4 May: "${SPOKEN}." She named no price for it.\n`],
  ].map(([name = '', text = '']) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  })
}

async function mustGoOn(code: string, file: string): Promise<void> {
  expect(await desk.openProject(join(folder, 'p.quoin'))).toBeNull()
  const whole = analysed()
  expect((await desk.add(articles())).problems).toEqual([])
  await whole
  expect(notices()).toContainEqual({ code, params: { file } })
  const project = desk.project
  if (project === null) throw new Error('no project is open')
  const group = project.review.groups.find(({ members }) => members.length === 2)
  expect(group?.members.map(({ id }) => id.split(':')[0]).length).toBe(2)
  const answer = await project.submit('group.confirm', { kind: 'confirm', group: group?.id ?? '' })
  expect(answer.ok).toBe(true)
}

test('without a model, versions in one language are found by their words, a notice says so, and decisions go on', async () => {
  const models = join(folder, 'none')
  open(models)
  await mustGoOn('notice.model.missing', join(models, 'manifest.json'))
})

test('a model that is not the one of the manifest is not used: the words alone are, with a notice', async () => {
  const models = join(folder, 'models')
  mkdirSync(models)
  for (const name of ['manifest.json', 'tokenizer.json']) copyFileSync(join(resources.models, name), join(models, name))
  const { model } = JSON.parse(readFileSync(join(models, 'manifest.json'), 'utf8')) as { model: { file: string } }
  writeFileSync(join(models, model.file), 'another model')
  open(models)
  await mustGoOn('notice.model.damaged', join(models, model.file))
})
