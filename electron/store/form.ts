/** What a project file is made of. One that comes from elsewhere may be made otherwise, and its schema is code that SQLite runs. */
import type { DatabaseSync } from 'node:sqlite'
import { migrate, VERSION } from './migrate.ts'
import { openDatabase } from './openDatabase.ts'

const made = new Map<number, readonly SchemaRow[]>()

interface SchemaRow {
  /** Kind and name. */
  readonly name: string
  readonly sql: string
}

/**
 * Whether a file has exactly the tables and triggers that this program makes for `version`: `own`; or others besides, `foreign`; or only
 * some of them, or spoilt ones, `damaged`. Another trigger could drop a decision that was acknowledged, or empty a table; a view could be
 * read for ever.
 */
export function formFound(database: DatabaseSync, version: number = VERSION): 'own' | 'foreign' | 'damaged' {
  const found = schemaOf(database)
  if (JSON.stringify(found) === JSON.stringify(formOf(version))) return 'own'
  const names = new Set(formOf(VERSION).map(({ name }) => name))
  return found.every(({ name }) => names.has(name)) ? 'damaged' : 'foreign'
}

function formOf(version: number): readonly SchemaRow[] {
  const known = made.get(version)
  if (known) return known
  const fresh = openDatabase(':memory:', { readOnly: false })
  try {
    migrate(fresh, version)
    const form = schemaOf(fresh)
    made.set(version, form)
    return form
  } finally {
    fresh.close()
  }
}

/** True if reading its tables may run what somebody else wrote. */
export function hasForeignTables(database: DatabaseSync): boolean {
  const found = database
    .prepare(
      "SELECT 1 FROM sqlite_schema WHERE type = 'view' OR sql LIKE '%VIRTUAL%' OR sql LIKE '%GENERATED%' LIMIT 1",
    )
    .get()
  return found !== undefined
}

function schemaOf(database: DatabaseSync): readonly SchemaRow[] {
  const rows = database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all()
  return rows.map(({ type, name, sql }) => ({ name: `${type} ${name}`, sql: String(sql) }))
}
