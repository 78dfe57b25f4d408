import { describe, expect, test } from 'vitest';
import { paperOf } from '../../../electron/main/slips/paper.ts';
import { slipPage, type SlipData, type SlipLook } from '../../../electron/main/slips/slipPage.ts';
import { german } from '../../../electron/main/text/de.ts';
import { slipLook, slipsOn } from '../../support/giving.ts';
import { welcomeTexts } from '../../support/hostileTexts.ts';

const letterhead = { name: 'Studio Nord', lines: ['Hafenstraße 12', 'Telefon 040 123456'] };
const look: SlipLook = { ...slipLook, letterhead };

const slip: SlipData = {
  displayName: 'Sofía García',
  username: 'sofia.garcia',
  password: 'KX7M-93QT-HWPA-4C',
  expiresAt: '2026-05-04T12:00:00.000Z',
  mustChange: true,
};

const make = (changes: Partial<SlipData> = {}, changedLook: Partial<SlipLook> = {}) =>
  slipPage([{ ...slip, ...changes }], { ...look, ...changedLook }, 'n0nce');

describe('a slip', () => {
  test('tells who, login, code, until when and what to do, below the letterhead', async () => {
    const page = await make();
    for (const text of ['Studio Nord', 'Hafenstraße 12', 'Sofía García', 'sofia.garcia', slip.password])
      expect(page).toContain(`>${text}<`);
    expect(page).toContain('One-time code');
    expect(page).toMatch(/Valid until Monday,? 4 May 2026/);
    expect(page).toContain('Bring this slip to the desk');
  });

  test('of a password has no end and asks for another one, or to be kept', async () => {
    const page = await make({ expiresAt: null });
    expect(page).not.toContain('Valid until');
    expect(page).toContain('Then choose a password of your own');
    expect(await make({ expiresAt: null, mustChange: false })).toContain('Keep it where nobody else');
  });

  test('speaks German and knows German dates', async () => {
    const page = await make({}, { words: german.slip, locale: 'de-DE' });
    expect(page).toContain('Gültig bis Montag, 4. Mai 2026');
    expect(page).toContain('<html lang="de-DE">');
  });

  test('of somebody without a name is headed by the login', async () => {
    expect(await make({ displayName: '' })).toContain('dir="auto">sofia.garcia</p>');
  });

  test('without a letterhead has none', async () => {
    expect(await make({}, { letterhead: { name: '', lines: [''] } })).not.toContain('<header');
  });
});

describe('texts that would be more than text', () => {
  const hostile = [
    '</style><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onload='x",
    '&lt;b&gt;',
  ];
  test.for([...hostile, ...welcomeTexts.map(([, text]) => text)])('%j stays a text', async (text) => {
    const page = await make(
      { displayName: text, username: text, password: text },
      { letterhead: { name: text, lines: [text] } },
    );
    expect(slipsOn(page)).toEqual([{ username: text, password: text }]);
    // The same elements in the same order, whatever the texts are.
    const elements = (html: string) => [...html.matchAll(/<\/?([a-z]+)/g)].map(([, name]) => name);
    const twoLines = await make({}, { letterhead: { name: 'x', lines: ['y'] } });
    expect(elements(page)).toEqual(elements(twoLines));
  });
});

test('a name of 200 letters, a right-to-left one and a login of 100 stand there whole', async () => {
  const page = await make({ displayName: 'ن'.repeat(200), username: 'x'.repeat(100) });
  expect(page).toContain('ن'.repeat(200));
  expect(page).toContain('x'.repeat(100));
  expect(page).toContain('<p class="name long" dir="auto">');
});

test('paper is that of the country', () => {
  expect(paperOf('US', 'de-DE')).toBe('Letter');
  expect(paperOf('MX', 'es')).toBe('Letter');
  expect(paperOf('DE', 'en-US')).toBe('A4');
  expect(paperOf('', 'en-US')).toBe('Letter');
  expect(paperOf('', 'en-GB')).toBe('A4');
  expect(paperOf('', 'en')).toBe('A4');
});
