import { expect, test } from 'vitest'
import { type Tenth, verdictsOn } from '../../../bench/soak/judge.ts'

/** Eleven looks: one before the run, one after each tenth. */
function looks(host: (n: number) => number, p95: (n: number) => number = () => 80): readonly Tenth[] {
  return Array.from({ length: 11 }, (_, n) => ({
    ...{ steps: n * 2000, logBytes: n * 500_000, fileBytes: 4e6 + n * 700_000, renderer: 300 },
    ...{ host: host(n), heap: 20, otherBrowser: 700, p95: n === 0 ? null : p95(n) },
  }))
}

const holds = (some: readonly Tenth[]) => verdictsOn(some).map(one => one.holds)

test('memory that swings with the collector holds, whichever look is the high one', () => {
  expect(holds(looks(n => (n % 2 === 0 ? 420 : 500)))).toEqual([true, true, true, true])
  expect(holds(looks(n => (n === 10 ? 520 : 450)))).toEqual([true, true, true, true])
})

test('memory that grows by a fiftieth a tenth does not hold', () => {
  expect(holds(looks(n => 450 + 15 * n))).toEqual([false, true, true, true])
})

test('keys that answer more slowly at the end do not hold', () => {
  expect(
    holds(
      looks(
        () => 450,
        n => 80 + 4 * n,
      ),
    ),
  ).toEqual([true, true, true, false])
})

test('a log whose decisions weigh more in the second half does not hold', () => {
  const some = looks(() => 450).map((look, n) => ({ ...look, logBytes: n ** 2 * 60_000 }))
  expect(holds(some)).toEqual([true, false, true, true])
})
