import type { DatabaseSync } from 'node:sqlite'
import { initial } from './migrations/001-initial.ts'
import { transaction } from './transaction.ts'

/** One migration a version, in order: the first makes version 1. A version that was published is never changed. */
const MIGRATIONS: readonly ((database: DatabaseSync) => void)[] = [initial]

/** The form of file that this program writes. */
export const VERSION = MIGRATIONS.length

/** The `application_id` of a project file: `Quoi` in ASCII. */
export const APPLICATION_ID = 0x51756f69

/** The version of an open file; 0 for an empty database. */
export function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0)
}

/** Brings a file to `to`; each migration is committed together with its version, so that none is done by half. */
export function migrate(database: DatabaseSync, to: number = VERSION): void {
  for (let version = versionOf(database); version < to; version++) {
    const migration = MIGRATIONS[version]
    if (!migration) throw new Error(`there is no migration to version ${version + 1}`)
    transaction(database, () => {
      migration(database)
      database.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
      database.exec(`PRAGMA user_version = ${version + 1}`)
    })
  }
}
