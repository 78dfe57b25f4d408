import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventMember } from '../support/members.ts';
import { button, openDetails, openField, openWindow } from './screen.tsx';

const anna = inventMember(0, { username: 'anna', displayName: 'Anna Albrecht', phone: '030 1' });

async function typePhone(text: string) {
  const bridge = createFakeBridge([anna]);
  const user = openWindow(bridge);
  await openDetails(user, 'Anna Albrecht');
  const phone = await openField(user, 'Phone');
  await user.clear(phone);
  await user.type(phone, text);
  return { bridge, user, phone };
}

describe('somebody else’s change', () => {
  it('of another value does not stand in the way', async () => {
    const { bridge, user } = await typePhone('030 99');
    bridge.accounts.put(anna.id, { notes: 'from elsewhere' });
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(bridge.accounts.find(anna.id)).toMatchObject({ phone: '030 99', notes: 'from elsewhere' }),
    );
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('of the same value is shown while one types, and replaces nothing', async () => {
    const { bridge, phone } = await typePhone('030 99');
    bridge.accounts.put(anna.id, { phone: '030 7' });
    await screen.findByText('Changed meanwhile, now: 030 7');
    expect(phone).toHaveProperty('value', '030 99');
  });

  it('of the same value is told with who it was, and one’s own can be saved over it', async () => {
    const { bridge, user, phone } = await typePhone('030 99');
    bridge.accounts.put(anna.id, { phone: '030 7' });
    await user.keyboard('{Enter}');
    const choice = await screen.findByRole('alert');
    for (const words of ['while you were typing', 'Changed by Bea', '030 99', '030 7'])
      expect(choice.textContent).toContain(words);
    expect(phone).toHaveProperty('value', '030 99');
    expect(bridge.accounts.find(anna.id).phone).toBe('030 7');
    await user.click(button('Save yours'));
    await waitFor(() => expect(bridge.accounts.find(anna.id).phone).toBe('030 99'));
    await screen.findByRole('button', { name: 'Phone: 030 99' });
  });

  it('can be kept', async () => {
    const { bridge, user } = await typePhone('030 99');
    bridge.accounts.put(anna.id, { phone: '030 7' });
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Keep what is there now' }));
    await screen.findByRole('button', { name: 'Phone: 030 7' });
    expect(bridge.accounts.find(anna.id).phone).toBe('030 7');
  });

  it('to the very same value is no conflict', async () => {
    const { bridge, user } = await typePhone('030 99');
    bridge.accounts.put(anna.id, { phone: '030 99' });
    await user.keyboard('{Enter}');
    await screen.findByRole('button', { name: 'Phone: 030 99' });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows both values also when the history cannot be read', async () => {
    const { bridge, user } = await typePhone('030 99');
    bridge.accounts.put(anna.id, { phone: '030 7' });
    bridge.answer('accounts.timeline', () => {
      throw new Error('no history');
    });
    await user.keyboard('{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('030 7');
  });
});
