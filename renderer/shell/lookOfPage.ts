import { densities, themes, usualLook, type Look } from '../../contract/look.ts';
import { languages } from '../../contract/languages.ts';

function oneOf<Value extends string>(
  values: readonly Value[],
  value: string | undefined,
  usual: Value,
): Value {
  return values.find((known) => known === value) ?? usual;
}

/** What main wrote into the page: right from the first picture, before any answer has come. */
export function lookOfPage(): Look {
  const [language, theme, density] = document.documentElement.dataset['look']?.split(' ') ?? [];
  return {
    language: oneOf(['system', ...languages], language, usualLook.language),
    theme: oneOf(themes, theme, usualLook.theme),
    density: oneOf(densities, density, usualLook.density),
  };
}
