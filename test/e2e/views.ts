/** Every view of the window, and how a person gets there: for specs that look at all of them. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import type { CommandId } from '../../electron/shared/commands.ts'
import { EXPORT_FORMATS } from '../../electron/shared/exports.ts'
import { HELP_PAGES } from '../../electron/shared/helpPage.ts'
import { type InterfaceLanguage, writtenLanguage } from '../../electron/shared/languages.ts'
import { type Catalogue, type Translate, translator } from '../../electron/shared/messages.ts'
import en from '../../locales/en.json' with { type: 'json' }
import ky from '../../locales/ky.json' with { type: 'json' }
import ru from '../../locales/ru.json' with { type: 'json' }
import uk from '../../locales/uk.json' with { type: 'json' }
import { TOUR } from '../../renderer/state/tour.ts'
import { goToGroup } from '../../scripts/goToGroup.ts'
import { atRest, ROOT, temporaryFolder, toLargestStory } from './harness.ts'

export const CATALOGUES = { en, ru, uk, ky } as const
export type Spoken = keyof typeof CATALOGUES

/** What the window says in a language. */
export function words(language: InterfaceLanguage): Translate {
  const catalogue: Catalogue = CATALOGUES[writtenLanguage(language)]
  return translator(language, catalogue)
}

/** The list of commands, not another that looks like it. */
const PALETTE = '.palette .ask input[aria-controls="palette-rows"]'

/** Runs a command by its name in the palette, in the language the window speaks. */
export async function runByName(page: Page, language: InterfaceLanguage, command: CommandId): Promise<void> {
  await page.keyboard.press('Control+Shift+KeyP')
  await page.locator(PALETTE).fill(words(language)(`command.${command}`))
  await page.keyboard.press('Enter')
  await page.locator(PALETTE).waitFor({ state: 'detached' })
}

/** Two reports of one evening that disagree in two numbers, two of other days, and the sample's articles. */
export function articlesForViews(): readonly string[] {
  const folder = temporaryFolder()
  const report = (boats: string, hulls: string) =>
    `Boats leak\n\n"Our divers looked at ${boats} boats in the old harbour and found ${hulls} hulls rotten," said Ada Brenn on the quay.\n`
  const own = {
    'seven.txt': report('seven', 'five'),
    'nine.txt': report('nine', 'four'),
    'barn.txt':
      'A barn is sold\n\n"Nobody has milked a cow in that barn for forty years," said Ivo Tarn at the auction.\n',
    'fair.txt':
      'The fair opens\n\n"Three hundred geese were weighed at the fair before noon," said the steward Olm Brusk.\n',
  }
  const files = Object.entries(own).map(([name, text]) => {
    const file = path.join(folder, name)
    writeFileSync(file, text)
    return file
  })
  return [...['letter-2031', 'visit-2031'].map(name => path.join(ROOT, 'seeds', name)), ...files]
}

/** One look at the window. */
export interface View {
  readonly name: string
  /** Made of the same parts as the view before: only its words are others. */
  readonly isAlike?: boolean
  /** The part that is looked at, where it is not the open dialog or the whole page: what it lies over is covered by it. */
  readonly within?: string
  open(page: Page, language: InterfaceLanguage): Promise<unknown>
  /** By Escape, unless it is left in another way. */
  close?(page: Page): Promise<unknown>
}

/** A view that lies over the window, and the command that opens it. */
function dialog(command: CommandId): View {
  return {
    name: command,
    async open(page, language) {
      await runByName(page, language, command)
      await page.getByRole('dialog').waitFor()
    },
  }
}

/** A view that others like it follow in the same place: it is left when the last one is. */
function within(name: string, open: View['open'], isLast = false): View {
  return isLast ? { name, open, isAlike: true } : { name, open, isAlike: true, close: () => Promise.resolve() }
}

/** Formats of the export, which opens on the first. */
const EXPORTS: readonly View[] = [
  {
    ...within('export.tsv', async (page, language) => {
      await runByName(page, language, 'file.export')
      await page.locator('.export .prev .count').waitFor()
    }),
    isAlike: false,
  },
  ...EXPORT_FORMATS.slice(1).map((format, n) =>
    within(
      `export.${format}`,
      async page => {
        await page
          .locator('.export input[name="format"]')
          .nth(n + 1)
          .check()
        await page.locator('.export .prev .count').waitFor()
      },
      n === EXPORT_FORMATS.length - 2,
    ),
  ),
]

const HELP: readonly View[] = [
  within('help: review', async (page, language) => {
    await runByName(page, language, 'help.open')
    await page.locator('.help h3').waitFor()
  }),
  ...HELP_PAGES.slice(1).map((name, n) =>
    within(`help: ${name}`, page =>
      page
        .locator('.help nav button')
        .nth(n + 1)
        .click(),
    ),
  ),
  within('help: search', page => page.locator('.help input').fill('a'), true),
]

const TOUR_STEPS: readonly View[] = TOUR.map(({ name }, n) => ({
  ...within(
    `tour.${name}`,
    async (page, language) => {
      if (n === 0) await runByName(page, language, 'help.tour')
      else await page.locator('.tour footer button').last().click()
      await page.locator('.tour').waitFor()
    },
    n === TOUR.length - 1,
  ),
  within: '.tour',
  isAlike: n > 0,
}))

/** The menu of the mouse's other button. */
function menu(on: string): View {
  return {
    name: `menu ${on}`,
    within: '[role="menu"]',
    async open(page) {
      await page.locator(on).first().click({ button: 'right' })
      await page.getByRole('menu').waitFor()
    },
  }
}

/** Files and pasted words that come in with something to be said of them. */
async function bringIn(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(given => {
    const transfer = new DataTransfer()
    for (const [name, text] of Object.entries(given)) transfer.items.add(new File([text], name))
    const to = document.querySelector('.app') ?? document.body
    to.dispatchEvent(new DragEvent('dragover', { dataTransfer: transfer, bubbles: true, cancelable: true }))
    to.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
  }, files)
  await page.getByRole('dialog').waitFor()
}

/** Views of the story with the most articles. */
const OF_STORY: readonly View[] = [
  {
    name: 'review',
    async open(page) {
      await toLargestStory(page)
      // All of its versions are quotations, which have a kind and a speaker.
      await toWords(page, 'never forget the sacrifices')
    },
  },
  { name: 'refusal', open: (page, language) => runByName(page, language, 'view.shippedSize') },
  {
    name: 'find here',
    async open(page) {
      await page.keyboard.press('Control+f')
      await page.locator('.findbar input').fill('A')
    },
  },
  {
    name: 'find in all',
    async open(page) {
      await page.keyboard.press('Control+Shift+f')
      await page.locator('.queue [data-find]').fill('a')
      await page.locator('.hit').first().waitFor()
    },
  },
  ...TOUR_STEPS,
  {
    name: 'palette',
    async open(page) {
      await page.keyboard.press('Control+Shift+KeyP')
      await page.locator(PALETTE).waitFor()
    },
  },
  dialog('help.keys'),
  dialog('keys.change'),
  dialog('view.appearance'),
  dialog('help.about'),
  dialog('help.diagnostics'),
  ...HELP,
  ...EXPORTS,
  dialog('view.map'),
  dialog('view.history'),
  dialog('queue.narrow'),
  dialog('group.confirmSeen'),
  dialog('group.note'),
  dialog('group.merge'),
  dialog('quotation.kind'),
  dialog('quotation.speaker'),
  dialog('view.flags'),
  dialog('article.details'),
  dialog('article.withdrawn'),
  dialog('story.move'),
  dialog('story.merge'),
  dialog('story.split'),
  dialog('story.rename'),
  dialog('edit.name'),
  dialog('file.new'),
  dialog('file.open'),
  dialog('file.add'),
  dialog('file.addFolder'),
  dialog('file.import'),
  dialog('file.recent'),
  dialog('file.copy'),
  dialog('file.paste'),
  menu('.row.cur'),
  menu('.now .ver.cur'),
  menu('.sheet:not(.parked) .view-line'),
  {
    name: 'drafts',
    open: page =>
      bringIn(page, {
        'short.txt': 'A line\n\nRead also: ten more lines\n\n"It is short and it is enough," said Ada Brenn.\n',
        'empty.txt': '',
        'noise.pdf': '%PDF-1.4 and no more',
      }),
  },
  {
    name: 'said',
    open: page => bringIn(page, Object.fromEntries([1, 2, 3, 4, 5].map(n => [`empty-${n}.txt`, '']))),
  },
]

/** To the group or lone quotation with these words, until they stand in the panel. */
async function toWords(page: Page, some: string): Promise<void> {
  await goToGroup(page, some)
  await page.locator('.now .ver .sc', { hasText: some }).first().waitFor()
  // The keys are the window's again, not the filter's.
  await page.locator('.queue .rows').focus()
}

/** To the version that disagrees, once its flags are there. */
async function toBoats(page: Page): Promise<void> {
  await toWords(page, 'old harbour')
  await page.locator('.now .ver:not(.ref) .who').click()
  await page.locator('.now .ver.cur .fl').first().waitFor()
}

/** Views of the two reports that disagree: their group has flags, and two versions in one language. */
const OF_BOATS: readonly View[] = [
  {
    name: 'flags',
    open: toBoats,
  },
  dialog('flag.mute'),
  dialog('flag.unmute'),
  dialog('view.differences'),
  dialog('view.articleDifferences'),
  { name: 'alone', open: page => toWords(page, 'milked a cow') },
]

/** Everything that the window shows, with {@link articlesForViews} after {@link prepareViews}. */
export const VIEWS: readonly View[] = [...OF_STORY, ...OF_BOATS]

/** Until the window has said that the command was done, and nothing is compared any more. */
async function told(page: Page, language: InterfaceLanguage, command: CommandId): Promise<void> {
  const what = words(language)(`command.${command}`).replace(/…$/u, '')
  await page.locator('.told', { hasText: what.replace(/[⟦⟧…]/gu, '') }).waitFor({ state: 'attached' })
  await atRest(page)
}

/** Mutes a flag, confirms a group and withdraws an article, so that there is something to show of each. */
export async function prepareViews(page: Page, language: InterfaceLanguage): Promise<void> {
  await toBoats(page)
  await page.keyboard.press('p')
  await page.getByRole('dialog').getByRole('option').first().waitFor()
  await page.keyboard.press('1')
  await told(page, language, 'flag.mute')
  await toLargestStory(page)
  await page.locator('.queue .rows').focus()
  await page.keyboard.press('Enter')
  await told(page, language, 'group.confirm')
  await toWords(page, 'at the fair')
  await runByName(page, language, 'article.withdraw')
  await told(page, language, 'article.withdraw')
}

/** Opens each view in turn, looks at it, and leaves it. */
export async function throughViews(
  page: Page,
  language: InterfaceLanguage,
  look: (view: View) => Promise<void>,
  views: readonly View[] = VIEWS,
): Promise<void> {
  for (const view of views) {
    await view.open(page, language)
    await look(view)
    if (view.close) {
      await view.close(page)
      continue
    }
    await page.keyboard.press('Escape')
    await page.locator('[role="dialog"], [role="menu"], .tour, .findbar, .finding').waitFor({ state: 'detached' })
  }
}
