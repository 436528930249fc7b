import { expect, test } from 'vitest'
import { folderOf } from '../../renderer/folderOf.ts'

test('the folder of a path ends in its separator', () => {
  expect(['/a/b.tsv', 'C:\\a\\b.tsv', 'b.tsv'].map(folderOf)).toEqual(['/a/', 'C:\\a\\', ''])
})
