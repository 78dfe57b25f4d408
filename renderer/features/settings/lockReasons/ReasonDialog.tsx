import { Button, Textarea, TextInput } from '@mantine/core';
import type { LockReason } from '../../../../contract/index.ts';
import { uniqueKey } from '../../../../contract/text.ts';
import { lockReason } from '../../../bridge/schemas.ts';
import { Dialog, DialogBody, DialogFoot } from '../../../components/Dialog.tsx';
import { showToast } from '../../../components/toasts.ts';
import { checkWith } from '../../../forms/fields.ts';
import { FormNote } from '../../../forms/FormNote.tsx';
import { SubmitButton } from '../../../forms/SubmitButton.tsx';
import { useForm } from '../../../forms/useForm.ts';
import { messages } from '../../../text/messages.ts';
import { saveReasons } from './reasonActions.ts';

interface ReasonDialogProps {
  reasons: readonly LockReason[];
  /** Missing for a new one. */
  reason: LockReason | undefined;
  onClose: () => void;
}

/** The contract's rules, and one of the list's: a sentence is found by the name of its reason. */
function check(values: LockReason, others: readonly LockReason[]): Record<string, string> {
  const key = uniqueKey(values.name);
  const isTaken = others.some(({ name }) => uniqueKey(name) === key);
  return { ...(isTaken && { name: 'name_taken' }), ...checkWith(lockReason, oneLine(values)) };
}

/** A sentence is one line however it was pasted. */
function oneLine({ name, sentence }: LockReason): LockReason {
  return { name: name.trim(), sentence: sentence.replace(/\s+/g, ' ').trim() };
}

export function ReasonDialog({ reasons, reason, onClose }: ReasonDialogProps) {
  const isNew = reason === undefined;
  const others = reasons.filter((one) => one !== reason);
  const form = useForm<LockReason>({
    initial: reason ?? { name: '', sentence: '' },
    check: (values) => check(values, others),
    save: async (values) => {
      const next = oneLine(values);
      await saveReasons(isNew ? [...reasons, next] : reasons.map((one) => (one === reason ? next : one)));
      const { created, saved } = messages.lockSettings;
      showToast((isNew ? created : saved)(next.name));
      onClose();
    },
  });
  const { newTitle, editTitle, name, sentence, sentenceHint, create, kept } = messages.lockSettings;
  return (
    <Dialog title={isNew ? newTitle : editTitle} onClose={onClose} dirty={form.dirty}>
      <form noValidate onSubmit={form.onSubmit}>
        <DialogBody>
          <FormNote failure={form.failure} />
          <TextInput
            label={name}
            description={isNew ? undefined : kept}
            data-autofocus
            autoComplete="off"
            {...form.text('name')}
          />
          <Textarea label={sentence} description={sentenceHint} rows={3} {...form.text('sentence')} />
        </DialogBody>
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            {messages.common.cancel}
          </Button>
          <SubmitButton pending={form.pending}>{isNew ? create : messages.common.save}</SubmitButton>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
