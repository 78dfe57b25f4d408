import { Button } from '@mantine/core';
import { useLate } from '../../../components/useLate.ts';
import { byDay, wordDay } from '../../../text/days.ts';
import { messages } from '../../../text/messages.ts';
import { Entry } from './Entry.tsx';
import styles from './Timeline.module.css';
import { useTimeline } from './useTimeline.ts';

/** What happened to a member, day by day. */
export function Timeline({ id }: { id: string }) {
  const { entries, pages } = useTimeline(id);
  const late = useLate(pages.isFetchingNextPage);
  if (pages.isError && entries.length === 0)
    return (
      <div className={styles.quiet}>
        <p>{messages.timeline.failed}</p>
        <Button size="xs" variant="default" onClick={() => void pages.refetch()}>
          {messages.common.tryAgain}
        </Button>
      </div>
    );
  if (entries.length === 0)
    return <p className={styles.quiet}>{pages.isSuccess && messages.timeline.empty}</p>;
  return (
    <>
      {byDay(entries).map((group) => (
        <section key={group.day} className={styles.group}>
          <h4 className={styles.day}>{wordDay(group.entries[0]?.at ?? group.day)}</h4>
          <ol className={styles.entries}>
            {group.entries.map((entry) => (
              <Entry key={entry.sequence} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      {pages.hasNextPage && (
        <Button size="xs" variant="default" loading={late} onClick={() => void pages.fetchNextPage()}>
          {messages.timeline.more}
        </Button>
      )}
    </>
  );
}
