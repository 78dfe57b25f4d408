import { formatCount, plural } from '../format.ts';

/** The palette of Ctrl+K. */
export const palette = {
  title: 'Find members and actions',
  hint: 'A name, or what you want to do',
  nothing: 'Nothing found. Try a part of a name or another word.',
  found: (count: number) => plural(count, { one: '1 entry', other: `${formatCount(count)} entries` }),
  goTo: (page: string) => `Go to ${page}`,
};
