import { Button } from '@mantine/core';
import { IconChartBar, IconPrinter } from '@tabler/icons-react';
import { useEffect } from 'react';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Failed } from '../../components/Failed.tsx';
import { Page } from '../../components/Page.tsx';
import { useLate } from '../../components/useLate.ts';
import { useNavigation } from '../../shell/navigation.ts';
import { formatDay, messages } from '../../text/messages.ts';
import { KindCharts, TimeCharts } from './Charts.tsx';
import { Figures } from './Figures.tsx';
import { lightWhilePrinting } from './lightWhilePrinting.ts';
import { LocksEnding } from './LocksEnding.tsx';
import styles from './OverviewPage.module.css';
import { useStatistics, type Statistics } from './useStatistics.ts';

const picture = { size: 30, stroke: 1.5 };

/** Frames where the charts will be, once waiting takes long enough to be noticed. */
function Waiting() {
  const late = useLate(true);
  if (!late) return null;
  return (
    <div className={styles.grid} aria-busy aria-hidden>
      {['figures', 'one', 'two', 'three', 'four'].map((name) => (
        <div key={name} className={styles.waiting} data-low={name === 'figures'} />
      ))}
    </div>
  );
}

function Nothing() {
  const { go } = useNavigation();
  return (
    <EmptyState
      title={messages.overview.emptyTitle}
      text={messages.overview.emptyText}
      picture={<IconChartBar {...picture} />}
    >
      <Button variant="default" onClick={() => go({ page: 'members' })}>
        {messages.overview.showMembers}
      </Button>
    </EmptyState>
  );
}

/** Nobody now and nobody ever: people who left are still worth their charts. */
function isEmpty({ statuses, members }: Statistics): boolean {
  const nobody = statuses.active + statuses.locked + statuses.archived === 0;
  return nobody && members.every(({ joined, left }) => joined + left === 0);
}

export function OverviewPage() {
  const { statistics, offsetMinutes } = useStatistics();
  useEffect(lightWhilePrinting, []);
  const { data, isError, error, isPending } = statistics;
  const filled = data !== undefined && !isEmpty(data);
  const print = (
    <Button
      variant="default"
      leftSection={<IconPrinter size={16} stroke={1.8} aria-hidden />}
      onClick={() => window.print()}
    >
      {messages.overview.print}
    </Button>
  );
  return (
    <Page
      title={messages.shell.overview}
      note={filled ? messages.overview.asOf(formatDay(new Date(statistics.dataUpdatedAt))) : undefined}
      actions={filled ? print : undefined}
    >
      {isPending && <Waiting />}
      {isError && data === undefined && (
        <Failed title={messages.overview.failed} error={error} onRetry={() => void statistics.refetch()} />
      )}
      {data !== undefined && !filled && <Nothing />}
      {filled && (
        <div className={styles.grid}>
          <Figures statistics={data} />
          <TimeCharts statistics={data} offsetMinutes={offsetMinutes} />
          <LocksEnding locks={data.locksEnding} />
          <KindCharts statistics={data} />
        </div>
      )}
    </Page>
  );
}
