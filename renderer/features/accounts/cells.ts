import type { Account } from '../../../contract/index.ts';
import { formatCustomValue } from '../../forms/customFields/formatCustomValue.ts';
import {
  formatDay,
  formatEnd,
  formatInstant,
  formatLastDay,
  lastMoment,
  formatNearDay,
  messages,
} from '../../text/messages.ts';
import { wordsOfLock } from '../locks/lockWords.ts';
import type { Column } from './columns/columns.ts';
import type { ShownColumn } from './listInput.ts';

export interface CellWords {
  /** Empty for none. */
  text: string;
  /** Everything that may be clipped can be read in full by pointing at it. */
  title?: string | undefined;
}

function hasLock({ status, lockedFrom }: Account): boolean {
  return status === 'locked' || (status === 'active' && lockedFrom !== null);
}

/** The status at a glance: of a lock also until or from when, and why. */
function statusText(account: Account): string {
  const { status, lockReason, lockedFrom, lockedUntil } = account;
  if (!hasLock(account)) return messages.status[status];
  const isPlanned = status === 'active' && lockedFrom !== null;
  const { from, until } = messages.lockedCell;
  const locked = lockedUntil === null ? messages.status.locked : until(formatLastDay(lockedUntil));
  const when = isPlanned ? from(formatNearDay(lockedFrom)) : locked;
  return lockReason === null ? when : `${when} · ${lockReason}`;
}

/** All there is to know of a lock, line by line, for who points at it. */
function statusTitle(account: Account): string | undefined {
  if (!hasLock(account)) return undefined;
  const { status, lockReason, lockedFrom, lockedUntil } = account;
  const from = status === 'active' ? lockedFrom : undefined;
  const { begin, end, reason, sentence } = wordsOfLock({ reason: lockReason, until: lockedUntil, from });
  const say = sentence === undefined ? undefined : messages.lockedNote.say(sentence);
  return [begin, end, reason, say].filter((line) => line !== undefined).join('\n');
}

function ofInstant(instant: string | null): CellWords {
  return instant === null ? { text: '' } : { text: formatDay(instant), title: formatInstant(instant) };
}

function plain(text: string | null): CellWords {
  return text === null || text === '' ? { text: '' } : { text, title: text };
}

const builtIn: Record<ShownColumn, (account: Account) => CellWords> = {
  displayName: ({ displayName }) => plain(displayName),
  username: ({ username }) => plain(username),
  memberNumber: ({ memberNumber }) => plain(memberNumber),
  email: ({ email }) => plain(email),
  phone: ({ phone }) => plain(phone),
  status: (account) => ({ text: statusText(account), title: statusTitle(account) }),
  groups: ({ groups }) => plain(groups.join(', ')),
  tags: ({ tags }) => plain(tags.join(', ')),
  lastSignInAt: ({ lastSignInAt }) => ofInstant(lastSignInAt),
  passwordChangedAt: ({ passwordChangedAt }) => ofInstant(passwordChangedAt),
  lockedUntil: ({ lockedUntil }) =>
    lockedUntil === null
      ? { text: '' }
      : { text: formatDay(lastMoment(lockedUntil)), title: formatEnd(lockedUntil) },
  createdAt: ({ createdAt }) => ofInstant(createdAt),
  updatedAt: ({ updatedAt }) => ofInstant(updatedAt),
};

/** What a column says about a member. */
export function cellWords(account: Account, { key, field }: Column): CellWords {
  if (field === undefined) return builtIn[key](account);
  return plain(formatCustomValue(field, account.custom[field.key] ?? ''));
}
