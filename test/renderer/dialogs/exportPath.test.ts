import { expect, test } from 'vitest'
import { exportPath, folderOf } from '../../../renderer/views/dialogs/exportPath.ts'

test('the usual name follows the format, and says where the comparison is not finished', () => {
  expect(exportPath('/home/a/pairs.tsv', 'tmx', false)).toBe('/home/a/quoin.tmx')
  expect(exportPath('/home/a/quoin.tmx', 'html', true)).toBe('/home/a/report.partial.html')
  expect(exportPath('C:\\a\\report.partial.html', 'groups', false)).toBe('C:\\a\\groups.tsv')
  expect(exportPath('pairs.tsv', 'tsv', true)).toBe('pairs.partial.tsv')
})

test('a name that a person gave stays', () => {
  for (const path of ['/a/mine.tsv', '/a/my-pairs.tsv', '/a/pairs.tsv/x.tsv', ''])
    expect(exportPath(path, 'html', true)).toBe(path)
})

test('the folder of a path ends in its separator', () => {
  expect(['/a/b.tsv', 'C:\\a\\b.tsv', 'b.tsv'].map(folderOf)).toEqual(['/a/', 'C:\\a\\', ''])
})
