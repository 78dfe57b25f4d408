import type { Catalogue } from '../en/index.ts';

export const columns: Catalogue['columns'] = {
  button: 'Ansicht',
  density: 'Zeilenhöhe',
  densities: { comfortable: 'Bequem', compact: 'Kompakt' },
  title: 'Spalten',
  hint: 'Ziehen ändert die Reihenfolge.',
  up: (name) => `${name} nach oben`,
  down: (name) => `${name} nach unten`,
  reset: 'Spalten zurücksetzen',
  width: (name) => `Breite der Spalte ${name}`,
  widthHint: 'Ziehen ändert die Breite. Ein Doppelklick stellt die übliche Breite her.',
  sortHint: 'Klicken sortiert. Ziehen verschiebt die Spalte.',
};
