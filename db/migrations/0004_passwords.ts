import type { Migration } from './migration.ts';

/** Hashes from elsewhere and what they cost, codes that end, second factors, former passwords, locks on a calendar. */
export const passwords: Migration = {
  version: 4,
  statements: [
    // In the words of the scheme: `m=32768,t=3,p=1` for argon2id, `12` for bcrypt. Beside the scheme, to be counted.
    'ALTER TABLE accounts ADD COLUMN password_cost TEXT',
    // From then on the password is no longer accepted: a one-time code that nobody exchanged.
    'ALTER TABLE accounts ADD COLUMN password_expires_at TEXT',
    // Since when a second factor is asked for. Kept beside `second_factors`, so that lists need no join.
    'ALTER TABLE accounts ADD COLUMN second_factor_at TEXT',
    `UPDATE accounts SET password_cost = substr(password_hash, 16, instr(substr(password_hash, 16), '$') - 1)
      WHERE password_hash LIKE '$argon2id$v=19$%'`,
    `CREATE INDEX accounts_by_hash ON accounts (password_scheme, password_cost, status)
      WHERE password_scheme IS NOT NULL`,
    'CREATE INDEX accounts_failed ON accounts (last_failed_at) WHERE failed_attempts > 0',
    // With the status, so that the calendar counts a day without reading its accounts.
    'CREATE INDEX accounts_lock_from ON accounts (locked_from, status) WHERE locked_from IS NOT NULL',
    'DROP INDEX accounts_lock_ends',
    'CREATE INDEX accounts_lock_ends ON accounts (locked_until, status) WHERE locked_until IS NOT NULL',

    `CREATE TABLE second_factors (
      account_sequence INTEGER PRIMARY KEY REFERENCES accounts (sequence) ON DELETE CASCADE,
      sealed_secret BLOB NOT NULL,
      key_id TEXT NOT NULL,
      last_step INTEGER,
      created_at TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE recovery_codes (
      sequence INTEGER PRIMARY KEY,
      account_sequence INTEGER NOT NULL REFERENCES accounts (sequence) ON DELETE CASCADE,
      code_hash TEXT NOT NULL,
      used_at TEXT
    ) STRICT`,
    'CREATE INDEX recovery_codes_by_account ON recovery_codes (account_sequence)',
    `CREATE TABLE former_passwords (
      sequence INTEGER PRIMARY KEY,
      account_sequence INTEGER NOT NULL REFERENCES accounts (sequence) ON DELETE CASCADE,
      hash TEXT NOT NULL,
      replaced_at TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX former_passwords_by_account ON former_passwords (account_sequence, sequence)',
    // How many weak hashes a right password replaced, by month (UTC) and by the scheme they had.
    `CREATE TABLE hash_upgrades (
      month TEXT NOT NULL,
      scheme TEXT NOT NULL,
      total INTEGER NOT NULL,
      PRIMARY KEY (month, scheme)
    ) STRICT, WITHOUT ROWID`,
  ],
};
