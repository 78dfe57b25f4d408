import { accounts } from './0001_accounts.ts';
import { auditEntries } from './0002_audit_entries.ts';
import { desk } from './0003_desk.ts';
import { passwords } from './0004_passwords.ts';
import type { Migration } from './migration.ts';

/** Every migration in order. The list is written out so that nothing runs because of where a file happens to lie. */
export const migrations: readonly Migration[] = [accounts, auditEntries, desk, passwords];
