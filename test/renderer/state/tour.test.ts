import { expect, test } from 'vitest'
import { COMMAND_IDS } from '../../../electron/shared/commands.ts'
import { INITIAL } from '../../../renderer/state/state.ts'
import { isFirstTime, nextStep, TOUR, tourAfter, tourAfterRefusal } from '../../../renderer/state/tour.ts'

test('each step gives way to the next by its own command only, and the last one ends the tour', () => {
  for (const [at, step] of TOUR.entries()) {
    const state = { ...INITIAL, tour: at }
    for (const command of COMMAND_IDS) {
      const after = tourAfter(state, command).tour
      expect([command, after]).toEqual([command, step.isDoneBy(command) ? nextStep(state).tour : at])
    }
    expect(step.isDoneBy(step.command)).toBe(true)
  }
  expect(nextStep({ ...INITIAL, tour: TOUR.length - 1 }).tour).toBeNull()
})

test('a key that finds nothing to do leads on where that may be so, and nowhere else', () => {
  const refused = TOUR.map(({ command }, at) => tourAfterRefusal({ ...INITIAL, tour: at }, command).tour !== at)
  expect(TOUR.filter((_, at) => refused[at]).map(({ name }) => name)).toEqual(['candidate', 'exclude'])
  expect(tourAfterRefusal({ ...INITIAL, tour: 2 }, 'member.exclude').tour).toBe(2)
})

test('without a tour no command begins one, and no window without the sample is the first time', () => {
  for (const command of COMMAND_IDS) expect(tourAfter(INITIAL, command)).toBe(INITIAL)
  expect(isFirstTime({ ...INITIAL, settled: true })).toBe(false)
})
