import { describe, expect, test } from 'vitest';
import { jobIdOf, openWire, type Wire } from '../support/wire.ts';

const password = { mode: 'set', value: 'Blue-Kettle-42-Lamp' } as const;

async function twice(wire: Wire) {
  const create = (username: string, displayName: string) =>
    wire.value('accounts.create', { username, displayName, password });
  const { account: first } = await create('ana', 'Ana Ruiz');
  const { account: second } = await create('ana.ruiz', 'Ruíz, Ana');
  return { first, second };
}

async function find(wire: Wire) {
  return wire.done(jobIdOf(await wire.startJob('duplicates.find', {})));
}

describe('duplicates over the wire', () => {
  test('are named, put together and gone, and no hash comes along', async () => {
    const wire = await openWire();
    const { first, second } = await twice(wire);
    const found = await find(wire);
    expect(found).toMatchObject({
      ok: true,
      value: { total: 1, pairs: [{ first: { id: first.id }, second: { id: second.id }, reasons: ['name'] }] },
    });
    const merged = await wire.value('accounts.merge', {
      keep: { id: first.id, version: 1 },
      other: { id: second.id, version: 1 },
      take: { username: 'other', password: 'other' },
    });
    expect(merged.account).toMatchObject({ id: first.id, username: 'ana.ruiz', hasPassword: true });
    expect(await find(wire)).toMatchObject({ ok: true, value: { total: 0, pairs: [] } });
    expect(JSON.stringify([found, merged, wire.events])).not.toContain('$argon2');
  });

  test('that are two people are not shown again', async () => {
    const wire = await openWire();
    const { first, second } = await twice(wire);
    expect(await wire.value('duplicates.dismiss', { first: first.id, second: second.id })).toEqual({
      dismissed: true,
    });
    expect(await find(wire)).toMatchObject({ ok: true, value: { total: 0 } });
  });

  test('a choice that does not exist is refused at the border', async () => {
    const wire = await openWire();
    const { first, second } = await twice(wire);
    const reply = await wire.raw('accounts.merge', {
      keep: { id: first.id, version: 1 },
      other: { id: second.id, version: 1 },
      take: { username: 'both' },
    });
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'invalid_input', fields: { 'take.username': 'unknown_value' } },
    });
  });
});

describe('the overview over the wire', () => {
  test('has its usual length and nothing personal but the locks that end', async () => {
    const wire = await openWire();
    await twice(wire);
    const overview = await wire.value('statistics.overview', {});
    expect(overview).toMatchObject({ statuses: { active: 2 }, neverUsed: 2, withoutPassword: 0 });
    expect([overview.members.length, overview.signIns.length]).toEqual([24, 26]);
    expect(JSON.stringify(overview)).not.toContain('ana');
  });

  test('is refused for months that nobody can look at', async () => {
    const wire = await openWire();
    expect(await wire.raw('statistics.overview', { months: 1_000 })).toMatchObject({
      ok: false,
      error: { code: 'invalid_input' },
    });
  });
});
