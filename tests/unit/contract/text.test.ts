import { describe, expect, test } from 'vitest';
import { codePoints, searchForm, uniqueKey } from '../../../contract/text.ts';

/** Every character of Unicode that has another form: a small, a capital or a compatible one, or none to be seen. */
function* everyFoldedCharacter(): Generator<string> {
  for (let point = 1; point <= 0x10ffff; point += 1) {
    if (point >= 0xd800 && point <= 0xdfff) continue;
    const character = String.fromCodePoint(point);
    const plain = [character.toLowerCase(), character.toUpperCase(), character.normalize('NFKC')];
    if (plain.some((form) => form !== character)) yield character;
  }
}

describe('uniqueKey', () => {
  test.each([
    ['case', 'Ana.Ruiz', 'ANA.RUIZ'],
    ['full width', 'Ana', '\uFF21\uFF4E\uFF41'],
    ['half-width kana', 'カナ', 'ｶﾅ'],
    ['composition', 'Zo\u00EB', 'Zoe\u0308'],
    ['order of accents', 'a\u0323\u0307', 'a\u0307\u0323'],
    ['spaces around', 'ana', '  ana\u00A0'],
    ['sharp s', 'straße', 'STRASSE'],
    ['capital sharp s', 'straße', 'STRAẞE'],
    ['final sigma', 'ΟΔΟΣ', 'οδος'],
    ['sigmas', 'οδοσ', 'οδος'],
    ['ligatures', 'oﬃce', 'OFFICE'],
    ['the Kelvin sign', 'kelvin', '\u212Aelvin'],
    ['the Ångström sign', 'ångström', '\u212Bngström'],
    ['superscripts', 'user2', 'user²'],
    ['dž digraphs', 'ǆ', 'ǅ'],
    ['a soft hyphen', 'ana', 'an\u00ADa'],
    ['a left-to-right mark', 'ana', 'ana\u200E'],
    ['a word joiner', 'ana', 'an\u2060a'],
    ['a Hangul filler', 'ana', 'ana\u3164'],
    ['tag characters', 'ana', 'ana\u{E0061}'],
  ])('takes texts that differ only in %s for the same', (_, one, other) => {
    expect(uniqueKey(one)).toBe(uniqueKey(other));
  });

  test.each([
    ['accents', 'zoe', 'zoë'],
    ['the dot of i', 'isik', 'ısik'],
    ['the ring of a', 'alund', 'ålund'],
    ['the script', 'ana', 'аna'],
    ['a blank inside', 'anaruiz', 'ana ruiz'],
    ['punctuation', 'ana.ruiz', 'ana_ruiz'],
    ['stroke of o', 'soren', 'søren'],
  ])('keeps texts apart that differ in %s', (_, one, other) => {
    expect(uniqueKey(one)).not.toBe(uniqueKey(other));
  });

  test('is one key for the small, the capital and the keyed form of every character of Unicode', () => {
    const wrong: string[] = [];
    for (const character of everyFoldedCharacter()) {
      // U+0131: capital I is the capital of the dotted i to the rest of the world, as in CaseFolding.txt.
      if (character === 'ı') continue;
      const key = uniqueKey(`x${character}x`);
      const forms = [`X${character.toUpperCase()}X`, `x${character.toLowerCase()}x`, key];
      if (forms.some((form) => uniqueKey(form) !== key))
        wrong.push(character.codePointAt(0)?.toString(16) ?? '');
    }
    expect(wrong).toEqual([]);
  });
});

describe('searchForm', () => {
  test.each([
    ['Zoë', 'zoe'],
    ['Zoe\u0308', 'zoe'],
    ['ŁUKASZ Øster', 'lukasz oster'],
    ['Ærø', 'aero'],
    ['STRAẞE straße', 'strasse strasse'],
    ['İstanbul ışık', 'istanbul isik'],
    ['Nguyễn Thị', 'nguyen thi'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ａｎａ\u3000ｒ', 'ana r'],
    ['  two \t\n blanks ', 'two blanks'],
    ['Þór', 'thor'],
    ['محمد', 'محمد'],
    ['', ''],
  ])('makes %j into %j', (text, form) => {
    expect(searchForm(text)).toBe(form);
  });

  test('of its own result is the same', () => {
    for (const text of ['Zoë STRAẞE', 'İı', '한국어', 'がぎ', 'ﷺ', 'ΐ']) {
      expect(searchForm(searchForm(text))).toBe(searchForm(text));
    }
  });

  test('lets somebody be found by any beginning of the name they gave', () => {
    expect(searchForm('한국어')).toContain(searchForm('한국'));
    expect(searchForm('Müller-Lüdenscheidt')).toContain(searchForm('LUDEN'));
  });
});

test('codePoints counts characters, not UTF-16 units', () => {
  expect(['', 'abc', '🎈', '𠮷a', 'e\u0308'].map(codePoints)).toEqual([0, 3, 1, 2, 2]);
});
