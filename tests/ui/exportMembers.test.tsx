import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../contract/index.ts';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventMembers } from '../support/members.ts';
import { button, grid, openWindow } from './screen.tsx';

async function openExport() {
  const bridge = createFakeBridge(inventMembers(40));
  const user = openWindow(bridge);
  await grid();
  const begin = async () => {
    await user.click(button('Export…'));
    const dialog = await screen.findByRole('dialog', { name: 'Export members' });
    return { dialog, start: within(dialog).getByRole('button', { name: 'Export…' }) };
  };
  const jobId = () => `job-${bridge.calls.findLastIndex(({ name }) => name === 'accounts.exportCsv') + 1}`;
  const end = (result: Envelope<unknown>) => act(() => bridge.emit({ kind: 'done', jobId: jobId(), result }));
  return { bridge, user, begin, jobId, end };
}

const cancelled: Envelope<unknown> = { ok: false, error: { code: 'cancelled', message: 'stopped' } };

describe('exporting members', () => {
  it('exports everyone, safe for spreadsheets, unless told otherwise', async () => {
    const { bridge, user, begin, end } = await openExport();
    await user.click((await begin()).start);
    expect(bridge.callsOf('accounts.exportCsv')).toEqual([
      { scope: 'all', delimiter: ',', bom: false, spreadsheetSafe: true },
    ]);
    end({ ok: true, value: { rows: 40, fileName: 'members.csv' } });
    await screen.findByText('40 members saved in members.csv');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('exports what the list shows, in the form chosen', async () => {
    const { bridge, user, begin } = await openExport();
    await user.type(screen.getByRole('searchbox'), 'anna');
    await screen.findByText('4 of 40');
    await user.click(screen.getByRole('radio', { name: 'Locked' }));
    await screen.findByText(/^\d of 40|Nobody/);
    const { dialog, start } = await begin();
    await user.click(within(dialog).getByRole('radio', { name: /What the list shows now/ }));
    await user.click(within(dialog).getByRole('radio', { name: 'Semicolon' }));
    await user.click(within(dialog).getByRole('checkbox', { name: 'Opens in Excel with accents' }));
    await user.click(start);
    expect(bridge.callsOf('accounts.exportCsv')).toEqual([
      {
        scope: { search: 'anna', filter: { status: 'locked' } },
        delimiter: ';',
        bom: true,
        spreadsheetSafe: true,
      },
    ]);
  });

  it('shows progress and can be stopped', async () => {
    const { bridge, user, begin, jobId, end } = await openExport();
    const { dialog, start } = await begin();
    await user.click(start);
    await within(dialog).findByText('Choose where to save the file…');
    act(() => bridge.emit({ kind: 'progress', jobId: jobId(), progress: { done: 1500, total: 40_000 } }));
    await within(dialog).findByText('1,500 of 40,000');
    expect(within(dialog).getByRole('progressbar', { name: 'Export progress' })).toHaveProperty(
      'value',
      1500,
    );
    act(() => bridge.emit({ kind: 'progress', jobId: 'another', progress: { done: 9, total: 9 } }));
    expect(within(dialog).queryByText('9 of 9')).toBeNull();

    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(bridge.callsOf('cancelJob')).toEqual([jobId()]);
    end(cancelled);
    await screen.findByText('The export was stopped. No file was written.');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says nothing when the system’s file dialog was closed', async () => {
    const { user, begin, end } = await openExport();
    await user.click((await begin()).start);
    end(cancelled);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.body.textContent).not.toContain('stopped');
  });

  it.each([
    ['disk_full', 'The disk is full'],
    ['not_writable', 'may not write there'],
    ['unknown', 'could not be read or written'],
  ])('says what to do about %s and lets one try again', async (reason, words) => {
    const { user, begin, end } = await openExport();
    const { dialog, start } = await begin();
    await user.click(start);
    end({ ok: false, error: { code: 'io', reason, message: reason } });
    expect((await within(dialog).findByRole('alert')).textContent).toContain(words);
    expect(within(dialog).getByRole('button', { name: 'Export…' })).toBeDefined();
  });
});
