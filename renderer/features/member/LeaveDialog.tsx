import { LeaveQuestion } from '../../components/LeaveQuestion.tsx';
import { messages } from '../../text/messages.ts';
import { useDesk } from '../accounts/desk.ts';

/** Asks before an unsaved edit is given up for another member, or for none. */
export function LeaveDialog({ to }: { to: string | undefined }) {
  const desk = useDesk();
  return (
    <LeaveQuestion
      text={messages.panel.leaveText}
      onLeave={() => desk.leaveTo(to)}
      onStay={desk.closeDialog}
    />
  );
}
