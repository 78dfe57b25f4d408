import type { Catalogue } from '../en/index.ts';
import { formatCount } from '../format.ts';

/** The history and undo. */
export const history: Catalogue['history'] = {
  undone: 'Die letzte Änderung wurde rückgängig gemacht',
  redone: 'Die Änderung wurde wiederholt',
  nothingToUndo: 'Es gibt nichts rückgängig zu machen. Ältere Änderungen stehen im Verlauf.',
  nothingRestored: 'Nichts wurde rückgängig gemacht: Es wurde inzwischen wieder geändert.',
  partlyUndone: (restored, conflicts) =>
    `Bei ${formatCount(restored)} rückgängig gemacht. ${formatCount(conflicts)} wurden inzwischen wieder geändert und bleiben, wie sie sind.`,
};
