import { describe, expect, test } from 'vitest';
import { compareNames, oneEditApart } from '../../../db/services/duplicates/edits.ts';
import { createGroups } from '../../../db/services/duplicates/groups.ts';
import {
  birthday,
  mailbox,
  phoneKey,
  phoneNumber,
  samePhone,
  sortedName,
} from '../../../db/services/duplicates/normal.ts';
import { createSurest } from '../../../db/services/duplicates/surest.ts';
import { searchForm, uniqueKey } from '../../../contract/text.ts';

describe('addresses that end in one mailbox', () => {
  test.each([
    ['ana+gym@example.org', 'ana@example.org'],
    ['Ana.Ruiz@Gmail.com', 'anaruiz@googlemail.com'],
    ['ana.ruiz+news@gmail.com', 'ANARUIZ@gmail.com'],
    ['ana+a+b@example.org', 'ana+c@example.org'],
  ])('%s is %s', (one, other) => {
    expect(mailbox(uniqueKey(one))).toBe(mailbox(uniqueKey(other)));
  });

  test.each([
    ['ana.ruiz@example.org', 'anaruiz@example.org'],
    ['ana@example.org', 'ana@example.com'],
    ['+ana@example.org', '+eva@example.org'],
    ['ana@sub+domain.example', 'ana@sub.example'],
  ])('%s is not %s', (one, other) => {
    expect(mailbox(uniqueKey(one))).not.toBe(mailbox(uniqueKey(other)));
  });
});

describe('telephone numbers', () => {
  const same = (one: string, other: string) => {
    const numbers = [phoneNumber(one), phoneNumber(other)] as const;
    return phoneKey(numbers[0]) === phoneKey(numbers[1]) && samePhone(...numbers);
  };

  test.each([
    ['+49 30 1234567', '0049 (30) 123-4567'],
    ['+49 (0)30 1234567', '030/1234567'],
    ['+34 612 345 678', '612345678'],
    ['49 30 1234567', '+49 30 1234567'],
    ['123-4567', '123 45 67'],
    ['030 1234567 ext. 6', '0301234567 x6'],
  ])('%s is %s', (one, other) => {
    expect(same(one, other)).toBe(true);
    expect(same(other, one)).toBe(true);
  });

  test.each([
    ['+1 967643244', '+84 967643244'],
    ['123-4567', '030 1234567'],
    ['030 1234567 ext. 6', '030 1234567 ext. 7'],
    ['030 1234567 ext. 6', '030 1234567'],
    ['030 1234567', '030 1234568'],
  ])('%s is not %s', (one, other) => {
    expect(same(one, other)).toBe(false);
    expect(same(other, one)).toBe(false);
  });

  test.each(['12', '00000', '000 000 000', '1111111', 'ext. 12', '+0', '1'.repeat(30)])(
    '%s tells nobody apart',
    (text) => {
      expect(phoneNumber(text)).toBe(0);
      expect(same(text, text)).toBe(false);
    },
  );
});

describe('names', () => {
  const compare = (one: string, other: string) =>
    compareNames(sortedName(searchForm(one)), sortedName(searchForm(other)));

  test.each([
    ['Ruiz, Ana', 'Ana Ruíz'],
    ['ANNA-MARIA SØRENSEN', 'Sorensen Anna Maria'],
    ['Straße Jörg', 'jorg strasse'],
  ])('%s is the same as %s', (one, other) => {
    expect(compare(one, other)).toBe('same');
  });

  test.each([
    ['Ana Dubois', 'Dubios Ana'],
    ['Jon Miller', 'John Miller'],
    ['Huan Ruiz', 'Zuan Ruiz'],
    ['Maria del Mar Ruiz', 'Maria del Mar Ruis'],
  ])('%s is close to %s', (one, other) => {
    expect(compare(one, other)).toBe('close');
    expect(compare(other, one)).toBe('close');
  });

  test.each([
    ['Ana Ruiz', 'Eva Ruiz'],
    ['Ana Ruiz', 'Ava Ruiz'],
    ['Dubois', 'Dubios'],
    ['王 伟', '李 伟'],
    ['Anna Ruiz', 'Anne Ruis'],
    ['', ''],
  ])('%s is another than %s', (one, other) => {
    expect(compare(one, other)).toBe('other');
  });

  test('one edit is a letter more, less or other, or two neighbours swapped', () => {
    const apart = ['abcd→abd', 'abcd→abxd', 'abcd→abcde', 'abcd→xabcd', 'abcd→acbd', 'aab→ab', 'a→', 'ab→ba'];
    for (const pair of apart) expect(oneEditApart(...(pair.split('→') as [string, string])), pair).toBe(true);
    const further = ['abcd→abcd', 'abcd→acd1', 'abcd→dbca', 'abcd→badc', 'ab→', 'abc→cab'];
    for (const pair of further)
      expect(oneEditApart(...(pair.split('→') as [string, string])), pair).toBe(false);
  });

  test('agrees with the textbook on every pair of short texts', () => {
    const letters = ['a', 'b', 'c'];
    const texts = ['', ...letters];
    for (let length = 2; length <= 4; length += 1) {
      const longest = texts.filter((text) => text.length === length - 1);
      texts.push(...longest.flatMap((text) => letters.map((letter) => text + letter)));
    }
    for (const one of texts) {
      for (const other of texts) {
        expect([one, other, oneEditApart(one, other)]).toEqual([one, other, editsOf(one).has(other)]);
      }
    }

    /** Every text that one edit makes. */
    function editsOf(text: string): Set<string> {
      const edits = new Set<string>();
      for (let place = 0; place <= text.length; place += 1) {
        const [before, after] = [text.slice(0, place), text.slice(place)];
        edits.add(before + after.slice(1));
        if (after.length > 1) edits.add(`${before}${after[1]}${after[0]}${after.slice(2)}`);
        for (const letter of letters) {
          edits.add(before + letter + after);
          if (after.length > 0) edits.add(before + letter + after.slice(1));
        }
      }
      edits.delete(text);
      return edits;
    }
  });
});

describe('the workings', () => {
  test('a date of birth that is not one compares with nothing', () => {
    expect([birthday('1968-06-08'), birthday('8 June'), birthday(null)]).toEqual([19680608, 0, 0]);
  });

  test('groups hold what was put under a key, also when keys crowd together', () => {
    const groups = createGroups(600);
    for (let entry = 0; entry < 600; entry += 1) groups.add(entry, 1 + (entry % 200));
    expect(groups.members(5)).toEqual([404, 204, 4]);
    expect(groups.size(5)).toBe(3);
    expect([groups.isFirst(4), groups.isFirst(204)]).toEqual([true, false]);
    expect([groups.members(1_000), groups.size(1_000)]).toEqual([[], 0]);
  });

  test('the surest are kept and all are counted', () => {
    const surest = createSurest(3);
    for (let place = 0; place < 100; place += 1) {
      surest.add({ first: place, second: 200, score: ((place * 37) % 100) / 100, reasons: ['name'] });
    }
    expect(surest.best().map(({ score }) => score)).toEqual([0.99, 0.98, 0.97]);
    expect(surest.total()).toBe(100);
  });
});
