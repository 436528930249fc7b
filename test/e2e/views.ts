import type { Page } from 'playwright'
import type { CommandId } from '../../electron/shared/commands.ts'
import en from '../../locales/en.json' with { type: 'json' }
import ky from '../../locales/ky.json' with { type: 'json' }
import ru from '../../locales/ru.json' with { type: 'json' }
import uk from '../../locales/uk.json' with { type: 'json' }

export const CATALOGUES = { en, ru, uk, ky } as const
export type Spoken = keyof typeof CATALOGUES

/** A view that lies over the window, and the command that opens it. */
export const VIEWS = [
  'view.palette',
  'help.keys',
  'keys.change',
  'view.appearance',
  'file.export',
  'file.open',
  'file.paste',
  'file.recent',
  'group.note',
  'group.merge',
  'quotation.kind',
  'quotation.speaker',
  'queue.narrow',
  'view.map',
  'view.history',
  'view.flags',
  'edit.name',
  'article.details',
  'story.rename',
] as const satisfies readonly CommandId[]

/** Runs a command by its name in the palette, in the language the window speaks. */
export async function runByName(page: Page, language: Spoken, command: CommandId): Promise<void> {
  await page.keyboard.press('Control+Shift+KeyP')
  const field = page.locator('.palette .ask input')
  if (command === 'view.palette') return field.waitFor()
  await field.fill(CATALOGUES[language][`command.${command}`])
  await page.keyboard.press('Enter')
}

/** Opens each view in turn, looks at it, and closes it. */
export async function throughViews(
  page: Page,
  language: Spoken,
  look: (view: CommandId) => Promise<void>,
): Promise<void> {
  for (const view of VIEWS) {
    await runByName(page, language, view)
    const dialog = page.getByRole('dialog')
    if (view !== 'view.palette')
      await page.locator('.palette .ask input[aria-controls="palette-rows"]').waitFor({ state: 'detached' })
    await dialog.waitFor()
    await look(view)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
}
