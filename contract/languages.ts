/** The languages in which Rollbook speaks. English is the source of the others. */
export const languages = ['en', 'es', 'de'] as const;
export type Language = (typeof languages)[number];

/** What a person chooses: a language, or whichever the computer is set to. */
export type LanguageChoice = 'system' | Language;

function baseOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}

/** The first language of a list such as `['fr', 'de-AT']` that Rollbook speaks; English when there is none. */
export function languageOf(tags: readonly string[]): Language {
  const bases = tags.map(baseOf);
  const known = bases.find((base): base is Language => languages.some((language) => language === base));
  return known ?? 'en';
}

/** The locale for numbers and dates: the person's own variant of the language (`de-AT`), or just the language. */
export function localeOf(language: Language, tags: readonly string[]): string {
  return tags.find((tag) => baseOf(tag) === language) ?? language;
}
