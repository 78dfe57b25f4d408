import { describe, expect, test } from 'vitest';
import { accessLevels, allows } from '../../contract/index.ts';
import type { Access, JobName, OperationName } from '../../contract/index.ts';
import { openWire } from '../support/wire.ts';

const unknownId = '01890a5d-ac96-774b-bcce-b302099a8057';
const password = { mode: 'none' } as const;

/** For every operation an input that passes its checks. A new operation without a line here does not compile. */
const inputs: Record<OperationName | JobName, unknown> = {
  'accounts.list': {},
  'accounts.get': { id: unknownId },
  'accounts.create': { username: 'somebody', password },
  'accounts.update': { id: unknownId, version: 1, changes: {} },
  'accounts.lock': { ids: [unknownId] },
  'accounts.unlock': { ids: [unknownId] },
  'accounts.resetPassword': { id: unknownId, password: { mode: 'generate' } },
  'accounts.checkPassword': { login: 'somebody', password: 'something' },
  'accounts.archive': { ids: [unknownId] },
  'accounts.restore': { ids: [unknownId] },
  'accounts.exportCsv': { scope: 'all' },
  'app.info': {},
  'app.openDatabase': {},
};

/** Written out, so that widening an operation's access needs a second thought and a second line. */
const expected: Record<keyof typeof inputs, Access> = {
  'accounts.list': 'viewer',
  'accounts.get': 'viewer',
  'accounts.create': 'staff',
  'accounts.update': 'staff',
  'accounts.lock': 'staff',
  'accounts.unlock': 'staff',
  'accounts.resetPassword': 'staff',
  'accounts.checkPassword': 'staff',
  'accounts.archive': 'staff',
  'accounts.restore': 'staff',
  'accounts.exportCsv': 'staff',
  'app.info': 'anyone',
  'app.openDatabase': 'anyone',
};

describe('who may call what', () => {
  for (const name of Object.keys(expected) as (keyof typeof expected)[]) {
    test(`${name} answers ${expected[name]} and those above, and nobody below`, async () => {
      const wire = await openWire();
      for (const level of accessLevels) {
        wire.session.level = level;
        const reply =
          name === 'accounts.exportCsv'
            ? await wire.startJob(name, inputs[name] as never)
            : await wire.raw(name, inputs[name]);
        const refused = !reply.ok && reply.error.code === 'forbidden';
        expect({ level, refused }).toEqual({ level, refused: !allows(level, expected[name]) });
      }
    });
  }

  test('somebody without rights changes nothing', async () => {
    const wire = await openWire();
    wire.session.level = 'viewer';
    await wire.raw('accounts.create', inputs['accounts.create']);
    wire.session.level = 'owner';
    expect(await wire.value('accounts.list', {})).toMatchObject({ total: 0 });
  });
});
