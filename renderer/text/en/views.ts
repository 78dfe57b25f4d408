import { formatCount, plural } from '../format.ts';

export const views = {
  title: 'Saved views',
  save: 'Save as view…',
  update: 'Update view',
  saveTitle: 'Save as view',
  saveText: 'The view keeps this search, these filters and this order. It always shows who fits at the time.',
  renameTitle: 'Rename view',
  name: 'Name',
  saved: (name: string) => `View “${name}” saved`,
  updated: (name: string) => `View “${name}” updated`,
  removed: (name: string) => `View “${name}” deleted`,
  more: (name: string) => `More about the view ${name}`,
  rename: 'Rename…',
  remove: 'Delete',
  usesDeletedField: 'Uses a deleted field',
  usesDeletedGroup: 'Uses a deleted group',
};

export const archive = {
  due: (count: number, days: string) =>
    plural(count, {
      one: `1 member has been archived for more than ${days}.`,
      other: `${formatCount(count)} members have been archived for more than ${days}.`,
    }),
  purge: (count: number) =>
    plural(count, {
      one: 'Delete this one for good…',
      other: `Delete these ${formatCount(count)} for good…`,
    }),
  review: 'Review them',
};

export const reorder = {
  up: 'Move up',
  down: 'Move down',
};
