import type { CustomFieldType } from '../../../contract/index.ts';
import type { Theme } from '../../../contract/look.ts';
import { formatCount, plural } from '../format.ts';

export const settings = {
  look: 'Look',
  lookText: 'How Rollbook looks on this computer. Every choice shows at once.',
  language: 'Language',
  languageOfSystem: 'As the computer',
  theme: 'Colours',
  themes: {
    system: 'As the computer',
    light: 'Light',
    dark: 'Dark',
    contrast: 'High contrast',
  } satisfies Record<Theme, string>,
  density: 'Rows of the list',

  policy: 'Archive',
  policyText:
    'Nothing is ever deleted by itself. If you wish, the archive points out people who have been in it for a long time, and you decide about them.',
  propose: 'Point out who has been archived for a long time',
  proposeAfter: 'After how many days',
  policyUnsaved: 'What you chose for the archive is not saved yet.',
  policySaved: 'The archive setting was saved',
};

export const fieldTypes: Record<CustomFieldType, string> = {
  text: 'Text',
  longText: 'Long text',
  number: 'Number',
  date: 'Date',
  yesNo: 'Yes or no',
  choice: 'Choice from a list',
  email: 'E-mail address',
  phone: 'Phone number',
  url: 'Web address',
};

export const fieldSettings = {
  title: 'Your own fields',
  text: 'What else you want to know about every member, such as a birthday, a size or a contract number.',
  add: 'Add a field',
  none: 'No fields of your own yet.',
  failed: 'The fields cannot be shown.',
  edit: (label: string) => `Edit field ${label}`,
  more: (label: string) => `More about the field ${label}`,
  remove: 'Delete…',
  restore: 'Restore',
  restoreField: (label: string) => `Restore field ${label}`,
  deletedTitle: 'Deleted fields',
  deletedText: 'Their values are kept. A restored field has all of them again.',

  newTitle: 'New field',
  editTitle: 'Edit field',
  label: 'Name of the field',
  type: 'Kind',
  typeFixed: 'The kind of a field stays as it is.',
  choices: 'Choices, one per line',
  choicesHint: 'Members who have a choice that you take away keep it.',
  defaultValue: 'Filled in for new members',
  required: 'Must be filled in',
  requiredShort: 'required',
  unique: 'No two members may have the same value',
  uniqueShort: 'unique',
  inList: 'Show in the list',
  inListShort: 'in the list',
  searchable: 'Find by the search',
  searchableShort: 'searchable',
  create: 'Add field',
  created: (label: string) => `Field “${label}” added`,
  saved: (label: string) => `Field “${label}” saved`,
  restored: (label: string) => `Field “${label}” restored`,

  removeTitle: (label: string) => `Delete the field “${label}”?`,
  removeText:
    'It disappears from every screen. What members have in it is kept, unseen, and comes back when you restore the field.',
  removeSubmit: 'Delete field',
  removed: (label: string) => `Field “${label}” deleted`,
};

export const labelSettings = {
  group: {
    title: 'Groups',
    text: 'The groups that members can be in. A new name applies to everybody who is in the group.',
    none: 'No groups yet.',
    rename: (name: string) => `Rename group ${name}`,
    remove: (name: string) => `Remove group ${name}`,
    renameTitle: (name: string) => `Rename the group “${name}”`,
    removeTitle: (name: string) => `Remove the group “${name}”?`,
    merge: (name: string) => `There is a group “${name}” already. The two become one.`,
  },
  tag: {
    title: 'Tags',
    text: 'Words that anybody may put on a member. New ones are made where a member is edited.',
    none: 'No tags yet.',
    rename: (name: string) => `Rename tag ${name}`,
    remove: (name: string) => `Remove tag ${name}`,
    renameTitle: (name: string) => `Rename the tag “${name}”`,
    removeTitle: (name: string) => `Remove the tag “${name}”?`,
    merge: (name: string) => `There is a tag “${name}” already. The two become one.`,
  },
  newGroup: 'Name of a new group',
  addGroup: 'Add group',
  find: 'Find by name',
  more: (count: number) => `And ${formatCount(count)} more. Type a part of the name to find them.`,
  name: 'New name',
  renameSubmit: 'Rename',
  mergeSubmit: 'Make them one',
  removeText: (count: number) =>
    plural(count, {
      one: 'It is taken away from 1 member. The member stays.',
      other: `It is taken away from ${formatCount(count)} members. The members stay.`,
    }),
  removeSubmit: 'Remove',
  working: (done: number, total: number) => `${formatCount(done)} of ${formatCount(total)} members`,
  progress: 'Changing members',
  stop: 'Stop',
  added: (name: string) => `“${name}” was added`,
  renamed: (from: string, to: string) => `“${from}” is now called “${to}”`,
  merged: (from: string, to: string) => `“${from}” and “${to}” are one now`,
  removed: (name: string) => `“${name}” was removed`,
  undone: (name: string) => `“${name}” is back`,
};

export const passwordSettings = {
  title: 'Passwords',
  text: 'What a password must be that a member or you choose. Passwords that Rollbook makes are always good enough.',
  minimum: 'Least number of characters',
  shortWarning:
    'With fewer than 15 characters a stolen member file gives passwords away much sooner. Choose this only for a good reason.',
  blocked: 'Words nobody may build a password on, one per line',
  blockedHint: 'The name of the business, its street, its team: what a stranger would try first.',
  oneTimeHours: 'Hours for which a one-time code is valid',
  history: 'Refuse passwords that a member had before',
  historyWhy:
    'We leave this off: Rollbook would have to keep old passwords, and people only put another number behind them.',
  historyCount: 'How many former passwords',
  age: 'Ask for a new password after some time',
  ageWhy:
    'We leave this off: whoever must change a good password often chooses a worse one. Ask for a change when one has become known.',
  ageDays: 'After how many days',
  saved: 'The password rules were saved',
};
