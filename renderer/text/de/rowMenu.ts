import type { Catalogue } from '../en/index.ts';

export const rowMenu: Catalogue['rowMenu'] = {
  name: (member) => `Aktionen für ${member}`,
  details: 'Details anzeigen',
  copyEmail: 'E-Mail kopieren',
  copyPhone: 'Telefonnummer kopieren',
  copyNumber: 'Mitgliedsnummer kopieren',
  copyFailed: 'Das Kopieren hat nicht funktioniert.',
};
