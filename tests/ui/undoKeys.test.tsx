import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError, type Change, type JobOutput } from '../../contract/index.ts';
import { tellDone } from '../../renderer/features/history/undoLast.ts';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventMembers, memberId } from '../support/members.ts';
import { grid, openWindow } from './screen.tsx';

let made = 9_000;

/** A change of now, with an id of its own: what Ctrl+Z tried in vain is remembered as long as the window lives. */
function changeNow(): Change {
  made += 1;
  return {
    id: memberId(made),
    at: new Date(Date.now() + 1_000).toISOString(),
    actor: 'owner',
    action: 'account.locked',
    details: {},
    total: 1,
    subject: null,
    undone: null,
    undoable: true,
  };
}

type Undone = JobOutput<'changes.undo'>;
const undone: Undone = { restored: 1, conflicts: 0, examples: [] };

/** Two changes, newest first, and a main that does one undo at a time and marks what it took back. */
async function start(answer: (id: string) => Undone | Promise<Undone> = () => undone) {
  const bridge = createFakeBridge(inventMembers(3));
  let changes = [changeNow(), changeNow()];
  const [newest = '', older = ''] = changes.map(({ id }) => id);
  let running = false;
  bridge.answer('changes.list', () => ({ changes, more: false }));
  bridge.work('changes.undo', async ({ id }) => {
    if (running) throw new AppError('busy', 'no', { reason: 'job_running' });
    running = true;
    const outcome = await answer(id);
    running = false;
    const mark = { at: new Date().toISOString(), changeId: memberId(1) };
    if (outcome.restored > 0)
      changes = changes.map((one) => (one.id === id ? { ...one, undone: mark } : one));
    return outcome;
  });
  const user = openWindow(bridge);
  (await grid()).focus();
  const undos = () => bridge.callsOf('changes.undo');
  return { bridge, user, newest, older, undos };
}

describe('Ctrl+Z', () => {
  it('takes away the message of what it took back, with its way back', async () => {
    const { user, newest } = await start();
    act(() => tellDone('Three were locked', newest));
    await screen.findByText('Three were locked');
    await user.keyboard('{Control>}z{/Control}');
    await screen.findByText('The change was undone');
    expect(screen.queryByText('Three were locked')).toBeNull();
  });

  it('goes on to the change before when one can no longer be taken back', async () => {
    const { user, newest, older, undos } = await start((id) =>
      id === older ? undone : { restored: 0, conflicts: 1, examples: [] },
    );
    await user.keyboard('{Control>}z{/Control}');
    await screen.findByText(/^Nothing was undone/);
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(undos()).toEqual([{ id: newest }, { id: older }]));
    await user.keyboard('{Control>}z{/Control}');
    await screen.findByText(/^Nothing to undo/);
    expect(undos()).toHaveLength(2);
  });

  it('takes back one change for each press, one after the other', async () => {
    let finish: () => void = () => undefined;
    const { user, newest, older, undos } = await start(
      (id) =>
        new Promise((resolve) => {
          if (id === older) resolve(undone);
          else finish = () => resolve(undone);
        }),
    );
    await user.keyboard('{Control>}zz{/Control}');
    await waitFor(() => expect(undos()).toEqual([{ id: newest }]));
    act(() => finish());
    await waitFor(() => expect(undos()).toEqual([{ id: newest }, { id: older }]));
    expect(screen.queryByText(/still being done|already/)).toBeNull();
  });

  it('takes back nothing more once the one before it failed', async () => {
    let fail: () => void = () => undefined;
    const { user, undos } = await start(
      () =>
        new Promise((_, reject) => {
          fail = () => reject(new AppError('cancelled', 'stopped'));
        }),
    );
    await user.keyboard('{Control>}zz{/Control}');
    await waitFor(() => expect(undos()).toHaveLength(1));
    act(() => fail());
    await screen.findByText('Stopped. Nothing was changed.');
    expect(undos()).toHaveLength(1);
  });

  it('held down takes back one change', async () => {
    const { newest, undos } = await start();
    const key = { key: 'z', ctrlKey: true };
    fireEvent.keyDown(document.body, key);
    fireEvent.keyDown(document.body, { ...key, repeat: true });
    await screen.findByText('The change was undone');
    fireEvent.keyDown(document.body, { ...key, repeat: true });
    await screen.findByText('The change was undone');
    expect(undos()).toEqual([{ id: newest }]);
  });
});
