import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AccountName, CustomField, Input, Output } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { queryClient, refreshAccounts } from '../../bridge/queryClient.ts';
import { createInput } from '../../bridge/schemas.ts';
import { Dialog, DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { OneTimePassword } from '../../components/OneTimePassword.tsx';
import { showToast } from '../../components/toasts.ts';
import { checkWith } from '../../forms/fields.ts';
import { FormNote } from '../../forms/FormNote.tsx';
import { MemberFields } from '../../forms/MemberFields.tsx';
import { memberInput, newMember, type MemberValues } from '../../forms/memberValues.ts';
import { PasswordChoice } from '../../forms/PasswordChoice.tsx';
import { firstPassword, passwordInput, type PasswordValues } from '../../forms/passwordValues.ts';
import { SubmitButton } from '../../forms/SubmitButton.tsx';
import { useForm } from '../../forms/useForm.ts';
import { messages } from '../../text/messages.ts';
import { useCustomFields } from '../customFields/useCustomFields.ts';
import { useDesk } from '../accounts/desk.ts';
import { nameOf } from '../accounts/nameOf.ts';

type CreateValues = MemberValues & PasswordValues;
type Created = Output<'accounts.create'>;

function toInput(values: CreateValues): Input<'accounts.create'> {
  const { passwordMode, mustChangePassword } = values;
  return {
    ...memberInput(values),
    password: passwordInput(values),
    mustChangePassword: passwordMode !== 'none' && mustChangePassword,
  };
}

function typedPerson(values: CreateValues) {
  const { username, displayName, email, phone, memberNumber, custom } = memberInput(values);
  return { username, displayName, email, phone, memberNumber, ...(custom && { custom }) };
}

function check(values: CreateValues) {
  return checkWith(createInput, toInput(values));
}

interface CreateFormProps {
  fields: readonly CustomField[];
  parent: AccountName | undefined;
  onCreated: (created: Created) => void;
}

function CreateForm({ fields, parent, onCreated }: CreateFormProps) {
  const desk = useDesk();
  const form = useForm<CreateValues>({
    initial: { ...newMember(fields, parent), ...firstPassword },
    check,
    save: async (values) => onCreated(await call('accounts.create', toInput(values))),
  });
  return (
    <Dialog title={messages.create.title} onClose={desk.closeDialog} dirty={form.dirty} width="34rem">
      <form noValidate onSubmit={form.onSubmit}>
        <DialogBody>
          <FormNote failure={form.failure} />
          <MemberFields form={form} customFields={fields} />
          <PasswordChoice
            form={form}
            label={messages.password.choice}
            modes={['generate', 'set', 'none']}
            owner={{ person: typedPerson(form.values) }}
          />
        </DialogBody>
        <DialogFoot>
          <Button variant="default" onClick={desk.closeDialog}>
            {messages.common.cancel}
          </Button>
          <SubmitButton pending={form.pending}>{messages.create.submit}</SubmitButton>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

/** The form, and after it the temporary password. The member exists by then, so leaving loses only the password. */
export function CreateDialog({ parent }: { parent?: AccountName | undefined }) {
  const desk = useDesk();
  const { fields, loaded, error } = useCustomFields();
  const [created, setCreated] = useState<Created>();

  const finish = ({ account }: Created) => {
    showToast(messages.create.added(nameOf(account)));
    desk.openMember(account.id);
  };
  const onCreated = (value: Created) => {
    queryClient.setQueryData(['accounts.get', { id: value.account.id }], value.account);
    refreshAccounts();
    if (value.temporaryPassword === undefined) finish(value);
    else setCreated(value);
  };
  // The form starts with the usual values of the custom fields, so it waits for them, or for the news that there are none.
  if (!loaded && error === null) return null;
  if (created?.temporaryPassword === undefined)
    return <CreateForm fields={fields} parent={parent} onCreated={onCreated} />;
  return (
    <OneTimePassword
      name={nameOf(created.account)}
      password={created.temporaryPassword}
      onDone={() => finish(created)}
    />
  );
}
