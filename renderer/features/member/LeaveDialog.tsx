import { Button } from '@mantine/core';
import { Dialog, DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { messages } from '../../text/messages.ts';
import { useDesk } from '../accounts/desk.ts';

/** Asks before an unsaved edit is given up for another member, or for none. */
export function LeaveDialog({ to }: { to: string | undefined }) {
  const desk = useDesk();
  return (
    <Dialog title={messages.panel.leaveTitle} onClose={desk.closeDialog} width="26rem">
      <DialogBody>
        <p>{messages.panel.leaveText}</p>
      </DialogBody>
      <DialogFoot>
        <Button variant="default" color="red" onClick={() => desk.leaveTo(to)}>
          {messages.panel.leave}
        </Button>
        <Button data-autofocus onClick={desk.closeDialog}>
          {messages.panel.stay}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
