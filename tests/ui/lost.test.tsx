import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventMember } from '../support/members.ts';
import { button, field, grid, openWindow } from './screen.tsx';

const lost = {
  version: '0.1.0',
  platform: 'linux',
  dataFolder: '/home/owner/.config/Rollbook',
  database: { state: 'failed', problem: 'file_missing' },
} as const;

it('says clearly when the members get lost, and what was typed is there when they are back', async () => {
  const bridge = createFakeBridge([inventMember(0)]);
  const user = openWindow(bridge);
  await grid();
  await user.keyboard('{Control>}n{/Control}');
  await screen.findByRole('dialog', { name: 'New member' });
  await user.type(field('User name'), 'half.typed');

  bridge.answer('app.info', () => lost);
  bridge.answer('app.openDatabase', () => lost.database);
  act(() => bridge.emit({ kind: 'database.lost' }));
  expect((await screen.findByRole('alert')).textContent).toContain('no longer in its folder');
  await user.click(button('Try again'));
  expect(await screen.findByText('It still does not work.')).toBeTruthy();

  bridge.answer('app.openDatabase', () => ({ state: 'ready' }));
  bridge.answer('app.info', () => ({ ...lost, database: { state: 'ready' } }));
  await user.click(button('Try again'));
  expect(await screen.findByText('The members are back.')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(field('User name')).toHaveProperty('value', 'half.typed');
});
