import { part } from '../../components/part.tsx';

// Parts of the page that are not needed for its first picture.
export const CreateDialog = part(async () => (await import('../member/CreateDialog.tsx')).CreateDialog);
export const MemberPanel = part(async () => (await import('../member/MemberPanel.tsx')).MemberPanel);
export const RowMenu = part(async () => (await import('./RowMenu.tsx')).RowMenu);
export const LockDialog = part(async () => (await import('./LockDialog.tsx')).LockDialog);
export const ResetPasswordDialog = part(
  async () => (await import('./ResetPasswordDialog.tsx')).ResetPasswordDialog,
);
export const SecondFactorDialog = part(
  async () => (await import('../secondFactor/SecondFactorDialog.tsx')).SecondFactorDialog,
);
export const ExportDialog = part(async () => (await import('./ExportDialog.tsx')).ExportDialog);
export const PurgeDialog = part(async () => (await import('../archive/PurgeDialog.tsx')).PurgeDialog);
export const BulkDialog = part(async () => (await import('../bulk/BulkDialog.tsx')).BulkDialog);
export const LeaveDialog = part(async () => (await import('../member/LeaveDialog.tsx')).LeaveDialog);
export const Palette = part(async () => (await import('../palette/Palette.tsx')).Palette);
export const ShortcutsDialog = part(
  async () => (await import('../shortcuts/ShortcutsDialog.tsx')).ShortcutsDialog,
);
