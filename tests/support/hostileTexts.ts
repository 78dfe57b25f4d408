/** Texts that no text field takes, with the reason it must give. */
export const refusedTexts: [label: string, text: string, reason: string][] = [
  ['NUL', 'a\0b', 'control_characters'],
  ['a bell', 'a\u0007b', 'control_characters'],
  ['an escape sequence', 'a\u001B[31mb', 'control_characters'],
  ['delete', 'a\u007Fb', 'control_characters'],
  ['a C1 control', 'a\u0085b', 'control_characters'],
  ['a zero-width space', 'a\u200Bb', 'control_characters'],
  ['a byte order mark inside', 'a\uFEFFb', 'control_characters'],
  ['a line separator', 'a\u2028b', 'control_characters'],
  ['a paragraph separator', 'a\u2029b', 'control_characters'],
  ...['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'].map(
    (mark): [string, string, string] => [
      `U+${mark.charCodeAt(0).toString(16)}`,
      `a${mark}b`,
      'control_characters',
    ],
  ),
  ['a lone high surrogate', 'a\uD83Db', 'broken_characters'],
  ['a lone low surrogate', 'a\uDE00b', 'broken_characters'],
  ['a surrogate at the end', 'ab\uD83D', 'broken_characters'],
  ['surrogates the wrong way round', 'a\uDE00\uD83Db', 'broken_characters'],
];

/** Texts of people whose language is not written in plain ASCII. Every free field keeps them as they are. */
export const welcomeTexts: [label: string, text: string][] = [
  ['emoji', '🎈🏳️‍🌈👩‍👩‍👧'],
  ['right-to-left text', 'محمد علی‌رضا שרה'],
  ['accents', 'Zoë Çelik Łukasz'],
  ['ideographs outside the first plane', '𠮷野家'],
  ['markup', '<b onclick="x">&amp;</b>'],
  ['SQL', "Robert'); DROP TABLE accounts;--"],
  ['a formula', '=1+1'],
];
