import { expect, test } from 'vitest'
import { retyped } from '../../../renderer/commands/retyped.ts'

test('words are read as every other layout would have written them, whatever their case', () => {
  expect(retyped('туц зкщоусе')).toContain('new project')
  expect(retyped('Yjdsq ghjtrn')).toContain('новый проект')
  expect(retyped('yjdbq ghjtrn')).toContain('новий проект')
  expect(retyped('Тема')).not.toContain('тема')
  expect(retyped('7')).toEqual([])
})
