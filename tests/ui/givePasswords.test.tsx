import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { AppError, usualPolicy } from '../../contract/index.ts';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventMember } from '../support/members.ts';
import { openList, submit, whatWill } from './bulkScreen.tsx';
import { button, field, grid, openWindow } from './screen.tsx';

const code = 'KX7M-93QT-HWPA-4C';
const expiresAt = '2026-05-04T12:00:00.000Z';

/** A new member with a code, whose dialog is open. */
async function showCode() {
  const bridge = createFakeBridge([inventMember(0)]);
  bridge.answer('clipboard.copySecret', () => ({ seconds: 30 }));
  bridge.answer('accounts.create', ({ username }) => ({
    account: inventMember(1, { username, displayName: '' }),
    temporaryPassword: code,
    expiresAt,
  }));
  const user = openWindow(bridge);
  await grid();
  await user.click(button('New member'));
  await screen.findByRole('dialog', { name: 'New member' });
  await user.type(field('User name'), 'sofia');
  await user.click(screen.getByRole('radio', { name: 'Make a one-time code' }));
  await user.click(button('Add member'));
  const dialog = await screen.findByRole('dialog', { name: 'One-time code' });
  return { bridge, user, dialog };
}

describe('a password that Rollbook makes', () => {
  it('looks as somebody wants it, and the example shows how', async () => {
    const bridge = createFakeBridge([inventMember(0)]);
    const user = openWindow(bridge);
    await grid();
    await user.click(button('New member'));
    const dialog = await screen.findByRole('dialog', { name: 'New member' });
    await user.type(field('User name'), 'sofia');
    await user.click(within(dialog).getByText('river-candle-mosaic-tulip-anchor'));
    await user.selectOptions(within(dialog).getByLabelText('How many words'), '4 words and 4 digits');
    await user.selectOptions(within(dialog).getByLabelText('Between the words'), 'Dot');
    await user.click(within(dialog).getByLabelText('Each word with a capital letter'));
    within(dialog).getByText('River.Candle.Mosaic.Tulip.7254');
    await user.click(button('Add member'));
    await screen.findByRole('dialog', { name: 'Temporary password' });
    const style = { kind: 'words', count: 4, separator: '.', capitalised: true, digit: false };
    expect(bridge.callsOf('accounts.create')).toMatchObject([{ password: { mode: 'generate', style } }]);
  });
});

describe('a code that is shown once', () => {
  it('asks for no change box, and says until when it is valid', async () => {
    const { bridge, dialog } = await showCode();
    expect(bridge.callsOf('accounts.create')).toMatchObject([{ password: { mode: 'code' } }]);
    within(dialog).getByText(code);
    within(dialog).getByText(/Valid until/);
  });

  it('is copied by main and counts down to its end', async () => {
    const { bridge, user, dialog } = await showCode();
    await user.click(within(dialog).getByRole('button', { name: 'Copy' }));
    await within(dialog).findByText('Copied.');
    expect(bridge.callsOf('clipboard.copySecret')).toEqual([{ text: code }]);
    expect(within(dialog).getByRole('timer').textContent).toMatch(/in (30|29) s/);
  });

  it('says when it is gone from the clipboard, or when copying failed', async () => {
    const { bridge, user, dialog } = await showCode();
    bridge.answer('clipboard.copySecret', () => ({ seconds: 0.3 }));
    await user.click(within(dialog).getByRole('button', { name: 'Copy' }));
    await within(dialog).findByText('No longer on the clipboard.');
    bridge.refuse('clipboard.copySecret', { code: 'internal' });
    await user.click(within(dialog).getByRole('button', { name: 'Copy' }));
    await within(dialog).findByText(/copy it by hand/);
  });

  it('is printed and saved as a slip, without a path', async () => {
    const { bridge, user, dialog } = await showCode();
    bridge.work('slips.print', () => ({}));
    bridge.work('slips.save', () => ({ fileName: 'password-sofia.pdf' }));
    await user.click(within(dialog).getByRole('button', { name: 'Print slip…' }));
    await within(dialog).findByText('The slip was sent to the printer.');
    await user.click(within(dialog).getByRole('button', { name: 'Save slip as PDF…' }));
    await within(dialog).findByText('Saved as password-sofia.pdf.');
    expect(bridge.callsOf('slips.save')).toEqual([{ id: inventMember(1).id, password: code, expiresAt }]);
  });

  it('stays when printing fails, and says what to do', async () => {
    const { bridge, user, dialog } = await showCode();
    bridge.work('slips.print', () => {
      throw new AppError('io', 'no printer', { reason: 'not_printed' });
    });
    await user.click(within(dialog).getByRole('button', { name: 'Print slip…' }));
    await within(dialog).findByText(/Check the printer/);
    within(dialog).getByText(code);
  });
});

describe('new passwords for many', () => {
  it('says what will happen, shows where it is and tells where the slips are', async () => {
    const { bridge, user, choose, selectThree, jobId, end } = await openList();
    await selectThree();
    const dialog = await choose('Give new passwords…');
    expect((await whatWill(dialog)).textContent).toContain('3 members will get a new password');
    await user.click(within(dialog).getByLabelText('Only those who have no password yet'));
    await waitFor(() =>
      expect(bridge.callsOf('changes.preview').at(-1)).toMatchObject({
        change: { kind: 'givePasswords', onlyWithout: true },
      }),
    );
    await within(dialog).findByRole('button', { name: 'Give 3 members a new password' });
    await user.click(submit(dialog));
    await waitFor(() => expect(bridge.callsOf('passwords.giveMany')).toHaveLength(1));
    expect(bridge.callsOf('passwords.giveMany')).toMatchObject([
      { password: { mode: 'code' }, onlyWithout: true },
    ]);
    await within(dialog).findByText('Choose where the slips should go.');
    act(() =>
      bridge.emit({
        kind: 'progress',
        jobId: jobId('passwords.giveMany'),
        progress: { phase: 'hashing', done: 1, total: 3 },
      }),
    );
    await within(dialog).findByText('1 of 3 passwords are made. Nobody has a new one yet.');
    vi.useFakeTimers({ shouldAdvanceTime: true });
    onTestFinished(() => void vi.useRealTimers());
    end('passwords.giveMany', { ok: true, value: { changed: 3, fileName: 'passwords.pdf' } });
    const where = '3 members have a new password. The slips are in passwords.pdf.';
    await screen.findByText(where);
    act(() => void vi.advanceTimersByTime(3_600_000));
    expect(screen.getByText(where)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('goes back to the choice when no place was chosen, and says why when there are too many', async () => {
    const { bridge, user, choose, selectThree } = await openList();
    bridge.work('passwords.giveMany', () => {
      throw new AppError('cancelled', 'no file was chosen');
    });
    await selectThree();
    const dialog = await choose('Give new passwords…');
    await within(dialog).findByRole('button', { name: 'Give 3 members a new password' });
    await user.click(submit(dialog));
    await waitFor(() => expect(bridge.callsOf('passwords.giveMany')).toHaveLength(1));
    within(dialog).getByText('What they get');
    bridge.answer('changes.preview', () => {
      throw new AppError('invalid_input', 'too many', { reason: 'too_many_people' });
    });
    await user.click(within(dialog).getByLabelText('Only those who have no password yet'));
    await within(dialog).findByText(/more than 10,000 members/);
  });
});

describe('the letterhead', () => {
  async function openLetterhead() {
    const bridge = createFakeBridge([inventMember(0)]);
    let { letterhead } = usualPolicy;
    bridge.answer('labels.list', () => ({ labels: [] }));
    bridge.answer('purge.due', () => ({ days: null, total: 0 }));
    bridge.answer('policy.get', () => ({ ...usualPolicy, letterhead }));
    bridge.answer('policy.update', (changes) => {
      letterhead = changes.letterhead ?? letterhead;
      return { ...usualPolicy, letterhead };
    });
    const user = openWindow(bridge);
    await grid();
    await user.click(button('Settings'));
    const region = within(await screen.findByRole('region', { name: 'Letterhead' }));
    await region.findByLabelText('Name of the business');
    return { bridge, user, region };
  }

  it('is seen on a slip while it is typed, and kept', async () => {
    const { bridge, user, region } = await openLetterhead();
    await user.type(region.getByLabelText('Name of the business'), 'Studio Nord');
    await user.type(region.getByLabelText('Lines below it'), 'Hafenstraße 12{Enter}Hamburg');
    const preview = within(region.getByRole('figure'));
    preview.getByText('Studio Nord');
    preview.getByText('Hafenstraße 12');
    await user.click(region.getByRole('button', { name: 'Save' }));
    await screen.findByText('The letterhead was saved');
    expect(bridge.callsOf('policy.update')).toEqual([
      { letterhead: { name: 'Studio Nord', lines: ['Hafenstraße 12', 'Hamburg'] } },
    ]);
  });

  it('has six lines at most', async () => {
    const { bridge, user, region } = await openLetterhead();
    await user.type(
      region.getByLabelText('Lines below it'),
      '1{Enter}2{Enter}3{Enter}4{Enter}5{Enter}6{Enter}7',
    );
    await user.click(region.getByRole('button', { name: 'Save' }));
    await region.findByText('At most 6 entries.');
    expect(bridge.callsOf('policy.update')).toEqual([]);
  });
});
