import type { Account } from '../../../contract/index.ts';

/** What to call a person in a sentence: most have a name, everyone has a user name. */
export function nameOf(account: Account): string {
  return account.displayName === '' ? account.username : account.displayName;
}
