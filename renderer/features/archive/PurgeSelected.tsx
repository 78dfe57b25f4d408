import { Button } from '@mantine/core';
import type { BulkTarget } from '../../../contract/index.ts';
import { messages } from '../../text/messages.ts';
import { useDesk } from '../accounts/desk.ts';

/** Deletes the selected members of the archive for good. Elsewhere it is not offered: archiving comes first. */
export function PurgeSelected({ target, count }: { target: BulkTarget; count: number }) {
  const desk = useDesk();
  if (desk.view.filter.status !== 'archived') return null;
  return (
    <Button
      variant="default"
      color="red"
      onClick={() => desk.show({ kind: 'purge', purge: { target, count } })}
    >
      {messages.purge.action}
    </Button>
  );
}
