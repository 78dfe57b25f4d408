import { Button } from '@mantine/core';
import { IconPrinter, IconShield } from '@tabler/icons-react';
import { useEffect } from 'react';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Failed } from '../../components/Failed.tsx';
import { Page } from '../../components/Page.tsx';
import { useNavigation } from '../../shell/navigation.ts';
import { formatDay, messages } from '../../text/messages.ts';
import { lightWhilePrinting } from '../overview/lightWhilePrinting.ts';
import overview from '../overview/OverviewPage.module.css';
import { Charts } from './Charts.tsx';
import { Headline } from './Headline.tsx';
import { Kinds } from './Kinds.tsx';
import { Machine } from './Machine.tsx';
import { passwordCount, useHealth, type Health } from './useHealth.ts';

const picture = { size: 30, stroke: 1.5 };

function Nothing() {
  const { go } = useNavigation();
  return (
    <EmptyState
      title={messages.protection.emptyTitle}
      text={messages.protection.emptyText}
      picture={<IconShield {...picture} />}
    >
      <Button variant="default" onClick={() => go({ page: 'members' })}>
        {messages.protection.showMembers}
      </Button>
    </EmptyState>
  );
}

function Print() {
  return (
    <Button
      variant="default"
      leftSection={<IconPrinter size={16} stroke={1.8} aria-hidden />}
      onClick={() => window.print()}
    >
      {messages.protection.print}
    </Button>
  );
}

function hasSome(health: Health): boolean {
  return passwordCount(health) + health.archived > 0;
}

/** How well the passwords are kept, for people who have never heard of hashing. */
export function ProtectionPage() {
  const { data, isError, error, refetch, dataUpdatedAt } = useHealth();
  useEffect(lightWhilePrinting, []);
  const filled = data !== undefined && hasSome(data);
  return (
    <Page
      title={messages.shell.protection}
      note={filled ? messages.overview.asOf(formatDay(new Date(dataUpdatedAt))) : undefined}
      actions={filled ? <Print /> : undefined}
    >
      {isError && data === undefined && (
        <Failed title={messages.protection.failed} error={error} onRetry={() => void refetch()} />
      )}
      {data !== undefined && !filled && <Nothing />}
      {filled && (
        <div className={overview.grid}>
          <Headline health={data} />
          <Charts health={data} />
          <Machine health={data} />
          <Kinds health={data} />
        </div>
      )}
    </Page>
  );
}
