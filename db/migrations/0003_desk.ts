import type { Migration } from './migration.ts';

/** Greater than any text a field accepts: what is missing sorts last. */
const last = '\u{10FFFF}';

/**
 * Member numbers, tags, families, custom fields, groups, views, settings; changes that can be undone; purging.
 * `search_text` of older accounts lacks numbers and notes until `refreshSearchTexts` has been over them.
 */
export const desk: Migration = {
  version: 3,
  statements: [
    'ALTER TABLE accounts ADD COLUMN member_number TEXT',
    'ALTER TABLE accounts ADD COLUMN member_number_key TEXT',
    // Runs of digits padded with zeros, so that 9 comes before 10.
    `ALTER TABLE accounts ADD COLUMN member_number_sort TEXT NOT NULL DEFAULT '${last}'`,
    "ALTER TABLE accounts ADD COLUMN tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags))",
    'ALTER TABLE accounts ADD COLUMN parent_id TEXT REFERENCES accounts (id) ON DELETE SET NULL',
    'CREATE UNIQUE INDEX accounts_member_number_key ON accounts (member_number_key)',
    'CREATE INDEX accounts_by_member_number ON accounts (member_number_sort, status)',
    'CREATE INDEX accounts_by_archived ON accounts (archived_at) WHERE archived_at IS NOT NULL',
    'CREATE INDEX accounts_by_parent ON accounts (parent_id) WHERE parent_id IS NOT NULL',

    // Groups exist also when nobody is in them; the groups of an account are names in its own row.
    `CREATE TABLE account_groups (name_key TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID`,

    `CREATE TABLE custom_fields (
      id TEXT PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      label TEXT NOT NULL,
      label_key TEXT NOT NULL,
      type TEXT NOT NULL CHECK (type IN ('text', 'longText', 'number', 'date', 'yesNo', 'choice', 'email', 'phone', 'url')),
      choices TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(choices)),
      required INTEGER NOT NULL DEFAULT 0 CHECK (required IN (0, 1)),
      is_unique INTEGER NOT NULL DEFAULT 0 CHECK (is_unique IN (0, 1)),
      default_value TEXT,
      in_list INTEGER NOT NULL DEFAULT 0 CHECK (in_list IN (0, 1)),
      searchable INTEGER NOT NULL DEFAULT 0 CHECK (searchable IN (0, 1)),
      position INTEGER NOT NULL,
      version INTEGER NOT NULL DEFAULT 1,
      removed_at TEXT
    ) STRICT, WITHOUT ROWID`,
    'CREATE UNIQUE INDEX custom_fields_label ON custom_fields (label_key) WHERE removed_at IS NULL',
    // Only the values of unique fields: the constraint itself, kept by whoever writes an account.
    `CREATE TABLE custom_unique_values (
      field_key TEXT NOT NULL,
      value_key TEXT NOT NULL,
      account_sequence INTEGER NOT NULL REFERENCES accounts (sequence) ON DELETE CASCADE,
      PRIMARY KEY (field_key, value_key)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX custom_unique_values_by_account ON custom_unique_values (account_sequence)',

    `CREATE TABLE saved_views (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL UNIQUE,
      query TEXT NOT NULL CHECK (json_valid(query)),
      sort TEXT CHECK (sort IS NULL OR json_valid(sort)),
      position INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE settings (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT, WITHOUT ROWID`,

    // One row for each thing somebody did; the journal has one entry for each account it touched.
    `CREATE TABLE changes (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      action TEXT NOT NULL,
      details TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(details)),
      total INTEGER NOT NULL,
      subject_id TEXT,
      undoable INTEGER NOT NULL DEFAULT 1 CHECK (undoable IN (0, 1)),
      undone_by TEXT,
      undone_at TEXT
    ) STRICT`,
    'CREATE INDEX changes_by_subject ON changes (subject_id) WHERE subject_id IS NOT NULL',
    'ALTER TABLE audit_entries ADD COLUMN change_id TEXT',
    'CREATE INDEX audit_entries_by_change ON audit_entries (change_id, sequence) WHERE change_id IS NOT NULL',

    // Who was purged, by an id that no longer means anybody. The only key that opens a journal entry, and only to empty it.
    `CREATE TABLE purged_accounts (id TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT, WITHOUT ROWID`,
    `CREATE TABLE purged_totals (
      joined_month TEXT NOT NULL,
      left_month TEXT NOT NULL,
      total INTEGER NOT NULL,
      PRIMARY KEY (joined_month, left_month)
    ) STRICT, WITHOUT ROWID`,
    'DROP TRIGGER audit_entries_no_update',
    `CREATE TRIGGER audit_entries_no_update BEFORE UPDATE ON audit_entries
      WHEN NOT (new.sequence = old.sequence AND new.at = old.at AND new.actor = old.actor AND new.action = old.action
        AND new.change_id IS old.change_id
        AND new.subject_id IS NULL AND new.old_values IS NULL AND new.new_values IS NULL
        AND EXISTS (SELECT 1 FROM purged_accounts WHERE id = old.subject_id)) BEGIN
      SELECT RAISE(ABORT, 'audit entries cannot be changed');
    END`,

    `CREATE TABLE dismissed_duplicates (
      first_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
      second_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
      PRIMARY KEY (first_id, second_id),
      CHECK (first_id < second_id)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX dismissed_duplicates_second ON dismissed_duplicates (second_id)',

    // Visits by the hour, so that the overview need not read a year of journal. Hours, because weeks begin by local time.
    'CREATE TABLE sign_in_totals (hour TEXT PRIMARY KEY, total INTEGER NOT NULL) STRICT, WITHOUT ROWID',
    `INSERT INTO sign_in_totals
      SELECT substr(at, 1, 13), count(*) FROM audit_entries WHERE action = 'account.passwordRight' GROUP BY 1`,
    `CREATE TRIGGER audit_entries_count_sign_in AFTER INSERT ON audit_entries
      WHEN new.action = 'account.passwordRight' BEGIN
      INSERT INTO sign_in_totals VALUES (substr(new.at, 1, 13), 1)
        ON CONFLICT (hour) DO UPDATE SET total = total + 1;
    END`,
  ],
};
