import { expect, test } from 'vitest'
import { dateFlags } from '../../../engine/compare/dateFlags.ts'
import { sidesOf } from '../../../engine/compare/sides.ts'
import { reading } from './tagged.ts'

test.each([
  [['en', 'by the end of June'], ['ru', 'до конца июля'], ['name: June → июля']],
  [['en', 'by the end of June'], ['uk', 'до кінця червня'], []],
  [['ru', 'до 1 декабря'], ['en', 'before 10 December'], ['date: 1 декабря → 10 December']],
  [['ky', '1-декабрга чейин'], ['en', 'until 1 December'], []],
  [['ru', '22 июня 1941 года'], ['ky', '1941-жылдын июнь айында'], []],
  [['ru', '22 июня 1941 года'], ['ky', '1941-жылдын 12-июнунда'], ['date: 22 июня → 12-июнунда']],
  [['ky', '9-майында'], ['uk', '9 травня'], []],
  [['uk', 'до п’ятниці'], ['ru', 'до понедельника'], ['name: п’ятниці → понедельника']],
  [['ky', 'бейшембиде келет'], ['uk', 'приїде в четвер'], []],
  [['ky', 'ишембиде келет'], ['en', 'she comes on Sunday'], ['name: ишембиде → Sunday']],
  [['en', 'in March'], ['uk', 'ще в лютому'], ['name: March → лютому']],
  [['en', 'in March'], ['uk', 'лютому ворогові'], []],
  [['ru', 'до выходных'], ['uk', 'до понеділка'], ['name: выходных → понеділка']],
  [['en', 'at the weekend'], ['ky', 'ишембиде'], []],
  // A month on one side only has been left out, not changed; and these are no months.
  [['en', 'it may open in March'], ['ru', 'откроется весной'], []],
  [['ru', 'в нашей среде'], ['uk', 'у листопаді'], []],
  [['en', 'in May they may march'], ['ky', 'майда жүрүшөт'], []],
] as const)('%s and %s', (a, b, expected) => {
  const found = dateFlags(sidesOf(reading(a[1], a[0]), reading(b[1], b[0], 2)))
  expect(found.map(({ kind, words }) => `${kind}: ${words}`)).toEqual(expected)
})
