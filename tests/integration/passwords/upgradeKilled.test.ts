import { expect, test } from 'vitest';
import { needsRehash, verifyPassword } from '../../../db/passwords/index.ts';
import { startChild } from '../../support/childProcess.ts';
import { executeOn, freshFolder, openTestRollbook } from '../../support/openTestRollbook.ts';

const password = 'Blue-Kettle-42';
const ssha = '{SSHA}LlY8y+RZkriZw4Fw1xFuYpE45u3HGGPM';
const count = 40;

/** Kills the checks of everybody as a power cut would, at the given one. Resolves to those who were let in. */
async function checkUntilKilled(folder: string, at: number): Promise<number[]> {
  const child = startChild('upgradeUntilKilled', [folder, password, String(count)]);
  let printed = '';
  await new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      if (printed.split('\n').length > at) child.kill('SIGKILL');
    });
    child.on('close', () => resolve());
  });
  const lines = printed.split('\n').slice(0, -1);
  expect(lines.filter((line) => !line.endsWith(' ok'))).toEqual([]);
  return lines.map((line) => Number.parseInt(line, 10));
}

test(
  'killed while hashes are replaced, everybody has one whole hash that works',
  { timeout: 120_000 },
  async () => {
    const folder = freshFolder();
    const members = await openTestRollbook(folder);
    executeOn(
      members.path,
      `WITH RECURSIVE place(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM place WHERE n < ${count - 1})
     INSERT INTO accounts
       (id, username, username_key, name_sort, search_text, created_at, updated_at, password_scheme, password_hash)
     SELECT printf('0190a000-0000-7000-8000-%012x', n), 'member-' || n, 'member-' || n, n, n, '2020', '2020',
       'ldap_ssha', '${ssha}' FROM place`,
    );
    await members.close();
    const letIn = await checkUntilKilled(folder, 7);
    const after = await openTestRollbook(folder);
    expect(after.rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    const rows = after.rows<{ name: string; scheme: string; hash: string }>(
      'SELECT username AS name, password_scheme AS scheme, password_hash AS hash FROM accounts',
    );
    const replaced = rows.filter(({ hash }) => hash !== ssha);
    for (const { scheme, hash } of replaced) {
      expect([scheme, needsRehash(hash)]).toEqual(['argon2id', false]);
      expect(await verifyPassword(hash, password)).toBe(true);
    }
    // Whoever was let in has the new hash, and the count of a month never knows of one that was not kept.
    for (const index of letIn) expect(replaced.some(({ name }) => name === `member-${index}`)).toBe(true);
    expect(replaced.length).toBeLessThan(count);
    expect(after.rows('SELECT sum(total) AS total FROM hash_upgrades')).toEqual([{ total: replaced.length }]);
  },
);
