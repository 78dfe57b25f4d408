import { act, screen, within } from '@testing-library/react';
import type { CustomField, Envelope, JobOutput, Output, Recap } from '../../contract/index.ts';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventMembers } from '../support/members.ts';
import { button, grid, openWindow } from './screen.tsx';

export const changeId = '0190a000-0000-7000-8000-00000000c0de';
const someRecap: Recap = { total: 3, changing: 3, unchanged: 0, refused: [], examples: [] };

export function recapOf(changes: Partial<Recap>): Recap {
  return { ...someRecap, ...changes };
}

/** The window with a list in which somebody picks members for a change of many; main's answers are the test's. */
export async function openList(count = 40, fields: CustomField[] = []) {
  const bridge = createFakeBridge(inventMembers(count), fields);
  let recap: Output<'changes.preview'> = someRecap;
  bridge.answer('changes.preview', () => recap);
  const user = openWindow(bridge);
  (await grid()).focus();
  const jobId = (name: string) => `job-${bridge.calls.findLastIndex((one) => one.name === name) + 1}`;
  const end = (name: string, result: Envelope<unknown>) =>
    act(() => bridge.emit({ kind: 'done', jobId: jobId(name), result }));
  return {
    bridge,
    user,
    jobId,
    end,
    tell: (changes: Partial<Recap>) => void (recap = recapOf(changes)),
    selectThree: () => user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{ArrowDown}{/Shift}'),
    choose: async (name: string) => {
      await user.click(button('Actions'));
      await user.click(await screen.findByRole('menuitem', { name }));
      return screen.findByRole('dialog');
    },
    /** Ends the change that runs as main would. */
    succeed: (output: Partial<JobOutput<'changes.run'>> = {}) =>
      end('changes.run', {
        ok: true,
        value: { total: 3, changing: 3, unchanged: 0, refused: [], changeId, ...output },
      }),
  };
}

export const whatWill = (dialog: HTMLElement) =>
  within(dialog).findByRole('status', { name: 'What will happen' });
export const submit = (dialog: HTMLElement) => {
  const found = dialog.querySelector<HTMLButtonElement>('[type="submit"]');
  if (found === null) throw new Error('nothing to confirm with');
  return found;
};
