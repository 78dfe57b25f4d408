import { app, nativeTheme } from 'electron';
import { languageOf } from '../../../contract/languages.ts';
import type { Look } from '../../../contract/look.ts';
import { setMainLanguage } from '../text/index.ts';

/** What is not part of the page follows the person's choice too: native menu, dialogs, the ground before the first picture. */
export function applyLook({ language, theme }: Pick<Look, 'language' | 'theme'>): void {
  setMainLanguage(language === 'system' ? languageOf([app.getLocale()]) : language);
  nativeTheme.themeSource = theme === 'light' || theme === 'dark' ? theme : 'system';
}
