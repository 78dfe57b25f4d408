import type { Migration } from './migration.ts';

/**
 * Instants are ISO 8601 UTC texts, so they sort as they read. `status` is kept beside the lock dates because only a
 * stored value can be indexed; `settleDueLocks` in services/accounts/lockSchedule.ts moves it when a date passes.
 * Texts that may be empty sort last when ascending, dates first: U+10FFFF is greater than any text a field accepts.
 * Every sort index ends in `status`, so that a filtered list skips rows without touching the table.
 */
export const accounts: Migration = {
  version: 1,
  statements: [
    `CREATE TABLE accounts (
      sequence INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      username TEXT NOT NULL,
      username_key TEXT NOT NULL UNIQUE CHECK (username_key <> ''),
      email TEXT,
      email_key TEXT UNIQUE,
      display_name TEXT NOT NULL DEFAULT '',
      phone TEXT,
      notes TEXT NOT NULL DEFAULT '',
      groups TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(groups)),
      custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
      status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'locked', 'archived')),
      archived_at TEXT,
      lock_reason TEXT,
      lock_note TEXT,
      locked_from TEXT,
      locked_until TEXT,
      password_hash TEXT,
      password_scheme TEXT,
      password_changed_at TEXT,
      must_change_password INTEGER NOT NULL DEFAULT 0 CHECK (must_change_password IN (0, 1)),
      last_sign_in_at TEXT,
      failed_attempts INTEGER NOT NULL DEFAULT 0 CHECK (failed_attempts >= 0),
      last_failed_at TEXT,
      name_sort TEXT NOT NULL,
      email_sort TEXT GENERATED ALWAYS AS (coalesce(email_key, char(1114111))) VIRTUAL,
      phone_sort TEXT GENERATED ALWAYS AS (coalesce(phone, char(1114111))) VIRTUAL,
      search_text TEXT NOT NULL,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      CHECK ((archived_at IS NOT NULL) = (status = 'archived')),
      CHECK ((password_hash IS NULL) = (password_scheme IS NULL)),
      CHECK ((email IS NULL) = (email_key IS NULL))
    ) STRICT`,
    'CREATE INDEX accounts_by_username ON accounts (username_key, status)',
    'CREATE INDEX accounts_by_name ON accounts (name_sort, status)',
    'CREATE INDEX accounts_by_email ON accounts (email_sort, status)',
    'CREATE INDEX accounts_by_phone ON accounts (phone_sort, status)',
    'CREATE INDEX accounts_by_status ON accounts (status, name_sort)',
    'CREATE INDEX accounts_by_last_sign_in ON accounts (last_sign_in_at, status)',
    'CREATE INDEX accounts_by_created ON accounts (created_at, status)',
    'CREATE INDEX accounts_by_updated ON accounts (updated_at, status)',
    "CREATE INDEX accounts_lock_begins ON accounts (locked_from) WHERE status = 'active' AND locked_from IS NOT NULL",
    'CREATE INDEX accounts_lock_ends ON accounts (locked_until) WHERE locked_until IS NOT NULL',

    // Totals by status without counting: a count over a million index entries costs tens of milliseconds.
    'CREATE TABLE account_totals (status TEXT PRIMARY KEY, total INTEGER NOT NULL) STRICT, WITHOUT ROWID',
    "INSERT INTO account_totals VALUES ('active', 0), ('locked', 0), ('archived', 0)",
    `CREATE TRIGGER accounts_total_insert AFTER INSERT ON accounts BEGIN
      UPDATE account_totals SET total = total + 1 WHERE status = new.status;
    END`,
    `CREATE TRIGGER accounts_total_delete AFTER DELETE ON accounts BEGIN
      UPDATE account_totals SET total = total - 1 WHERE status = old.status;
    END`,
    `CREATE TRIGGER accounts_total_update AFTER UPDATE OF status ON accounts WHEN new.status <> old.status BEGIN
      UPDATE account_totals SET total = total - 1 WHERE status = old.status;
      UPDATE account_totals SET total = total + 1 WHERE status = new.status;
    END`,
  ],
};
