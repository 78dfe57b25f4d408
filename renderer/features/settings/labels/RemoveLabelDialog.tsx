import { Button } from '@mantine/core';
import type { LabelKind } from '../../../../contract/index.ts';
import { useJob } from '../../../bridge/useJob.ts';
import { Dialog, DialogBody, DialogFoot } from '../../../components/Dialog.tsx';
import { FormNote } from '../../../forms/FormNote.tsx';
import { messages } from '../../../text/messages.ts';
import type { Label } from '../../labels/useLabels.ts';
import { tellLabelDone } from './labelActions.ts';
import { Working } from './Working.tsx';

interface RemoveLabelDialogProps {
  kind: LabelKind;
  label: Label;
  onClose: () => void;
}

/** Says before it happens from how many members the label goes, those in the archive included. */
export function RemoveLabelDialog({ kind, label, onClose }: RemoveLabelDialogProps) {
  const { name, holders } = label;
  const job = useJob('labels.remove', {
    onDone: ({ changeId }) => {
      onClose();
      tellLabelDone(messages.labelSettings.removed(name), name, changeId);
    },
    onCancelled: onClose,
  });
  const title = messages.labelSettings[kind].removeTitle(name);
  return (
    <Dialog title={title} onClose={onClose} closable={!job.running} width="27rem">
      {job.running ? (
        <Working progress={job.progress} onStop={job.cancel} />
      ) : (
        <>
          <DialogBody>
            <FormNote failure={job.failure} />
            <p>{messages.labelSettings.removeText(holders)}</p>
          </DialogBody>
          <DialogFoot>
            <Button variant="default" data-autofocus onClick={onClose}>
              {messages.common.cancel}
            </Button>
            <Button color="red" onClick={() => job.start({ kind, name })}>
              {messages.labelSettings.removeSubmit}
            </Button>
          </DialogFoot>
        </>
      )}
    </Dialog>
  );
}
