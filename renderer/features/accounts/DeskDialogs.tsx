import { Suspense } from 'react';
import { useDesk, type DeskDialog } from './desk.ts';
import * as parts from './parts.ts';

function DialogFor({ dialog }: { dialog: DeskDialog }) {
  if (dialog.kind === 'newAccount') return <parts.CreateDialog parent={dialog.parent} />;
  if (dialog.kind === 'exportCsv') return <parts.ExportDialog />;
  if (dialog.kind === 'checkPassword') return <parts.CheckPasswordDialog />;
  if (dialog.kind === 'lock') return <parts.LockDialog account={dialog.account} />;
  if (dialog.kind === 'resetPassword') return <parts.ResetPasswordDialog account={dialog.account} />;
  return <parts.LeaveDialog to={dialog.to} />;
}

/** The dialog that lies over the page, if any. */
export function DeskDialogs() {
  const { dialog } = useDesk();
  return <Suspense fallback={null}>{dialog && <DialogFor dialog={dialog} />}</Suspense>;
}
