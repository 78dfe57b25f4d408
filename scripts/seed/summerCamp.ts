import type BetterSqlite3 from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { Chance } from './chance.ts';
import { day, iso } from './memberRow.ts';

const group = 'Summer camp';

/** One change for many, a week and a half ago: every third child was put into the group of the summer camp. */
export function addSummerCamp(connection: BetterSqlite3.Database, now: number): void {
  const at = iso(now - 9 * day - 5 * 3_600_000);
  const changeId = uuidv7({ msecs: Date.parse(at), seq: 1, random: new Chance(0x4000_0000).bytes(16) });
  const chosen = `FROM accounts WHERE status = 'active' AND created_at < @before AND sequence % 3 = 0
    AND EXISTS (SELECT 1 FROM json_each(groups) WHERE value = 'Juniors')`;
  const before = iso(now - 12 * day);
  connection
    .prepare(
      `INSERT INTO temp.events
       SELECT @at, 'owner', 'account.groupsAdded', id, json_object('groups', groups),
         json_object('groups', json_insert(groups, '$[#]', @group)), @changeId, json_object('names', json_array(@group))
       ${chosen}`,
    )
    .run({ at, group, changeId, before });
  connection
    .prepare(
      `UPDATE accounts SET groups = json_insert(groups, '$[#]', @group), version = version + 1,
         updated_at = max(updated_at, @at)
       WHERE sequence IN (SELECT sequence ${chosen})`,
    )
    .run({ at, group, before });
}
