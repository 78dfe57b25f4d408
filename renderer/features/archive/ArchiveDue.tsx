import { Button } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Condition, Filter } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { messages } from '../../text/messages.ts';
import { useDesk } from '../accounts/desk.ts';
import { conditionsOf, putCondition } from '../filters/conditions.ts';
import styles from './ArchiveDue.module.css';

interface ArchiveDueProps {
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

/** Says who has been archived longer than the owner's policy keeps people. It only proposes. */
export function ArchiveDue({ filter, onFilter }: ArchiveDueProps) {
  const desk = useDesk();
  const { data } = useQuery({ queryKey: ['purge.due'], queryFn: () => call('purge.due', {}) });
  if (data === undefined || data.days === null || data.total === 0) return null;
  const { days, total } = data;
  const due: Condition = { kind: 'date', what: 'archivedAt', olderThanDays: days };
  const isShown = conditionsOf(filter).some(
    (condition) => condition.kind === 'date' && condition.olderThanDays === days,
  );
  const review = () => onFilter(putCondition(filter, due, undefined));
  const purge = () => {
    const target = { query: { filter: { status: 'archived' as const, conditions: [due] } } };
    desk.show({ kind: 'purge', purge: { target, count: total } });
  };
  return (
    <div className={styles.due} role="note">
      <IconClockExclamation size={18} stroke={1.8} aria-hidden />
      <span className={styles.words}>{messages.archive.due(total, messages.filters.daysOf(days))}</span>
      {isShown ? (
        // Only once one sees who they are.
        <Button size="xs" variant="default" color="red" onClick={purge}>
          {messages.archive.purge(total)}
        </Button>
      ) : (
        <Button size="xs" variant="default" onClick={review}>
          {messages.archive.review}
        </Button>
      )}
    </div>
  );
}
