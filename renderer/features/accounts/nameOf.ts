import type { AccountName } from '../../../contract/index.ts';

/** What to call a person in a sentence: most have a name, everyone has a user name. */
export function nameOf({ displayName, username }: Pick<AccountName, 'displayName' | 'username'>): string {
  return displayName === '' ? username : displayName;
}
