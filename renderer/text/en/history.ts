import { formatCount } from '../format.ts';

/** The history and undo. */
export const history = {
  undone: 'The last change was undone',
  redone: 'The change was made again',
  nothingToUndo: 'Nothing to undo. Older changes are in the history.',
  nothingRestored: 'Nothing was undone: it has been changed again since.',
  partlyUndone: (restored: number, conflicts: number) =>
    `Undone for ${formatCount(restored)}. ${formatCount(conflicts)} had been changed again and stay as they are.`,
};
