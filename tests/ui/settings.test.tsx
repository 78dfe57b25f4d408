import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { AppError, usualPolicy, type CustomField } from '../../contract/index.ts';
import { setLanguage } from '../../renderer/text/language.ts';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { keepFields, makeField } from '../support/fakeSettings.ts';
import { inventMembers, memberId } from '../support/members.ts';
import { button, errorAt, field, grid, openWindow } from './screen.tsx';

const changeId = memberId(77);

afterEach(async () => setLanguage('en'));

async function openSettings(start: CustomField[] = []) {
  const bridge = createFakeBridge(inventMembers(5));
  const fields = keepFields(bridge, start);
  let days: number | null = null;
  bridge.answer('labels.list', ({ kind }) => ({
    labels: kind === 'tag' ? [] : ['Gold', 'Silver'].map((name) => ({ name, total: 1_204, holders: 1_206 })),
  }));
  bridge.answer('policy.get', () => ({ ...usualPolicy, purgeAfterDays: days }));
  bridge.answer('policy.update', ({ purgeAfterDays = days }) => ({
    ...usualPolicy,
    purgeAfterDays: (days = purgeAfterDays),
  }));
  bridge.answer('purge.due', () => ({ days, total: 0 }));
  const user = openWindow(bridge);
  await grid();
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  await screen.findByRole('main', { name: 'Settings' });
  return { bridge, user, fields };
}

const section = (name: string) => within(screen.getByRole('region', { name }));

describe('the look', () => {
  it('changes at once and is kept', async () => {
    const { bridge, user } = await openSettings();
    await user.click(screen.getByRole('radio', { name: 'High contrast' }));
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('contrast'));
    await user.click(screen.getByRole('radio', { name: 'Compact' }));
    await waitFor(() => expect(document.documentElement.dataset['density']).toBe('compact'));
    await user.click(screen.getByRole('radio', { name: 'Deutsch' }));
    await screen.findByRole('main', { name: 'Einstellungen' });
    expect(bridge.callsOf('preferences.update')).toEqual([
      { theme: 'contrast' },
      { density: 'compact' },
      { language: 'de' },
    ]);
  });
});

describe('own fields', () => {
  it('are added, with errors at their fields', async () => {
    const { user, fields } = await openSettings();
    await screen.findByText('No fields of your own yet.');
    await user.click(button('Add a field'));
    const dialog = within(await screen.findByRole('dialog', { name: 'New field' }));
    await user.selectOptions(dialog.getByLabelText('Kind'), 'Choice from a list');
    await user.click(dialog.getByRole('button', { name: 'Add field' }));
    expect(errorAt(field('Name of the field'))).toContain('Please fill this in.');
    expect(errorAt(field('Choices, one per line'))).toContain('Please fill this in.');
    await user.type(field('Name of the field'), 'Shirt size');
    await user.type(field('Choices, one per line'), 'S{Enter}M{Enter}{Enter}M');
    await user.selectOptions(dialog.getByLabelText('Filled in for new members'), 'M');
    await user.click(dialog.getByRole('checkbox', { name: 'Show in the list' }));
    await user.click(dialog.getByRole('button', { name: 'Add field' }));
    await screen.findByText('Field “Shirt size” added');
    expect(fields()).toMatchObject([
      { label: 'Shirt size', type: 'choice', choices: ['S', 'M'], defaultValue: 'M', inList: true },
    ]);
    await screen.findByText('Choice from a list · in the list');
  });

  it('are changed, but not their kind, and say why a value cannot be unique', async () => {
    const { bridge, user } = await openSettings([makeField(1, { label: 'Locker' })]);
    await user.click(await screen.findByRole('button', { name: 'Edit field Locker' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Edit field' }));
    expect(dialog.getByLabelText('Kind')).toHaveProperty('disabled', true);
    bridge.answer('customFields.update', () => {
      throw new AppError('conflict', 'twice', { reason: 'not_unique' });
    });
    await user.click(dialog.getByRole('checkbox', { name: 'No two members may have the same value' }));
    expect(dialog.queryByLabelText('Filled in for new members')).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('cannot be unique');
  });

  it('are deleted with their values kept, restored, and put into order', async () => {
    const start = [makeField(1, { label: 'Locker' }), makeField(2, { label: 'Car' })];
    const { user, fields } = await openSettings(start);
    const order = () => fields().map(({ label }) => label);
    await user.click(await screen.findByRole('button', { name: 'More about the field Car' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Move up' }));
    await waitFor(() => expect(order()).toEqual(['Car', 'Locker']));
    await user.click(button('More about the field Car'));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Delete the field “Car”?' }));
    dialog.getByText(/is kept, unseen/);
    await user.click(dialog.getByRole('button', { name: 'Delete field' }));
    await user.click(await screen.findByRole('button', { name: 'Restore field Car' }));
    await screen.findByRole('button', { name: 'Edit field Car' });
  });
});

describe('groups and tags', () => {
  it('are added and refuse a name that is taken', async () => {
    const { bridge, user } = await openSettings();
    bridge.answer('labels.create', () => {
      throw new AppError('conflict', 'taken', { reason: 'name_taken', fields: { name: 'name_taken' } });
    });
    await user.type(field('Name of a new group'), 'Gold');
    await user.click(button('Add group'));
    await waitFor(() =>
      expect(errorAt(field('Name of a new group'))).toContain('This name is already taken.'),
    );
  });

  it('are renamed, say when two become one, and can be undone', async () => {
    const { bridge, user } = await openSettings();
    bridge.work('labels.rename', (_, report) => {
      report({ done: 600, total: 1_204 });
      return { changed: 1_204, changeId };
    });
    bridge.work('changes.undo', () => ({ changeId, restored: 1_204, conflicts: 0, examples: [] }));
    await user.click(await screen.findByRole('button', { name: 'Rename group Gold' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Rename the group “Gold”' }));
    await user.clear(field('New name'));
    await user.type(field('New name'), 'silver');
    dialog.getByText('There is a group “Silver” already. The two become one.');
    await user.click(dialog.getByRole('button', { name: 'Make them one' }));
    await screen.findByText('“Gold” and “Silver” are one now');
    expect(bridge.callsOf('labels.rename')).toEqual([{ kind: 'group', name: 'Gold', to: 'silver' }]);
    await user.click(button('Undo'));
    await waitFor(() => expect(bridge.callsOf('changes.undo')).toEqual([{ id: changeId }]));
    await screen.findByText('“Gold” is back');
  });

  it('are removed after saying from how many, and a running removal can be stopped', async () => {
    const { bridge, user } = await openSettings();
    await user.click(await screen.findByRole('button', { name: 'Remove group Silver' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Remove the group “Silver”?' }));
    dialog.getByText(/taken away from 1,206 members/);
    await user.click(dialog.getByRole('button', { name: 'Remove' }));
    await user.click(await dialog.findByRole('button', { name: 'Stop' }));
    await waitFor(() => expect(bridge.callsOf('cancelJob')).toHaveLength(1));
  });

  it('tell that there are no tags', async () => {
    await openSettings();
    expect(section('Tags').getByText('No tags yet.')).toBeDefined();
  });
});

describe('the policy of the archive', () => {
  it('is off, is turned on with a number of days, and refuses what is none', async () => {
    const { bridge, user } = await openSettings();
    const archive = section('Archive');
    archive.getByText(/Nothing is ever deleted by itself/);
    const box = await archive.findByRole('checkbox');
    expect(box).toHaveProperty('checked', false);
    expect(archive.queryByRole('button', { name: 'Save' })).toBeNull();
    await user.click(box);
    const days = field('After how many days');
    await user.clear(days);
    await user.type(days, 'soon');
    await user.click(archive.getByRole('button', { name: 'Save' }));
    expect(errorAt(days)).toContain('give a number');
    await user.clear(days);
    await user.type(days, '730');
    await user.click(archive.getByRole('button', { name: 'Save' }));
    await screen.findByText('The archive setting was saved');
    expect(bridge.callsOf('policy.update')).toEqual([{ purgeAfterDays: 730 }]);
    await waitFor(() => expect(archive.queryByRole('button', { name: 'Save' })).toBeNull());
  });

  it('is not lost by going to another page without a question', async () => {
    const { bridge, user } = await openSettings();
    await user.click(await section('Archive').findByRole('checkbox'));
    await user.type(field('After how many days'), '0');
    await user.click(screen.getByRole('button', { name: 'Members' }));
    await screen.findByText('What you chose for the archive is not saved yet.');
    await user.click(button('Keep editing'));
    expect(field('After how many days')).toHaveProperty('value', '3650');
    await user.click(screen.getByRole('button', { name: 'Members' }));
    await user.click(await screen.findByRole('button', { name: 'Leave without saving' }));
    await grid();
    expect(screen.queryByRole('main', { name: 'Settings' })).toBeNull();
    expect(bridge.callsOf('policy.update')).toEqual([]);
  });
});
