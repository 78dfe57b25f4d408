import type { AccountName, CustomField } from '../../contract/index.ts';

/** What stands in the fields of the form. An input never holds null, so "none" is an empty text. */
export interface MemberValues {
  username: string;
  displayName: string;
  memberNumber: string;
  email: string;
  phone: string;
  groups: string[];
  tags: string[];
  notes: string;
  parentId: AccountName | undefined;
  /** Custom fields, each a field of the form like the others. */
  [custom: `custom.${string}`]: string;
}

const noMember: MemberValues = {
  username: '',
  displayName: '',
  memberNumber: '',
  email: '',
  phone: '',
  groups: [],
  tags: [],
  notes: '',
  parentId: undefined,
};

/** A new member: every field empty but those for which the owner chose a usual value. */
export function newMember(fields: readonly CustomField[], parent: AccountName | undefined): MemberValues {
  const values: MemberValues = { ...noMember, parentId: parent };
  for (const { key, defaultValue } of fields) values[`custom.${key}`] = defaultValue ?? '';
  return values;
}

/** As the contract wants it. Empty custom values are sent too: an emptied usual value is to stay empty. */
export function memberInput(values: MemberValues) {
  const { username, displayName, memberNumber, email, phone, groups, tags, notes, parentId } = values;
  const custom: Record<string, string> = {};
  for (const [name, value] of Object.entries<unknown>({ ...values }))
    if (name.startsWith('custom.')) custom[name.slice('custom.'.length)] = String(value);
  return {
    username,
    displayName,
    memberNumber,
    email,
    phone,
    groups,
    tags,
    notes,
    ...(Object.keys(custom).length === 0 ? {} : { custom }),
    ...(parentId === undefined ? {} : { parentId: parentId.id }),
  };
}
