import type { BulkChange, BulkTarget, JobOutput } from '../../../contract/index.ts';
import { refreshAccounts } from '../../bridge/queryClient.ts';
import { useJob } from '../../bridge/useJob.ts';
import { showToast } from '../../components/toasts.ts';
import { messages } from '../../text/messages.ts';
import { useDesk } from '../accounts/desk.ts';
import { tellDone } from '../history/undoLast.ts';
import { wordsOf } from './bulkWords.ts';

function sayDone({ changing, changeId }: JobOutput<'changes.run'>, change: BulkChange, what: string): void {
  if (changeId === undefined) return showToast(messages.bulk.nothingDone);
  return tellDone(wordsOf(change).done(changing, what), changeId, {
    undone: (restored) => messages.bulk.undone(restored),
  });
}

/** One change of many from its confirmation to its end. Stopped or failed, nobody is changed and the choice stays. */
export function useBulkRun(target: BulkTarget, change: BulkChange | undefined, what: string) {
  const desk = useDesk();
  const { start, ...job } = useJob('changes.run', {
    onDone: (output) => {
      refreshAccounts();
      if (change !== undefined) sayDone(output, change, what);
      // Many of them may have left the list by this; whom one cannot see must not stay selected.
      desk.clearSelection();
      desk.closeDialog();
    },
    onCancelled: () => {
      showToast(messages.bulk.stopped);
      desk.closeDialog();
    },
  });
  return { ...job, start: () => change !== undefined && start({ target, change }) };
}
