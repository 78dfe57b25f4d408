import { expect, test } from 'vitest';
import { startChild } from '../../support/childProcess.ts';
import { executeOn, freshFolder, openTestRollbook, rowsOf } from '../../support/openTestRollbook.ts';

// Each child is a process that first has to be compiled and started.
const patience = 120_000;

/** Lets a child create accounts and kills it as a power cut would, after it promised some. Resolves to the promised. */
async function createUntilKilled(folder: string, promised: number, delay: number): Promise<string[]> {
  const child = startChild('createUntilKilled', [folder]);
  let printed = '';
  let doomed = false;
  await new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      if (doomed || printed.split('\n').length <= promised) return;
      doomed = true;
      setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.on('close', () => resolve());
  });
  expect([child.exitCode, child.signalCode]).toEqual([null, 'SIGKILL']);
  // The last line may be cut off; what was written before was promised.
  return printed.split('\n').slice(0, -1);
}

test(
  'killed in the middle of writes, five times, the database keeps all it promised and nothing half',
  async () => {
    const folder = freshFolder();
    const path = `${folder}/rollbook.db`;
    const promised: string[] = [];
    for (const [count, delay] of [
      [1, 0],
      [10, 3],
      [25, 0],
      [40, 7],
      [60, 1],
    ] as const) {
      promised.push(...(await createUntilKilled(folder, count, delay)));
      const rollbook = await openTestRollbook(folder);
      expect(rollbook.rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      const { total } = await rollbook.call('accounts.list', { limit: 0 });
      const kept = rollbook.rows<{ id: string }>('SELECT id FROM accounts').map(({ id }) => id);
      expect(total).toBe(kept.length);
      expect(promised.filter((id) => !kept.includes(id))).toEqual([]);
      await rollbook.close();
    }
    expect(promised.length).toBeGreaterThanOrEqual(136);
    const states = `SELECT id, status, version,
      (SELECT count(*) FROM audit_entries WHERE subject_id = id AND action = 'account.created') AS created,
      (SELECT count(*) FROM audit_entries WHERE subject_id = id AND action = 'account.locked') AS locked
    FROM accounts`;
    for (const row of rowsOf<Record<string, unknown>>(path, states)) {
      const isLocked = row['status'] === 'locked';
      expect(row).toMatchObject({ created: 1, locked: Number(isLocked), version: isLocked ? 2 : 1 });
    }
    const orphans = 'SELECT * FROM audit_entries WHERE subject_id NOT IN (SELECT id FROM accounts)';
    expect(rowsOf(path, orphans)).toEqual([]);
  },
  patience,
);

test(
  'killed in the middle of a change of thousands, nobody is changed; done again, everybody is',
  async () => {
    const folder = freshFolder();
    const people = await openTestRollbook(folder);
    executeOn(
      people.path,
      `WITH RECURSIVE place(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM place WHERE n < 8000)
     INSERT INTO accounts (id, username, username_key, name_sort, search_text, created_at, updated_at)
     SELECT printf('0190a000-0000-7000-8000-%012x', n), n, n, n, n, '2020', '2020' FROM place`,
    );
    await people.close();
    const child = startChild('changeUntilKilled', [folder]);
    await new Promise<void>((resolve) => {
      child.stdout?.on('data', (chunk: Buffer) => {
        const done = Number(/"done":([1-9]\d*)/.exec(chunk.toString('utf8'))?.[1] ?? 0);
        if (done > 0) child.kill('SIGKILL');
      });
      child.on('close', () => resolve());
    });
    expect([child.exitCode, child.signalCode]).toEqual([null, 'SIGKILL']);
    const rollbook = await openTestRollbook(folder);
    const counted = () =>
      rollbook.rows('SELECT status, version, count(*) AS total FROM accounts GROUP BY 1, 2');
    expect(rollbook.rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(counted()).toEqual([{ status: 'active', version: 1, total: 8_000 }]);
    expect([rollbook.journal(), rollbook.rows('SELECT * FROM changes')]).toEqual([[], []]);
    const input = { target: { query: {} }, change: { kind: 'lock' } } as const;
    expect(await rollbook.run('changes.run', input)).toMatchObject({ changing: 8_000 });
    expect(counted()).toEqual([{ status: 'locked', version: 2, total: 8_000 }]);
    expect(rollbook.journal()).toHaveLength(8_000);
  },
  patience,
);
