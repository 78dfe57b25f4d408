import { useState } from 'react';
import type { JobInput } from '../../../contract/index.ts';
import { useJob } from '../../bridge/useJob.ts';
import { messages } from '../../text/messages.ts';

type Slip = JobInput<'slips.save'>;

/** Prints and saves one slip. Closing the system's dialog needs no comment. */
export function useSlip(slip: Slip) {
  const [note, setNote] = useState('');
  const [isKept, setKept] = useState(false);
  const keep = (words: string) => {
    setNote(words);
    setKept(true);
  };
  const print = useJob('slips.print', { onDone: () => keep(messages.slip.printed) });
  const save = useJob('slips.save', { onDone: ({ fileName }) => keep(messages.slip.saved(fileName)) });
  const begin = (job: { start: (input: Slip) => void }) => {
    setNote('');
    job.start(slip);
  };
  return {
    running: print.running || save.running,
    failure: print.failure ?? save.failure,
    note,
    /** On paper or in a file. */
    isKept,
    print: () => begin(print),
    save: () => begin(save),
  };
}
