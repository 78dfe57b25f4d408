import { useSyncExternalStore } from 'react';
import { languageOf, localeOf, type Language, type LanguageChoice } from '../../contract/languages.ts';
import { replaceMessages } from './catalogue.ts';
import { english, type Catalogue } from './en/index.ts';
import { setLocale } from './format.ts';

export { languages, type Language, type LanguageChoice } from '../../contract/languages.ts';

/** Each language calls itself what its speakers call it, whichever one is spoken now. */
export const ownNames: Record<Language, string> = { en: 'English', es: 'Español', de: 'Deutsch' };

/** English is part of the first chunk; the others are fetched when somebody wants them. */
const load: Record<Language, () => Catalogue | Promise<Catalogue>> = {
  en: () => english,
  es: async () => (await import('./es/index.ts')).spanish,
  de: async () => (await import('./de/index.ts')).german,
};

let language: Language = 'en';
let asked = 0;
const listeners = new Set<() => void>();

export function languageOfSystem(): Language {
  return languageOf(navigator.languages);
}

export function currentLanguage(): Language {
  return language;
}

/** Speaks another language from now on. English is there before this returns; of two quick choices the later stays. */
export async function setLanguage(choice: LanguageChoice): Promise<void> {
  asked += 1;
  const request = asked;
  const next = choice === 'system' ? languageOfSystem() : choice;
  const loading = load[next]();
  const catalogue = loading instanceof Promise ? await loading : loading;
  if (request !== asked) return;
  replaceMessages(catalogue);
  setLocale(localeOf(next, navigator.languages));
  document.documentElement.lang = next;
  language = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language in use. Who calls it is drawn anew when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}
