import type { LanguageChoice } from './languages.ts';

/** Holds no schema: main reads a look before zod is loaded, and writes it into the page so that nothing flashes. */
export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export const densities = ['comfortable', 'compact'] as const;
export type Theme = (typeof themes)[number];
export type Density = (typeof densities)[number];

export interface Look {
  language: LanguageChoice;
  theme: Theme;
  density: Density;
}

export const usualLook: Look = { language: 'system', theme: 'system', density: 'comfortable' };
