import { describe, expect, test } from 'vitest';
import { AppError, customFieldTypes, type CustomFieldType } from '../../../contract/index.ts';
import { customKey } from '../../../contract/fields.ts';
import { keyFrom } from '../../../db/services/customFields/definition.ts';
import { checkCustomValue } from '../../../db/services/customFields/values.ts';
import { refusedTexts, welcomeTexts } from '../../support/hostileTexts.ts';

const choices = ['Basic', 'Größe L'];

/** The canonical text, or the reason in brackets. */
function checked(type: CustomFieldType, value: string): string {
  try {
    return checkCustomValue({ type, choices }, value);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe('invalid_input');
    return `(${error.reason ?? ''})`;
  }
}

describe('the value of a custom field', () => {
  test.each([
    ['12.50', '12.5'],
    ['12.0', '12'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['-7.10', '-7.1'],
    ['1e3', '1000'],
    ['2.5E-1', '0.25'],
    ['12345678901234567890', '12345678901234567890'],
    ['0.1000000000000000000010', '0.100000000000000000001'],
    ['1e999', '(out_of_range)'],
    ...['abc', '1,5', '.5', '5.', '+5', '007', '0x10', 'NaN', 'Infinity', '1 000', '--1', '１２'].map(
      (text): [string, string] => [text, '(invalid_number)'],
    ),
  ])('number %s becomes %s', (given, kept) => {
    expect(checked('number', given)).toBe(kept);
  });

  test.each([
    ['2026-01-31', '2026-01-31'],
    ['2024-02-29', '2024-02-29'],
    ['0001-01-01', '0001-01-01'],
    ...[
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '31.01.2026',
      '2026-1-1',
      '2026-01-31T00:00',
    ].map((text): [string, string] => [text, '(invalid_date)']),
  ])('date %s becomes %s', (given, kept) => {
    expect(checked('date', given)).toBe(kept);
  });

  test.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['HTTP://Example.org', 'HTTP://Example.org'],
    ['https://müller.example/ä', 'https://müller.example/ä'],
    ...[
      'example.org',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'data:text/html,x',
      'https://',
      'https:example.org',
      'https://bank.example@evil.example',
      'https://:secret@evil.example',
      'https://evil.example\\@bank.example',
      'https://a b.example',
    ].map((text): [string, string] => [text, '(invalid_url)']),
  ])('url %s becomes %s', (given, kept) => {
    expect(checked('url', given)).toBe(kept);
  });

  test('yes/no and choices take what is offered and nothing like it', () => {
    expect(['true', 'false', 'TRUE', 'yes', '1'].map((text) => checked('yesNo', text))).toEqual([
      'true',
      'false',
      '(unknown_value)',
      '(unknown_value)',
      '(unknown_value)',
    ]);
    expect(checked('choice', 'Größe L')).toBe('Größe L');
    expect(checked('choice', 'basic')).toBe('(unknown_value)');
    expect(checked('choice', 'constructor')).toBe('(unknown_value)');
  });

  test('e-mail addresses and phone numbers follow the rules of the account', () => {
    expect(checked('email', ' a@example.org ')).toBe('a@example.org');
    expect(checked('email', 'a@')).toBe('(invalid_email)');
    expect(checked('phone', '+49 (0)30 12-34')).toBe('+49 (0)30 12-34');
    expect(checked('phone', 'call me')).toBe('(invalid_phone)');
  });

  test.each(customFieldTypes.map((type) => [type]))(
    '%s takes no invisible characters and an empty text',
    (type) => {
      expect(checked(type, '')).toBe('');
      for (const [label, text, reason] of refusedTexts) {
        expect(checked(type, text), label).toBe(`(${reason})`);
      }
      expect(checked(type, 'x'.repeat(1_001))).toBe('(too_long)');
    },
  );

  test('texts keep what people write; only long ones keep lines', () => {
    for (const [label, text] of welcomeTexts) {
      expect(checked('text', text), label).toBe(text);
      expect(checked('longText', text), label).toBe(text);
    }
    expect(checked('longText', 'one\r\ntwo\tthree')).toBe('one\ntwo\tthree');
    expect(checked('text', 'one\ntwo')).toBe('(control_characters)');
  });
});

describe('the key of a custom field', () => {
  test('comes from its label and is one that the contract takes', () => {
    const labels = [
      'Birth date',
      'Größe (cm)',
      '  2nd phone!',
      '誕生日',
      'تاريخ الميلاد',
      '🎈',
      '123',
      "'; DROP TABLE accounts;--",
      '__proto__',
      'constructor',
      'custom:$."a"',
      'x'.repeat(60),
      '\u{20BB7}'.repeat(60),
    ];
    const keys = labels.map((label) => keyFrom(label, new Set()));
    for (const key of keys) expect(customKey.safeParse(key), key).toMatchObject({ success: true });
    expect(keys.slice(0, 3)).toEqual(['birth_date', 'grosse_cm', 'nd_phone']);
    expect(keys[5]).toBe('field');
    expect(keys[9]).toBe('constructor_2');
    expect(keyFrom('City', new Set(['city', 'city_2']))).toBe('city_3');
  });
});
