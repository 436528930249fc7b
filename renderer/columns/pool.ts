import type { ArticleId } from '../../engine/types.ts'
import type { Column } from './column.ts'

/**
 * Editors that are kept, open or not: an article that comes back has its lines broken already, which for 10,000 characters
 * saves some 30 ms. One takes about 12 MB.
 */
const KEPT = 10

/** Columns by their last use. */
export class ColumnPool {
  readonly #make: () => Column
  /** The least recently used first. */
  #columns: Column[] = []

  constructor(make: () => Column) {
    this.#make = make
  }

  get full(): boolean {
    return this.#columns.length >= KEPT
  }

  /** The column that has this article's text, or null. */
  find(article: ArticleId): Column | null {
    const column = this.#columns.find(one => one.article === article)
    if (column) this.#touch(column)
    return column ?? null
  }

  /** A column that may take another text: a new one until the pool is full, then the least recently used that is not in use. */
  take(inUse: ReadonlySet<Column>): Column {
    const free = this.full ? this.#columns.find(column => !inUse.has(column)) : undefined
    const column = free ?? this.#make()
    this.#touch(column)
    return column
  }

  dispose(): void {
    for (const column of this.#columns) column.dispose()
    this.#columns = []
  }

  #touch(column: Column): void {
    this.#columns = [...this.#columns.filter(one => one !== column), column]
  }
}
