import { Button } from '@mantine/core';
import { Dialog, DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { FormNote } from '../../forms/FormNote.tsx';
import { SubmitButton } from '../../forms/SubmitButton.tsx';
import { useForm } from '../../forms/useForm.ts';
import { messages } from '../../text/messages.ts';

interface ConfirmDialogProps {
  title: string;
  text: string;
  submit: string;
  danger?: boolean;
  onClose: () => void;
  run: () => Promise<void>;
}

/** Says what will happen and does it when that is wanted. The keyboard begins on the way back. */
export function ConfirmDialog({ title, text, submit, danger, onClose, run }: ConfirmDialogProps) {
  const form = useForm({ initial: {}, check: () => ({}), save: run });
  return (
    <Dialog title={title} onClose={onClose} width="30rem">
      <form noValidate onSubmit={form.onSubmit}>
        <DialogBody>
          <FormNote failure={form.failure} />
          <p>{text}</p>
        </DialogBody>
        <DialogFoot>
          <Button variant="default" data-autofocus onClick={onClose}>
            {messages.common.cancel}
          </Button>
          <SubmitButton pending={form.pending} {...(danger === true ? { color: 'red' } : {})}>
            {submit}
          </SubmitButton>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
