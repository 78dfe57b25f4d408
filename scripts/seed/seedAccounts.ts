import BetterSqlite3 from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { openRollbook } from '../../db/index.ts';
import { hashPassword } from '../../db/passwords/argon2id.ts';
import { insertInto, withoutIndexes } from './bulkInsert.ts';
import { Chance } from './chance.ts';
import { customFields } from './club.ts';
import { historyOf, type Event } from './memberHistory.ts';
import { inventedMembers } from './inventedMembers.ts';
import type { Today } from './memberRow.ts';
import { countTotals, writeHistory, writeSetup } from './seedTables.ts';
import { writeUpgrades } from './storedPasswords.ts';
import { addSummerCamp } from './summerCamp.ts';

export interface SeedOptions {
  folder: string;
  count: number;
  nativeBinding: string | undefined;
}

/** The password of every invented member who has one. */
export const inventedPassword = 'Blue-Kettle-42';

/** Journals grow with the visits: beyond this many members each of them comes less often. */
const manyMembers = 100_000;

const accountColumns =
  `id username username_key member_number member_number_key member_number_sort email email_key display_name phone notes
   groups tags custom parent_id status archived_at lock_reason lock_note locked_from locked_until password_hash
   password_scheme password_cost password_changed_at must_change_password last_sign_in_at failed_attempts last_failed_at name_sort
   search_text version created_at updated_at`.split(/\s+/);

const eventColumns = 'at actor action subject_id old_values new_values change_id details'.split(' ');

/**
 * Fills a new `rollbook.db` with the invented members of a club over six years, up to today: families and companies, locks,
 * visits, a history, custom fields and views. The same for the same day. Writes with plain SQL in one transaction, because
 * a million members created one by one would take an hour.
 */
export async function seedAccounts(options: SeedOptions): Promise<void> {
  await (await openRollbook(options)).close();
  const { hash } = await hashPassword(inventedPassword);
  const connection = new BetterSqlite3(`${options.folder}/rollbook.db`, {
    nativeBinding: options.nativeBinding,
  });
  connection.pragma('synchronous = OFF');
  connection.pragma('cache_size = -500000');
  // Midnight would leave today empty; the running hour keeps what is made within it the same.
  const now = Math.floor(Date.now() / 3_600_000) * 3_600_000;
  const fields = customFields(now);
  const searchable = fields.filter((field) => field.searchable).map(({ key }) => key);
  const fill = connection.transaction(() => {
    writeSetup(connection, fields, now);
    writeMembers(connection, options.count, { now, hash, searchable });
    addSummerCamp(connection, now);
    writeHistory(connection);
    countTotals(connection);
    writeUpgrades(connection, options.count, now);
  });
  withoutIndexes(connection, () => fill.immediate());
  connection.exec('ANALYZE');
  connection.close();
}

function writeMembers(connection: BetterSqlite3.Database, count: number, today: Today): void {
  const insert = insertInto(connection, 'accounts', accountColumns);
  const insertEvent = insertInto(connection, 'temp.events', eventColumns);
  const insertUnique = connection.prepare("INSERT INTO custom_unique_values VALUES ('locker', ?, ?)");
  const density = Math.min(1, 0.3 + (0.7 * manyMembers) / Math.max(count, manyMembers));
  for (const [index, member] of inventedMembers(count, today)) {
    const events = historyOf(member, index, today.now, density);
    const { lastInsertRowid } = insert.run(member);
    for (const event of events) insertEvent.run(eventRow(event, index));
    const { locker } = JSON.parse(member.custom) as { locker?: string };
    if (locker !== undefined) insertUnique.run(locker, lastInsertRowid);
  }
}

function eventRow(event: Event, index: number) {
  const random = () => new Chance(index + Date.parse(event.at) + 0x3000_0000).bytes(16);
  return {
    ...event,
    oldValues: event.oldValues && JSON.stringify(event.oldValues),
    newValues: event.newValues && JSON.stringify(event.newValues),
    changeId:
      event.details && uuidv7({ msecs: Date.parse(event.at), seq: index % 0x7fffffff, random: random() }),
    details: event.details && JSON.stringify(event.details),
  };
}
