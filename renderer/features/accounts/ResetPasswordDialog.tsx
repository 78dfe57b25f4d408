import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Account, Input } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { refreshAccounts } from '../../bridge/queryClient.ts';
import { operations } from '../../bridge/schemas.ts';
import { Dialog, DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { OneTimePassword } from '../../components/OneTimePassword.tsx';
import { showToast } from '../../components/toasts.ts';
import { checkWith } from '../../forms/fields.ts';
import { FormNote } from '../../forms/FormNote.tsx';
import { PasswordChoice } from '../../forms/PasswordChoice.tsx';
import { firstPassword, type PasswordValues } from '../../forms/passwordValues.ts';
import { SubmitButton } from '../../forms/SubmitButton.tsx';
import { useForm } from '../../forms/useForm.ts';
import { messages } from '../../text/messages.ts';
import { useDesk } from './desk.ts';
import { nameOf } from './nameOf.ts';

const { input } = operations['accounts.resetPassword'];

function toInput(id: string, values: PasswordValues): Input<'accounts.resetPassword'> {
  const { passwordMode, password, mustChangePassword } = values;
  const chosen =
    passwordMode === 'set' ? { mode: 'set' as const, value: password } : { mode: 'generate' as const };
  return { id, password: chosen, mustChangePassword };
}

interface ResetProps {
  account: Account;
  onReset: (temporaryPassword: string | undefined) => void;
}

function ResetForm({ account, onReset }: ResetProps) {
  const desk = useDesk();
  const name = nameOf(account);
  const form = useForm<PasswordValues>({
    initial: firstPassword,
    check: (values) => checkWith(input, toInput(account.id, values)),
    save: async (values) => {
      const { temporaryPassword } = await call('accounts.resetPassword', toInput(account.id, values));
      onReset(temporaryPassword);
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
            modes={['generate', 'set']}
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
  const [password, setPassword] = useState<string>();
  const finish = () => {
    showToast(messages.reset.done(nameOf(account)));
    desk.closeDialog();
  };
  const onReset = (temporaryPassword: string | undefined) => {
    refreshAccounts();
    if (temporaryPassword === undefined) finish();
    else setPassword(temporaryPassword);
  };
  if (password === undefined) return <ResetForm account={account} onReset={onReset} />;
  return <OneTimePassword name={nameOf(account)} password={password} onDone={finish} />;
}
