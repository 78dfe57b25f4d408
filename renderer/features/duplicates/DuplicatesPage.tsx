import { Button } from '@mantine/core';
import { IconRefresh, IconUsersGroup, IconUserCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { DuplicatePair } from '../../../contract/index.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Failed } from '../../components/Failed.tsx';
import { Page } from '../../components/Page.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { useLate } from '../../components/useLate.ts';
import { messages } from '../../text/messages.ts';
import styles from './DuplicatesPage.module.css';
import type { Found } from './foundPairs.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { PairList } from './PairList.tsx';
import { useDuplicates } from './useDuplicates.ts';

const picture = { size: 30, stroke: 1.5 };

interface LookingProps {
  progress: { done: number; total: number } | undefined;
  onCancel: () => void;
}

function Looking({ progress, onCancel }: LookingProps) {
  const late = useLate(true);
  if (!late) return null;
  const text =
    progress === undefined
      ? messages.duplicates.looking
      : messages.duplicates.progress(progress.done, progress.total);
  return (
    <div className={styles.looking}>
      <ProgressBar label={messages.duplicates.looking} progress={progress} text={text} />
      <Button variant="default" onClick={onCancel}>
        {messages.common.cancel}
      </Button>
    </div>
  );
}

/** What stands there when there are no pairs: a failure, a search that was stopped, or good news. */
function NoPairs({ job }: { job: ReturnType<typeof useDuplicates> }) {
  if (job.error !== null)
    return <Failed title={messages.duplicates.failed} error={job.error} onRetry={job.look} />;
  if (job.found === undefined)
    return (
      <EmptyState
        title={messages.duplicates.stoppedTitle}
        text={messages.duplicates.stoppedText}
        picture={<IconUsersGroup {...picture} />}
      >
        <Button onClick={job.look}>{messages.duplicates.look}</Button>
      </EmptyState>
    );
  return (
    <EmptyState
      title={messages.duplicates.noneTitle}
      text={messages.duplicates.noneText}
      picture={<IconUserCheck {...picture} />}
    />
  );
}

/** How many there are, and that these are only the surest of them where there are more. */
function noteOf({ pairs, total }: Found): string {
  return total > pairs.length
    ? messages.duplicates.surest(pairs.length, total)
    : messages.duplicates.pairs(total);
}

/** A pair that was decided is gone, and its buttons with it: the keyboard goes to what is left instead of nowhere. */
function useKeptFocus(count: number) {
  const before = useRef(count);
  const list = useRef<HTMLUListElement>(null);
  const lookAgain = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const fewer = count < before.current;
    before.current = count;
    if (!fewer || document.activeElement !== document.body) return;
    (list.current?.querySelector('button') ?? lookAgain.current)?.focus();
  }, [count]);
  return { list, lookAgain };
}

export function DuplicatesPage() {
  const job = useDuplicates();
  const [comparing, setComparing] = useState<DuplicatePair>();
  const { found, running, error, progress } = job;
  const pairs = running || error !== null ? [] : (found?.pairs ?? []);
  const { list, lookAgain } = useKeptFocus(pairs.length);
  const again = (
    <Button
      ref={lookAgain}
      variant="default"
      leftSection={<IconRefresh size={16} stroke={1.8} aria-hidden />}
      onClick={job.look}
    >
      {messages.duplicates.lookAgain}
    </Button>
  );
  const settled = !running && found !== undefined && error === null;
  return (
    <Page
      title={messages.shell.duplicates}
      note={settled && found.total > 0 ? noteOf(found) : undefined}
      actions={settled ? again : undefined}
    >
      {running && <Looking progress={progress} onCancel={job.cancel} />}
      {!running && pairs.length === 0 && <NoPairs job={job} />}
      {pairs.length > 0 && <PairList ref={list} pairs={pairs} onCompare={setComparing} />}
      {comparing !== undefined && (
        <MergeDialog
          pair={comparing}
          onClose={() => setComparing(undefined)}
          onMerged={() => setComparing(undefined)}
        />
      )}
    </Page>
  );
}
