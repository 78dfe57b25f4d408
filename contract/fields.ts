import { z } from 'zod';
import { codePoints, uniqueKey } from './text.ts';

/**
 * Characters no field takes: C0 and C1 controls, zero-width space, BOM, line and paragraph separators, and the
 * bidirectional overrides and isolates that make text read as something else (Unicode TR36). Joiners (ZWJ, ZWNJ)
 * stay allowed: Persian names and many emoji need them.
 */
const forbiddenInLine = /[\p{Cc}\u200B\uFEFF\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
const forbiddenInText = /(?![\n\t])[\p{Cc}\u200B\uFEFF\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** Longest accepted input in code points, by field. 254 for e-mail is RFC 5321's path limit less its brackets. */
export const limits = {
  username: 100,
  memberNumber: 60,
  email: 254,
  displayName: 200,
  phone: 50,
  notes: 10_000,
  lockReason: 200,
  lockSentence: 500,
  lockNote: 2_000,
  group: 60,
  groups: 50,
  tags: 50,
  choices: 200,
  viewName: 80,
  customKey: 60,
  customValue: 1_000,
  customFields: 100,
  search: 200,
  login: 254,
  passwordMinimum: 8,
  passwordMaximum: 1_024,
  ids: 10_000,
  page: 500,
} as const;

/** For the error option of a schema: a missing value and a value of another type are different mistakes. */
export const typed = {
  error: (issue: { input?: unknown }) => (issue.input === undefined ? 'required' : 'wrong_type'),
};

function text(limit: number, forbidden: RegExp) {
  return (
    z
      .string(typed)
      .refine((value) => value.isWellFormed(), { error: 'broken_characters', abort: true })
      .overwrite((value) => value.replace(/\r\n?/g, '\n').normalize('NFC').trim())
      // After NFC, which may lengthen: what is stored fits the limit and is accepted again.
      .refine((value) => codePoints(value) <= limit, { error: 'too_long', abort: true })
      .refine((value) => !forbidden.test(value), { error: 'control_characters', abort: true })
  );
}

/** One line of text: NFC, trimmed, at most `limit` code points, no control characters. May be empty. */
export function line(limit: number) {
  return text(limit, forbiddenInLine);
}

/** Text of several lines: as `line`, and line feeds and tabs are kept. */
export function paragraphs(limit: number) {
  return text(limit, forbiddenInText);
}

/** A field that may be left out: an empty text, null and a missing key all mean "none". */
export function optional<Schema extends z.ZodType<string>>(schema: Schema) {
  return schema.transform((value): string | null => (value === '' ? null : value)).nullable();
}

export const username = line(limits.username)
  .refine((value) => value !== '', { error: 'required', abort: true })
  .refine((value) => !/\s/u.test(value), { error: 'contains_space' })
  // What cannot be seen would make two names that look alike. Variation selectors belong to emoji.
  .refine((value) => !/(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/u.test(value), {
    error: 'control_characters',
    abort: true,
  })
  .refine((value) => uniqueKey(value) !== '', { error: 'required' });

/** The address rule of zod for non-ASCII addresses; whether a mailbox exists cannot be known offline. */
export const email = line(limits.email).refine(
  (value) => value === '' || z.regexes.unicodeEmail.test(value),
  {
    error: 'invalid_email',
  },
);

/** As the business prints it on its cards: letters, digits, blanks and the usual signs between them. */
export const memberNumber = line(limits.memberNumber);

export const displayName = line(limits.displayName);

/** Numbers as people write them: "+49 (0)30 1234-5 ext. 6". At least one digit, no other signs. */
export const phone = line(limits.phone).refine(
  (value) => value === '' || (/\p{Nd}/u.test(value) && /^[\p{L}\p{Nd}+().,/#*;:\-–‑ ]+$/u.test(value)),
  { error: 'invalid_phone' },
);

export const notes = paragraphs(limits.notes);
export const lockReason = line(limits.lockReason);
export const lockNote = paragraphs(limits.lockNote);

/** The name of a group or a tag. */
export const label = line(limits.group)
  .refine((value) => value !== '', { error: 'required' })
  // Exports write the groups of a member into one cell, with semicolons between.
  .refine((value) => !value.includes(';'), { error: 'contains_semicolon' });

function labels(limit: number) {
  return z
    .array(label, typed)
    .max(limit, { error: 'too_many' })
    .transform((names) => [...new Set(names)]);
}

export const groups = labels(limits.groups);
export const tags = labels(limits.tags);

/** The key of a custom field. It starts with a letter, so `__proto__` is not one. */
export const customKey = z
  .string(typed)
  .regex(/^\p{L}[\p{L}\p{N}_ -]*$/u, { error: 'invalid_name' })
  .max(limits.customKey, { error: 'too_long' });

/**
 * Values of custom fields, key to text. What a value must look like depends on its field and is checked where the
 * fields are known (db/services/customFields/values.ts).
 */
export const custom = z
  .record(customKey, paragraphs(limits.customValue), typed)
  .refine((fields) => Object.keys(fields).length <= limits.customFields, { error: 'too_many' });

/**
 * A new password. Eight characters is the floor of NIST SP 800-63B-4 section 3.1.1.2 with another factor (the
 * counter's staff); 1,024 keeps a pasted file from being hashed. Every printable character counts, also spaces.
 */
export const newPassword = z
  .string(typed)
  .refine((value) => value.isWellFormed(), { error: 'broken_characters', abort: true })
  .refine((value) => codePoints(value) <= limits.passwordMaximum, { error: 'too_long', abort: true })
  .refine((value) => codePoints(value) >= limits.passwordMinimum, { error: 'password_too_short' })
  .refine((value) => !/\p{Cc}/u.test(value), { error: 'control_characters' });

/** An instant as ISO 8601 in UTC with a Z, as `Date.prototype.toISOString` writes it. */
export const instant = z.iso.datetime({ error: 'invalid_date' });

export const accountId = z.uuidv7({ error: 'invalid_id' });

export const changeId = z.uuidv7({ error: 'invalid_id' });
export const rowId = z.uuidv7({ error: 'invalid_id' });

export const ids = z
  .array(accountId, typed)
  .min(1, { error: 'required' })
  .max(limits.ids, { error: 'too_many' })
  .transform((list) => [...new Set(list)]);
