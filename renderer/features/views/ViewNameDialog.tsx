import { Button, TextInput } from '@mantine/core';
import { limits, operations } from '../../bridge/schemas.ts';
import { Dialog, DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { checkWith } from '../../forms/fields.ts';
import { FormNote } from '../../forms/FormNote.tsx';
import { SubmitButton } from '../../forms/SubmitButton.tsx';
import { useForm } from '../../forms/useForm.ts';
import { messages } from '../../text/messages.ts';

export interface ViewNameDialogProps {
  title: string;
  text?: string;
  name: string;
  save: (name: string) => Promise<void>;
  onClose: () => void;
}

/** The name of a view: for a new one, or another one. */
export function ViewNameDialog({ title, text, name, save, onClose }: ViewNameDialogProps) {
  const form = useForm({
    initial: { name },
    check: (values) => checkWith(operations['views.save'].input, { ...values, query: {} }),
    save: (values) => save(values.name),
  });
  return (
    <Dialog title={title} onClose={onClose} dirty={form.dirty} width="26rem">
      <form noValidate onSubmit={form.onSubmit}>
        <DialogBody>
          <FormNote failure={form.failure} />
          {text !== undefined && <p>{text}</p>}
          <TextInput
            label={messages.views.name}
            data-autofocus
            maxLength={limits.viewName}
            autoComplete="off"
            spellCheck={false}
            {...form.text('name')}
          />
        </DialogBody>
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            {messages.common.cancel}
          </Button>
          <SubmitButton pending={form.pending}>{messages.common.save}</SubmitButton>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
