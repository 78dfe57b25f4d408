import type { Catalogue } from '../en/index.ts';

export const rowMenu: Catalogue['rowMenu'] = {
  name: (member) => `Acciones para ${member}`,
  details: 'Ver los datos',
  copyEmail: 'Copiar el correo',
  copyPhone: 'Copiar el teléfono',
  copyNumber: 'Copiar el número de miembro',
  copyFailed: 'No se ha podido copiar.',
};
