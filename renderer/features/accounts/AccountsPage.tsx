import { Suspense, useRef, type RefObject } from 'react';
import type { Account } from '../../../contract/index.ts';
import styles from './AccountsPage.module.css';
import { AccountsTable, type Opening, type TableHandle } from './AccountsTable.tsx';
import { AccountsFilter } from './AccountsFilter.tsx';
import { AccountsHeader } from './AccountsHeader.tsx';
import { DeskContext, panelId, useDesk } from './desk.ts';
import { DeskDialogs } from './DeskDialogs.tsx';
import { ListContent } from './ListContent.tsx';
import { AccountPanel } from './parts.ts';
import { useDeskKeys } from './useDeskKeys.ts';
import { useDeskState } from './useDeskState.ts';
import { isArchive, type PeoplePlace } from '../../shell/navigation.ts';
import { ArchiveDue } from '../archive/ArchiveDue.tsx';
import { withConditions } from '../filters/conditions.ts';
import { FilterBar } from '../filters/FilterBar.tsx';
import { useTitle } from '../views/useTitle.ts';
import { ViewActions } from '../views/ViewActions.tsx';
import { withStatus } from './listInput.ts';
import type { ListPage } from './useList.ts';
import { useView } from './useView.ts';

interface ListAreaProps {
  list: ReturnType<typeof useView>;
  table: RefObject<TableHandle | null>;
}

/** The list and, beside or over it, the details of one member. */
function ListArea({ list, table }: ListAreaProps) {
  const desk = useDesk();
  const onOpen = (account: Account, how: Opening) => {
    // Moving through the list must not interrupt an edit with a question; choosing another member does.
    if (how === 'move' && desk.hasUnsaved()) return;
    // The second Enter goes into the details: Tab would lead through the heads of all columns first.
    if (how === 'enter' && desk.openId === account.id) document.getElementById(panelId)?.focus();
    else desk.openMember(account.id);
  };
  const onClearSearch = () => {
    list.setSearch('');
    desk.focusSearch();
  };
  const renderTable = (page: ListPage) => (
    <AccountsTable
      handle={table}
      view={page.view}
      total={page.total}
      busy={list.head.isPlaceholderData}
      openId={desk.openId}
      onSort={list.onSort}
      onOpen={onOpen}
      onEscape={() => desk.openMember(undefined)}
    />
  );
  return (
    <main className={styles.desk}>
      <ListContent
        head={list.head}
        table={renderTable}
        onClearSearch={onClearSearch}
        onClearFilters={() => list.setFilter(withConditions(list.filter, []))}
        onShowEveryone={() => list.setFilter(withStatus(list.filter, 'everyone'))}
      />
      <Suspense fallback={<div className={styles.panelPlace} />}>
        {desk.openId !== undefined && <AccountPanel key={desk.openId} id={desk.openId} />}
      </Suspense>
    </main>
  );
}

interface AccountsPageProps {
  /** Whom to show: everybody, or those a place asks for. */
  people: PeoplePlace;
}

export function AccountsPage({ people }: AccountsPageProps) {
  const list = useView(people);
  const title = useTitle(people);
  const table = useRef<TableHandle>(null);
  const field = useRef<HTMLInputElement>(null);
  const desk = useDeskState({ view: list.view, total: list.head.data?.total ?? 0, search: field, table });
  useDeskKeys(desk);

  const onEnterList = (open: boolean) => (open ? table.current?.openFirst() : table.current?.enter());
  return (
    <DeskContext value={desk}>
      <AccountsHeader title={title} count={list.count} />
      <AccountsFilter
        search={list.search}
        filter={list.filter}
        field={field}
        onSearch={list.setSearch}
        onFilter={list.setFilter}
        onEnterList={onEnterList}
      >
        <FilterBar search={list.search} filter={list.filter} onFilter={list.setFilter}>
          <ViewActions people={people} view={list} />
        </FilterBar>
      </AccountsFilter>
      {isArchive(people) && <ArchiveDue filter={list.filter} onFilter={list.setFilter} />}
      <ListArea list={list} table={table} />
      <DeskDialogs />
    </DeskContext>
  );
}
