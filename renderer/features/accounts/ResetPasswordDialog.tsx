import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Account, Input, Output } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { refreshAccounts } from '../../bridge/queryClient.ts';
import { operations } from '../../bridge/schemas.ts';
import { Dialog, DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { showToast } from '../../components/toasts.ts';
import { checkWith } from '../../forms/fields.ts';
import { FormNote } from '../../forms/FormNote.tsx';
import { PasswordChoice } from '../../forms/PasswordChoice.tsx';
import { lastStyle, rememberStyle } from '../../forms/passwordStyle/styleValues.ts';
import { firstPassword, madePassword, type PasswordValues } from '../../forms/passwordValues.ts';
import { SubmitButton } from '../../forms/SubmitButton.tsx';
import { useForm } from '../../forms/useForm.ts';
import { messages } from '../../text/messages.ts';
import { OneTimePassword } from '../passwords/OneTimePassword.tsx';
import { useDesk } from './desk.ts';
import { nameOf } from './nameOf.ts';

const { input } = operations['accounts.resetPassword'];

function toInput(id: string, values: PasswordValues): Input<'accounts.resetPassword'> {
  const { passwordMode, password, mustChangePassword } = values;
  if (passwordMode === 'set')
    return { id, password: { mode: passwordMode, value: password }, mustChangePassword };
  const mode = passwordMode === 'code' ? passwordMode : 'generate';
  return { id, password: madePassword(mode, values.style), mustChangePassword };
}

interface ResetProps {
  account: Account;
  onReset: (given: Given) => void;
}

type Given = Output<'accounts.resetPassword'>;

function ResetForm({ account, onReset }: ResetProps) {
  const desk = useDesk();
  const name = nameOf(account);
  const form = useForm<PasswordValues>({
    initial: { ...firstPassword, style: lastStyle() },
    check: (values) => checkWith(input, toInput(account.id, values)),
    save: async (values) => {
      rememberStyle(values.style);
      onReset(await call('accounts.resetPassword', toInput(account.id, values)));
    },
  });
  return (
    <Dialog title={messages.reset.title} onClose={desk.closeDialog} dirty={form.values.password !== ''}>
      <form noValidate onSubmit={form.onSubmit}>
        <DialogBody>
          <FormNote failure={form.failure} />
          <p>{account.hasPassword ? messages.reset.lead(name) : messages.reset.leadNone(name)}</p>
          <PasswordChoice
            form={form}
            label={messages.password.newChoice}
            modes={['generate', 'code', 'set']}
            owner={{ accountId: account.id }}
            autoFocus
          />
        </DialogBody>
        <DialogFoot>
          <Button variant="default" onClick={desk.closeDialog}>
            {messages.common.cancel}
          </Button>
          <SubmitButton pending={form.pending}>{messages.reset.submit}</SubmitButton>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

/** As in `CreateDialog`: first the choice, then the temporary password, shown once. */
export function ResetPasswordDialog({ account }: { account: Account }) {
  const desk = useDesk();
  const [given, setGiven] = useState<Given>();
  const finish = () => {
    showToast(messages.reset.done(nameOf(account)));
    desk.closeDialog();
  };
  const onReset = (value: Given) => {
    refreshAccounts();
    if (value.temporaryPassword === undefined) finish();
    else setGiven(value);
  };
  if (given?.temporaryPassword === undefined) return <ResetForm account={account} onReset={onReset} />;
  return (
    <OneTimePassword
      account={account}
      password={given.temporaryPassword}
      expiresAt={given.expiresAt}
      onDone={finish}
    />
  );
}
