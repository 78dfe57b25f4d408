import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';

/** The palette of Ctrl+K. */
export const palette: Catalogue['palette'] = {
  title: 'Mitglieder und Aktionen finden',
  hint: 'Ein Name oder eine Aktion',
  nothing: 'Nichts gefunden. Vielleicht hilft ein Teil des Namens oder ein anderes Wort.',
  found: (count) => plural(count, { one: '1 Eintrag', other: `${formatCount(count)} Einträge` }),
  goTo: (page) => `Gehe zu ${page}`,
};
