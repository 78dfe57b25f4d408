import { Button } from '@mantine/core';
import { messages } from '../text/messages.ts';
import { Dialog, DialogBody, DialogFoot } from './Dialog.tsx';

export interface LeaveQuestionProps {
  /** What is not saved. */
  text: string;
  onLeave: () => void;
  onStay: () => void;
}

/** Asks before something unsaved is given up for another place. */
export function LeaveQuestion({ text, onLeave, onStay }: LeaveQuestionProps) {
  return (
    <Dialog title={messages.panel.leaveTitle} onClose={onStay} width="26rem">
      <DialogBody>
        <p>{text}</p>
      </DialogBody>
      <DialogFoot>
        <Button variant="default" color="red" onClick={onLeave}>
          {messages.panel.leave}
        </Button>
        <Button data-autofocus onClick={onStay}>
          {messages.panel.stay}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
