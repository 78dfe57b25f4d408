import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../../contract/languages.ts';
import { densities, themes, usualLook, type Look } from '../../../contract/look.ts';

export function preferencesPath(dataFolder: string): string {
  return join(dataFolder, 'preferences.json');
}

/** Whatever the file of preferences holds: somebody may have edited it. Undefined when there is none. */
export function readPreferencesFile(dataFolder: string): Record<string, unknown> | undefined {
  try {
    const saved: unknown = JSON.parse(readFileSync(preferencesPath(dataFolder), 'utf8'));
    return typeof saved === 'object' && saved !== null ? { ...saved } : undefined;
  } catch {
    return undefined;
  }
}

function oneOf<Value extends string>(values: readonly Value[], value: unknown, usual: Value): Value {
  return values.find((known) => known === value) ?? usual;
}

/** What the first picture needs to know, read without the contract's schemas (ADR 8). */
export function readLook(dataFolder: string): Look {
  const { language, theme, density } = readPreferencesFile(dataFolder) ?? {};
  return {
    language: oneOf(['system', ...languages], language, usualLook.language),
    theme: oneOf(themes, theme, usualLook.theme),
    density: oneOf(densities, density, usualLook.density),
  };
}
