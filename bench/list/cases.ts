import type { Input } from '../../contract/index.ts';

export interface ListCase {
  label: string;
  input: Input<'accounts.list'>;
}

const limit = 100;
const everyone = { archived: false };

function page(label: string, input: Input<'accounts.list'>): ListCase {
  return { label, input: { filter: everyone, limit, ...input } };
}

function search(kind: string, words: string, offset = 0): ListCase {
  return page(`search ${kind}: “${words}”`, { search: words, offset });
}

/** What a person does with the list of `count` accounts; each case is a page of 100. */
export function listCases(count: number): ListCase[] {
  const middle = Math.floor(count / 2);
  // About 8 % are archived and not in this list.
  const last = Math.floor(count * 0.91) - limit;
  const sorts = ['username', 'email', 'phone', 'status', 'lastSignInAt', 'createdAt', 'updatedAt'] as const;
  const places = { first: 0, middle, last };
  return [
    ...Object.entries(places).map(([name, offset]) => page(`by name, ${name} page`, { offset })),
    ...sorts.map((by) => page(`by ${by}, first page`, { sort: { by, direction: 'asc' } })),
    page('by email, descending, middle page', { sort: { by: 'email', direction: 'desc' }, offset: middle }),
    page('by lastSignInAt, descending, middle page', {
      sort: { by: 'lastSignInAt', direction: 'desc' },
      offset: middle,
    }),
    page('active, middle page', { filter: { status: 'active' }, offset: middle }),
    page('locked, first page', { filter: { status: 'locked' } }),
    page('locked by email, middle page', {
      filter: { status: 'locked' },
      sort: { by: 'email', direction: 'desc' },
      offset: Math.floor(count * 0.015),
    }),
    page('archived, first page', { filter: { status: 'archived' } }),
    search('rare name', 'kaiser'),
    search('nobody', 'qqqq'),
    search('common syllable', 'ann'),
    search('one letter', 'a'),
    search('two letters', 'an'),
    search('in every address', 'example'),
    search('in every address, middle page', '.com', Math.floor(count / 10)),
    search('two words', 'sinan kaiser'),
    search('two common words', 'mar ann'),
    search('digits of a phone', '1500'),
    page('search and sort by added: “maria”', {
      search: 'maria',
      sort: { by: 'createdAt', direction: 'desc' },
    }),
    page('search among the locked: “er”', { search: 'er', filter: { status: 'locked' } }),
  ];
}
