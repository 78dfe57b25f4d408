import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useRef, type FocusEvent } from 'react';
import type { Change } from '../../../contract/index.ts';
import { failureOf } from '../../bridge/requestError.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Failed } from '../../components/Failed.tsx';
import { moveBetweenRows } from '../../components/moveBetweenRows.ts';
import { Page } from '../../components/Page.tsx';
import { useKeptFocus } from '../../components/useKeptFocus.ts';
import { useLate } from '../../components/useLate.ts';
import { membersPlace, useNavigation } from '../../shell/navigation.ts';
import { byDay, wordDay } from '../../text/days.ts';
import { messages, wordFailure } from '../../text/messages.ts';
import { ChangeRow } from './ChangeRow.tsx';
import styles from './HistoryPage.module.css';
import { useHistory } from './useHistory.ts';

const picture = { size: 30, stroke: 1.5 };

/** Rows where the changes will be, once waiting takes long enough to be noticed. */
function Waiting() {
  const late = useLate(true);
  if (!late) return null;
  return (
    <div className={styles.waiting} aria-busy aria-hidden>
      {['one', 'two', 'three', 'four', 'five', 'six'].map((name) => (
        <div key={name} />
      ))}
    </div>
  );
}

function Nothing() {
  const { go } = useNavigation();
  return (
    <EmptyState
      title={messages.history.emptyTitle}
      text={messages.history.emptyText}
      picture={<IconHistory {...picture} />}
    >
      <Button variant="default" onClick={() => go(membersPlace)}>
        {messages.history.showMembers}
      </Button>
    </EmptyState>
  );
}

/** The button that was pressed goes with what it undid: the keyboard stays on that change, or goes to the newest. */
function useFocusOnRow() {
  const last = useRef<string>(undefined);
  const ref = useKeptFocus(() => {
    const row = document.querySelector(`[data-row="${CSS.escape(last.current ?? '')}"]`);
    (row ?? document).querySelector<HTMLElement>('[data-what]')?.focus();
  });
  const onFocus = ({ target }: FocusEvent) => {
    const row = target.closest<HTMLElement>('[data-row]');
    if (row !== null) last.current = row.dataset['row'];
  };
  return { ref, onFocus };
}

function Days({ changes }: { changes: readonly Change[] }) {
  const kept = useFocusOnRow();
  return (
    <div {...kept} className={styles.days} onKeyDown={moveBetweenRows}>
      {byDay(changes).map((group) => {
        const day = wordDay(group.entries[0]?.at ?? group.day);
        return (
          <section key={group.day} aria-label={day}>
            <h2 className={styles.day}>{day}</h2>
            <ol className={styles.changes}>
              {group.entries.map((change) => (
                <ChangeRow key={change.id} change={change} />
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

/** What was changed, newest first, and the way back for each of it. */
export function HistoryPage() {
  const { changes, pages } = useHistory();
  const late = useLate(pages.isFetchingNextPage);
  const failed = pages.isError && pages.data === undefined;
  return (
    <Page title={messages.shell.history}>
      {pages.isPending && <Waiting />}
      {failed && (
        <Failed title={messages.history.failed} error={pages.error} onRetry={() => void pages.refetch()} />
      )}
      {pages.isSuccess && changes.length === 0 && <Nothing />}
      {changes.length > 0 && (
        <div className={styles.page}>
          <p className={styles.lead}>{messages.history.lead}</p>
          <Days changes={changes} />
          {pages.hasNextPage && (
            <Button
              variant="default"
              className={styles.more}
              loading={late}
              onClick={() => void pages.fetchNextPage()}
            >
              {messages.history.older}
            </Button>
          )}
          {pages.isFetchNextPageError && (
            <p role="alert" className={styles.problem}>
              {wordFailure(failureOf(pages.error))}
            </p>
          )}
        </div>
      )}
    </Page>
  );
}
