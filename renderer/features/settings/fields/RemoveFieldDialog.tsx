import { Button } from '@mantine/core';
import type { CustomField } from '../../../../contract/index.ts';
import { Dialog, DialogBody, DialogFoot } from '../../../components/Dialog.tsx';
import { FormNote } from '../../../forms/FormNote.tsx';
import { SubmitButton } from '../../../forms/SubmitButton.tsx';
import { useForm } from '../../../forms/useForm.ts';
import { messages } from '../../../text/messages.ts';
import { removeField } from './fieldActions.ts';

/** Says before it happens that nothing is lost by it. */
export function RemoveFieldDialog({ field, onClose }: { field: CustomField; onClose: () => void }) {
  const form = useForm({
    initial: {},
    check: () => ({}),
    save: async () => {
      await removeField(field);
      onClose();
    },
  });
  return (
    <Dialog title={messages.fieldSettings.removeTitle(field.label)} onClose={onClose} width="27rem">
      <form noValidate onSubmit={form.onSubmit}>
        <DialogBody>
          <FormNote failure={form.failure} />
          <p>{messages.fieldSettings.removeText}</p>
        </DialogBody>
        <DialogFoot>
          <Button variant="default" data-autofocus onClick={onClose}>
            {messages.common.cancel}
          </Button>
          <SubmitButton pending={form.pending} color="red">
            {messages.fieldSettings.removeSubmit}
          </SubmitButton>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
