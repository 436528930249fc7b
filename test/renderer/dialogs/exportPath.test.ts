import { expect, test } from 'vitest'
import { exportPath, extension, usualName } from '../../../renderer/views/dialogs/exportPath.ts'

test('the usual name is that of the project, follows the format, and says where the comparison is not finished', () => {
  expect(usualName('Кыргызстан 3.9', 'tsv', false)).toBe('Кыргызстан 3.9.pairs.tsv')
  expect(exportPath('/home/a/May.pairs.tsv', 'May', 'tmx', false)).toBe('/home/a/May.tmx')
  expect(exportPath('/home/a/May.tmx', 'May', 'html', true)).toBe('/home/a/May.partial.html')
  expect(exportPath('C:\\a\\May.partial.html', 'May', 'groups', false)).toBe('C:\\a\\May.groups.tsv')
  expect(exportPath('May.pairs.tsv', 'May', 'tsv', true)).toBe('May.partial.pairs.tsv')
})

test('a name that a person gave stays', () => {
  for (const path of ['/a/mine.tsv', '/a/June.pairs.tsv', '/a/May.pairs.tsv/x.tsv', ''])
    expect(exportPath(path, 'May', 'html', true)).toBe(path)
})

test('an extension is what the name ends in', () => {
  expect([extension('groups'), extension('html')]).toEqual(['.tsv', '.html'])
})
