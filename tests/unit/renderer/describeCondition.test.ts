import { describe, expect, it } from 'vitest';
import { condition as conditionSchema, type Condition, type CustomField } from '../../../contract/index.ts';
import {
  customConditionOf,
  customDraftOf,
  customModesOf,
} from '../../../renderer/features/filters/customDraft.ts';
import { dateConditionOf, dateDraftOf, modesOf } from '../../../renderer/features/filters/dateDraft.ts';
import { describeCondition, isOrphan } from '../../../renderer/features/filters/describeCondition.ts';
import {
  dropCondition,
  putCondition,
  withConditions,
  withMatch,
} from '../../../renderer/features/filters/conditions.ts';
import { setLocale } from '../../../renderer/text/format.ts';

setLocale('en-GB');

function makeField(key: string, changes: Partial<CustomField>): CustomField {
  return {
    id: `id-${key}`,
    key,
    label: key,
    type: 'text',
    choices: [],
    required: false,
    unique: false,
    defaultValue: null,
    inList: false,
    searchable: false,
    position: 1,
    version: 1,
    removedAt: null,
    ...changes,
  };
}

const fields = [
  makeField('size', { label: 'Shirt size', type: 'choice', choices: ['S', 'M', 'L'] }),
  makeField('consent', { label: 'Newsletter', type: 'yesNo' }),
  makeField('shoe', { label: 'Shoe size', type: 'number' }),
  makeField('birthday', { label: 'Birthday', type: 'date' }),
  makeField('car', { label: 'Car', type: 'text' }),
  makeField('old', { label: 'Locker', removedAt: '2026-01-01T00:00:00.000Z' }),
];

const sentences: [string, Condition][] = [
  ['Status: Locked', { kind: 'status', anyOf: ['locked'] }],
  ['Status: not Active or Locked', { kind: 'status', anyOf: ['active', 'locked'], not: true }],
  ['Group: Gold or Silver', { kind: 'group', match: 'any', names: ['Gold', 'Silver'] }],
  ['Group: Gold and Silver', { kind: 'group', match: 'all', names: ['Gold', 'Silver'] }],
  ['Group: not Gold or Silver', { kind: 'group', match: 'any', names: ['Gold', 'Silver'], not: true }],
  [
    'Group: not all of Gold and Silver',
    { kind: 'group', match: 'all', names: ['Gold', 'Silver'], not: true },
  ],
  ['Tag: VIP', { kind: 'tag', match: 'all', names: ['VIP'] }],
  ['Has an e-mail address', { kind: 'has', what: 'email' }],
  ['Has no password', { kind: 'has', what: 'password', not: true }],
  ['Last visit: in the last 30 days', { kind: 'date', what: 'lastSignInAt', withinDays: 30 }],
  ['Last visit: not in the last year', { kind: 'date', what: 'lastSignInAt', withinDays: 365, not: true }],
  ['Password set: over 2 years ago', { kind: 'date', what: 'passwordChangedAt', olderThanDays: 730 }],
  ['Password set: over 1 day ago', { kind: 'date', what: 'passwordChangedAt', olderThanDays: 1 }],
  ['Locked until: in the next 14 days', { kind: 'date', what: 'lockedUntil', nextDays: 14 }],
  ['Last visit: never', { kind: 'date', what: 'lastSignInAt', empty: true }],
  ['Last visit: at any time', { kind: 'date', what: 'lastSignInAt', empty: true, not: true }],
  ['Shirt size: S or M', { kind: 'custom', key: 'size', anyOf: ['S', 'M'] }],
  ['Newsletter: Yes', { kind: 'custom', key: 'consent', anyOf: ['true'] }],
  ['Shoe size: 38 to 42.5', { kind: 'custom', key: 'shoe', min: 38, max: 42.5 }],
  ['Shoe size: not at least 45', { kind: 'custom', key: 'shoe', min: 45, not: true }],
  ['Shoe size: at most 0', { kind: 'custom', key: 'shoe', max: 0 }],
  ['Birthday: since 1 Feb 1990', { kind: 'custom', key: 'birthday', from: '1990-02-01' }],
  [
    'Birthday: 1 Feb 1990 to 3 Mar 1991',
    { kind: 'custom', key: 'birthday', from: '1990-02-01', until: '1991-03-03' },
  ],
  ['Car: contains “VW”', { kind: 'custom', key: 'car', contains: 'VW' }],
  ['Car: does not contain “VW”', { kind: 'custom', key: 'car', contains: 'VW', not: true }],
  ['Car: empty', { kind: 'custom', key: 'car', empty: true }],
  ['Car: filled in', { kind: 'custom', key: 'car', empty: true, not: true }],
  ['Locker: uses a deleted field', { kind: 'custom', key: 'old', contains: '12' }],
  ['A deleted field: uses a deleted field', { kind: 'custom', key: 'gone', empty: true }],
];

describe('a condition as a sentence', () => {
  it.each(sentences)('%s', (sentence, condition) => {
    expect(conditionSchema.safeParse(condition).success).toBe(true);
    expect(describeCondition(condition, fields)).toBe(sentence);
  });

  it('names the last day of a period, which the condition itself leaves out', () => {
    const from = new Date(2026, 2, 1).toISOString();
    const until = new Date(2026, 3, 1).toISOString();
    const added: Condition = { kind: 'date', what: 'createdAt', from, until };
    expect(describeCondition(added, fields)).toBe('Added: 1 Mar 2026 to 31 Mar 2026');
  });

  it('shows hostile names as they are', () => {
    const names = ['<b>x</b>', '%_"'];
    expect(describeCondition({ kind: 'tag', match: 'any', names }, [])).toBe('Tag: <b>x</b> or %_"');
  });

  it('knows a condition whose field is deleted or was never there', () => {
    expect(isOrphan({ kind: 'custom', key: 'old', empty: true }, fields)).toBe(true);
    expect(isOrphan({ kind: 'custom', key: 'gone', empty: true }, fields)).toBe(true);
    expect(isOrphan({ kind: 'custom', key: 'car', empty: true }, fields)).toBe(false);
    expect(isOrphan({ kind: 'has', what: 'email' }, fields)).toBe(false);
  });
});

describe('the editors', () => {
  const dates = sentences.flatMap(([, condition]) => (condition.kind === 'date' ? [condition] : []));
  const customs = sentences.flatMap(([, condition]) => (condition.kind === 'custom' ? [condition] : []));
  const typeOf = (key: string) => fields.find((field) => field.key === key)?.type ?? 'text';

  it.each(dates)('keep $what as it is when nothing is changed', (condition) => {
    expect(dateConditionOf(condition.what, dateDraftOf(condition))).toEqual(condition);
    expect(modesOf(condition.what)).toContain(dateDraftOf(condition).mode);
  });

  it.each(customs)('keep $key as it is when nothing is changed', (condition) => {
    const draft = customDraftOf(condition, typeOf(condition.key));
    expect(customConditionOf(condition.key, draft)).toEqual(condition);
    expect(customModesOf(typeOf(condition.key))).toContain(draft.mode);
  });

  it.each(['', ' ', '-1', '1.5', 'ten', '36501'])('take no number of days from “%s”', (days) => {
    const draft = dateDraftOf({ kind: 'date', what: 'createdAt', withinDays: 30 });
    expect(dateConditionOf('createdAt', { ...draft, days })).toBeUndefined();
  });

  it('take no period that ends before it begins', () => {
    const draft = { ...dateDraftOf({ kind: 'date', what: 'createdAt' }), mode: 'between' as const };
    const days = { from: '2026-03-02', until: '2026-03-01' };
    expect(dateConditionOf('createdAt', { ...draft, ...days })).toBeUndefined();
    expect(dateConditionOf('createdAt', { ...draft, from: '', until: '' })).toBeUndefined();
    const oneDay = dateConditionOf('createdAt', { ...draft, from: '2026-03-01', until: '2026-03-01' });
    expect(oneDay).toMatchObject({ from: new Date(2026, 2, 1).toISOString() });
    expect(oneDay?.until).toBe(new Date(2026, 2, 2).toISOString());
  });

  it('take no range upside down and no text that is only blanks', () => {
    const numbers = customDraftOf({ kind: 'custom', key: 'shoe' }, 'number');
    expect(customConditionOf('shoe', { ...numbers, min: '5', max: '4' })).toBeUndefined();
    expect(customConditionOf('shoe', { ...numbers, min: 'five' })).toBeUndefined();
    expect(customConditionOf('shoe', { ...numbers, min: '0' })).toMatchObject({ min: 0 });
    const texts = customDraftOf({ kind: 'custom', key: 'car' }, 'text');
    expect(customConditionOf('car', { ...texts, text: '  ' })).toBeUndefined();
  });
});

describe('the conditions of a filter', () => {
  const email: Condition = { kind: 'has', what: 'email' };
  const phone: Condition = { kind: 'has', what: 'phone' };

  it('are added once, changed in their place and taken away', () => {
    const one = putCondition({ archived: false }, email, undefined);
    expect(one).toEqual({ archived: false, conditions: [email] });
    expect(putCondition(one, email, undefined)).toEqual(one);
    const two = putCondition(one, phone, undefined);
    expect(putCondition(two, { ...email, not: true }, 0).conditions).toEqual([
      { ...email, not: true },
      phone,
    ]);
    expect(dropCondition(one, 0)).toEqual({ archived: false });
  });

  it('go together by any only while there are several', () => {
    const any = withMatch(withConditions({ archived: false }, [email, phone]), 'any');
    expect(any.match).toBe('any');
    expect(dropCondition(any, 0)).toEqual({ archived: false, conditions: [phone] });
    expect(withMatch(any, 'all')).not.toHaveProperty('match');
  });
});
