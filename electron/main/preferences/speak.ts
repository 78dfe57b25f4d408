import { app } from 'electron';
import { languageOf, type LanguageChoice } from '../../../contract/languages.ts';
import { setMainLanguage } from '../text/index.ts';

/** The native menu and dialogs speak what was chosen from now on. */
export function speak(choice: LanguageChoice): void {
  setMainLanguage(choice === 'system' ? languageOf([app.getLocale()]) : choice);
}
