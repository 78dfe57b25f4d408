import { queryClient } from '../../../bridge/queryClient.ts';
import { showToast } from '../../../components/toasts.ts';
import { messages } from '../../../text/messages.ts';
import { undoChange } from '../../history/undoLast.ts';
import { viewsKey } from '../../views/useViews.ts';

/** Saved views follow a new name, so they are read again too. */
export async function reloadLabels(): Promise<void> {
  void queryClient.invalidateQueries({ queryKey: viewsKey });
  await queryClient.invalidateQueries({ queryKey: ['labels.list'] });
}

/** Says what was done to a label, with the way back. */
export function tellDone(words: string, name: string, changeId: string | undefined): void {
  void reloadLabels();
  if (changeId === undefined) {
    showToast(words);
    return;
  }
  const undo = async () => {
    await undoChange(changeId, messages.labelSettings.undone(name));
    await reloadLabels();
  };
  showToast(words, { action: { label: messages.common.undo, run: () => void undo() } });
}
