import type { Account, CustomField, CustomFieldType, Input, LabelKind } from '../../../../contract/index.ts';
import { formatCustomValue } from '../../../forms/customFields/formatCustomValue.ts';
import { formatNames, messages } from '../../../text/messages.ts';

/** A text, empty for none, or the names of groups or tags. */
export type FieldValue = string | readonly string[];
export type Changes = Input<'accounts.update'>['changes'];

/** One value of a member that is changed where it stands. */
export interface PanelField {
  /** As in the contract and the journal: `phone`, `custom.size`. */
  name: string;
  label: () => string;
  type: CustomFieldType | LabelKind | 'member';
  choices?: readonly string[];
  required?: boolean;
  read: (account: Account) => FieldValue;
  changes: (value: FieldValue) => Changes;
  /** For the eye; empty for none. */
  format: (value: FieldValue) => string;
}

type TextKey = 'displayName' | 'username' | 'memberNumber' | 'email' | 'phone' | 'notes';

function asText(value: FieldValue): string {
  return typeof value === 'string' ? value : formatNames(value);
}

function textField(name: TextKey, type: CustomFieldType = 'text'): PanelField {
  return {
    name,
    type,
    label: () => messages.field[name],
    required: name === 'username',
    read: (account) => account[name] ?? '',
    changes: (value) => ({ [name]: value }),
    format: asText,
  };
}

function labelField(name: 'groups' | 'tags', type: LabelKind): PanelField {
  return {
    name,
    type,
    label: () => messages.field[name],
    read: (account) => account[name],
    changes: (value) => ({ [name]: value }),
    format: asText,
  };
}

export const contactFields = [
  textField('displayName'),
  textField('username'),
  textField('email', 'email'),
  textField('phone', 'phone'),
];
export const membershipFields = [
  textField('memberNumber'),
  labelField('groups', 'group'),
  labelField('tags', 'tag'),
];
export const notesField = textField('notes', 'longText');

export const mustChangeField: PanelField = {
  name: 'mustChangePassword',
  type: 'yesNo',
  label: () => messages.panel.mustChange,
  required: true,
  read: (account) => String(account.mustChangePassword),
  changes: (value) => ({ mustChangePassword: value === 'true' }),
  format: (value) => formatCustomValue({ type: 'yesNo' }, asText(value)),
};

export function customPanelField(field: CustomField): PanelField {
  return {
    name: `custom.${field.key}`,
    type: field.type,
    label: () => field.label,
    choices: field.choices,
    required: field.required,
    // Own keys only: a field may be called `constructor`.
    read: ({ custom }) => (Object.hasOwn(custom, field.key) ? (custom[field.key] ?? '') : ''),
    changes: (value) => ({ custom: { [field.key]: asText(value) } }),
    format: (value) => formatCustomValue(field, asText(value)),
  };
}
