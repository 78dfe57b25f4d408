import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { languageOf, localeOf } from '../../contract/languages.ts';
import { setLanguage } from '../../renderer/text/language.ts';
import { formatCount, formatDay, messages, wordFailure, wordField } from '../../renderer/text/messages.ts';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventMember } from '../support/members.ts';
import { button, field, openDetails, openWindow } from './screen.tsx';

const anna = inventMember(0, {
  username: 'anna',
  displayName: 'Anna Albrecht',
  createdAt: '2024-03-05T10:00:00.000Z',
});

const speak = (language: 'en' | 'es' | 'de') => act(() => setLanguage(language));

afterEach(async () => {
  vi.restoreAllMocks();
  await setLanguage('en');
});

describe('another language while the window is open', () => {
  it('translates a half-typed form and keeps what was typed, its place and its mistakes', async () => {
    const bridge = createFakeBridge([anna]);
    const user = openWindow(bridge);
    await user.click(await screen.findByRole('button', { name: 'New member' }));
    await screen.findByRole('dialog', { name: 'New member' });
    await user.type(field('User name'), 'berta brown');
    await user.type(field('Notes'), 'half a sen');
    const notes = field('Notes');
    expect(screen.getByText('A user name cannot contain spaces.')).toBeDefined();

    await speak('de');
    const dialog = screen.getByRole('dialog', { name: 'Neues Mitglied' });
    expect(field('Benutzername')).toHaveProperty('value', 'berta brown');
    expect(within(dialog).getByText('Ein Benutzername darf keine Leerzeichen enthalten.')).toBeDefined();
    expect(field('Notizen')).toBe(notes);
    expect(document.activeElement).toBe(notes);
    await user.keyboard('tence');
    expect(notes).toHaveProperty('value', 'half a sentence');
    expect(document.documentElement.lang).toBe('de');

    await speak('es');
    expect(field('Notas')).toBe(notes);
    expect(notes).toHaveProperty('value', 'half a sentence');
    await user.clear(field('Nombre de usuario'));
    await user.type(field('Nombre de usuario'), 'berta');
    await user.click(within(dialog).getByRole('button', { name: 'Añadir miembro' }));
    await waitFor(() =>
      expect(bridge.callsOf('accounts.create')).toMatchObject([{ notes: 'half a sentence' }]),
    );
  });

  it('translates the list, its rows, its heads and its count', async () => {
    openWindow(createFakeBridge([anna, inventMember(1, { status: 'locked' })]));
    const row = (await screen.findByText('Anna Albrecht')).closest('[role="row"]');
    expect(row?.textContent).toContain('Mar');
    await speak('de');
    expect(row?.isConnected).toBe(true);
    expect(row?.textContent).toContain('Aktiv');
    expect(row?.textContent).toContain('05.03.2024');
    expect(screen.getByRole('columnheader', { name: 'Letzter Besuch' })).toBeDefined();
    expect(screen.getByRole('radio', { name: 'Gesperrt' })).toBeDefined();
    expect(screen.getByText('2 Mitglieder')).toBeDefined();
    await speak('en');
    expect(row?.textContent).toContain('Active');
  });

  it('keeps an edit, and the keyboard on the button that had it', async () => {
    const user = openWindow(createFakeBridge([anna]));
    await openDetails(user, 'Anna Albrecht');
    const lock = button('Lock…');
    lock.focus();
    await speak('de');
    expect(document.activeElement).toBe(lock);
    expect(lock.textContent).toBe('Sperren…');
    await user.click(button(/^Telefon – /));
    const phone = screen.getByRole('textbox', { name: 'Telefon' });
    await user.clear(phone);
    await user.type(phone, '030 77');
    await speak('en');
    expect(screen.getByRole('textbox', { name: 'Phone' })).toBe(phone);
    expect(phone).toHaveProperty('value', '030 77');
  });

  it('speaks the language asked for last, whichever arrives first', async () => {
    await Promise.all([setLanguage('de'), setLanguage('es'), setLanguage('en')]);
    expect(messages.common.save).toBe('Save');
    expect(document.documentElement.lang).toBe('en');
  });

  it('words failures and fields anew', async () => {
    await setLanguage('es');
    expect(wordFailure({ code: 'internal', reference: 'X-9', message: '' })).toContain(
      'Anota el número X-9.',
    );
    expect(wordField('too_long', 10_000)).toBe('Como máximo, 10.000 caracteres.');
    expect(wordField('never heard of')).toBe(messages.reasons.fields.invalid);
    expect(wordField('toString')).toBe(messages.reasons.fields.invalid);
  });
});

describe('numbers, dates and plurals', () => {
  it.each([
    ['en', '1,234,567', '1 member', '2 members', '1,000,000 members'],
    ['es', '1.234.567', '1 miembro', '2 miembros', '1.000.000 de miembros'],
    ['de', '1.234.567', '1 Mitglied', '2 Mitglieder', '1.000.000 Mitglieder'],
  ] as const)('are those of %s', async (language, number, one, two, million) => {
    await setLanguage(language);
    expect(formatCount(1_234_567)).toBe(number);
    for (const [count, words] of [
      [1, one],
      [2, two],
      [1_000_000, million],
    ] as const)
      expect(messages.list.count(count, count)).toBe(words);
  });

  it('follow the computer’s variant of the language that was chosen', async () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de-AT', 'en-GB']);
    await setLanguage('system');
    expect(messages.common.save).toBe('Speichern');
    // Austria groups with a space where Germany has a point.
    expect(formatCount(1_234_567)).toMatch(/^1\s234\s567$/);
    await setLanguage('en');
    expect(formatDay('2024-03-05T12:00:00Z')).toBe('5 Mar 2024');
  });
});

describe('the language of the computer', () => {
  it.each([
    [['de-AT', 'en'], 'de'],
    [['fr-FR', 'es-MX', 'en'], 'es'],
    [['en_GB'], 'en'],
    [['ES'], 'es'],
    [['fr'], 'en'],
    [['desert', 'english'], 'en'],
    [[''], 'en'],
    [[], 'en'],
  ] as const)('of %j is %s', (tags, language) => {
    expect(languageOf(tags)).toBe(language);
  });

  it('lends its variant only to the same language', () => {
    expect(localeOf('de', ['fr', 'de-CH'])).toBe('de-CH');
    expect(localeOf('es', ['de-CH'])).toBe('es');
  });
});
