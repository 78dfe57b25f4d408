import { AppError, uniqueKey, type Account, type Output, type Parsed } from '../../contract/index.ts';
import { createJournal } from './fakeJournal.ts';
import { memberId } from './members.ts';

type Query = Parsed<'accounts.list'>;

function matches(account: Account, { search, filter = {} }: Pick<Query, 'search' | 'filter'>): boolean {
  if (filter.status !== undefined && account.status !== filter.status) return false;
  if (filter.archived !== undefined && (account.status === 'archived') !== filter.archived) return false;
  const { username, displayName, email, phone, notes } = account;
  const text = [username, displayName, email ?? '', phone ?? '', notes].join(' ').toLowerCase();
  return text.includes((search ?? '').toLowerCase());
}

function textOf(account: Account, column: string): string {
  const value = account[column as keyof Account];
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

function compare(one: Account, other: Account, { by, direction }: NonNullable<Query['sort']>): number {
  const order = textOf(one, by).localeCompare(textOf(other, by));
  return direction === 'asc' ? order : -order;
}

/** Leaves out the keys that are undefined: `Partial` means missing in our contract. */
function withoutMissing(values: object): Partial<Account> {
  return JSON.parse(JSON.stringify(values)) as Partial<Account>;
}

const noLock = { lockReason: null, lockNote: null, lockedFrom: null, lockedUntil: null };
const noDetails = {
  memberNumber: null,
  email: null,
  displayName: '',
  phone: null,
  notes: '',
  groups: [],
  tags: [],
  custom: {},
  parentId: null,
  archivedAt: null,
  passwordExpiresAt: null,
  secondFactorAt: null,
};

/** Members in memory, with the rules of the real services that the window can notice. */
export function createAccounts(start: Account[], changed: (ids: string[]) => void) {
  let members = start;
  const find = (id: string): Account => {
    const found = members.find((member) => member.id === id);
    if (found === undefined) throw new AppError('not_found', 'no such member');
    return found;
  };
  const journal = createJournal();
  const put = (
    id: string,
    changes: Partial<Account>,
    { action = 'account.updated', actor = 'Bea' } = {},
  ): Account => {
    const before = find(id);
    const after = { ...before, ...changes, version: before.version + 1, updatedAt: new Date().toISOString() };
    members = members.map((member) => (member.id === id ? after : member));
    journal.record(action, before, after, actor);
    changed([id]);
    return after;
  };
  const refuseTaken = (id: string | undefined, username?: string, email?: string | null) => {
    const others = members.filter((member) => member.id !== id);
    const taken = (field: 'username' | 'email', value: string) =>
      others.some((other) => uniqueKey(other[field] ?? '') === uniqueKey(value));
    if (username !== undefined && taken('username', username))
      throw new AppError('conflict', 'taken', {
        reason: 'username_taken',
        fields: { username: 'username_taken' },
      });
    if (email && taken('email', email))
      throw new AppError('conflict', 'taken', { reason: 'email_taken', fields: { email: 'email_taken' } });
  };
  const forAll = (ids: string[], changes: Partial<Account>, action: string) => {
    for (const id of ids) put(id, changes, { action, actor: 'owner' });
    return { changed: ids.length, changeId: memberId(9_000) };
  };
  const ordered = ({ sort, ...query }: Omit<Query, 'offset' | 'limit'>) => {
    const found = members.filter((member) => matches(member, query));
    return sort ? found.toSorted((one, other) => compare(one, other, sort)) : found;
  };
  const answers = {
    'accounts.ids': ({ offset, limit, among, ...query }: Query & { among?: string[] | undefined }) => ({
      ids: ordered(query)
        .filter(({ id }) => among === undefined || among.includes(id))
        .slice(offset, offset + limit)
        .map(({ id }) => id),
    }),
    'accounts.position': ({ id, ...query }: Parsed<'accounts.position'>) => {
      const index = ordered(query).findIndex((member) => member.id === id);
      return { index: index === -1 ? null : index };
    },
    'accounts.list': (query: Query): Output<'accounts.list'> => {
      const found = ordered(query);
      const { offset, limit } = query;
      return { rows: found.slice(offset, offset + limit), total: found.length };
    },
    'accounts.get': ({ id }: { id: string }) => find(id),
    'accounts.create': (input: Parsed<'accounts.create'>): Output<'accounts.create'> => {
      const { password, mustChangePassword = false, ...fields } = input;
      refuseTaken(undefined, fields.username, fields.email);
      const now = new Date().toISOString();
      const account: Account = {
        ...noDetails,
        ...withoutMissing(fields),
        username: fields.username,
        ...noLock,
        id: memberId(members.length + 1_000_000),
        status: 'active',
        hasPassword: password.mode !== 'none',
        passwordScheme: password.mode === 'none' ? null : 'argon2id',
        passwordChangedAt: password.mode === 'none' ? null : now,
        mustChangePassword,
        lastSignInAt: null,
        failedAttempts: 0,
        version: 1,
        createdAt: now,
        updatedAt: now,
      };
      members = [...members, account];
      journal.record('account.created', {}, account, 'owner');
      changed([account.id]);
      const temporaryPassword = 'maple-otter-candle-brisk-lagoon';
      return password.mode === 'generate' ? { account, temporaryPassword } : { account };
    },
    'accounts.update': ({ id, version, changes }: Parsed<'accounts.update'>) => {
      if (find(id).version !== version) throw new AppError('conflict', 'stale', { reason: 'stale_version' });
      refuseTaken(id, changes.username, changes.email);
      const { custom = {}, ...plain } = changes;
      const values = Object.entries({ ...find(id).custom, ...custom }).filter(([, value]) => value !== '');
      return put(
        id,
        { ...withoutMissing(plain), custom: Object.fromEntries(values) },
        { actor: 'owner', action: 'account.updated' },
      );
    },
    'accounts.timeline': journal.timeline,
    'accounts.family': ({ id }: { id: string }): Output<'accounts.family'> => {
      const { parentId } = find(id);
      const children = members.filter((member) => member.parentId === id);
      return { parent: parentId === null ? null : find(parentId), children, total: children.length };
    },
    'accounts.lock': ({ ids, reason = null, note = null, from, until = null }: Parsed<'accounts.lock'>) => {
      const lockedFrom = from ?? new Date().toISOString();
      const status = lockedFrom > new Date().toISOString() ? 'active' : 'locked';
      const changes = { status, lockReason: reason, lockNote: note, lockedFrom, lockedUntil: until } as const;
      return forAll(ids, changes, 'account.locked');
    },
    'accounts.unlock': ({ ids }: { ids: string[] }) =>
      forAll(ids, { ...noLock, status: 'active' }, 'account.unlocked'),
    'accounts.resetPassword': ({ id, password }: Parsed<'accounts.resetPassword'>) => {
      put(
        id,
        { hasPassword: true, passwordChangedAt: new Date().toISOString() },
        { action: 'account.passwordReset', actor: 'owner' },
      );
      return password.mode === 'generate' ? { temporaryPassword: 'velvet-anchor-plum-tidy-rocket' } : {};
    },
    'accounts.checkPassword': (): Output<'accounts.checkPassword'> => ({ outcome: 'wrong' }),
    'accounts.archive': ({ ids }: { ids: string[] }) =>
      forAll(ids, { status: 'archived' }, 'account.archived'),
    'accounts.restore': ({ ids }: { ids: string[] }) => forAll(ids, { status: 'active' }, 'account.restored'),
  };
  return { answers, put, find, journal, all: () => members };
}
