import type BetterSqlite3 from 'better-sqlite3';
import type { CustomField } from '../../contract/customFields.ts';
import { uniqueKey } from '../../contract/text.ts';
import { searchTextStamp } from '../../db/services/accounts/refreshSearchTexts.ts';
import { insertInto } from './bulkInsert.ts';
import { otherGroups, savedViews, sports } from './club.ts';

const fieldColumns =
  `id key label label_key type choices required is_unique default_value in_list searchable position
  version removed_at`.split(/\s+/);

/** What the owner has set up: groups, custom fields, views. */
export function writeSetup(
  connection: BetterSqlite3.Database,
  fields: (CustomField & { labelKey: string })[],
  now: number,
): void {
  const insertGroup = connection.prepare('INSERT INTO account_groups VALUES (?, ?)');
  for (const name of [...sports.map(([sport]) => sport), ...otherGroups])
    insertGroup.run(uniqueKey(name), name);
  const insertField = insertInto(connection, 'custom_fields', fieldColumns);
  for (const field of fields) {
    insertField.run({
      ...field,
      choices: JSON.stringify(field.choices),
      required: Number(field.required),
      isUnique: Number(field.unique),
      inList: Number(field.inList),
      searchable: Number(field.searchable),
    });
  }
  const columns = ['id', 'name', 'name_key', 'query', 'sort', 'position'];
  const insertView = insertInto(connection, 'saved_views', columns);
  for (const view of savedViews(now)) {
    const [query, sort] = [JSON.stringify(view.query), view.sort && JSON.stringify(view.sort)];
    insertView.run({ ...view, nameKey: uniqueKey(view.name), query, sort });
  }
  const searchable = fields.filter((field) => field.searchable).map(({ key }) => key);
  // The texts to search in are written as the app would: it need not go over them at its start.
  const progress = JSON.stringify({ stamp: searchTextStamp(searchable), after: null });
  connection.prepare("INSERT INTO settings VALUES ('searchTexts', ?)").run(progress);
  // Events of one member after the other; the journal wants those of one day after the other.
  connection.exec(`CREATE TEMP TABLE events (at TEXT, actor TEXT, action TEXT, subject_id TEXT, old_values TEXT,
    new_values TEXT, change_id TEXT, details TEXT)`);
}

/** The journal in the order of time, and the history of what the staff did. */
export function writeHistory(connection: BetterSqlite3.Database): void {
  connection.exec(
    `INSERT INTO audit_entries (at, actor, action, subject_id, old_values, new_values, change_id)
     SELECT at, actor, action, subject_id, old_values, new_values, change_id FROM temp.events ORDER BY at, rowid`,
  );
  connection.exec(
    `INSERT INTO changes (id, at, actor, action, details, total, subject_id, undoable)
     SELECT change_id, at, actor, action, max(details), count(*),
       CASE count(*) WHEN 1 THEN max(subject_id) END, action <> 'account.passwordReset'
     FROM temp.events WHERE change_id IS NOT NULL GROUP BY change_id ORDER BY at`,
  );
  connection.exec('DROP TABLE temp.events');
}

/** What the triggers count when rows come one by one. */
export function countTotals(connection: BetterSqlite3.Database): void {
  connection.exec(
    'UPDATE account_totals SET total = (SELECT count(*) FROM accounts WHERE accounts.status = account_totals.status)',
  );
  connection.exec(
    `INSERT INTO sign_in_totals
     SELECT substr(at, 1, 13), count(*) FROM audit_entries WHERE action = 'account.passwordRight' GROUP BY 1`,
  );
}
