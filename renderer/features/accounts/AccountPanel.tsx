import { Button, CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Account } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { queryClient } from '../../bridge/queryClient.ts';
import { failureOf } from '../../bridge/requestError.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { StatusMark } from '../../components/StatusMark.tsx';
import { messages, wordFailure } from '../../text/messages.ts';
import { AccountFacts } from './AccountFacts.tsx';
import styles from './AccountPanel.module.css';
import { panelId, useDesk } from './desk.ts';
import { EditForm } from './EditForm.tsx';
import { LockNote } from './LockNote.tsx';
import { memberActions } from './memberActions.ts';
import { nameOf } from './nameOf.ts';
import type { ListPage } from './useList.ts';

/** The member as the list has it: enough to draw the panel at once, while the newest state is fetched. */
function listed(id: string): Account | undefined {
  const pages = queryClient.getQueriesData<ListPage | number>({ queryKey: ['accounts.list'] });
  for (const [, page] of pages) {
    const found = typeof page === 'object' ? page.rows.find((row) => row.id === id) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Long names take three lines at most; the whole name is in the title. */
function Heading({ account }: { account: Account }) {
  const name = nameOf(account);
  return (
    <div className={styles.heading}>
      <span className={styles.monogram} aria-hidden>
        {Array.from(name)[0]?.toUpperCase()}
      </span>
      <div className={styles.names}>
        <h2 className={styles.name} title={name}>
          {name}
        </h2>
        <div className={styles.under}>
          <span className={styles.username} title={account.username}>
            {account.username}
          </span>
          <StatusMark status={account.status} />
        </div>
      </div>
    </div>
  );
}

function Actions({ account, onEdit }: { account: Account; onEdit: () => void }) {
  const desk = useDesk();
  return (
    <div className={styles.actions}>
      {memberActions
        .filter(({ offered }) => offered(account))
        .map(({ name, label, run }) => (
          <Button
            key={name}
            size="xs"
            variant="default"
            onClick={() => run({ account, desk, startEditing: onEdit })}
          >
            {label()}
          </Button>
        ))}
    </div>
  );
}

function Details({ account }: { account: Account }) {
  const [editing, setEditing] = useState(false);
  if (editing) return <EditForm account={account} onClose={() => setEditing(false)} />;
  return (
    <div className={styles.scroll}>
      <Heading account={account} />
      <LockNote account={account} />
      {account.status === 'archived' && <p className={styles.note}>{messages.panel.archivedNote}</p>}
      <Actions account={account} onEdit={() => setEditing(true)} />
      <AccountFacts account={account} />
    </div>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const desk = useDesk();
  const close = () => desk.openMember(undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
  return (
    <aside
      id={panelId}
      tabIndex={-1}
      className={styles.panel}
      aria-label={messages.panel.name}
      onKeyDown={onKeyDown}
    >
      <CloseButton className={styles.close} aria-label={messages.panel.close} onClick={close} />
      {children}
    </aside>
  );
}

/**
 * One member's details. Given a key by the page: another member is another panel, so no half-typed edit of one can
 * ever be saved to another.
 */
export function AccountPanel({ id }: { id: string }) {
  const account = useQuery({
    queryKey: ['accounts.get', { id }],
    queryFn: () => call('accounts.get', { id }),
    placeholderData: () => listed(id),
  });
  if (account.isError && account.data === undefined)
    return (
      <Frame>
        <EmptyState tone="problem" title={messages.panel.failed} text={wordFailure(failureOf(account.error))}>
          <Button onClick={() => void account.refetch()}>{messages.common.tryAgain}</Button>
        </EmptyState>
      </Frame>
    );
  return <Frame>{account.data && <Details account={account.data} />}</Frame>;
}
