import { lazy } from 'react';

/** Parts of the page that are not needed for its first picture. Each is a chunk of its own. */
const load = {
  create: () => import('../member/CreateDialog.tsx'),
  panel: () => import('../member/MemberPanel.tsx'),
  rowMenu: () => import('./RowMenu.tsx'),
  lock: () => import('./LockDialog.tsx'),
  reset: () => import('./ResetPasswordDialog.tsx'),
  check: () => import('./CheckPasswordDialog.tsx'),
  export: () => import('./ExportDialog.tsx'),
  bulk: () => import('../bulk/BulkDialog.tsx'),
  leave: () => import('../member/LeaveDialog.tsx'),
  palette: () => import('../palette/Palette.tsx'),
  shortcuts: () => import('../shortcuts/ShortcutsDialog.tsx'),
};

// `lazy` wants a default export; ours are named, so that a part is called the same everywhere.
export const CreateDialog = lazy(async () => ({ default: (await load.create()).CreateDialog }));
export const MemberPanel = lazy(async () => ({ default: (await load.panel()).MemberPanel }));
export const RowMenu = lazy(async () => ({ default: (await load.rowMenu()).RowMenu }));
export const LockDialog = lazy(async () => ({ default: (await load.lock()).LockDialog }));
export const ResetPasswordDialog = lazy(async () => ({ default: (await load.reset()).ResetPasswordDialog }));
export const CheckPasswordDialog = lazy(async () => ({ default: (await load.check()).CheckPasswordDialog }));
export const ExportDialog = lazy(async () => ({ default: (await load.export()).ExportDialog }));
export const BulkDialog = lazy(async () => ({ default: (await load.bulk()).BulkDialog }));
export const LeaveDialog = lazy(async () => ({ default: (await load.leave()).LeaveDialog }));

export const Palette = lazy(async () => ({ default: (await load.palette()).Palette }));
export const ShortcutsDialog = lazy(async () => ({ default: (await load.shortcuts()).ShortcutsDialog }));

/** Fetches the parts while nobody waits, so that the first click on one does not. */
export function preloadParts(): void {
  for (const part of Object.values(load)) void part().catch(() => undefined);
}
