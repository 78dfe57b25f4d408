import { Button, PasswordInput, TextInput } from '@mantine/core';
import { Dialog, DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { FormNote } from '../../forms/FormNote.tsx';
import '../../forms/styles.css';
import { SubmitButton } from '../../forms/SubmitButton.tsx';
import { messages } from '../../text/messages.ts';
import { CheckOutcome } from './CheckOutcome.tsx';
import { useDesk } from './desk.ts';
import { useCheck } from './useCheck.ts';

export function CheckPasswordDialog() {
  const desk = useDesk();
  const { outcome, failure, pending, onSubmit, error } = useCheck();
  return (
    <Dialog title={messages.check.title} onClose={desk.closeDialog} width="27rem">
      <form noValidate onSubmit={onSubmit}>
        <DialogBody>
          <p>{messages.check.lead}</p>
          <FormNote failure={failure} />
          <TextInput
            name="login"
            label={messages.check.login}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            data-autofocus
            error={error('login')}
          />
          <PasswordInput
            name="password"
            label={messages.field.password}
            autoComplete="off"
            visibilityToggleButtonProps={{ 'aria-label': messages.password.show, tabIndex: 0 }}
            error={error('password')}
          />
          {outcome && <CheckOutcome outcome={outcome} />}
        </DialogBody>
        <DialogFoot>
          <Button variant="default" onClick={desk.closeDialog}>
            {messages.common.close}
          </Button>
          <SubmitButton pending={pending}>{messages.check.submit}</SubmitButton>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
