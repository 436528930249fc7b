/** What a shell is told of opening, and what a window may not write over. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createServices } from '../../../electron/services/createServices.ts'
import { findPackageRoot, resourcesAt } from '../../../electron/services/resources.ts'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import type { Services } from '../../../electron/shared/shell.ts'
import { temporaryFolder } from '../../temporaryFolder.ts'
import { CONNECTION } from '../host/rawHost.ts'

const TEXT = 'The mill will stay\n\n"We will not sell the mill to anybody," said Ada Brenn, who runs it.\n'
let folder: string
let services: Services

beforeEach(() => {
  folder = temporaryFolder()
  services = createServices({ resources: resourcesAt(findPackageRoot()), dataFolder: join(folder, 'data') })
})

afterEach(() => services.close())

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

/** As a window calls them. */
const asWindow = () => createRouterClient(services.router, { context: CONNECTION })

/** The events that a window which connects now is told before anything else happens, up to a notice. */
async function heard(): Promise<readonly ProjectEvent[]> {
  const controller = new AbortController()
  const events: ProjectEvent[] = []
  for await (const event of await asWindow().project.watch(undefined, { signal: controller.signal })) {
    events.push(event)
    if (event.kind === 'notice') controller.abort()
  }
  return events
}

test('what cannot be read is no reason to close what the others gave, however many files a folder has', async () => {
  mkdirSync(join(folder, 'news'))
  write('news/good.txt', TEXT)
  for (const name of ['empty.txt', 'void.txt', 'spoilt.docx']) write(`news/${name}`, '')
  const { isOpen, problems } = await services.open([join(folder, 'news')])
  expect([isOpen, problems.length]).toEqual([true, 3])
})

test('where nothing could be read nothing is open, and no project is left behind', async () => {
  const { isOpen, problems } = await services.open([write('empty.txt', '')])
  expect([isOpen, problems.length, readdirSync(join(folder, 'data', 'projects'))]).toEqual([false, 1, []])
})

test('a project that is not there is made, and a window that comes later is told; one that is there is opened in silence', async () => {
  const path = join(folder, 'typo.quoin')
  expect(await services.open([path])).toEqual({ isOpen: true, problems: [] })
  const made: ProjectEvent = { kind: 'notice', problem: { code: 'notice.project.made', params: { file: path } } }
  const first = await heard()
  expect([first[0]?.kind, first.at(-1)]).toEqual(['opened', made])
  await services.open([path])
  await services.open([write('empty.txt', '')])
  expect(existsSync(path)).toBe(true)
})

test('of what a page was reduced by the window is told what can be done in it', async () => {
  const words = 'The mill stands where the river bends, and the miller grinds the grain of three villages there. '
  const paragraphs = ['We will not sell the mill to anybody', 'My father built it', 'It grinds']
    .map(said => `<p>“${said},” said Ada Brenn. ${words.repeat(4)}</p>`)
    .join('\n')
  const page = `<html><body><nav><ul><li>Home</li><li>Sport</li></ul></nav><article><h1>The mill stays</h1>${paragraphs}</article></body></html>`
  await services.open([write('mill.html', page)])
  expect((await heard()).at(-1)).toMatchObject({ kind: 'notice', problem: { code: 'notice.file.reduced' } })
})

test.each(['mill.txt', 'link.txt', 'data/settings.json'])(
  'neither an export nor a key map takes the place of an article or of the settings: %s',
  async name => {
    const article = write('mill.txt', TEXT)
    symlinkSync('mill.txt', join(folder, 'link.txt'))
    await services.open([join(folder, 'p.quoin'), article])
    const path = join(folder, name)
    const before = readFileSync(path, 'utf8')
    const { export: exports, keys } = asWindow()
    const map = { quoin: 'keys', version: 1, preset: 'default', keys: {} } as const
    const wish = { path, replace: true, format: 'tsv', only: 'all', forExcel: false } as const
    const code = name.startsWith('data') ? 'error.file.settings' : 'error.file.article'
    expect((await exports.write(wish)).problem).toEqual({ code, params: { file: path } })
    expect((await keys.write({ path, replace: true, map })).problem?.code).toBe(code)
    expect(readFileSync(path, 'utf8')).toBe(before)
    // Said at once, not after a second Enter.
    expect((await exports.write({ ...wish, replace: false })).problem?.code).toBe(code)
    const beside = join(folder, 'pairs.tsv')
    expect((await exports.write({ ...wish, path: beside })).problem).toBeNull()
  },
)
