import type { Migration } from './migration.ts';

/** The journal defends itself: the database refuses to change or remove an entry, whoever asks. */
export const auditEntries: Migration = {
  version: 2,
  statements: [
    `CREATE TABLE audit_entries (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      action TEXT NOT NULL,
      subject_id TEXT,
      old_values TEXT CHECK (old_values IS NULL OR json_valid(old_values)),
      new_values TEXT CHECK (new_values IS NULL OR json_valid(new_values))
    ) STRICT`,
    'CREATE INDEX audit_entries_by_subject ON audit_entries (subject_id, sequence)',
    `CREATE TRIGGER audit_entries_no_update BEFORE UPDATE ON audit_entries BEGIN
      SELECT RAISE(ABORT, 'audit entries cannot be changed');
    END`,
    `CREATE TRIGGER audit_entries_no_delete BEFORE DELETE ON audit_entries BEGIN
      SELECT RAISE(ABORT, 'audit entries cannot be removed');
    END`,
    // REPLACE removes the row in its way without asking the trigger above, unless recursive_triggers is on.
    `CREATE TRIGGER audit_entries_no_replace BEFORE INSERT ON audit_entries
      WHEN EXISTS (SELECT 1 FROM audit_entries WHERE sequence = new.sequence) BEGIN
      SELECT RAISE(ABORT, 'audit entries cannot be replaced');
    END`,
  ],
};
