import { expect, test } from 'vitest'
import { commandWords, readArguments } from '../../../electron/main/arguments.ts'

test('files stand after the program’s folder, or first in a packed program', () => {
  expect(readArguments(['electron', '/program', 'a.txt'], false, '/home/x').paths).toEqual(['/home/x/a.txt'])
  expect(readArguments(['quoin', 'a.quoin'], true, '/home/x').paths).toEqual(['/home/x/a.quoin'])
  expect(readArguments(['quoin'], true, '/home/x').paths).toEqual([])
})

test('after two dashes everything is a file, before them every dash is somebody else’s', () => {
  const argv = ['electron', '--inspect=0', '--no-sandbox', '/program', '--language=ky', '--', '-odd.txt', '/b.txt']
  expect(readArguments(argv, false, '/w')).toEqual({ language: 'ky', paths: ['/w/-odd.txt', '/b.txt'] })
})

test('a command of the command line is told from a file by its whole name, and open means the window', () => {
  expect(commandWords(['quoin', 'align', 'a.txt', '--tsv', 'p.tsv'], true)).toEqual([
    'align',
    'a.txt',
    '--tsv',
    'p.tsv',
  ])
  expect(commandWords(['electron', '/program', '--version'], false)).toEqual(['--version'])
  for (const first of ['a.quoin', './align', 'aligned', 'open', '--', '--no-sandbox'])
    expect(commandWords(['quoin', first, 'a.txt'], true)).toBeNull()
  expect(readArguments(['quoin', 'open', 'a.txt'], true, '/w').paths).toEqual(['/w/a.txt'])
})
