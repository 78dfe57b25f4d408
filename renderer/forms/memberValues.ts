import type { Account } from '../../contract/index.ts';

/** What stands in the fields. An input never holds null, so "none" is an empty text. */
export interface MemberValues {
  username: string;
  displayName: string;
  email: string;
  phone: string;
  groups: string[];
  notes: string;
}

export type MemberField = keyof MemberValues;

export const memberFields: readonly MemberField[] = [
  'displayName',
  'username',
  'email',
  'phone',
  'groups',
  'notes',
];

export const noMember: MemberValues = {
  username: '',
  displayName: '',
  email: '',
  phone: '',
  groups: [],
  notes: '',
};

export function valuesOf(account: Account): MemberValues {
  return {
    username: account.username,
    displayName: account.displayName,
    email: account.email ?? '',
    phone: account.phone ?? '',
    groups: account.groups,
    notes: account.notes,
  };
}
