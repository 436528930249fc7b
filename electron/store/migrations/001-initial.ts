import type { DatabaseSync } from 'node:sqlite'

/**
 * The first form of a project file. Texts of articles and the log are the only truth in it; vectors can be computed
 * again. `articles.text` is TEXT, or a BLOB of UTF-16LE where the text is no well-formed Unicode (lone surrogates).
 */
export function initial(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE project (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      created_at TEXT NOT NULL,
      created_by TEXT NOT NULL
    ) STRICT;

    CREATE TABLE articles (
      place INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      file TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      lang TEXT NOT NULL,
      title TEXT NOT NULL,
      outlet TEXT,
      author TEXT,
      date TEXT,
      url TEXT,
      text ANY NOT NULL CHECK (typeof(text) IN ('text', 'blob')),
      added_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE review_log (
      seq INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      v INTEGER NOT NULL,
      command TEXT NOT NULL,
      undo_group INTEGER NOT NULL,
      body TEXT NOT NULL
    ) STRICT;

    CREATE TRIGGER review_log_is_never_changed BEFORE UPDATE ON review_log
    BEGIN SELECT RAISE(ABORT, 'the review log is never changed'); END;

    CREATE TRIGGER review_log_is_never_deleted BEFORE DELETE ON review_log
    BEGIN SELECT RAISE(ABORT, 'nothing is deleted from the review log'); END;

    -- REPLACE deletes without asking the trigger above.
    CREATE TRIGGER review_log_is_never_replaced BEFORE INSERT ON review_log
    WHEN EXISTS (SELECT 1 FROM review_log WHERE seq = NEW.seq)
    BEGIN SELECT RAISE(ABORT, 'the review log is never changed'); END;

    CREATE TABLE vectors (
      key TEXT PRIMARY KEY,
      vector BLOB NOT NULL,
      words BLOB
    ) STRICT, WITHOUT ROWID;
  `)
}
