import type { Account, CustomField, Input } from '../../../contract/index.ts';
import { formatCustomValue } from '../../forms/customFields/formatCustomValue.ts';
import { messages } from '../../text/catalogue.ts';

export type Side = 'left' | 'right';
export type Choice = Side | 'both';
export type Take = Input<'accounts.merge'>['take'];

type Named = Exclude<keyof Take, 'custom'>;

/** One thing that a merge decides. A value is a list of parts: one for most fields, many for groups, none for nothing. */
export interface MergeField {
  name: Named | `custom:${string}`;
  label: string;
  left: readonly string[];
  right: readonly string[];
  /** Whether both may be put together. */
  joins: boolean;
}

export interface Compared {
  left: Account;
  right: Account;
  /** The names of the accounts that they belong to. */
  parents: { left: string; right: string };
  customFields: readonly CustomField[];
}

export function otherSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}

function parts(text: string | null): string[] {
  return text === null || text === '' ? [] : [text];
}

function passwordWords({ hasPassword, passwordChangedAt }: Account): string[] {
  if (!hasPassword) return [];
  return [
    passwordChangedAt === null ? messages.panel.passwordSet : messages.panel.passwordSetAt(passwordChangedAt),
  ];
}

function lockWords({ status, lockReason, lockedFrom, lockedUntil }: Account): string[] {
  if (lockedFrom === null) return [];
  const words = messages.lockedNote;
  const isPlanned = status === 'active';
  return [
    [
      lockReason ?? words.noReason,
      ...(isPlanned ? [words.planned(lockedFrom)] : []),
      lockedUntil === null ? words.forever : words.until(lockedUntil),
    ].join(' · '),
  ];
}

function customWords(field: CustomField, value = ''): string[] {
  return parts(formatCustomValue(field, value));
}

/** Everything that two accounts may differ in, in the order of a member's details. */
export function fieldsOf({ left, right, parents, customFields }: Compared): MergeField[] {
  const one = (name: Named, label: string, read: (account: Account) => string[], joins = false) => ({
    name,
    label,
    left: read(left),
    right: read(right),
    joins,
  });
  return [
    one('displayName', messages.field.displayName, (account) => parts(account.displayName)),
    one('username', messages.field.username, (account) => parts(account.username)),
    one('memberNumber', messages.merge.memberNumber, (account) => parts(account.memberNumber)),
    one('email', messages.field.email, (account) => parts(account.email)),
    one('phone', messages.field.phone, (account) => parts(account.phone)),
    one('groups', messages.field.groups, (account) => account.groups, true),
    one('tags', messages.merge.tags, (account) => account.tags, true),
    one('parentId', messages.merge.belongsTo, (account) =>
      parts(account === left ? parents.left : parents.right),
    ),
    one('lock', messages.status.locked, lockWords),
    one('password', messages.field.password, passwordWords),
    ...customFields.map((custom) => ({
      name: `custom:${custom.key}` as const,
      label: custom.label,
      left: customWords(custom, left.custom[custom.key]),
      right: customWords(custom, right.custom[custom.key]),
      joins: false,
    })),
    one('notes', messages.field.notes, (account) => parts(account.notes), true),
  ];
}

/** Two passwords are never the same to us: nobody here can read them. */
export function isSame({ name, left, right }: MergeField): boolean {
  if (name === 'password' && left.length > 0 && right.length > 0) return false;
  return left.length === right.length && left.every((part) => right.includes(part));
}

/** What is taken unless one says otherwise: nothing that exists is left behind where that can be had. */
export function usualChoice({ left, right, joins }: MergeField, keep: Side): Choice {
  if (left.length === 0 || right.length === 0) {
    if (left.length === right.length) return keep;
    return left.length === 0 ? 'right' : 'left';
  }
  return joins ? 'both' : keep;
}

export function chosenParts(field: MergeField, choice: Choice, keep: Side): readonly string[] {
  if (choice !== 'both') return field[choice];
  return [...new Set([...field[keep], ...field[otherSide(keep)]])];
}

export function wordsOf({ name }: MergeField, list: readonly string[]): string {
  return list.join(name === 'notes' ? '\n\n' : ', ');
}

/** What main has to be told: only what does not stay as the kept account has it. */
export function takeOf(
  fields: readonly MergeField[],
  choiceOf: (field: MergeField) => Choice,
  keep: Side,
): Take {
  const take: Record<string, unknown> = {};
  const custom: string[] = [];
  for (const field of fields) {
    const choice = choiceOf(field);
    if (isSame(field) || choice === keep) continue;
    if (field.name.startsWith('custom:')) custom.push(field.name.slice('custom:'.length));
    else take[field.name] = choice === 'both' ? 'both' : 'other';
  }
  return custom.length === 0 ? take : { ...take, custom };
}
