import type { Change, CustomField } from '../../../contract/index.ts';
import { formatCustomValue } from '../../forms/customFields/formatCustomValue.ts';
import { formatInstant, formatNames, messages } from '../../text/messages.ts';
import { nameOf } from '../accounts/nameOf.ts';
import { catalogueKey } from '../member/timeline/wordEntry.ts';

type Fields = readonly CustomField[];
type Details = Readonly<Record<string, unknown>>;

/** A change with what is needed to say it. Of an undo it is the change that the undo is about. */
interface Told {
  action: string;
  details: Details;
  who: string;
  total: number;
  fields: Fields;
}

function textOf(details: Details, name: string): string {
  const value = details[name];
  return typeof value === 'string' ? value : '';
}

function textsOf(details: Details, name: string): string[] {
  const value = details[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function recordOf(value: unknown): Details {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** Of a purged person nothing is left, so that their changes tell neither a name nor what was changed. */
function whoOf({ subject, total }: Pick<Change, 'subject' | 'total'>): string {
  if (subject !== null) return nameOf(subject);
  return total === 1 ? messages.history.someone : messages.history.members(total);
}

interface LabelWords {
  one: (name: string, who: string) => string;
  other: (names: string, who: string) => string;
}

function wordLabels(words: LabelWords, { details, who }: Told): string {
  const names = textsOf(details, 'names');
  if (names.length === 0) return messages.history.what.accountUpdated(who);
  return words[names.length === 1 ? 'one' : 'other'](formatNames(names), who);
}

function wordFieldSet({ details, who, fields }: Told): string {
  const key = textOf(details, 'key');
  if (key === '') return messages.history.what.accountUpdated(who);
  const label = fields.find((field) => field.key === key)?.label ?? key;
  const { fieldSet, fieldEmptied } = messages.history;
  return details['value'] === null ? fieldEmptied(label, who) : fieldSet(label, who);
}

function wordRenamed({ details }: Told): string {
  const words = messages.history.renamed[details['kind'] === 'tag' ? 'tag' : 'group'];
  return words(textOf(details, 'name'), textOf(details, 'to'));
}

function wordRemoved({ details }: Told): string {
  return messages.history.removed[details['kind'] === 'tag' ? 'tag' : 'group'](textOf(details, 'name'));
}

/** The actions that say more than whom they are about. */
const wordings: Readonly<Record<string, (told: Told) => string>> = {
  'account.fieldSet': wordFieldSet,
  'account.passwordGiven': ({ details, who }) =>
    messages.history.passwordsGiven[details['code'] === true ? 'codes' : 'passwords'](who),
  'account.passwordChangeRequired': ({ details, who }) =>
    messages.history.passwordChange[details['value'] === false ? 'dropped' : 'asked'](who),
  'account.groupsAdded': (told) => wordLabels(messages.history.groupsAdded, told),
  'account.groupsRemoved': (told) => wordLabels(messages.history.groupsRemoved, told),
  'account.tagsAdded': (told) => wordLabels(messages.history.tagsAdded, told),
  'account.tagsRemoved': (told) => wordLabels(messages.history.tagsRemoved, told),
  'account.purged': ({ total }) => messages.history.purged(total),
  'accounts.merged': () => messages.history.merged,
  'label.renamed': wordRenamed,
  'label.removed': wordRemoved,
};

function wordWhat(told: Told): string {
  if (Object.hasOwn(wordings, told.action)) return wordings[told.action]?.(told) ?? messages.history.unknown;
  const simple: Readonly<Record<string, (who: string) => string>> = messages.history.what;
  const key = catalogueKey(told.action);
  return (Object.hasOwn(simple, key) ? simple[key]?.(told.who) : undefined) ?? messages.history.unknown;
}

function fieldNames(details: Details): string[] {
  const { username, displayName, memberNumber, email, phone, groups, tags, notes } = messages.field;
  const { parentId } = messages.timeline.fields;
  const custom = messages.history.ownFields;
  const words = new Map(
    Object.entries({
      username,
      displayName,
      memberNumber,
      email,
      phone,
      groups,
      tags,
      notes,
      parentId,
      custom,
    }),
  );
  return textsOf(details, 'fields').flatMap((name) => words.get(name) ?? []);
}

/** What a change was about beside whom: the reason of a lock, the value of a field, which details. */
function wordMore({ action, details, fields }: Told): string[] {
  if (action === 'account.updated') return fieldNames(details);
  if (action === 'account.locked') {
    const until = textOf(details, 'until');
    return [textOf(details, 'reason'), until === '' ? '' : messages.history.until(formatInstant(until))];
  }
  if (action !== 'account.fieldSet') return [];
  const field = fields.find(({ key }) => key === details['key']);
  const value = textOf(details, 'value');
  return [field === undefined ? value : formatCustomValue(field, value)];
}

/** What an undo is about: the change at the root of undoing it and doing it again, and whether that now holds. */
export function rootOf({ action, details }: Pick<Change, 'action' | 'details'>) {
  if (action !== 'change.undone') return { action, details, again: undefined };
  const root = recordOf(details['root'] ?? details);
  return {
    action: textOf(root, 'action'),
    details: recordOf(root['details']),
    again: details['again'] === true,
  };
}

/** A change in one line: "Locked 4,312 members — Unpaid". Of an undo `root` says what it was about. */
export function wordChange(change: Change, fields: Fields): { words: string; root: string } {
  const { again, ...about } = rootOf(change);
  const told = { ...about, fields, total: change.total, who: whoOf(change) };
  const more = wordMore(told).filter((part) => part !== '');
  const root = more.length === 0 ? wordWhat(told) : `${wordWhat(told)} — ${more.join(', ')}`;
  if (again === undefined) return { words: root, root };
  return { words: messages.history[again ? 'redid' : 'undid'](root), root };
}

/** Why a change cannot be taken back; undefined when it can, or was already. */
export function whyNever({ action, undoable, undone }: Change): string | undefined {
  if (undoable || undone !== null) return undefined;
  const { password, secondFactor, strengthened, date, purged, gone } = messages.history.never;
  if (/secondFactor|recoveryCodes/.test(action)) return secondFactor;
  if (action === 'account.purged') return purged;
  if (action === 'account.lockBegan' || action === 'account.lockEnded') return date;
  if (action === 'account.passwordStrengthened') return strengthened;
  const isPassword = ['account.passwordReset', 'account.passwordChanged', 'account.passwordGiven'].includes(
    action,
  );
  return isPassword ? password : gone;
}
