import { queryClient } from '../../../bridge/queryClient.ts';
import { messages } from '../../../text/messages.ts';
import { tellDone } from '../../history/undoLast.ts';
import { viewsKey } from '../../views/useViews.ts';

/** Saved views follow a new name, so they are read again too. */
export async function reloadLabels(): Promise<void> {
  void queryClient.invalidateQueries({ queryKey: viewsKey });
  await queryClient.invalidateQueries({ queryKey: ['labels.list'] });
}

/** Says what was done to a label, with the way back. */
export function tellLabelDone(words: string, name: string, changeId: string | undefined): void {
  void reloadLabels();
  tellDone(words, changeId, {
    undone: messages.labelSettings.undone(name),
    onUndone: () => void reloadLabels(),
  });
}
