import type { PasswordStyleInput } from '../../../contract/index.ts';

export const separatorNames = ['hyphen', 'blank', 'dot', 'none'] as const;
export type SeparatorName = (typeof separatorNames)[number];

const separators = { hyphen: '-', blank: ' ', dot: '.', none: '' } as const;

/** How a password looks that Rollbook makes, and how long a code can be exchanged. */
export interface StyleValues {
  styleKind: 'words' | 'characters';
  words: string;
  separator: SeparatorName;
  capitalised: boolean;
  digit: boolean;
  characters: string;
  /** Empty as long as the settings decide. */
  codeHours: string;
}

export const usualStyle: StyleValues = {
  styleKind: 'words',
  words: '5',
  separator: 'hyphen',
  capitalised: false,
  digit: false,
  characters: '16',
  codeHours: '',
};

/** Four words alone are too few: Rollbook makes up for the fifth by digits (db/passwords/generatePassword.ts). */
const digitsWithFour = 4;

export function digitsIn({ words, digit }: StyleValues): number {
  if (words === '4') return digitsWithFour;
  return digit ? 1 : 0;
}

export function styleInput(values: StyleValues): PasswordStyleInput {
  const { styleKind, words, separator, capitalised, digit, characters } = values;
  if (styleKind === 'characters') return { kind: 'characters', length: Number(characters) };
  return { kind: 'words', count: Number(words), separator: separators[separator], capitalised, digit };
}

export function codeInput({ codeHours }: StyleValues) {
  return codeHours === '' ? { mode: 'code' as const } : { mode: 'code' as const, hours: Number(codeHours) };
}

const exampleWords = ['river', 'candle', 'mosaic', 'tulip', 'anchor', 'velvet', 'pepper', 'harbor'];
const exampleCharacters = 'mK7vR2xQ9dTfW4nZbH6sYpC3jGuE8aLk';

/** How such a password would look. No password: it is always the same. */
export function exampleOf(values: StyleValues): string {
  const { styleKind, words, separator, capitalised, characters } = values;
  if (styleKind === 'characters') return exampleCharacters.repeat(2).slice(0, Number(characters));
  const drawn = exampleWords.slice(0, Number(words));
  const cased = capitalised ? drawn.map((word) => word.charAt(0).toUpperCase() + word.slice(1)) : drawn;
  const digits = '7254'.slice(0, digitsIn(values));
  return [...cased, ...(digits === '' ? [] : [digits])].join(separators[separator]);
}

let remembered = usualStyle;

/** As it was chosen last, while the window is open: whoever gives out many passwords wants them alike. */
export function lastStyle(): StyleValues {
  return remembered;
}

export function rememberStyle(style: StyleValues): void {
  remembered = style;
}
