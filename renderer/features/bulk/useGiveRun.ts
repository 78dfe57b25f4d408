import type { BulkTarget, JobInput } from '../../../contract/index.ts';
import { refreshAccounts } from '../../bridge/queryClient.ts';
import { useJob } from '../../bridge/useJob.ts';
import { showToast } from '../../components/toasts.ts';
import { messages } from '../../text/messages.ts';
import { useDesk } from '../accounts/desk.ts';

type Request = Omit<JobInput<'passwords.giveMany'>, 'target'>;

/** New passwords for many, from the question where the slips should go to the end. Stopped, nobody has a new one. */
export function useGiveRun(target: BulkTarget, request: () => Request) {
  const desk = useDesk();
  const { start, ...job } = useJob('passwords.giveMany', {
    onDone: ({ changed, fileName }) => {
      refreshAccounts();
      showToast(messages.givePasswords.done(changed, fileName), { stays: true });
      desk.clearSelection();
      desk.closeDialog();
    },
    // Who closes the system's own dialog is back at the choice.
    onCancelled: (asked) => {
      if (!asked) return;
      showToast(messages.bulk.stopped);
      desk.closeDialog();
    },
  });
  const { progress } = job;
  const where =
    progress === undefined
      ? messages.givePasswords.choosing
      : progress.phase === 'writing'
        ? messages.givePasswords.writing
        : messages.givePasswords.hashing(progress.done, progress.total);
  return { ...job, where, start: () => start({ target, ...request() }) };
}
