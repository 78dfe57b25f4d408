import { Suspense, useSyncExternalStore } from 'react';
import { part } from '../../components/part.tsx';
import { useLate } from '../../components/useLate.ts';
import { currentUndo, subscribeToUndo } from './runningUndo.ts';

const UndoDialog = part(async () => (await import('./UndoDialog.tsx')).UndoDialog);

/** An undo that takes long, wherever it was started. Most are over before anybody could read this. */
export function UndoProgress() {
  const undo = useSyncExternalStore(subscribeToUndo, currentUndo);
  const late = useLate(undo !== undefined);
  if (!late || undo?.progress === undefined || undo.progress.done >= undo.progress.total) return null;
  return (
    <Suspense fallback={null}>
      <UndoDialog undo={undo} />
    </Suspense>
  );
}
