import type { Catalogue } from '../en/index.ts';

export const custom: Catalogue['custom'] = {
  yes: 'Sí',
  no: 'No',
  unsaid: 'No se sabe',
  nothingChosen: 'Nada elegido',
};
