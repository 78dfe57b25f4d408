import { createContext, use } from 'react';
import type { Filter, Query, Sort } from '../../contract/index.ts';

/** What other pages can ask to be done about many. */
export type AskedAct = 'askPassword' | 'givePasswords';

/** A list of people by a question: a saved view, a bar of a chart, the accounts of a change. */
export interface PeoplePlace {
  page: 'members';
  query?: Query;
  sort?: Sort;
  /** What to call it above the list. Without one it is everybody. */
  title?: string;
  /** The saved view it is, so that the sidebar can mark it. */
  viewId?: string;
  /** The member to open at once. */
  openId?: string;
  /** What is to be done about all of them, to be confirmed at once. */
  act?: AskedAct;
}

export const otherPages = [
  'frontDesk',
  'overview',
  'locks',
  'protection',
  'duplicates',
  'history',
  'settings',
] as const;
export type OtherPage = (typeof otherPages)[number];

/** Another page, or one part of it to begin at. */
interface OtherPlace {
  page: OtherPage;
  section?: 'schemes';
}

export type Place = PeoplePlace | OtherPlace;

/** Everybody who is there: where the window starts. */
export const membersPlace: PeoplePlace = { page: 'members' };

/** The archive is the list of members too, of those who left. */
export const archivePlace: PeoplePlace = { page: 'members', query: { filter: { status: 'archived' } } };

/** The entries of the sidebar that every rollbook has. */
export type EntryName = 'members' | 'archive' | OtherPage;

export function placeFor(name: EntryName): Place {
  if (name === 'members') return membersPlace;
  return name === 'archive' ? archivePlace : { page: name };
}

/** Whether a list shows archived members only. */
export function showsArchivedOnly({ status, archived }: Filter): boolean {
  return status === 'archived' || archived === true;
}

export function isArchive(place: Place): boolean {
  if (place.page !== 'members' || place.title !== undefined) return false;
  return showsArchivedOnly(place.query?.filter ?? {});
}

/** Whether two places ask for the same people. Which member is open in them, or what is asked, does not count. */
export function isSamePlace(one: PeoplePlace, other: PeoplePlace): boolean {
  const { openId: _one, act: _act, ...here } = one;
  const { openId: _other, act: _otherAct, ...there } = other;
  return JSON.stringify(here) === JSON.stringify(there);
}

export interface Navigation {
  place: Place;
  /** Shows another place. Nothing typed into the details is lost by it: the members' page stays, hidden. */
  go: (place: Place) => void;
  /** Shows the front desk, or leaves it for where one came from. */
  toggleFrontDesk: () => void;
  /** Lets `unsaved` say what would be lost by another page, until the returned function is called. */
  hold: (unsaved: () => string | undefined) => () => void;
}

export const NavigationContext = createContext<Navigation | undefined>(undefined);

export function useNavigation(): Navigation {
  const navigation = use(NavigationContext);
  if (navigation === undefined) throw new Error('useNavigation needs a shell around it');
  return navigation;
}
