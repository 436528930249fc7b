import type { Page } from 'playwright'

/** What an editor sees of the current entry, read from the page. */
export interface Screen {
  readonly number: string
  readonly state: 'undecided' | 'confirmed' | 'dissolved' | 'alone' | 'none'
  readonly members: readonly string[]
  readonly reference: string | null
  /** The version under the member cursor. */
  readonly current: string | null
  /** Verdict signs of the versions, by id; empty where there is none. */
  readonly verdicts: Readonly<Record<string, string>>
  /** Candidates 1–9 in their order. */
  readonly candidates: readonly { readonly id: string; readonly isIn: boolean }[]
  /** The sentence above the status line, where there is one. */
  readonly said: string
}

/** How long nothing in the page must have changed before an editor is held to have seen it, ms. */
const QUIET_MS = 120
const PATIENCE_MS = 20_000

/** Waits until the machine's answer to the last key is there, and reads the page. */
export async function readScreen(page: Page): Promise<Screen> {
  await page.waitForFunction(
    () =>
      !document.querySelector('.foot')?.textContent?.includes('saving') &&
      document.querySelector('.app')?.getAttribute('data-settled') === 'true',
    null,
    { timeout: PATIENCE_MS },
  )
  await page.evaluate(
    ([quiet, patience]) =>
      new Promise<void>(resolve => {
        const started = performance.now()
        let last = started
        const observer = new MutationObserver(() => {
          last = performance.now()
        })
        for (const part of document.querySelectorAll('.queue, .panel, .foot'))
          observer.observe(part, { subtree: true, childList: true, characterData: true, attributes: true })
        const look = () => {
          const now = performance.now()
          if (now - last < quiet && now - started < patience) {
            setTimeout(look, 20)
            return
          }
          observer.disconnect()
          resolve()
        }
        setTimeout(look, 20)
      }),
    [QUIET_MS, PATIENCE_MS] as const,
  )
  return page.evaluate(() => {
    const text = (selector: string) => document.querySelector(selector)?.textContent ?? ''
    const versions = [...document.querySelectorAll<HTMLElement>('.now .ver')]
    const idOf = (version: HTMLElement | undefined) => version?.dataset.member ?? null
    const row = document.querySelector('.row.cur')
    const shown = text('.phead .state').trim()
    const state =
      versions.length === 0
        ? 'none'
        : row?.classList.contains('one')
          ? 'alone'
          : shown === 'confirmed' || shown === 'dissolved'
            ? shown
            : 'undecided'
    return {
      number: text('.phead .tag'),
      state,
      members: versions.map(version => idOf(version) ?? ''),
      reference: idOf(versions.find(version => version.classList.contains('ref'))),
      current: idOf(versions.find(version => version.classList.contains('cur'))),
      verdicts: Object.fromEntries(
        versions.map(version => [
          idOf(version),
          version.querySelector('[data-verdict]')?.getAttribute('data-verdict') ?? '',
        ]),
      ),
      candidates: [...document.querySelectorAll<HTMLElement>('.cand')].map(one => ({
        id: one.dataset.member ?? '',
        isIn: one.classList.contains('in'),
      })),
      said: text('.say'),
    }
  })
}
