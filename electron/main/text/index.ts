import type { Language } from '../../../contract/languages.ts';
import { german } from './de.ts';
import { english, type MainCatalogue } from './en.ts';
import { spanish } from './es.ts';

// Small enough to be loaded at once: each is about 1.5 kB.
const catalogues: Record<Language, MainCatalogue> = { en: english, es: spanish, de: german };
const listeners = new Set<() => void>();

/** The words in use; a live binding like the window's, so read it where something is shown (ADR 9). */
export let mainMessages: MainCatalogue = english;

/** Which language that is, for dates. */
export let mainLanguage: Language = 'en';

/** The menu and dialogs speak this language from now on. */
export function setMainLanguage(language: Language): void {
  if (mainMessages === catalogues[language]) return;
  mainMessages = catalogues[language];
  mainLanguage = language;
  for (const listener of listeners) listener();
}

/** Calls when another language was set: a native menu keeps the words it was built with. */
export function onMainLanguageChange(listener: () => void): void {
  listeners.add(listener);
}
