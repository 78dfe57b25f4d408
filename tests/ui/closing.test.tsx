import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventMember } from '../support/members.ts';
import { button, field, grid, openDetails, openField, openWindow } from './screen.tsx';

const anna = inventMember(0, { displayName: 'Anna Albrecht', phone: '030 1' });

/** Whether the window would ask before it closes. */
function asks(): boolean {
  const closing = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(closing);
  return closing.defaultPrevented;
}

describe('closing the window', () => {
  it('asks while a value of the details is typed and not saved', async () => {
    const bridge = createFakeBridge([anna]);
    const user = openWindow(bridge);
    await openDetails(user, 'Anna Albrecht');
    const phone = await openField(user, 'Phone');
    expect(asks()).toBe(false);
    await user.type(phone, '9');
    expect(asks()).toBe(true);
    await user.keyboard('{Enter}');
    await screen.findByText('Phone was saved');
    expect(asks()).toBe(false);
  });

  it('asks while a dialog holds something typed', async () => {
    const user = openWindow(createFakeBridge([anna]));
    await grid();
    await user.keyboard('{Control>}n{/Control}');
    await screen.findByRole('dialog', { name: 'New member' });
    expect(asks()).toBe(false);
    await user.type(field('Name'), 'Cy');
    expect(asks()).toBe(true);
    await user.clear(field('Name'));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asks()).toBe(false);
  });

  it('asks while a password is shown for the only time, and Escape does not take it away', async () => {
    const user = openWindow(createFakeBridge([anna]));
    await grid();
    await user.keyboard('{Control>}n{/Control}');
    await screen.findByRole('dialog', { name: 'New member' });
    await user.type(field('User name'), 'cy{Enter}');
    await screen.findByRole('dialog', { name: 'Temporary password' });
    await user.keyboard('{Escape}{Escape}');
    expect(screen.queryByRole('dialog', { name: 'Temporary password' })).not.toBeNull();
    expect(asks()).toBe(true);
    await user.click(button('Done'));
    expect(asks()).toBe(false);
  });
});
