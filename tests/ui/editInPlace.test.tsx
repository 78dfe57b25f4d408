import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../contract/index.ts';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventField, inventMember } from '../support/members.ts';
import { button, errorAt, openDetails, openField, openWindow, rowOf } from './screen.tsx';

const fields = [
  inventField(0, { label: 'Weight', type: 'number' }),
  inventField(1, { label: 'Born', type: 'date' }),
  inventField(2, { label: 'Vegetarian', type: 'yesNo' }),
  inventField(3, { label: 'Shirt', type: 'choice', choices: ['S', 'M', 'L'] }),
  inventField(4, { label: 'Website', type: 'url' }),
];
const anna = inventMember(0, {
  username: 'anna',
  displayName: 'Anna Albrecht',
  phone: '030 1',
  groups: ['Gym'],
  custom: { weight: '1234.5', born: '2001-02-03' },
});
const berta = inventMember(1, { username: 'berta', displayName: 'Berta Brown', groups: ['Yoga', 'Gym'] });

async function start() {
  const bridge = createFakeBridge([anna, berta], fields);
  const user = openWindow(bridge);
  const panel = await openDetails(user, 'Anna Albrecht');
  await within(panel).findByRole('button', { name: /^Weight: / });
  return { bridge, user, panel };
}

describe('a value of a member', () => {
  it('is saved by Enter, alone and with the version that was on screen', async () => {
    const { bridge, user } = await start();
    const phone = await openField(user, 'Phone');
    expect(document.activeElement).toBe(phone);
    await user.clear(phone);
    await user.type(phone, '030 99{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(button('Phone: 030 99')));
    expect(bridge.callsOf('accounts.update')).toEqual([
      { id: anna.id, version: 1, changes: { phone: '030 99' } },
    ]);
    await screen.findByText('Phone was saved');
    expect((await rowOf('Anna Albrecht')).textContent).toContain('030 99');
  });

  it('is saved when it is left with Tab, which goes on to the next value', async () => {
    const { bridge, user } = await start();
    await user.type(await openField(user, 'E-mail'), '.net');
    await user.tab();
    expect(document.activeElement).toBe(button('Phone: 030 1'));
    await waitFor(() => expect(bridge.accounts.find(anna.id).email).toBe('member0@example.org.net'));
  });

  it('opens with F2 and Enter, and Escape puts the old value back', async () => {
    const { bridge, user } = await start();
    button('Phone: 030 1').focus();
    await user.keyboard('{F2}');
    await user.keyboard('nothing{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(button('Phone: 030 1')));
    await user.keyboard('{Enter}');
    await user.keyboard('{Enter}');
    expect(bridge.callsOf('accounts.update')).toEqual([]);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  });

  it('stays open with main’s words when main refuses it', async () => {
    const { bridge, user } = await start();
    const email = await openField(user, 'E-mail');
    await user.clear(email);
    await user.type(email, 'nonsense{Enter}');
    await waitFor(() => expect(errorAt(email)).toContain('e-mail address'));
    expect(email.getAttribute('aria-invalid')).toBe('true');
    expect(email).toHaveProperty('value', 'nonsense');
    await user.clear(email);
    await user.type(email, String(berta.email));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(errorAt(email)).toContain('Another member already has'));
    expect(bridge.accounts.find(anna.id).email).toBe(anna.email);
  });

  it('asks before it is given up with something main refused', async () => {
    const { user } = await start();
    const email = await openField(user, 'E-mail');
    await user.clear(email);
    await user.type(email, 'nonsense');
    await user.click(await rowOf('Berta Brown'));
    await screen.findByRole('dialog', { name: 'Leave without saving?' });
    await user.click(button('Keep editing'));
    expect(email).toHaveProperty('value', 'nonsense');
    await user.click(await rowOf('Berta Brown'));
    await user.click(await screen.findByRole('button', { name: 'Leave without saving' }));
    await screen.findByRole('heading', { name: 'Berta Brown' });
  });

  it('keeps Enter for itself when it is long, and is saved with Ctrl and Enter', async () => {
    const { bridge, user } = await start();
    await user.type(await openField(user, 'Notes'), 'one{Enter}two');
    expect(bridge.callsOf('accounts.update')).toEqual([]);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(bridge.accounts.find(anna.id).notes).toBe('one\ntwo'));
  });

  it('tries again with Enter after main was busy', async () => {
    const { bridge, user } = await start();
    const phone = await openField(user, 'Phone');
    await user.type(phone, '5');
    bridge.refuse('accounts.update', { code: 'busy', reason: 'database_locked' });
    await user.keyboard('{Enter}');
    await screen.findByText(/Another program is using the member file/);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(bridge.accounts.find(anna.id).phone).not.toBe('030 1'));
  });
});

describe('custom fields', () => {
  it('are shown and typed in the way of the language', async () => {
    const { bridge, user } = await start();
    expect(button('Born: Feb 3, 2001')).toBeDefined();
    const weight = await openField(user, 'Weight');
    expect(weight).toHaveProperty('value', '1234.5');
    await user.clear(weight);
    await user.type(weight, '70,5{Enter}');
    await waitFor(() => expect(bridge.accounts.find(anna.id).custom['weight']).toBe('70.5'));
    expect(bridge.callsOf('accounts.update')).toMatchObject([{ changes: { custom: { weight: '70.5' } } }]);
  });

  it('offer yes, no and nothing, and the choices there are', async () => {
    const { bridge, user } = await start();
    await openField(user, 'Vegetarian');
    await user.click(screen.getByRole('radio', { name: 'Yes' }));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(bridge.accounts.find(anna.id).custom['vegetarian']).toBe('true'));
    await user.selectOptions(await openField(user, 'Shirt'), 'M');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(bridge.accounts.find(anna.id).custom['shirt']).toBe('M'));
    expect(button('Vegetarian: Yes')).toBeDefined();
  });

  it('say what main refuses at the field itself', async () => {
    const { bridge, user } = await start();
    bridge.answer('accounts.update', () => {
      throw new AppError('conflict', 'taken', { fields: { 'changes.custom.website': 'not_unique' } });
    });
    const website = await openField(user, 'Website');
    await user.type(website, 'https://example.org{Enter}');
    await waitFor(() => expect(errorAt(website)).toContain('Another member already has this value'));
  });
});

describe('groups and tags', () => {
  it('are chosen from those that exist, in their spelling', async () => {
    const { bridge, user } = await start();
    const groups = await openField(user, 'Groups');
    await user.type(groups, 'yo');
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Yoga1',
      'New: “yo”',
    ]);
    await user.keyboard('{Enter}');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(bridge.accounts.find(anna.id).groups).toEqual(['Gym', 'Yoga']));
  });

  it('take a new word, also when the field is only left', async () => {
    const { bridge, user } = await start();
    await user.type(await openField(user, 'Tags'), 'trial');
    await user.click(screen.getByRole('heading', { name: 'Anna Albrecht' }));
    await waitFor(() => expect(bridge.accounts.find(anna.id).tags).toEqual(['trial']));
  });
});
