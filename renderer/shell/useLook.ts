import { useEffect, useLayoutEffect } from 'react';
import type { Theme } from '../../contract/look.ts';
import { useMedia } from '../components/useMedia.ts';
import { setLanguage } from '../text/language.ts';
import { usePreferences } from './usePreferences.ts';

/** The colours to use: a system that asks for more contrast gets it, in the scheme that it is set to. */
function useColours(theme: Theme): Theme | 'contrast-light' {
  const more = useMedia('(prefers-contrast: more)');
  const dark = useMedia('(prefers-color-scheme: dark)');
  if (theme !== 'system' || !more) return theme;
  return dark ? 'contrast' : 'contrast-light';
}

/** Applies language, theme and density to the page. Returns the colour scheme for Mantine; undefined follows the system. */
export function useLook(): 'light' | 'dark' | undefined {
  const { language, theme, density } = usePreferences().preferences;
  const colours = useColours(theme);
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = colours;
    document.documentElement.dataset['density'] = density;
  }, [colours, density]);
  useEffect(() => void setLanguage(language).catch(() => undefined), [language]);
  if (theme === 'contrast') return 'dark';
  return theme === 'system' ? undefined : theme;
}
