import { v7 as uuidv7 } from 'uuid';
import type { CustomField } from '../../contract/customFields.ts';
import { uniqueKey } from '../../contract/text.ts';
import type { SavedView } from '../../contract/views.ts';
import { keyFrom } from '../../db/services/customFields/definition.ts';
import { Chance } from './chance.ts';

/** The club whose members are invented: what its owner has set up. */

/** Sports and how many of the members do them. */
export const sports: readonly [name: string, share: number][] = [
  ['Gym', 0.46],
  ['Pool', 0.24],
  ['Yoga', 0.19],
  ['Sauna', 0.14],
  ['Tennis', 0.11],
  ['Climbing', 0.07],
  ['Rowing', 0.03],
];
export const otherGroups = ['Juniors', 'Seniors', 'Trial', 'Staff', 'Companies', 'Summer camp'] as const;

export const unpaid = 'unpaid fees';
export const tags: readonly [name: string, share: number][] = [
  ['photo consent', 0.38],
  ['key card', 0.22],
  ['parking', 0.06],
  ['volunteer', 0.04],
  ['first aid', 0.02],
  ['needs ramp', 0.01],
];

export const memberships = ['Basic', 'Plus', 'Premium', 'Family', 'Student'] as const;
export const lockReasons = ['Unpaid fees', 'Lost card', 'House rules', 'Break for injury'] as const;
export const memberNotes = [
  'Trains before work, usually around 7.',
  'Paid cash for the whole year; receipt is in the folder.',
  'Prefers calls after 18:00.',
  'Asked about the climbing course for beginners.',
  'Key card replaced once, second one costs 10 €.',
  'Knee surgery in spring, no rowing machine until further notice.',
  'Brings a guest on Fridays.\nGuest list signed.',
  'Wants the invoice by post.',
  'Allergic to latex, ask before first aid.',
  'Name is pronounced “Shiv-awn”.',
  'Used to be a member from 2009 to 2014.',
  'Lends a hand at the summer camp.',
] as const;

type Draft = Pick<CustomField, 'label' | 'type'> & Partial<CustomField>;

const drafts: Draft[] = [
  { label: 'Birth date', type: 'date' },
  { label: 'City', type: 'text', inList: true, searchable: true },
  { label: 'Membership', type: 'choice', choices: [...memberships], inList: true, defaultValue: 'Basic' },
  { label: 'Locker', type: 'number', unique: true },
  { label: 'Newsletter', type: 'yesNo', defaultValue: 'false' },
  { label: 'Emergency phone', type: 'phone' },
  { label: 'Website', type: 'url' },
];

/** Ids are made of one instant, so that the seed is the same for the same day. */
function idOf(instant: number, number: number): string {
  return uuidv7({ msecs: instant, seq: number, random: new Chance(number).bytes(16) });
}

const usual = {
  choices: [],
  required: false,
  unique: false,
  defaultValue: null,
  inList: false,
  searchable: false,
};

/** The custom fields of the club. Their keys follow from the labels, as in the app. */
export function customFields(instant: number): (CustomField & { labelKey: string })[] {
  return drafts.map((draft, index) => ({
    ...usual,
    ...draft,
    id: idOf(instant, index),
    key: keyFrom(draft.label, new Set()),
    labelKey: uniqueKey(draft.label),
    position: index + 1,
    version: 1,
    removedAt: null,
  }));
}

const here = { archived: false };

const views: Pick<SavedView, 'name' | 'query' | 'sort'>[] = [
  {
    name: 'Unpaid fees',
    query: { filter: { ...here, conditions: [{ kind: 'tag', match: 'any', names: [unpaid] }] } },
    sort: { by: 'displayName', direction: 'asc' },
  },
  {
    name: 'New this month',
    query: { filter: { ...here, conditions: [{ kind: 'date', what: 'createdAt', withinDays: 30 }] } },
    sort: { by: 'createdAt', direction: 'desc' },
  },
  {
    name: 'Never signed in',
    query: {
      filter: {
        ...here,
        conditions: [
          { kind: 'date', what: 'lastSignInAt', empty: true },
          { kind: 'has', what: 'password' },
        ],
      },
    },
    sort: null,
  },
  {
    name: 'Children',
    query: { filter: { ...here, conditions: [{ kind: 'group', match: 'any', names: ['Juniors'] }] } },
    sort: { by: 'displayName', direction: 'asc' },
  },
  {
    name: 'Locks ending soon',
    query: { filter: { ...here, conditions: [{ kind: 'date', what: 'lockedUntil', nextDays: 14 }] } },
    sort: { by: 'lockedUntil', direction: 'asc' },
  },
];

/** The views that the club's staff has saved. */
export function savedViews(instant: number) {
  return views.map((view, index) => ({ ...view, id: idOf(instant, 100 + index), position: index + 1 }));
}
