import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Account, Output } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { failureOf } from '../../bridge/requestError.ts';
import { operations } from '../../bridge/schemas.ts';
import { Dialog, DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { checkWith } from '../../forms/fields.ts';
import { FormNote } from '../../forms/FormNote.tsx';
import '../../forms/styles.css';
import { SubmitButton } from '../../forms/SubmitButton.tsx';
import { useForm } from '../../forms/useForm.ts';
import { messages } from '../../text/messages.ts';
import { nameOf } from '../accounts/nameOf.ts';
import { QrCode } from './QrCode.tsx';
import styles from './SecondFactor.module.css';

const { input } = operations['secondFactor.confirm'];

function Scan({ secret, uri }: Output<'secondFactor.begin'>) {
  return (
    <div className={styles.scan}>
      <QrCode text={uri} label={messages.secondFactor.qr} />
      <ol className={styles.how}>
        <li>{messages.secondFactor.openApp}</li>
        <li>{messages.secondFactor.scan}</li>
        <li className={styles.typed}>
          <span>{messages.secondFactor.orType}</span>
          <span className={styles.secret}>{secret}</span>
        </li>
      </ol>
    </div>
  );
}

const typing = {
  inputMode: 'numeric',
  autoComplete: 'off',
  spellCheck: false,
  maxLength: 12,
  'data-autofocus': true,
} as const;

interface SetUpFormProps {
  account: Account;
  onClose: () => void;
  onConfirmed: (recoveryCodes: string[]) => void;
}

/** A secret for the member's app, and the first code from there. Nothing is kept before that code is right. */
export function SetUpForm({ account, onClose, onConfirmed }: SetUpFormProps) {
  const { id } = account;
  // Forgotten as soon as this is closed: opened again, there is a new secret.
  const begun = useQuery({
    queryKey: ['secondFactor.begin', id],
    queryFn: () => call('secondFactor.begin', { id }),
    gcTime: 0,
  });
  const form = useForm({
    initial: { code: '' },
    check: ({ code }) => checkWith(input, { id, code }),
    save: async ({ code }) => onConfirmed((await call('secondFactor.confirm', { id, code })).recoveryCodes),
  });
  const failure = begun.error === null ? form.failure : failureOf(begun.error);
  return (
    <Dialog title={messages.secondFactor.setUpTitle} onClose={onClose} width="40rem">
      <form noValidate onSubmit={form.onSubmit}>
        <DialogBody>
          <p>{messages.secondFactor.setUpLead(nameOf(account))}</p>
          <FormNote failure={failure} />
          {begun.data && <Scan {...begun.data} />}
          <TextInput
            className={styles.code}
            label={messages.secondFactor.firstCode}
            {...typing}
            {...form.text('code')}
          />
        </DialogBody>
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            {messages.common.cancel}
          </Button>
          <SubmitButton pending={form.pending}>{messages.secondFactor.confirm}</SubmitButton>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
