import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import * as field from '../../../contract/fields.ts';
import { fieldsFromIssues } from '../../../contract/issues.ts';
import { refusedTexts, welcomeTexts } from '../../support/hostileTexts.ts';

/** What the form or main gets to know about a value: the accepted one, or the reasons at their paths. */
function verdict(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  return result.success ? result.data : { refused: fieldsFromIssues(result.error.issues) };
}

function refused(reason: string, path = ''): unknown {
  return { refused: { [path]: reason } };
}

const blanks: [label: string, text: string][] = [
  ['nothing', ''],
  ['a blank', ' '],
  ['several kinds of blanks', ' \t\u00A0\u3000 '],
  ['a line end', '\n'],
  ['a byte order mark', '\uFEFF'],
  ['ten thousand blanks', ' '.repeat(10_000)],
];

/** Every field for text, and a text around the hostile one that is fine without it. */
const texts = {
  username: { schema: field.username, limit: field.limits.username, around: ['', ''] },
  email: { schema: field.email, limit: field.limits.email, around: ['', '@example.org'] },
  displayName: { schema: field.displayName, limit: field.limits.displayName, around: ['', ''] },
  phone: { schema: field.phone, limit: field.limits.phone, around: ['', '1'] },
  notes: { schema: field.notes, limit: field.limits.notes, around: ['', ''] },
  lockReason: { schema: field.lockReason, limit: field.limits.lockReason, around: ['', ''] },
  lockNote: { schema: field.lockNote, limit: field.limits.lockNote, around: ['', ''] },
  search: { schema: field.line(field.limits.search), limit: field.limits.search, around: ['', ''] },
} as const;

describe.each(Object.entries(texts))('%s', (name, { schema, limit, around: [before, after] }) => {
  test.each(refusedTexts)('refuses %s', (_, text, reason) => {
    expect(verdict(schema, `${before}${text}${after}`)).toEqual(refused(reason));
  });

  test('holds exactly as many characters as its limit', () => {
    const fill = limit - before.length - after.length;
    const local = Math.min(fill, name === 'email' ? 64 : fill);
    const tail = name === 'email' ? `@${'x'.repeat(fill - local + after.length - 1)}` : after;
    const longest = `${before}${'x'.repeat(local)}${tail}`;
    expect(verdict(schema, longest)).toBe(longest);
    expect(verdict(schema, `${longest}x`)).toEqual(refused('too_long'));
    expect(verdict(schema, 'x'.repeat(10_001))).toEqual(refused('too_long'));
  });

  test('gives the same for what it gave: a form and main may both parse', () => {
    for (const [, text] of welcomeTexts) {
      const once = verdict(schema, ` ${before}${text}${after} `);
      if (typeof once === 'string') expect(verdict(schema, once)).toBe(once);
    }
    // U+0958 is one character as typed and two after NFC.
    const growing = verdict(schema, `${before}${'\u0958'.repeat(limit - after.length)}${after}`);
    if (typeof growing === 'string') expect(verdict(schema, growing)).toBe(growing);
  });

  test('keeps composed characters, however they were typed', () => {
    expect(verdict(schema, `${before}Zoe\u0308${after}`)).toBe(`${before}Zoë${after}`);
  });

  test.each([[7], [null], [true], [{}], [['x']], [Symbol('x')], [1n]])('refuses %s for its type', (value) => {
    expect(verdict(schema, value)).toEqual(refused('wrong_type'));
  });

  test('asks for a missing value', () => {
    expect(verdict(schema, undefined)).toEqual(refused('required'));
  });
});

describe('blank texts', () => {
  test.each(blanks)('%s is no user name', (_, text) => {
    expect(verdict(field.username, text)).toEqual(refused('required'));
  });

  test.each(blanks)('%s leaves other fields empty', (_, text) => {
    for (const schema of [field.displayName, field.notes, field.lockReason, field.phone, field.email]) {
      expect(verdict(schema, text)).toBe('');
    }
    expect(verdict(field.optional(field.email), text)).toBeNull();
    expect(verdict(field.optional(field.phone), text)).toBeNull();
  });

  test('null means none where a value may be left out', () => {
    expect(verdict(field.optional(field.phone), null)).toBeNull();
  });
});

test.each(welcomeTexts)('free fields keep %s', (_, text) => {
  for (const schema of [field.displayName, field.notes, field.lockReason, field.lockNote]) {
    expect(verdict(schema, text)).toBe(text);
  }
});

test('several lines stay several lines, whichever computer wrote them', () => {
  expect(verdict(field.notes, ' a\r\nb\rc\td ')).toBe('a\nb\nc\td');
  for (const text of ['a\nb', 'a\tb', 'a\r\nb']) {
    expect(verdict(field.displayName, text)).toEqual(refused('control_characters'));
  }
});

describe('username', () => {
  test.each([
    'ana',
    'Ana.Ruiz',
    'שרה.🎈',
    '❤️',
    'ana@example.org',
    "o'neil",
    '-',
    'constructor',
    '__proto__',
  ])('takes %j', (name) => expect(verdict(field.username, name)).toBe(name));

  test.each(['ana ruiz', 'ana\u00A0ruiz', 'ana\u3000ruiz'])('refuses the blank in %j', (name) => {
    expect(verdict(field.username, name)).toEqual(refused('contains_space'));
  });

  test.each([
    'an\u200Da',
    'an\u200Ca',
    'an\u00ADa',
    'ana\u200E',
    'ana\u200F',
    'an\u2060a',
    '\u3164',
    'a\u{E0061}',
  ])('refuses what cannot be seen in %j', (name) =>
    expect(verdict(field.username, name)).toEqual(refused('control_characters')),
  );

  test('is more than a variation of nothing', () => {
    expect(verdict(field.username, '\uFE0F')).toEqual(refused('required'));
  });
});

test.each(['ana', 'ana@', '@example.org', 'ana@@example.org', 'a na@example.org', 'a@b c', '"a"@b'])(
  'email refuses %j',
  (text) => expect(verdict(field.email, text)).toEqual(refused('invalid_email')),
);

test.each(['ana@example.org', 'ana+gym@localhost', 'jörg@müller.example', '用户@例子.example'])(
  'email takes %j',
  (text) => expect(verdict(field.email, text)).toBe(text),
);

test.each(['+49 (0)30 1234-5 ext. 6', '٠١٢٣', '112', '030/12 34', '0800–123‑45', 'Tel. 5'])(
  'phone takes %j',
  (text) => expect(verdict(field.phone, text)).toBe(text),
);

test.each(['abc', '+', '030 <1>', '030=1', '030 1 🎈', '030"1'])('phone refuses %j', (text) => {
  expect(verdict(field.phone, text)).toEqual(refused('invalid_phone'));
});
