import type { JobProgress } from '../../../contract/index.ts';
import { useJob } from '../../bridge/useJob.ts';
import { showToast } from '../../components/toasts.ts';
import { messages } from '../../text/messages.ts';

export type Progress = JobProgress<'accounts.exportCsv'>;

/** One export from "Export…" to its end. `onEnd` is called when there is nothing left to decide. */
export function useExport(onEnd: () => void) {
  return useJob('accounts.exportCsv', {
    onDone: ({ rows, fileName }) => {
      showToast(messages.export.finished(rows, fileName));
      onEnd();
    },
    // Closing the system's file dialog needs no comment; stopping work that had begun does.
    onCancelled: (asked) => {
      if (asked) showToast(messages.export.stopped);
      onEnd();
    },
  });
}
