/** What the keys of files, articles and stories do. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import type { CommandId } from '../../../electron/shared/commands.ts'
import { articlesShown, temporaryFolder } from '../harness.ts'
import { eventually, type Sights } from '../sights.ts'
import { byName, dialog, GROUP, opens, type Row } from './row.ts'

/** Asks for files: by the window's own picker of this name, or by the shell's dialog. */
function picks(name: string, kind: 'showOpenDialog' | 'showSaveDialog', answer: readonly string[] = []): Row {
  return async (seen, run) => {
    if (seen.app === null) return dialog(name)(seen, run)
    const asked = await answerDialog(seen, kind, answer)
    await run()
    await eventually(asked, name).toBe(1)
  }
}

/** Answers the next question of the shell's dialog; returns how often it was asked. */
async function answerDialog({ app }: Sights, kind: 'showOpenDialog' | 'showSaveDialog', answer: readonly string[]) {
  await app?.evaluate(
    ({ dialog }, { kind, answer }) => {
      const counts = globalThis as unknown as { asked: number }
      counts.asked = 0
      const canceled = answer.length === 0
      Object.assign(dialog, {
        [kind]: async () => {
          counts.asked += 1
          return { canceled, filePaths: answer, filePath: answer[0] ?? '' }
        },
      })
    },
    { kind, answer },
  )
  return () => app?.evaluate(() => (globalThis as unknown as { asked: number }).asked)
}

const articles = async (seen: Sights) => (await articlesShown(seen.page)).all

const copies =
  (said: string, pasted: RegExp): Row =>
  async (seen, run) => {
    await seen.onVersion(GROUP, 1)
    await run()
    await eventually(seen.said).toContain(said)
    await seen.press('Escape', '/', 'Control+v')
    await eventually(() => seen.page.locator('[data-filter]').inputValue()).toMatch(pasted)
    await seen.press('Escape', 'Escape')
  }

/** The clipboard, files, stories; what changes the articles comes last. */
export const FILES = {
  'quotation.copy': copies('The quotation is in the clipboard', /^[“«].+[”»]\s?— \S/u),
  'group.copyText': copies('The group is in the clipboard as text', /\[ru\] /u),
  'group.copyTable': copies('The group is in the clipboard as a table', /^Language\tOutlet/u),
  'file.open': picks('Open a project', 'showOpenDialog'),
  'file.add': picks('Add articles', 'showOpenDialog'),
  'file.addFolder': picks('Add a folder of articles', 'showOpenDialog'),
  'file.import': picks('Import decisions', 'showOpenDialog'),
  'file.copy': async (seen, run) => {
    const file = path.join(temporaryFolder(), 'copy.quoin')
    if (seen.app) await answerDialog(seen, 'showSaveDialog', [file])
    await run()
    if (seen.app) {
      await eventually(seen.said).toContain(file)
      expect(existsSync(file)).toBe(true)
    } else {
      await seen.page.locator('.picker').waitFor()
      await seen.press('Enter')
      await eventually(seen.said).toContain('A copy was written to')
    }
    await seen.press('Escape')
  },
  'file.recent': opens('.dialog.stories'),
  'file.export': opens('.dialog.export'),
  'story.move': opens('.dialog.stories'),
  'story.merge': opens('.dialog.stories'),
  'story.split': opens('.dialog.stories'),
  'story.rename': async (seen, run) => {
    await seen.onVersion(GROUP, 1)
    await run()
    await seen.page.locator('.stories input').fill('The walk')
    await seen.press('Enter')
    await eventually(() => seen.text('.crumb .story')).toBe('The walk')
    await seen.undone()
  },
  'article.details': opens('.dialog.article'),
  'work.cancel': async (seen, run) => {
    await run()
    await eventually(seen.said).toContain('Nothing is running')
    await seen.press('Escape')
  },
  'file.paste': async (seen, run) => {
    const before = await seen.text('.switcher')
    await seen.press('/')
    await seen.page.keyboard.insertText('The bridge again “We shall mend the bridge before winter,” said Ada Lovelace.')
    await seen.press('Control+a', 'Control+c', 'Escape', 'Escape')
    await run()
    await eventually(() => seen.text('.switcher')).not.toBe(before)
    await seen.settled()
    await eventually(seen.said).toContain('came in')
    await seen.press('Escape')
  },
  'article.withdraw': async (seen, run) => {
    await seen.onVersion(GROUP, 1)
    const before = await articles(seen)
    await run()
    await eventually(() => articles(seen)).toBe(before - 1)
    await seen.undone()
    await eventually(() => articles(seen)).toBe(before)
  },
  'article.withdrawn': async (seen, run) => {
    await seen.onVersion(GROUP, 1)
    const before = await articles(seen)
    await byName(seen, 'article.withdraw')
    await eventually(() => articles(seen)).toBe(before - 1)
    await seen.settled()
    await run()
    await eventually(() => seen.count('.stories')).toBe(1)
    await seen.press('Enter')
    await eventually(() => articles(seen)).toBe(before)
    await seen.settled()
  },
  'file.new': async (seen, run) => {
    const file = path.join(temporaryFolder(), 'new.quoin')
    if (seen.app) await answerDialog(seen, 'showSaveDialog', [file])
    await run()
    if (!seen.app) {
      await seen.page.locator('.picker').waitFor()
      await seen.press('Enter')
    }
    await eventually(() => seen.text('.crumb .project')).toContain('new')
    expect(await seen.count('.row')).toBe(0)
    await byName(seen, 'file.sample')
    await eventually(() => seen.text('.crumb .project')).toContain('sample')
    await seen.settled()
  },
  'file.sample': async (seen, run) => {
    await run()
    await eventually(() => seen.text('.crumb .project')).toContain('sample')
    await seen.settled()
  },
} as const satisfies Partial<Record<CommandId, Row>>
