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

function builtInWords(account: Account, key: ShownColumn): CellWords {
  if (key === 'status') return { text: messages.status[account.status], title: lockWords(account) };
  if (key === 'groups' || key === 'tags') return plain(account[key].join(', '));
  if (key.endsWith('At') || key === 'lockedUntil')
    return ofInstant(account[key as Extract<ShownColumn, `${string}At` | 'lockedUntil'>]);
  return plain(account[key as 'username' | 'memberNumber' | 'displayName' | 'email' | 'phone']);
}

/** What a column says about a member. */
export function cellWords(account: Account, { key, field }: Column): CellWords {
  if (field === undefined) return builtInWords(account, key as ShownColumn);
  return plain(formatCustomValue(field, account.custom[field.key] ?? ''));
}
