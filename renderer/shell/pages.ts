import { lazy, type ComponentType } from 'react';
import type { OtherPage } from './navigation.ts';

/** Every page but the members', which the window starts with, is a chunk of its own. */
const load: Record<OtherPage, () => Promise<{ default: ComponentType }>> = {
  overview: async () => ({ default: (await import('../features/overview/OverviewPage.tsx')).OverviewPage }),
  duplicates: async () => ({
    default: (await import('../features/duplicates/DuplicatesPage.tsx')).DuplicatesPage,
  }),
  history: async () => ({ default: (await import('../features/history/HistoryPage.tsx')).HistoryPage }),
  settings: async () => ({ default: (await import('../features/settings/SettingsPage.tsx')).SettingsPage }),
};

export const pages: Record<OtherPage, ComponentType> = {
  overview: lazy(load.overview),
  duplicates: lazy(load.duplicates),
  history: lazy(load.history),
  settings: lazy(load.settings),
};

/** Fetches the pages while nobody waits, so that the first click on one does not. */
export function preloadPages(): void {
  for (const page of Object.values(load)) void page().catch(() => undefined);
}
