import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  arrange,
  columnRoom,
  EMPTY_SHELF,
  LEAST_WIDTH,
  layoutFor,
  type Room,
  shelfWith,
  type Wish,
} from '../../../renderer/columns/choice.ts'

const ORDER = ['a', 'b', 'c', 'd', 'e']
const ROOMY = { spine: 30, gap: 40, smallGap: 14 }
const DENSE = { spine: 26, gap: 36, smallGap: 9 }

/** The desk of a window as wide as this, beside the queue. */
function room(window: number, articles: number, pinned = 0): Room {
  const queue = window < 900 ? 0 : window <= 1360 ? 240 : window < 1700 ? 264 : 320
  return { window, desk: window - queue - 24, articles, pinned, roomy: ROOMY, dense: DENSE }
}

test('one column under 600 px, two under 900, three at 1280 and 1440, four where one is pinned, five from 1700', () => {
  expect([590, 890, 1280, 1440, 1700, 1920].map(width => columnRoom(room(width, 8)))).toEqual([1, 2, 3, 3, 4, 5])
  expect(columnRoom(room(1700, 5))).toBe(5)
  expect(columnRoom(room(1440, 5, 1))).toBe(4)
  expect(columnRoom(room(1280, 5, 1))).toBe(3)
  expect(columnRoom(room(1440, 2))).toBe(2)
})

test('three open of five have spines and roomy text; of twenty the folded share racks; four open have dense text', () => {
  expect(layoutFor(room(1440, 5), 3)).toEqual({ density: 'roomy', racks: false, width: 328 })
  expect(layoutFor(room(1440, 20), 3).racks).toBe(true)
  expect(layoutFor(room(1440, 5), 4)).toEqual({ density: 'dense', racks: false, width: 252 })
})

test('moving to a group opens its articles and folds the least recently used', () => {
  const wish = (...members: string[]): Wish => ({ order: ORDER, members, pinned: [], room: 3 })
  const first = arrange(EMPTY_SHELF, wish('b'))
  expect(first.open).toEqual(['a', 'b', 'c'])
  const second = arrange(first, wish('c', 'b'))
  expect(second).toEqual({ open: ['a', 'b', 'c'], used: ['c', 'b'] })
  const third = arrange(second, wish('e', 'c'))
  expect(third).toEqual({ open: ['b', 'c', 'e'], used: ['e', 'c', 'b'] })
  expect(arrange(third, wish('a')).open).toEqual(['a', 'c', 'e'])
})

test('a pinned article stays, and yields only to the one under the member cursor', () => {
  const pinned = { order: ORDER, pinned: ['a', 'b', 'c'], room: 3 }
  expect(arrange(EMPTY_SHELF, { ...pinned, members: ['b', 'e'] }).open).toEqual(['a', 'b', 'c'])
  expect(arrange(EMPTY_SHELF, { ...pinned, members: ['e', 'b'] }).open).toEqual(['a', 'b', 'e'])
})

test('articles that lay open the last time lie open again, beside those that the group needs', () => {
  const wish: Wish = { order: ORDER, members: ['b'], pinned: [], room: 3 }
  expect(arrange(shelfWith(['e', 'gone', 'd', 'a']), wish).open).toEqual(['b', 'd', 'e'])
  expect(shelfWith([])).toBe(EMPTY_SHELF)
})

const ids = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f', 'g'), { minLength: 1 })
const wishes = fc.array(
  fc.record({
    order: ids,
    members: ids,
    pinned: fc.uniqueArray(fc.constantFrom<string>('a', 'd', 'g')),
    room: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 1, maxLength: 8 },
)

test('law: the open articles keep the order, fill the room, show the cursor first and then as many members as can be', () => {
  fc.assert(
    fc.property(wishes, list => {
      let shelf = EMPTY_SHELF
      for (const wish of list) {
        shelf = arrange(shelf, wish)
        expect(shelf.open).toEqual(wish.order.filter(id => shelf.open.includes(id)))
        expect(shelf.open.length).toBe(Math.min(wish.room, wish.order.length))
        const [cursor] = wish.members
        if (cursor && wish.order.includes(cursor)) expect(shelf.open).toContain(cursor)
        const needed = new Set([...wish.pinned, ...wish.members].filter(id => wish.order.includes(id)))
        // nothing unneeded is open while something needed is folded
        if (shelf.open.some(id => !needed.has(id))) expect([...needed].every(id => shelf.open.includes(id))).toBe(true)
      }
    }),
  )
})

test('law: the same wish again changes nothing, and a wish that is met already changes no column', () => {
  fc.assert(
    fc.property(wishes, list => {
      const wish = list[0] as Wish
      const shelf = list.reduceRight(arrange, EMPTY_SHELF)
      expect(arrange(shelf, wish)).toBe(shelf)
      const [member] = shelf.open
      if (member) expect(arrange(shelf, { ...wish, members: [member], pinned: [] }).open).toEqual(shelf.open)
    }),
  )
})

test('law: no column gets narrower than the least width, unless it is the only one, and all fit on the desk', () => {
  const rooms = fc.record({
    window: fc.integer({ min: 400, max: 4000 }),
    articles: fc.integer({ min: 1, max: 50 }),
    pinned: fc.integer({ min: 0, max: 6 }),
  })
  fc.assert(
    fc.property(rooms, ({ window, articles, pinned }) => {
      const given = room(window, articles, pinned)
      const open = columnRoom(given)
      const { density, racks, width } = layoutFor(given, open)
      const { spine, gap, smallGap } = given[density]
      const spines = racks ? Math.min(open + 1, articles - open) : articles - open
      expect(open === 1 || width >= LEAST_WIDTH).toBe(true)
      const used = open * width + (open - 1) * gap + spines * (spine + smallGap)
      expect(width === 0 || used <= given.desk).toBe(true)
    }),
  )
})
