/** What the keys of the review do. */
import { expect } from 'vitest'
import type { CommandId } from '../../../electron/shared/commands.ts'
import { eventually, type Sights } from '../sights.ts'
import { decides, GROUP, OTHER, type Row, walks } from './row.ts'

/** The verdict is set; the same again takes it back. */
function judges(verdict: string): Row {
  return async (seen, run) => {
    await seen.onVersion(GROUP, 2)
    await run()
    await eventually(() => seen.text('.now .chip.set'), verdict).toContain(verdict)
    await seen.settled()
    await run()
    await eventually(() => seen.count('.now .chip.set'), `${verdict}: back`).toBe(0)
    await seen.settled()
  }
}

/** About a group that has changed the machine is asked anew a moment later, when nothing else is to do; a person reads longer. */
const STEADY_MS = 400

/** The candidate at a place, once all of them stand as they stay; it is scrolled to, for its digit first brings one out of sight into it. */
async function candidateAt({ page }: Sights, number: number): Promise<string> {
  const row = page.locator('.cand').nth(number - 1)
  await row.waitFor()
  const look = () =>
    page.locator('.cand').evaluateAll(all => all.map(one => one.getAttribute('data-member') ?? '').join(' '))
  for (let before = ''; ; ) {
    const now = await look()
    // While the machine is asked anew there may be fewer for a moment.
    const member = now.split(' ')[number - 1]
    if (now === before && member) {
      await row.scrollIntoViewIfNeeded()
      return member
    }
    before = now
    await page.waitForTimeout(STEADY_MS)
  }
}

/** A candidate comes in; the one at this place, whatever stands there. */
function takesIn(number: number): Row {
  return async (seen, run) => {
    await seen.onVersion(GROUP, 1)
    const member = await candidateAt(seen, number)
    await run()
    await eventually(seen.versions, `candidate ${number}`).toContain(member)
    await eventually(seen.told).toContain(`done: Candidate ${number}`)
    await seen.undone()
    await eventually(seen.versions, `candidate ${number}: out`).not.toContain(member)
  }
}

/** The end or the start moves: what is left is at this side of what was; the opposite key moves it back. */
function moves(back: string, isPart: (words: string, left: string) => boolean): Row {
  return async (seen, run) => {
    await seen.onVersion(GROUP, 2)
    const before = await seen.words()
    await run()
    await eventually(async () => (await seen.words()) !== before).toBe(true)
    const after = await seen.words()
    expect(after.length < before.length ? isPart(before, after) : isPart(after, before), `${before} | ${after}`).toBe(
      true,
    )
    await seen.settled()
    await seen.press(back)
    await eventually(seen.words).toBe(before)
    await seen.settled()
    await seen.undone()
    await seen.undone()
    await eventually(seen.words).toBe(before)
  }
}
const bare = (words: string) => words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
const atEnd = (words: string, left: string) => bare(words).startsWith(bare(left))
const atStart = (words: string, left: string) => bare(words).endsWith(bare(left))

/** Selects words of the headline of the first open article, by keys. */
async function select(seen: Sights): Promise<void> {
  await seen.onVersion(GROUP, 1)
  if ((await seen.region()) !== 'columns') await seen.press('F6')
  await seen.page.locator('.sheet.active textarea:focus').waitFor()
  await seen.press('Control+Home', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight')
  // The window hears of it in the next frame (`Desk.#select`).
  await seen.page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
}

const FLAG = '.now .ver.cur .fl:has-text("≠ number")'

/** On a version with a flag: its words are never flagged again. */
async function mute(seen: Sights, run: () => Promise<void>): Promise<void> {
  await seen.onVersion(GROUP, 2)
  await eventually(() => seen.count(FLAG)).toBe(1)
  await run()
  await eventually(() => seen.count('.choices[aria-label="Which words are never to be flagged?"]')).toBe(1)
  await seen.press('1')
  await eventually(() => seen.count(FLAG)).toBe(0)
}

/** Walking, decisions, corrections of quotations, verdicts, candidates. */
export const REVIEW = {
  'group.next': walks(seen => seen.number(), 'k'),
  'group.previous': walks(seen => seen.number(), 'j'),
  'group.nextUndecided': async (seen, run) => {
    await seen.onVersion(GROUP, 1)
    const before = await seen.number()
    await run()
    await eventually(seen.number).not.toBe(before)
    expect(await seen.text('.phead .state')).toContain('undecided')
  },
  'member.next': walks(seen => seen.place(), 'ArrowLeft'),
  'member.previous': walks(seen => seen.place(), 'ArrowRight'),
  'group.confirm': async (seen, run) => {
    await seen.onVersion(GROUP, 1)
    const before = await seen.number()
    await run()
    await eventually(seen.confirmed).toBe(1)
    await eventually(seen.number).not.toBe(before)
    await seen.undone()
    expect([await seen.confirmed(), await seen.number()]).toEqual([0, before])
  },
  'group.dissolve': async (seen, run) => {
    await seen.onVersion(GROUP, 1)
    const before = await seen.number()
    await run()
    await eventually(seen.told).toContain('done: Not a group')
    await eventually(seen.number).not.toBe(before)
    await seen.undone()
    await eventually(seen.number).toBe(before)
  },
  'edit.undo': async (seen, run) => {
    await seen.onVersion(GROUP, 1)
    await seen.press('Enter')
    await eventually(seen.confirmed).toBe(1)
    await seen.settled()
    await run()
    await eventually(seen.confirmed).toBe(0)
    await eventually(seen.told).toMatch(/^undone: Confirm/)
    await seen.settled()
  },
  'edit.redo': async (seen, run) => {
    await seen.onVersion(GROUP, 1)
    await seen.press('Enter')
    await eventually(seen.confirmed).toBe(1)
    await seen.undone()
    await run()
    await eventually(seen.confirmed).toBe(1)
    await eventually(seen.told).toMatch(/^redone: Confirm/)
    await seen.undone()
  },
  'group.confirmSeen': async (seen, run) => {
    await seen.onVersion(GROUP, 1)
    await run()
    const field = seen.page.locator('.bulk input[type="number"]')
    await field.waitFor()
    const inSight = await seen.count('.bulk li')
    expect(inSight).toBeGreaterThan(2)
    // Nothing is that sure: nothing can be done.
    await field.fill('101')
    await eventually(() => seen.count('.bulk .yes')).toBe(0)
    expect(await seen.page.locator('.bulk .go').isDisabled()).toBe(true)
    await field.fill('50')
    await eventually(() => seen.count('.bulk .yes')).toBeGreaterThan(1)
    const shares = (await seen.page.locator('.bulk li b').allInnerTexts()).flatMap(text =>
      text.includes('%') ? Number.parseInt(text, 10) : [],
    )
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    const chosen = await seen.count('.bulk .yes')
    await seen.press('Enter')
    await eventually(seen.confirmed).toBe(chosen)
    await seen.undone()
    expect(await seen.confirmed()).toBe(0)
  },
  'group.note': async (seen, run) => {
    await seen.onVersion(GROUP, 1)
    await run()
    await seen.page.locator('.note textarea:focus').waitFor()
    await seen.page.keyboard.type('the figures differ')
    await seen.press('Enter')
    await eventually(seen.told).toContain('done: Note')
    await seen.settled()
    await run()
    await eventually(() => seen.page.locator('.note textarea').inputValue()).toBe('the figures differ')
    await seen.press('Escape')
    await seen.undone()
  },
  'group.merge': async (seen, run) => {
    await seen.onVersion(GROUP, 1)
    const before = await seen.versions()
    await run()
    await eventually(() => seen.count('.choices .cmd')).toBeGreaterThan(3)
    await seen.press('Enter')
    await eventually(async () => (await seen.versions()).length).toBeGreaterThan(before.length)
    await eventually(seen.told).toMatch(/^done: (Merge two groups|Version taken into the group)/u)
    await seen.undone()
    await eventually(seen.versions).toEqual(before)
  },
  'group.split': async (seen, run) => {
    await seen.onVersion(GROUP, 2)
    const before = await seen.versions()
    await run()
    await eventually(seen.versions).toEqual(before.slice(0, 2))
    await eventually(seen.told).toContain('done: Split')
    await seen.undone()
    await eventually(seen.versions).toEqual(before)
    // The reference has nothing above it to be split from.
    await seen.onVersion(GROUP, 0)
    await run()
    await eventually(seen.said).toContain('reference')
    await seen.press('Escape')
  },
  'member.pair': async (seen, run) => {
    await seen.onVersion(GROUP, 0)
    const [picked] = await seen.versions()
    await run()
    await eventually(() => seen.count('.picked')).toBe(1)
    await seen.press('Escape')
    await eventually(() => seen.count('.picked')).toBe(0)
    await run()
    await eventually(() => seen.count('.picked')).toBe(1)
    await seen.onVersion(OTHER, 0)
    const [there] = await seen.versions()
    await run()
    await eventually(seen.told).toContain('done: Pair pinpointed')
    await eventually(seen.versions).toEqual(expect.arrayContaining([picked, there]))
    expect(await seen.count('.picked')).toBe(0)
    await seen.undone()
  },
  'member.exclude': decides(2, seen => seen.versions(), 'This version does not belong'),
  'member.reference': decides(2, async seen => (await seen.versions())[0], 'This version is the reference'),
  'article.absent': decides(1, seen => seen.text('.rest .lack b'), 'Absent'),
  'article.reported': async (seen, run) => {
    await select(seen)
    const before = await seen.versions()
    await run()
    await eventually(async () => (await seen.versions()).length).toBe(before.length + 1)
    await eventually(seen.told).toContain('done: Reported')
    await seen.undone()
    await eventually(async () => (await seen.versions()).toSorted()).toEqual(before.toSorted())
  },
  'quotation.add': async (seen, run) => {
    await seen.onVersion(GROUP, 1)
    const before = await seen.number()
    // Words that were selected for the command before may still be.
    await seen.page.locator('.sheet.active .view-line').first().click()
    await run()
    await eventually(seen.said).toContain('Select the words')
    await seen.press('Escape')
    await select(seen)
    await run()
    await eventually(seen.told).toContain('done: New quotation')
    await eventually(seen.number).not.toBe(before)
    await eventually(async () => (await seen.versions()).length).toBe(1)
    // It takes part: what it might go with is proposed.
    await eventually(() => seen.count('.cand')).toBeGreaterThan(0)
    await seen.undone()
  },
  'quotation.not': decides(1, async seen => (await seen.versions()).toSorted(), 'Not a quotation'),
  'quotation.kind': async (seen, run) => {
    await seen.onVersion(GROUP, 1)
    const now = () => seen.text('.choices .cmd:has-text("now")')
    await run()
    await seen.page.locator('.choices .cmd').first().waitFor()
    const isFragment = (await now()).includes('fragment')
    await seen.press(isFragment ? '1' : '2')
    await eventually(seen.told).toContain('done: Kind')
    await seen.settled()
    await run()
    await eventually(now).toContain(isFragment ? 'statement' : 'fragment')
    await seen.press('Escape')
    await seen.undone()
  },
  'quotation.speaker': async (seen, run) => {
    // Of this quotation, and of all that have the same speaker.
    for (const key of ['Enter', 'Shift+Enter']) {
      await seen.onVersion(GROUP, 1)
      const speaker = () => seen.text('.now .ver.cur .who b')
      const before = await speaker()
      await run()
      await seen.page.locator('.choices input:focus').waitFor()
      await seen.page.keyboard.type('Ada Lovelace')
      await seen.press(key)
      await eventually(speaker).toBe('Ada Lovelace')
      await eventually(seen.told).toContain('done: Speaker')
      await seen.undone()
      await seen.onVersion(GROUP, 1)
      await eventually(speaker).toBe(before)
    }
  },
  'quotation.shorter': moves('Period', atEnd),
  'quotation.longer': moves('Comma', atEnd),
  'quotation.startShorter': moves('Shift+Period', atStart),
  'quotation.startLonger': moves('Shift+Comma', atStart),
  'verdict.same': judges('same'),
  'verdict.shortened': judges('shortened'),
  'verdict.paraphrase': judges('paraphrase'),
  'verdict.differs': judges('differs'),
  'verdict.contradicts': judges('contradicts'),
  'flag.mute': async (seen, run) => {
    await mute(seen, run)
    await seen.undone()
    await eventually(() => seen.count(FLAG)).toBeGreaterThan(0)
  },
  'flag.unmute': async (seen, run) => {
    await mute(seen, () => seen.press('p'))
    await seen.settled()
    await run()
    await eventually(() => seen.count('.choices[aria-label="Which words are to be flagged again?"]')).toBe(1)
    await seen.press('Enter')
    await eventually(() => seen.count(FLAG)).toBeGreaterThan(0)
  },
  'candidate.1': takesIn(1),
  'candidate.2': takesIn(2),
  'candidate.3': takesIn(3),
  'candidate.4': takesIn(4),
  'candidate.5': takesIn(5),
  'candidate.6': takesIn(6),
  'candidate.7': takesIn(7),
  'candidate.8': takesIn(8),
  'candidate.9': takesIn(9),
} as const satisfies Partial<Record<CommandId, Row>>
