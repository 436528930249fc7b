import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { ProblemError } from '../../../electron/shared/result.ts'
import { ioProblem } from '../../../electron/store/header.ts'
import { createProject, openProject } from '../../../electron/store/project.ts'
import { clock, folder } from './files.ts'

test('a project whose form is spoilt is told as damaged, not as a fault of the program', () => {
  const path = join(folder(), 'p.quoin')
  createProject(path, clock, 'Ada').close()
  const database = new DatabaseSync(path)
  database.exec('ALTER TABLE vectors RENAME COLUMN vector TO vectot')
  database.close()
  let code = ''
  try {
    openProject(path, { readOnly: false, editor: 'Ada', clock })
  } catch (error) {
    code = error instanceof ProblemError ? error.problem.code : String(error)
  }
  expect(code).toBe('error.store.damaged')
})

// Found by `npm run fuzz`, seed 2001: a length in the schema's own record that no file could hold.
test.each([
  ['a length', { errcode: 18 }],
  ['a number', { code: 'ERR_OUT_OF_RANGE' }],
])('%s that cannot be is damage too', (_what, told) => {
  const error = Object.assign(new Error('too big'), told)
  expect(ioProblem('p.quoin', error)).toMatchObject({ problem: { code: 'error.store.damaged' } })
})
