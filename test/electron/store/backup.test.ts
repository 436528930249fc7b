import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { APPLICATION_ID } from '../../../electron/store/migrate.ts'
import { openProject } from '../../../electron/store/project.ts'
import { clock, folder, names } from './files.ts'

test('an older file is put aside as it was before it is brought up to date', () => {
  const at = folder()
  const path = join(at, 'p.quoin')
  const older = new DatabaseSync(path)
  older.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
  older.close()
  const project = openProject(path, { readOnly: false, editor: 'Ada', clock })
  expect(project.articles()).toEqual([])
  project.close()
  expect(names(at)).toEqual(['p.quoin', 'p.version-0.quoin'])
  const aside = new DatabaseSync(join(at, 'p.version-0.quoin'), { readOnly: true })
  expect(aside.prepare('SELECT name FROM sqlite_schema').all()).toEqual([])
  aside.close()
})
