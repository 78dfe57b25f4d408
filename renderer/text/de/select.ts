import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';

export const select: Catalogue['select'] = {
  column: 'Auswahl',
  one: (name) => `${name} auswählen`,
  everyone: 'Alle Treffer auswählen',
  some: (count) =>
    plural(count, { one: '1 Mitglied ausgewählt', other: `${formatCount(count)} Mitglieder ausgewählt` }),
  all: (count) =>
    plural(count, {
      one: 'Der einzige Treffer ist ausgewählt',
      other: `Alle ${formatCount(count)} Treffer sind ausgewählt`,
    }),
  takeAll: (count) => `Alle ${formatCount(count)} Treffer auswählen`,
  clear: 'Auswahl aufheben',
  tooMany: (limit) =>
    `Einzeln lassen sich höchstens ${limit} Mitglieder auswählen. Stattdessen alle Treffer auswählen.`,
};
