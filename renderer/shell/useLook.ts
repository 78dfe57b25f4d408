import { useEffect } from 'react';
import { setLanguage } from '../text/language.ts';
import { usePreferences } from './usePreferences.ts';

/** Applies language, theme and density to the page. Returns the colour scheme for Mantine; undefined follows the system. */
export function useLook(): 'light' | 'dark' | undefined {
  const { language, theme, density } = usePreferences().preferences;
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.dataset['density'] = density;
  }, [theme, density]);
  useEffect(() => void setLanguage(language).catch(() => undefined), [language]);
  if (theme === 'contrast') return 'dark';
  return theme === 'system' ? undefined : theme;
}
