import type { Page } from 'playwright'
import type { MemberId } from '../../engine/types.ts'
import { readScreen, type Screen } from './screen.ts'
import type { Answers } from './stories.ts'

/** What was wrong where an editor came to it. */
export const FAULTS = ['extra member', 'missing member', 'nothing of it', 'lone pair', 'verdict'] as const
/** `extra member`: of another utterance; `missing member`: it stands elsewhere; `nothing of it`: no two render one utterance; `lone pair`: in no group yet. */
export type Fault = (typeof FAULTS)[number]

/** A fault that was mended, and the keys it took without Enter. */
export interface Mended {
  readonly fault: Fault
  readonly keys: readonly string[]
}

/** What a review of a project took. */
export interface Tally {
  /** Groups that were right when the window came to them, and all keys pressed while they were the current one. */
  right: number
  rightKeys: number
  /** All keys pressed but those for verdicts. */
  keys: number
  verdictKeys: number
  readonly mended: Mended[]
  /** What could not be mended by keys: no candidate, no way found. */
  readonly unmended: string[]
}

/** More keys at one entry than any fault needs: the oracle is lost, and says so. */
const MOST_KEYS = 40
const MOST_GROUPS = 200
const VERDICT_KEYS: Readonly<Record<string, string>> = {
  ...{ same: 'q', shortened: 'w', paraphrase: 'e', differs: 't', contradicts: 'y' },
}

/**
 * An editor who knows the answers, looks only at what the window shows and presses keys: confirms what is right, mends what is
 * not, and walks on until nothing is left.
 */
export class Oracle {
  readonly #page: Page
  readonly #answers: Answers
  readonly #withVerdicts: boolean
  readonly tally: Tally = {
    ...{ right: 0, rightKeys: 0, keys: 0, verdictKeys: 0 },
    mended: [],
    unmended: [],
  }
  /** Utterances whose group stands confirmed. */
  readonly #done = new Set<string>()
  #screen: Screen | null = null

  constructor(page: Page, answers: Answers, withVerdicts: boolean) {
    this.#page = page
    this.#answers = answers
    this.#withVerdicts = withVerdicts
  }

  /** Reviews all that is undecided, then the lone quotations that belong together. */
  async review(): Promise<Tally> {
    for (let n = 0; n < MOST_GROUPS; n++) {
      const screen = await this.#look()
      if (screen.state !== 'undecided') break
      await this.#group(screen)
    }
    await this.#lone()
    return this.tally
  }

  /** The current group: right, nothing of it, or to be mended; then confirmed. */
  async #group(first: Screen): Promise<void> {
    const { tally } = this
    const isRight = this.#faultsOf(first).length === 0
    const before = tally.keys
    let screen = first
    for (let n = 0; n < MOST_KEYS && screen.number === first.number; n++) {
      const [fault] = this.#faultsOf(screen)
      if (!fault) break
      if (fault.fault === 'nothing of it') {
        await this.#mend(fault.fault, ['Backspace'])
        return
      }
      const keys = await this.#keysFor(fault, screen)
      if (keys === null) {
        tally.unmended.push(`${fault.fault} in ${screen.number}`)
        break
      }
      await this.#mend(fault.fault, keys)
      screen = await this.#look()
    }
    if (this.#withVerdicts) await this.#verdicts()
    const utterance = this.#utteranceOf(screen)
    if (utterance !== null) this.#done.add(utterance)
    await this.#press('Enter')
    if (isRight) {
      tally.right++
      tally.rightKeys += tally.keys - before
    }
  }

  /** What is wrong with a group, the worst first. */
  #faultsOf(screen: Screen): readonly { readonly fault: Fault; readonly member: MemberId | null }[] {
    const utterance = this.#utteranceOf(screen)
    if (utterance === null) return [{ fault: 'nothing of it', member: null }]
    const mine = (id: MemberId) => this.#answers.of(id)?.utterance === utterance
    const extra = screen.members.filter(id => !mine(id))
    const missing = screen.candidates.filter(({ id, isIn }) => !isIn && mine(id) && this.#isQuote(id))
    const seen = new Set([...screen.members, ...screen.candidates.map(({ id }) => id)])
    const hidden = this.#answers.quotesOf(utterance).filter(id => !seen.has(id))
    return [
      ...extra.map(member => ({ fault: 'extra member' as const, member })),
      ...missing.map(({ id }) => ({ fault: 'missing member' as const, member: id })),
      ...hidden.map(id => ({ fault: 'missing member' as const, member: id })),
    ]
  }

  #isQuote(id: MemberId): boolean {
    return this.#answers.of(id)?.type === 'quote'
  }

  /** The utterance that most of a group's quotations render; null where no two render one. */
  #utteranceOf(screen: Screen): string | null {
    const counts = new Map<string, number>()
    for (const id of screen.members) {
      const utterance = this.#answers.of(id)?.utterance
      if (utterance !== undefined) counts.set(utterance, (counts.get(utterance) ?? 0) + 1)
    }
    const [best] = [...counts].sort((a, b) => b[1] - a[1])
    return best && (best[1] > 1 || screen.members.length === 1) ? best[0] : null
  }

  /** The keys that mend a fault from where the window stands; null where none do. */
  async #keysFor(
    { fault, member }: { fault: Fault; member: MemberId | null },
    screen: Screen,
  ): Promise<readonly string[] | null> {
    if (fault === 'extra member' && member !== null) return [...walk(screen, member), 'x']
    if (fault === 'missing member' && member !== null) {
      const place = screen.candidates.findIndex(({ id }) => id === member)
      return place < 0 ? this.#keysToMerge(member) : [String(place + 1)]
    }
    return null
  }

  /** Opens the list of what the group can be merged with, and finds the keys to the line that has the words; null where none has. */
  async #keysToMerge(member: MemberId): Promise<readonly string[] | null> {
    await this.#page.keyboard.press('m')
    const list = this.#page.locator('.choices .cmd')
    const isOpen = await list
      .first()
      .waitFor({ timeout: 2000 })
      .then(
        () => true,
        () => false,
      )
    if (!isOpen) return null
    const texts = await list.locator('.words').allTextContents()
    await this.#page.keyboard.press('Escape')
    // Its own words, or those of the group it stands in.
    const utterance = this.#answers.of(member)?.utterance
    const place = texts.findIndex(text => this.#answers.utterancesOf(text).has(utterance ?? ''))
    return place < 0 ? null : ['m', ...Array<string>(place).fill('ArrowDown'), 'Enter']
  }

  async #verdicts(): Promise<void> {
    for (let n = 0; n < MOST_KEYS; n++) {
      const screen = await this.#look()
      const reference = screen.reference === null ? null : this.#answers.of(screen.reference)
      // Verdicts of the gold are about its own reference.
      if (reference?.verdict !== 'ref') return
      const wrong = screen.members.find(id => {
        const answer = this.#answers.of(id)
        const wanted = answer && VERDICT_KEYS[answer.verdict]
        return id !== screen.reference && answer?.type === 'quote' && wanted && screen.verdicts[id] !== answer.verdict
      })
      const key = wrong && VERDICT_KEYS[this.#answers.of(wrong)?.verdict ?? '']
      if (!wrong || !key) return
      await this.#mend('verdict', [...walk(screen, wrong), key])
    }
  }

  /** Lone quotations of one utterance: walks down to the first of them and takes the others in. */
  async #lone(): Promise<void> {
    for (let n = 0; n < MOST_KEYS; n++) {
      const left = this.#answers.utterances.filter(
        utterance => !this.#done.has(utterance) && this.#answers.quotesOf(utterance).length > 1,
      )
      if (left.length === 0) return
      const keys: string[] = []
      let screen = await this.#look()
      const isWanted = () =>
        screen.state === 'alone' && left.includes(this.#answers.of(screen.members[0] ?? '')?.utterance ?? '')
      while (!isWanted()) {
        if (keys.length > 2 * MOST_KEYS || screen.said.includes('cannot')) break
        const before = screen.number
        await this.#press('j')
        keys.push('j')
        screen = await this.#look()
        if (screen.number === before) break
      }
      const utterance = this.#answers.of(screen.members[0] ?? '')?.utterance
      const place = screen.candidates.findIndex(
        ({ id }) => this.#isQuote(id) && this.#answers.of(id)?.utterance === utterance,
      )
      if (!isWanted() || utterance === undefined || place < 0) {
        this.tally.unmended.push(...left.map(one => `lone pair of ${one}`))
        return
      }
      const digit = String(place + 1)
      await this.#press(digit)
      this.tally.mended.push({ fault: 'lone pair', keys: [...keys, digit] })
      await this.#group(await this.#look())
      this.#done.add(utterance)
    }
  }

  async #mend(fault: Fault, keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#press(key)
    this.tally.mended.push({ fault, keys: keys.filter(key => key !== 'Enter') })
    if (fault === 'verdict') {
      this.tally.verdictKeys += keys.length
      this.tally.keys -= keys.length
    }
  }

  async #press(key: string): Promise<void> {
    await this.#page.keyboard.press(key)
    this.tally.keys++
    this.#screen = null
  }

  async #look(): Promise<Screen> {
    this.#screen ??= await readScreen(this.#page)
    return this.#screen
  }
}

/** Keys that bring the member cursor to a version, the shorter way round. */
function walk(screen: Screen, member: MemberId): readonly string[] {
  const count = screen.members.length
  const from = Math.max(0, screen.members.indexOf(screen.current ?? ''))
  const steps = (((screen.members.indexOf(member) - from) % count) + count) % count
  return steps <= count - steps ? Array(steps).fill('ArrowRight') : Array(count - steps).fill('ArrowLeft')
}
