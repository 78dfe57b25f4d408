import type { Account } from '../../../contract/index.ts';
import { formatCustomValue } from '../../forms/customFields/formatCustomValue.ts';
import { formatDay, formatInstant, messages } from '../../text/messages.ts';
import type { Column } from './columns/columns.ts';
import type { ShownColumn } from './listInput.ts';

export interface CellWords {
  /** Empty for none. */
  text: string;
  /** Everything that may be clipped can be read in full by pointing at it. */
  title?: string | undefined;
}

/** Why and until when, for who points at the status. */
function lockWords({ status, lockReason, lockedFrom, lockedUntil }: Account): string | undefined {
  if (status === 'active' && lockedFrom !== null) return messages.lockedNote.planned(lockedFrom);
  if (status !== 'locked') return undefined;
  const end = lockedUntil === null ? messages.lockedNote.forever : messages.lockedNote.until(lockedUntil);
  return `${lockReason ?? messages.lockedNote.noReason} · ${end}`;
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
  status: (account) => ({ text: messages.status[account.status], title: lockWords(account) }),
  groups: ({ groups }) => plain(groups.join(', ')),
  tags: ({ tags }) => plain(tags.join(', ')),
  lastSignInAt: ({ lastSignInAt }) => ofInstant(lastSignInAt),
  passwordChangedAt: ({ passwordChangedAt }) => ofInstant(passwordChangedAt),
  lockedUntil: ({ lockedUntil }) => ofInstant(lockedUntil),
  createdAt: ({ createdAt }) => ofInstant(createdAt),
  updatedAt: ({ updatedAt }) => ofInstant(updatedAt),
};

/** What a column says about a member. */
export function cellWords(account: Account, { key, field }: Column): CellWords {
  if (field === undefined) return builtIn[key](account);
  return plain(formatCustomValue(field, account.custom[field.key] ?? ''));
}
