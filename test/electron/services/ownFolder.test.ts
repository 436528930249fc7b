import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeOwnFolder } from '../../../electron/services/ownFolder.ts'
import { openSettings } from '../../../electron/services/settings.ts'
import { temporaryFolder } from '../../temporaryFolder.ts'

const isOpenToOthers = (path: string) => (statSync(path).mode & 0o077) !== 0

test.runIf(process.platform !== 'win32')(
  'a folder for what is a person’s own is closed to other users of the machine',
  () => {
    const home = temporaryFolder()
    makeOwnFolder(join(home, 'data/quoin/projects'))
    openSettings(join(home, 'settings/quoin')).keep({ editor: 'Ada' })
    for (const made of ['data', 'data/quoin', 'data/quoin/projects', 'settings/quoin'])
      expect([made, isOpenToOthers(join(home, made))]).toEqual([made, false])
  },
)

test.runIf(process.platform !== 'win32')('one that is there keeps its permissions', () => {
  const shared = join(temporaryFolder(), 'shared')
  mkdirSync(shared)
  chmodSync(shared, 0o755)
  makeOwnFolder(shared)
  expect(isOpenToOthers(shared)).toBe(true)
})
