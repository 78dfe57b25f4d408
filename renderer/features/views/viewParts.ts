import { lazy } from 'react';

const load = () => import('./ViewNameDialog.tsx');

/** Needs the forms, so it is no part of the first chunk. */
export const ViewNameDialog = lazy(async () => ({ default: (await load()).ViewNameDialog }));

export function preloadViews(): void {
  void load().catch(() => undefined);
}
