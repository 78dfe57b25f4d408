import { Button, TextInput } from '@mantine/core';
import type { LabelKind } from '../../../../contract/index.ts';
import { keyOfLabel } from '../../../../contract/text.ts';
import { jobs } from '../../../bridge/schemas.ts';
import { useJob } from '../../../bridge/useJob.ts';
import { Dialog, DialogBody, DialogFoot } from '../../../components/Dialog.tsx';
import { checkWith } from '../../../forms/fields.ts';
import { FormNote } from '../../../forms/FormNote.tsx';
import { useForm } from '../../../forms/useForm.ts';
import { messages } from '../../../text/messages.ts';
import type { Label } from '../../labels/useLabels.ts';
import { tellLabelDone } from './labelActions.ts';
import { Working } from './Working.tsx';

interface RenameLabelDialogProps {
  kind: LabelKind;
  label: Label;
  labels: readonly Label[];
  onClose: () => void;
}

/** The other label that has this name already: the two would become one. */
function sameNamed(labels: readonly Label[], label: Label, typed: string): Label | undefined {
  const wanted = keyOfLabel(typed);
  return labels.find((other) => other !== label && keyOfLabel(other.name) === wanted);
}

function NewName({ form }: { form: ReturnType<typeof useForm<{ to: string }>> }) {
  return (
    <TextInput label={messages.labelSettings.name} data-autofocus autoComplete="off" {...form.text('to')} />
  );
}

function Foot({ merges, onClose }: { merges: boolean; onClose: () => void }) {
  const { renameSubmit, mergeSubmit } = messages.labelSettings;
  return (
    <DialogFoot>
      <Button variant="default" onClick={onClose}>
        {messages.common.cancel}
      </Button>
      <Button type="submit">{merges ? mergeSubmit : renameSubmit}</Button>
    </DialogFoot>
  );
}

export function RenameLabelDialog({ kind, label, labels, onClose }: RenameLabelDialogProps) {
  const words = messages.labelSettings[kind];
  const form = useForm({
    initial: { to: label.name },
    check: ({ to }) => checkWith(jobs['labels.rename'].input, { kind, name: label.name, to }),
    save: ({ to }) => Promise.resolve(job.start({ kind, name: label.name, to })),
  });
  const { to } = form.values;
  const other = sameNamed(labels, label, to);
  const job = useJob('labels.rename', {
    onDone: ({ changeId }) => {
      const { merged, renamed } = messages.labelSettings;
      const done = other === undefined ? renamed(label.name, to.trim()) : merged(label.name, other.name);
      onClose();
      tellLabelDone(done, label.name, changeId);
    },
    onCancelled: onClose,
  });
  return (
    <Dialog title={words.renameTitle(label.name)} onClose={onClose} closable={!job.running} width="27rem">
      {job.running ? (
        <Working progress={job.progress} onStop={job.cancel} />
      ) : (
        <form noValidate onSubmit={form.onSubmit}>
          <DialogBody>
            <FormNote failure={job.failure} />
            <NewName form={form} />
            {other !== undefined && <p role="status">{words.merge(other.name)}</p>}
          </DialogBody>
          <Foot merges={other !== undefined} onClose={onClose} />
        </form>
      )}
    </Dialog>
  );
}
