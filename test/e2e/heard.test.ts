/** What a screen reader finds in the window, and what it is told in one loop of the review. */
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { atRest, openWindow } from './harness.ts'
import { runByName } from './views.ts'

const PATIENCE_MS = 150_000
const PATIENT = { timeout: 60_000 }

/** Notes every sentence that comes into a live region, in order. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    new MutationObserver(records => {
      const regions = new Set(
        records.flatMap(({ target }) => {
          const element = target instanceof Element ? target : target.parentElement
          return element?.closest('output, [role="status"], [role="alert"], [aria-live]') ?? []
        }),
      )
      for (const region of regions) {
        const text = region.textContent?.replace(/\s+/gu, ' ').trim()
        if (text) heard.push(text)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  return () =>
    page.evaluate(() => {
      const { heard } = globalThis as unknown as { heard: string[] }
      return heard.splice(0)
    })
}

/** What is in the browser's tree for screen readers now, in its order: role, name and what is said of its state. */
async function accessibilityTree(page: Page) {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes
    .filter(node => !node.ignored)
    .map(({ role, name, description, properties = [] }) => {
      const states = properties.flatMap(one => (one.value.value === undefined ? [] : [[one.name, one.value.value]]))
      return {
        role: String(role?.value),
        name: String(name?.value ?? ''),
        about: String(description?.value ?? ''),
        states: Object.fromEntries(states) as Readonly<Record<string, unknown>>,
      }
    })
}

test(
  'regions stand in the tree as on the screen, and a loop of the review is told once, step by step',
  async () => {
    const window = await openWindow({ shell: 'browser' })
    const { page } = window
    await atRest(page)
    const number = () => page.locator('.phead .tag').textContent()

    // Landmarks, in the order in which they are seen.
    const tree = await page.locator('.app').ariaSnapshot()
    const landmarks = [...tree.matchAll(/^ {0,2}- (banner|complementary|main|region|contentinfo)(?: "([^"]*)")?/gm)]
    expect(landmarks.map(([, role, name]) => (name ? `${role} ${name}` : role))).toEqual([
      'banner',
      'complementary Queue',
      'main Articles',
      `region Group ${await number()}`,
      'complementary Candidates and reasons',
      'contentinfo',
    ])
    // The list has the focus, and its line says all there is to say.
    const line = page.locator('.rows [aria-selected="true"]')
    await expect.poll(() => line.textContent(), PATIENT).toMatch(/^Group \d+.*undecided, \d+ versions?, .*doubt \d+/u)
    expect(await page.locator('.rows').getAttribute('aria-activedescendant')).toBe(await line.getAttribute('id'))
    const found = async (role: string, name: RegExp | string = /./) => {
      const fits = (one: string) => (typeof name === 'string' ? one === name : name.test(one))
      return (await accessibilityTree(page)).filter(node => node.role === role && fits(node.name))
    }
    expect((await found('listbox', 'Queue')).map(({ states }) => states.focused)).toEqual([true])
    expect((await found('option')).filter(({ states }) => states.selected)).toHaveLength(1)
    // Nothing that can be pressed or written into is without a name, and nothing but the texts is in the way of the keys.
    const nameless = (await accessibilityTree(page)).filter(
      ({ role, name }) =>
        /^(button|textbox|combobox|listbox|option|article|tab|slider|link)$/.test(role) && name === '',
    )
    expect(nameless).toEqual([])
    // Every mark that is drawn has a name.
    expect(await page.locator('.column-gutter button:not([aria-label])').count()).toBe(0)
    const unnamed = page
      .locator('.app button')
      .filter({ hasNotText: /\S/u })
      .and(page.locator(':not([aria-label]):visible'))
    expect(await unnamed.count()).toBe(0)
    // Monaco's text is there for a screen reader, named and said to be read-only.
    const text = page.locator('.sheet:not(.parked) .monaco-editor textarea').first()
    expect(await text.getAttribute('aria-label')).toMatch(/^Text of /)
    expect(await text.evaluate((one: HTMLTextAreaElement) => [one.readOnly, one.value.length > 0])).toEqual([
      true,
      true,
    ])

    const heard = await listen(page)
    // The same sentence never comes twice; another group may be told where the machine's figures come late.
    const told = async (...parts: readonly RegExp[]) => {
      const isTold = async () => {
        all.push(...(await heard()))
        return parts.every(part => {
          const sentences = all.filter(sentence => part.test(sentence))
          return sentences.length > 0 && new Set(sentences).size === sentences.length
        })
      }
      await expect
        .poll(isTold, PATIENT)
        .toBe(true)
        .catch(() => expect(all, `not told, or told twice: ${parts}`).toEqual([]))
    }
    const all: string[] = []
    // A person goes on when the machine has answered; a key pressed sooner waits, and on a busy machine is refused.
    const next = async () => {
      await atRest(page)
      all.splice(0)
    }

    // In the list the line itself is read: the window does not say it again.
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    expect((await heard()).filter(sentence => /^group/.test(sentence))).toEqual([])

    // In the panel the window says where it stands; the focus goes with the version, which is read by itself.
    await page.keyboard.press('F6')
    await page.keyboard.press('F6')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    await expect.poll(focused, PATIENT).not.toBe('')
    await heard()
    await page.keyboard.press('u')
    await told(/^group \d+, \d+ of \d+ in the queue, undecided, \d+ members?, doubt \d+/)
    await next()
    // On to a group that has another version to go to.
    while ((await page.locator('.now .ver').count()) < 2) {
      await page.keyboard.press('j')
      await next()
    }
    const version = await focused()
    await page.keyboard.press('ArrowRight')
    await expect.poll(focused, PATIENT).not.toBe(version)
    const here = (await found('article')).filter(({ states }) => states.focused)
    expect(here.map(({ name }) => name)).toEqual([await focused()])
    expect(here[0]?.about).toMatch(/\S+ \S/)
    await next()
    await page.keyboard.press('l')
    await told(/^word links off$/)
    await page.keyboard.press('l')
    await told(/^word links on$/)
    await next()
    // From the candidates the version is said.
    await page.keyboard.press('F6')
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.rail') !== null), PATIENT).toBe(true)
    await page.keyboard.press('ArrowLeft')
    await told(/^[A-Z], \w+, .*: \S/u)
    await next()

    // A candidate in and out again, confirm, reject, and back.
    await page.locator('.cand').first().waitFor()
    // Back to the versions: on a candidate that has the focus Enter is that candidate's.
    await page.keyboard.press('Shift+F6')
    await expect.poll(() => page.locator('.now .ver:focus').count(), PATIENT).toBe(1)
    await next()
    expect((await found('button', /^Candidate 1\b/)).map(({ states }) => states.pressed)).toEqual(['false'])
    const versions = (await found('article')).length
    await page.keyboard.press('1')
    await told(/^done: /)
    await next()
    await expect.poll(async () => (await found('article')).length, PATIENT).toBe(versions + 1)
    await page.keyboard.press('z')
    await told(/^undone: /)
    await next()
    // What is undone is told before the machine has looked again; of a group that is another one then a key would be refused.
    await expect.poll(async () => (await found('article')).length, PATIENT).toBe(versions)
    await atRest(page)
    await next()
    await page.keyboard.press('Enter')
    await told(/^done: Confirm/, /^group \d+, \d+ of \d+ in the queue, undecided/)
    await next()
    expect(await found('StaticText', /^1 of \d+$/)).toHaveLength(1)
    // A dialog is all there is while it lies over the window, and gives the focus back.
    const before = await focused()
    await page.keyboard.press('Semicolon')
    await expect
      .poll(async () => (await found('textbox', /^Note/)).map(({ states }) => states.focused), PATIENT)
      .toEqual([true])
    expect((await found('dialog')).map(({ states }) => states.modal)).toEqual([true])
    expect([...(await found('banner', /^/)), ...(await found('option'))]).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(focused, PATIENT).toBe(before)
    await page.keyboard.press('Backspace')
    await told(/^done: /, /^group \d+, \d+ of \d+ in the queue, undecided/)
    await next()
    await page.keyboard.press('z')
    await told(/^undone: .+, group \d+$/)
    await next()
    await page.keyboard.press('Shift+Z')
    await told(/^redone: /)
    await next()
    // What cannot be done now says why.
    await runByName(page, 'en', 'view.shippedSize')
    await told(/sizes are as shipped/)
    // What was said in one language does not stay in another.
    await page.keyboard.press('u')
    await next()
    await page.keyboard.press('a')
    await told(/^done: Absent in this article: [A-Z], \S/u)
    await runByName(page, 'en', 'language.ru')
    await expect.poll(() => page.locator('.heard.told, .heard.changed').allTextContents(), PATIENT).toEqual(['', ''])
    expect(window.complaints).toEqual([])
    await window.close()
  },
  4 * PATIENCE_MS,
)
