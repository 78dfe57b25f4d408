import { formatCount, plural } from '../format.ts';

/** Choosing rows for a change of many. */
export const select = {
  column: 'Selection',
  one: (name: string) => `Select ${name}`,
  everyone: 'Select all that match',
  some: (count: number) =>
    plural(count, { one: '1 member selected', other: `${formatCount(count)} members selected` }),
  all: (count: number) =>
    plural(count, {
      one: 'The one member that matches is selected',
      other: `All ${formatCount(count)} that match are selected`,
    }),
  takeAll: (count: number) => `Select all ${formatCount(count)} that match`,
  clear: 'Clear selection',
  tooMany: (limit: string) =>
    `At most ${limit} members can be picked one by one. Select all that match instead.`,
};
