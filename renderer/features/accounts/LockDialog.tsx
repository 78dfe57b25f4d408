import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Account } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { refreshAccounts } from '../../bridge/queryClient.ts';
import { Dialog, DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { FormNote } from '../../forms/FormNote.tsx';
import { LockFields } from '../../forms/lock/LockFields.tsx';
import {
  beginOf,
  checkLock,
  lockInput,
  lockValuesOf,
  newLock,
  type LockValues,
} from '../../forms/lock/lockValues.ts';
import { SubmitButton } from '../../forms/SubmitButton.tsx';
import { useForm } from '../../forms/useForm.ts';
import { messages } from '../../text/messages.ts';
import { tellDone } from '../history/undoLast.ts';
import { useDesk } from './desk.ts';
import { nameOf } from './nameOf.ts';

function wordDone(name: string, hadLock: boolean, isPlanned: boolean): string {
  const { changed, planned, locked } = messages.lock;
  if (hadLock) return changed(name);
  return (isPlanned ? planned : locked)(name);
}

/** Locks a member, or changes the lock that there is, also one that has not begun. */
export function LockDialog({ account }: { account: Account }) {
  const desk = useDesk();
  const name = nameOf(account);
  const hasLock = account.status === 'locked' || account.lockedFrom !== null;
  const [opened] = useState(() => new Date());
  const form = useForm<LockValues>({
    initial: hasLock ? lockValuesOf(account, opened) : newLock(opened),
    check: (values) => checkLock(values, opened),
    save: async (values) => {
      const { changeId } = await call('accounts.lock', { ...lockInput(values, opened), ids: [account.id] });
      refreshAccounts();
      const isPlanned = beginOf(values, opened) !== undefined;
      tellDone(wordDone(name, hasLock, isPlanned), changeId);
      desk.closeDialog();
    },
  });
  const { title, changeTitle, lead, submit, change } = messages.lock;
  return (
    <Dialog
      title={(hasLock ? changeTitle : title)(name)}
      onClose={desk.closeDialog}
      dirty={form.dirty}
      width="35rem"
    >
      <form noValidate onSubmit={form.onSubmit}>
        <DialogBody>
          <FormNote failure={form.failure} />
          {!hasLock && <p>{lead}</p>}
          <LockFields form={form} opened={opened} heldSince={account.lockedFrom} />
        </DialogBody>
        <DialogFoot>
          <Button variant="default" onClick={desk.closeDialog}>
            {messages.common.cancel}
          </Button>
          <SubmitButton pending={form.pending}>{hasLock ? change : submit}</SubmitButton>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
