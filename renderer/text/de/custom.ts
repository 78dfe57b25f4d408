import type { Catalogue } from '../en/index.ts';

export const custom: Catalogue['custom'] = {
  yes: 'Ja',
  no: 'Nein',
  unsaid: 'Unbekannt',
  nothingChosen: 'Nichts gewählt',
};
