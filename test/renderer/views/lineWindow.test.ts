import { describe, expect, it } from 'vitest'
import { holdsAll, linesInSight, type Seat, seatFor, topsOf } from '../../../renderer/views/queue/lineWindow.ts'

const BOX = { height: 100, all: 1000, head: 20 }
const seat = (cursor: string, top: number, offset: number): Seat => ({ cursor, top, offset })

describe('linesInSight', () => {
  it('are the lines that the box cuts or holds, and some around them', () => {
    const tops = topsOf([20, 50, 50, 50, 50])
    expect(tops).toEqual([0, 20, 70, 120, 170, 220])
    expect(linesInSight(tops, 25, 60, 0)).toEqual([1, 2])
    expect(linesInSight(tops, 70, 60, 1)).toEqual([1, 2, 3, 4])
    expect(linesInSight(topsOf([]), 0, 60, 3)).toEqual([])
  })
})

describe('holdsAll', () => {
  it('tells whether the lines that are drawn are enough, at both ends', () => {
    const drawn = [4, 5, 6, 7]
    expect(holdsAll(drawn, [5, 6])).toBe(true)
    expect(holdsAll(drawn, drawn)).toBe(true)
    expect(holdsAll(drawn, [3, 4])).toBe(false)
    expect(holdsAll(drawn, [7, 8])).toBe(false)
    expect(holdsAll([], [])).toBe(true)
    expect(holdsAll([], [0])).toBe(false)
  })
})

describe('seatFor', () => {
  it('leaves the line under the hand where it stood, wherever a new order has put it', () => {
    expect(seatFor(seat('a', 30, 200), 'a', { start: 500, end: 550 }, BOX)).toEqual(seat('a', 30, 470))
  })

  it('scrolls no further than a new line needs, up to where its head is seen', () => {
    expect(seatFor(seat('a', 30, 200), 'b', { start: 260, end: 300 }, BOX)).toEqual(seat('b', 60, 200))
    expect(seatFor(seat('a', 30, 200), 'b', { start: 290, end: 340 }, BOX)).toEqual(seat('b', 50, 240))
    expect(seatFor(seat('a', 30, 200), 'b', { start: 150, end: 200 }, BOX)).toEqual(seat('b', 20, 130))
  })

  it('never scrolls over an end, and is the same value where nothing moves', () => {
    expect(seatFor(seat('a', 30, 200), 'b', { start: 10, end: 60 }, BOX)).toEqual(seat('b', 10, 0))
    expect(seatFor(seat('a', 30, 880), 'a', { start: 990, end: 1000 }, BOX)).toEqual(seat('a', 90, 900))
    const before = seat('a', 30, 200)
    expect(seatFor(before, 'a', { start: 230, end: 280 }, BOX)).toBe(before)
    expect(seatFor(before, 'c', null, BOX)).toEqual({ cursor: 'c', top: null, offset: 200 })
  })

  it('leaves a line out of sight that was scrolled there by hand, until the cursor comes to another', () => {
    const away = seat('a', -500, 730)
    expect(seatFor(away, 'a', { start: 230, end: 280 }, BOX)).toBe(away)
    expect(seatFor(away, 'b', { start: 230, end: 280 }, BOX)).toEqual(seat('b', 20, 210))
  })

  it('waits until it is known how much can be seen', () => {
    const before = seat('a', 0, 0)
    expect(seatFor(before, 'b', { start: 500, end: 550 }, { ...BOX, height: 0 })).toBe(before)
  })
})
