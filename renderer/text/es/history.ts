import type { Catalogue } from '../en/index.ts';
import { formatCount } from '../format.ts';

/** The history and undo. */
export const history: Catalogue['history'] = {
  undone: 'Se ha deshecho el último cambio',
  redone: 'El cambio se ha hecho de nuevo',
  nothingToUndo: 'No hay nada que deshacer. Los cambios anteriores están en el historial.',
  nothingRestored: 'No se ha deshecho nada: desde entonces se ha vuelto a cambiar.',
  partlyUndone: (restored, conflicts) =>
    `Deshecho en ${formatCount(restored)}. ${formatCount(conflicts)} se habían vuelto a cambiar y quedan como están.`,
};
