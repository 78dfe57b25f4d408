import { Suspense } from 'react';
import { createPortal } from 'react-dom';
import { useDesk, type DeskDialog } from './desk.ts';
import * as parts from './parts.ts';

function DialogFor({ dialog }: { dialog: DeskDialog }) {
  if (dialog.kind === 'newAccount') return <parts.CreateDialog parent={dialog.parent} />;
  if (dialog.kind === 'exportCsv') return <parts.ExportDialog />;
  if (dialog.kind === 'lock') return <parts.LockDialog account={dialog.account} />;
  if (dialog.kind === 'resetPassword') return <parts.ResetPasswordDialog account={dialog.account} />;
  if (dialog.kind === 'secondFactor')
    return <parts.SecondFactorDialog account={dialog.account} act={dialog.act} />;
  if (dialog.kind === 'purge') return <parts.PurgeDialog {...dialog.purge} />;
  if (dialog.kind === 'bulk') return <parts.BulkDialog act={dialog.act} target={dialog.target} />;
  if (dialog.kind === 'palette') return <parts.Palette />;
  if (dialog.kind === 'shortcuts') return <parts.ShortcutsDialog />;
  return <parts.LeaveDialog to={dialog.to} />;
}

/** The dialog that lies over the page, if any; also over another page than the members', which is hidden then. */
export function DeskDialogs() {
  const { dialog } = useDesk();
  return createPortal(
    <Suspense fallback={null}>{dialog && <DialogFor dialog={dialog} />}</Suspense>,
    document.body,
  );
}
