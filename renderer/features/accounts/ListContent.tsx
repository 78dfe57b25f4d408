import { Button } from '@mantine/core';
import { IconNotebook, IconPlus, IconSearchOff, IconUsers } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useLayoutEffect, type ReactNode } from 'react';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Failed } from '../../components/Failed.tsx';
import { markReady } from '../../components/markReady.ts';
import { messages } from '../../text/messages.ts';
import { useDesk } from './desk.ts';
import { newAccount } from './deskActions.ts';
import styles from './ListContent.module.css';
import { isNarrowed, statusOf, type ListView } from './listInput.ts';
import type { ListPage } from './useList.ts';

const picture = { size: 30, stroke: 1.5 };

/** Only an empty rollbook gets this; an empty search or filter says what it found nothing for. */
function FirstSteps() {
  const desk = useDesk();
  return (
    <EmptyState
      title={messages.list.emptyTitle}
      text={messages.list.emptyText}
      picture={<IconNotebook {...picture} />}
    >
      <Button
        leftSection={<IconPlus size={16} stroke={2} aria-hidden />}
        onClick={() => newAccount.run(desk)}
      >
        {messages.list.addFirst}
      </Button>
    </EmptyState>
  );
}

interface NothingProps {
  view: ListView;
  onClearSearch: () => void;
  onClearFilters: () => void;
  onShowEveryone: () => void;
}

/** Says of the first thing that may be the reason that nobody is here: the search, the filters, the status. */
function wordNothing({ search, filter }: ListView): { title: string; text: string } {
  const words = search.trim();
  if (words !== '') return { title: messages.list.nothingFor(words), text: messages.list.nothingForHint };
  if ((filter.conditions?.length ?? 0) > 0)
    return { title: messages.filters.nobody, text: messages.filters.nobodyHint };
  return { title: messages.list.nobody[statusOf(filter)], text: messages.list.nobodyHint };
}

function Nothing({ view, onClearSearch, onClearFilters, onShowEveryone }: NothingProps) {
  const search = view.search.trim();
  const { title, text } = wordNothing(view);
  const status = statusOf(view.filter);
  const Picture = search === '' ? IconUsers : IconSearchOff;
  return (
    <EmptyState title={title} text={text} picture={<Picture {...picture} />}>
      {search !== '' && (
        <Button variant="default" onClick={onClearSearch}>
          {messages.list.clearSearch}
        </Button>
      )}
      {(view.filter.conditions?.length ?? 0) > 0 && (
        <Button variant="default" onClick={onClearFilters}>
          {messages.filters.clear}
        </Button>
      )}
      {(status === 'active' || status === 'locked') && (
        <Button variant="default" onClick={onShowEveryone}>
          {messages.list.showEveryone}
        </Button>
      )}
    </EmptyState>
  );
}

interface ContentProps extends Omit<NothingProps, 'view'> {
  head: UseQueryResult<ListPage>;
  table: (page: ListPage) => ReactNode;
}

/** The list, or what stands in its place. */
export function ListContent({ head, table, ...ways }: ContentProps) {
  const settled = head.data !== undefined || head.isError;
  useLayoutEffect(() => {
    if (settled) markReady();
  }, [settled]);

  if (head.isError)
    return <Failed title={messages.list.failed} error={head.error} onRetry={() => void head.refetch()} />;
  if (head.data === undefined) return <div className={styles.waiting} aria-busy />;
  const { view, total } = head.data;
  if (total > 0) return table(head.data);
  if (!isNarrowed(view) && statusOf(view.filter) === 'everyone') return <FirstSteps />;
  return <Nothing view={view} {...ways} />;
}
