import type { ComponentType } from 'react';
import { part } from '../components/part.tsx';
import type { OtherPage } from './navigation.ts';

export const LeaveQuestion = part(
  async () => (await import('../components/LeaveQuestion.tsx')).LeaveQuestion,
);

/** Every page but the members', which the window starts with. */
export const pages: Record<OtherPage, ComponentType> = {
  frontDesk: part(async () => (await import('../features/frontDesk/FrontDeskPage.tsx')).FrontDeskPage),
  overview: part(async () => (await import('../features/overview/OverviewPage.tsx')).OverviewPage),
  protection: part(async () => (await import('../features/protection/ProtectionPage.tsx')).ProtectionPage),
  locks: part(async () => (await import('../features/locks/LocksPage.tsx')).LocksPage),
  duplicates: part(async () => (await import('../features/duplicates/DuplicatesPage.tsx')).DuplicatesPage),
  history: part(async () => (await import('../features/history/HistoryPage.tsx')).HistoryPage),
  settings: part(async () => (await import('../features/settings/SettingsPage.tsx')).SettingsPage),
};
