import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Account } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { refreshAccounts } from '../../bridge/queryClient.ts';
import { Dialog, DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { FormNote } from '../../forms/FormNote.tsx';
import { LockFields } from '../../forms/lock/LockFields.tsx';
import { checkLock, lockInput, noLock, type LockValues } from '../../forms/lock/lockValues.ts';
import { SubmitButton } from '../../forms/SubmitButton.tsx';
import { useForm } from '../../forms/useForm.ts';
import { messages, toLocalInput } from '../../text/messages.ts';
import { tellDone } from '../history/undoLast.ts';
import { useDesk } from './desk.ts';
import { nameOf } from './nameOf.ts';

export function LockDialog({ account }: { account: Account }) {
  const desk = useDesk();
  const name = nameOf(account);
  const [opened] = useState(() => new Date());
  const earliest = toLocalInput(opened);
  const form = useForm<LockValues>({
    initial: noLock,
    check: (values) => checkLock(values, opened),
    save: async (values) => {
      const { changeId } = await call('accounts.lock', { ...lockInput(values), ids: [account.id] });
      refreshAccounts();
      const { planned, locked } = messages.lock;
      tellDone(values.begins === 'later' ? planned(name) : locked(name), changeId);
      desk.closeDialog();
    },
  });
  return (
    <Dialog title={messages.lock.title(name)} onClose={desk.closeDialog} dirty={form.dirty}>
      <form noValidate onSubmit={form.onSubmit}>
        <DialogBody>
          <FormNote failure={form.failure} />
          <p>{messages.lock.lead}</p>
          <LockFields form={form} earliest={earliest} />
        </DialogBody>
        <DialogFoot>
          <Button variant="default" onClick={desk.closeDialog}>
            {messages.common.cancel}
          </Button>
          <SubmitButton pending={form.pending}>{messages.lock.submit}</SubmitButton>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
