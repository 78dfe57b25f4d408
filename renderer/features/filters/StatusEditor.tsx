import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { statuses, type AccountStatus } from '../../../contract/statuses.ts';
import { messages } from '../../text/messages.ts';
import { CheckList } from './CheckList.tsx';
import type { EditorProps } from './editing.ts';

/** Archived members have a page of their own and are offered only where a condition names them already. */
export function StatusEditor({ condition, onChange }: EditorProps<'status'>) {
  const [chosen, setChosen] = useState<readonly string[]>(condition.anyOf);
  const [not, setNot] = useState(condition.not === true);
  const offered = statuses.filter((status) => status !== 'archived' || condition.anyOf.includes(status));
  const change = (next: readonly string[], turned: boolean) => {
    setChosen(next);
    setNot(turned);
    const anyOf = statuses.filter((status: AccountStatus) => next.includes(status));
    onChange(anyOf.length === 0 ? undefined : { kind: 'status', anyOf, ...(turned && { not: true }) });
  };
  return (
    <>
      <CheckList
        label={messages.filters.status}
        choices={offered.map((value) => ({ value, label: messages.status[value] }))}
        chosen={chosen}
        onChange={(next) => change(next, not)}
      />
      <Checkbox
        size="xs"
        label={messages.filters.turnRound}
        checked={not}
        onChange={() => change(chosen, !not)}
      />
    </>
  );
}
