import { describe, expect, test } from 'vitest';
import { accessLevels, allows, jobNames } from '../../contract/index.ts';
import type { Access, JobName, OperationName } from '../../contract/index.ts';
import { openWire } from '../support/wire.ts';

const unknownId = '01890a5d-ac96-774b-bcce-b302099a8057';
const otherId = '01890a5d-ac96-774b-bcce-b302099a8058';
const password = { mode: 'none' } as const;

/** For every operation an input that passes its checks. A new operation without a line here does not compile. */
const inputs: Record<OperationName | JobName, unknown> = {
  'accounts.list': {},
  'accounts.count': { queries: [{}] },
  'accounts.ids': {},
  'accounts.position': { id: unknownId },
  'accounts.family': { id: unknownId },
  'accounts.timeline': { id: unknownId },
  'accounts.merge': { keep: { id: unknownId, version: 1 }, other: { id: otherId, version: 1 }, take: {} },
  'changes.preview': { target: { ids: [unknownId] }, change: { kind: 'archive' } },
  'changes.list': {},
  'changes.run': { target: { ids: [unknownId] }, change: { kind: 'archive' } },
  'changes.undo': { id: unknownId },
  'labels.list': { kind: 'group' },
  'labels.create': { kind: 'group', name: 'Gold' },
  'labels.rename': { kind: 'group', name: 'Gold', to: 'Silver' },
  'labels.remove': { kind: 'group', name: 'Gold' },
  'customFields.list': {},
  'customFields.create': { label: 'City', type: 'text' },
  'customFields.update': { id: unknownId, version: 1, changes: {} },
  'customFields.remove': { id: unknownId },
  'customFields.restore': { id: unknownId },
  'customFields.reorder': { ids: [unknownId] },
  'views.list': {},
  'views.save': { name: 'Mine', query: {} },
  'views.remove': { id: unknownId },
  'views.reorder': { ids: [unknownId] },
  'preferences.get': {},
  'preferences.update': {},
  'policy.get': {},
  'clipboard.copySecret': { text: 'copied' },
  'slips.print': { id: unknownId, password: 'shown' },
  'slips.save': { id: unknownId, password: 'shown' },
  'passwords.giveMany': { target: { ids: [unknownId] }, password: { mode: 'generate' } },
  'policy.update': {},
  'passwords.rate': { password: 'something' },
  'purge.preview': { target: { ids: [unknownId] } },
  'purge.due': {},
  'purge.run': { target: { ids: [unknownId] }, confirm: 1 },
  'duplicates.dismiss': { first: unknownId, second: otherId },
  'duplicates.restore': { first: unknownId, second: otherId },
  'duplicates.find': {},
  'statistics.overview': {},
  'passwords.health': {},
  'passwords.schemes': {},
  'passwords.measure': {},
  'passwords.strengthen': {},
  'locks.calendar': { borders: ['2026-05-01T00:00:00.000Z', '2026-05-02T00:00:00.000Z'] },
  'locks.list': { from: '2026-05-01T00:00:00.000Z', until: '2026-05-02T00:00:00.000Z' },
  'accounts.get': { id: unknownId },
  'accounts.create': { username: 'somebody', password },
  'accounts.update': { id: unknownId, version: 1, changes: {} },
  'accounts.lock': { ids: [unknownId] },
  'accounts.unlock': { ids: [unknownId] },
  'accounts.resetPassword': { id: unknownId, password: { mode: 'generate' } },
  'accounts.checkPassword': { login: 'somebody', password: 'something' },
  'secondFactor.get': { id: unknownId },
  'secondFactor.begin': { id: unknownId },
  'secondFactor.confirm': { id: unknownId, code: '123456' },
  'secondFactor.newRecoveryCodes': { id: unknownId },
  'secondFactor.remove': { id: unknownId },
  'secondFactor.guard': {},
  'accounts.changePassword': { login: 'somebody', password: 'something', newPassword: 'Green-Kettle-43' },
  'accounts.attempts': { id: unknownId },
  'accounts.clearAttempts': { ids: [unknownId] },
  'accounts.archive': { ids: [unknownId] },
  'accounts.restore': { ids: [unknownId] },
  'accounts.exportCsv': { scope: 'all' },
  'app.info': {},
  'app.openDatabase': {},
};

/** Written out, so that widening an operation's access needs a second thought and a second line. */
const expected: Record<keyof typeof inputs, Access> = {
  'accounts.list': 'viewer',
  'accounts.count': 'viewer',
  'accounts.ids': 'viewer',
  'accounts.position': 'viewer',
  'accounts.family': 'viewer',
  'accounts.timeline': 'viewer',
  'accounts.merge': 'staff',
  'changes.preview': 'staff',
  'changes.list': 'viewer',
  'changes.run': 'staff',
  'changes.undo': 'staff',
  'labels.list': 'viewer',
  'labels.create': 'staff',
  'labels.rename': 'owner',
  'labels.remove': 'owner',
  'customFields.list': 'viewer',
  'customFields.create': 'owner',
  'customFields.update': 'owner',
  'customFields.remove': 'owner',
  'customFields.restore': 'owner',
  'customFields.reorder': 'owner',
  'views.list': 'viewer',
  'views.save': 'staff',
  'views.remove': 'staff',
  'views.reorder': 'staff',
  'preferences.get': 'anyone',
  'preferences.update': 'anyone',
  'policy.get': 'viewer',
  'clipboard.copySecret': 'staff',
  'slips.print': 'staff',
  'slips.save': 'staff',
  'passwords.giveMany': 'staff',
  'policy.update': 'owner',
  'passwords.rate': 'staff',
  'purge.preview': 'owner',
  'purge.due': 'viewer',
  'purge.run': 'owner',
  'duplicates.dismiss': 'staff',
  'duplicates.restore': 'staff',
  'duplicates.find': 'viewer',
  'statistics.overview': 'viewer',
  'passwords.health': 'viewer',
  'passwords.schemes': 'viewer',
  'passwords.measure': 'owner',
  'passwords.strengthen': 'owner',
  'locks.calendar': 'viewer',
  'locks.list': 'viewer',
  'accounts.get': 'viewer',
  'accounts.create': 'staff',
  'accounts.update': 'staff',
  'accounts.lock': 'staff',
  'accounts.unlock': 'staff',
  'accounts.resetPassword': 'staff',
  'accounts.checkPassword': 'staff',
  'accounts.changePassword': 'staff',
  'accounts.attempts': 'viewer',
  'accounts.clearAttempts': 'staff',
  'accounts.archive': 'staff',
  'accounts.restore': 'staff',
  'accounts.exportCsv': 'staff',
  'secondFactor.get': 'viewer',
  'secondFactor.begin': 'staff',
  'secondFactor.confirm': 'staff',
  'secondFactor.newRecoveryCodes': 'owner',
  'secondFactor.remove': 'owner',
  'secondFactor.guard': 'viewer',
  'app.info': 'anyone',
  'app.openDatabase': 'anyone',
};

function isJob(name: OperationName | JobName): name is JobName {
  return jobNames.some((job) => job === name);
}

describe('who may call what', () => {
  for (const name of Object.keys(expected) as (keyof typeof expected)[]) {
    test(`${name} answers ${expected[name]} and those above, and nobody below`, async () => {
      const wire = await openWire();
      for (const level of accessLevels) {
        wire.session.level = level;
        const reply = isJob(name)
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
