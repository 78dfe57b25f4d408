import { describe, expect, test } from 'vitest';
import type { PasswordProblem } from '../../../contract/index.ts';
import { commonPasswords, CommonPasswords } from '../../../db/passwords/rules/commonPasswords.ts';
import { findProblems } from '../../../db/passwords/rules/findProblems.ts';
import type { Person } from '../../../db/passwords/rules/personWords.ts';
import { temporaryPassword } from '../../../db/passwords/temporaryPassword.ts';
import { randomCodes } from '../../support/randomCode.ts';

const rules = { minimumLength: 8, blockedWords: ['Rollbook Gym', 'Hauptstraße', 'GYM'] };
const ana: Person = {
  username: 'ana.martin',
  displayName: 'Ana Müller-Martín',
  email: 'la.anita@posta.example',
  phone: '+49 30 1234567',
  memberNumber: 'M-20417',
  custom: { birth_date: '1987-03-14', dog: 'Schnauzi' },
};

const problems = (password: string, person: Person = ana, minimumLength = 8) =>
  findProblems(password, { rules: { ...rules, minimumLength }, person });

describe('refused, and why', () => {
  const refused: [PasswordProblem, string[]][] = [
    [
      'password_common',
      [
        'password',
        'PASSWORD',
        'Password1',
        'password2024',
        'password20241231',
        'Password!!2024!!',
        '2024password',
        '!!password!!',
        'P4$$w0rd',
        'p@ssw0rd2025!',
        'pa$$word12345',
        'iloveyou forever',
        'dragonpassword1',
        'sunshine-1987',
        'schalke04!',
        'passwort1',
        'contrasena123',
        'letmein letmein',
        'ｐａｓｓｗｏｒｄ２０２４',
        'thisismypassword',
        'm-o-n-k-e-y',
      ],
    ],
    [
      'password_personal',
      [
        'ana.martin1',
        'AnaMartin2025',
        'MARTIN-1987',
        'Muller1234!',
        'mueller1234!',
        'müller!1234!',
        'laanita99',
        'anita-posta',
        '01234567-posta',
        'M-20417-M-20417',
        'schnauzi2024',
        '5chn4uz1!!',
        '14031987',
        '14.03.1987!!',
        '870314870314',
      ],
    ],
    [
      'password_business_word',
      ['rollbookgym', 'RollbookGym2025!', 'R0llb00k-Gym', 'hauptstrasse1', 'Hauptstraße 12', 'gymgymgym1'],
    ],
    [
      'password_keyboard',
      [
        'qwertzuiop',
        'yxcvbnmasdf',
        'azertyuiop12',
        'mnbvcxz!',
        '1qaz2wsx3edc',
        'abcdefghijkl',
        '9876543210',
        'asdfghjklñ',
      ],
    ],
    ['password_repeats', ['aaaaaaaa', 'abababababab', 'xyzxyzxyzxyz', '🦊🐻🦊🐻🦊🐻🦊🐻', '7k7k7k7k7k7k']],
    ['password_too_short', ['x7Gk2pq', '', 'ﬀﬀ']],
    ['control_characters', ['kettle\u0000violin', 'kettle\nviolin']],
    ['broken_characters', ['kettle violin \uD800']],
    ['too_long', ['x7'.repeat(513), 'a'.repeat(1_000_000)]],
  ];
  for (const [reason, passwords] of refused)
    test.each(passwords.map((password) => [password.slice(0, 30), password]))(
      `${reason}: %s`,
      async (_, password) => {
        expect(await problems(password)).toContain(reason);
      },
    );
});

describe('accepted', () => {
  const good = [
    'gravel-canopy-thirsty-unit-oboe',
    'correct horse battery staple',
    'my password is a long sentence about tea',
    'martin is eating seven green apples',
    'the gym opens at six on Mondays',
    'qwerty is how my keyboard begins',
    'Zwei dicke Hunde schlafen im Garten',
    'perro gato casa azul',
    'パスワードを忘れないでください',
    'Ärger über Öl & Übermut',
    '🦊🐻🌵🍋🎈🥁🪁🧦',
    'x7Gk29Pq',
    'x7HIROKI2mQ',
    'Blue-Kettle-42',
    ' blanks at the ends ',
    'lowercase violins only',
  ];
  test.each(good)('%s', async (password) => {
    expect(await problems(password)).toEqual([]);
  });

  test('256 and 1,024 characters, and no kind of character is demanded', async () => {
    const sentence = Array.from({ length: 40 }, temporaryPassword).join(' ');
    expect(await problems(sentence.slice(0, 256))).toEqual([]);
    expect(await problems(sentence.slice(0, 1_024))).toEqual([]);
    expect(await problems(sentence.slice(0, 1_025))).toEqual(['too_long']);
  });

  test('10,000 passphrases and 10,000 random codes', { timeout: 120_000 }, async () => {
    const randomCode = randomCodes(4);
    for (let count = 0; count < 10_000; count += 1) {
      for (const password of [temporaryPassword(), randomCode(16)]) {
        const found = await problems(password, ana, 15);
        if (found.length > 0) expect.fail(`${password} is refused: ${found.join()}`);
      }
    }
  });
});

describe('length', () => {
  test('counts code points after NFKC, and is the owner’s to choose', async () => {
    expect(await problems('🥁🪁🧦🎈🦊🐻🌵', {}, 8)).toEqual(['password_too_short']);
    // One ligature counts as the three letters it becomes.
    expect(await problems('kettle vioﬃn', {}, 14)).toEqual([]);
    expect(await problems('kettle violin', {}, 15)).toEqual(['password_too_short']);
    expect(await problems('kettle violins!', {}, 15)).toEqual([]);
  });
});

describe('a password had before', () => {
  test('is asked for last, and only when nothing else is wrong', async () => {
    const asked: string[] = [];
    const wasUsed = (password: string) => Promise.resolve(asked.push(password) > 0);
    expect(await findProblems('password', { rules, wasUsed })).toEqual(['password_common']);
    expect(asked).toEqual([]);
    expect(await findProblems('kettle violin', { rules, wasUsed })).toEqual(['password_used_before']);
  });
});

describe('the list of common passwords', () => {
  test('holds more than 50,000 and 3,000 that a minimum of 15 would let pass', async () => {
    const list = await commonPasswords();
    expect(list.words().length).toBeGreaterThan(100_000);
    expect(list.words().filter((word) => word.length >= 15).length).toBeGreaterThan(3_000);
    expect([list.rankOf('123456'), list.rankOf('password'), list.rankOf('sommer')]).toEqual([
      100, 100, 10_000,
    ]);
  });

  test('knows nothing but what is in it: no part of a word, nothing over two words, no line feed', () => {
    const list = new CommonPasswords([
      { upTo: 100, words: 'abcd\nefgh' },
      { upTo: 1_000, words: 'ijklm' },
    ]);
    const known = ['abcd', 'efgh', 'ijklm'];
    const unknown = ['abc', 'bcd', 'abcde', 'abcd\nefgh', 'efgh\n', '\nefgh', '', '\n', 'ijkl', 'ABCD'];
    expect(known.map((word) => list.rankOf(word))).toEqual([100, 100, 1_000]);
    expect(unknown.map((word) => list.rankOf(word))).toEqual(unknown.map(() => undefined));
  });
});
