import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openTestRollbook, type TestRollbook } from '../../support/openTestRollbook.ts';

/** Thousands who belong to one, each with a value of their own, and somebody whose lock is due. */
async function openCompany() {
  const rollbook = await openTestRollbook();
  const company = await rollbook.create('company');
  const twin = await rollbook.create('twin');
  const late = await rollbook.create('late');
  rollbook.execute(
    `WITH RECURSIVE place(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM place WHERE n < 7999)
     INSERT INTO accounts (id, username, username_key, display_name, name_sort, search_text, created_at, updated_at,
       parent_id, custom)
     SELECT printf('0190a000-0000-7000-8000-%012x', n), 'm' || n, 'm' || n, '', '', '', '2020', '2020', '${company.id}',
       json_object('card', 'c' || n) FROM place`,
  );
  await rollbook.warmUp();
  await rollbook.call('accounts.lock', { ids: [late.id], from: rollbook.clock.iso(60) });
  rollbook.clock.move(120);
  return { ...rollbook, company, twin };
}

/** How many lists are answered while something is written. */
async function answeredDuring({ call }: TestRollbook, work: Promise<unknown>): Promise<number> {
  const state = { running: true };
  const ended = work.finally(() => (state.running = false));
  let answered = 0;
  // Until its turn in the queue has come.
  await nextTurn();
  while (state.running) {
    await call('accounts.list', { limit: 1 });
    if (state.running) answered += 1;
    await nextTurn();
  }
  await ended;
  return answered;
}

test('a merge of a company with thousands is not waited for by lists, also when a lock is due', async () => {
  const people = await openCompany();
  const [keep, other] = [people.twin, people.company].map(({ id, version }) => ({ id, version }));
  if (!keep || !other) throw new Error('somebody is missing');
  const merging = people.call('accounts.merge', { keep, other, take: {} });
  expect(await answeredDuring(people, merging)).toBeGreaterThan(0);
});

test('nor is the check of a field whose values are to be unique', async () => {
  const people = await openCompany();
  const field = await people.call('customFields.create', { label: 'Card', type: 'text' });
  expect(field.key).toBe('card');
  const { id, version } = field;
  const checking = people.call('customFields.update', { id, version, changes: { unique: true } });
  expect(await answeredDuring(people, checking)).toBeGreaterThan(0);
});
