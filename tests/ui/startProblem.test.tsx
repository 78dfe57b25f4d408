import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { startProblems, type DatabaseState } from '../../contract/index.ts';
import { messages } from '../../renderer/text/messages.ts';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventMembers } from '../support/members.ts';
import { button, grid, openWindow } from './screen.tsx';

const dataFolder = 'C:\\Users\\Anna\\Rollbook';

function failing(problem: (typeof startProblems)[number], afterwards: DatabaseState) {
  const bridge = createFakeBridge(inventMembers(2));
  const database = { state: 'failed' as const, problem };
  bridge.answer('app.info', () => ({ version: '0.1.0', platform: 'win32', dataFolder, database }));
  bridge.answer('app.openDatabase', () => afterwards);
  bridge.refuse('accounts.list', { code: 'io', reason: problem });
  return bridge;
}

describe('a database that does not open', () => {
  it.each(startProblems)('says what %s means, what to do and where the folder is', async (problem) => {
    openWindow(failing(problem, { state: 'failed', problem }));
    const { title, what, todo } = messages.problems[problem];
    await screen.findByRole('heading', { name: title });
    expect(screen.getByRole('alert').textContent).toBe(what);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(todo);
    expect(screen.getByText(dataFolder)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'New member' })).toBeNull();
  });

  it('opens the members when trying again works', async () => {
    const user = openWindow(failing('database_locked', { state: 'ready' }));
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect((await grid()).getAttribute('aria-rowcount')).toBe('3');
  });

  it('says that it still does not work, and shows the new problem if it is another one', async () => {
    const user = openWindow(failing('database_locked', { state: 'failed', problem: 'disk_full' }));
    await screen.findByRole('heading', { name: messages.problems.database_locked.title });
    await user.click(button('Try again'));
    await screen.findByRole('heading', { name: 'The disk is full' });
    await screen.findByText('It still does not work.');
  });

  it('says so when main gives no answer at all', async () => {
    const bridge = createFakeBridge();
    bridge.refuse('app.info', { code: 'internal' });
    openWindow(bridge);
    await screen.findByRole('heading', { name: messages.problems.unknown.title });
  });
});
