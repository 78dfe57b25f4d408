import { Suspense, useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import type { Account, Query } from '../../../contract/index.ts';
import { useKeptFocus } from '../../components/useKeptFocus.ts';
import { isArchive, type AskedAct, type PeoplePlace } from '../../shell/navigation.ts';
import { ArchiveDue } from '../archive/ArchiveDue.tsx';
import { withConditions } from '../filters/conditions.ts';
import { FilterBar } from '../filters/FilterBar.tsx';
import { useTitle } from '../views/useTitle.ts';
import { ViewActions } from '../views/ViewActions.tsx';
import styles from './AccountsPage.module.css';
import { AccountsTable, type Opening, type TableHandle } from './AccountsTable.tsx';
import { AccountsFilter } from './AccountsFilter.tsx';
import { AccountsHeader } from './AccountsHeader.tsx';
import { useColumns, type Columns } from './columns/useColumns.ts';
import { DeskContext, focusPanel, panelId, useDesk, type Desk } from './desk.ts';
import { DeskDialogs } from './DeskDialogs.tsx';
import { ListContent } from './ListContent.tsx';
import { withStatus } from './listInput.ts';
import { MemberPanel, RowMenu } from './parts.ts';
import { useDeskKeys } from './useDeskKeys.ts';
import { useDeskState } from './useDeskState.ts';
import type { ListPage } from './useList.ts';
import { useRowSelection, type RowSelection } from './useRowSelection.ts';
import type { MenuPoint } from './RowMenu.tsx';
import { useView } from './useView.ts';

interface ListAreaProps {
  list: ReturnType<typeof useView>;
  columns: Columns;
  rows: RowSelection;
  table: RefObject<TableHandle | null>;
}

function open(desk: Desk, account: Account, how: Opening): void {
  // Moving through the list must not interrupt an edit with a question; choosing another member does.
  if (how === 'move' && desk.hasUnsaved()) return;
  // The second Enter goes into the details: Tab would lead through the heads of all columns first.
  if (how === 'enter' && desk.openId === account.id) focusPanel();
  else desk.openMember(account.id);
}

/** The details of one member beside or over the list. */
function Details() {
  const { openId, focusList } = useDesk();
  const keptFocus = useKeptFocus(() => {
    const panel = document.getElementById(panelId);
    if (panel === null) focusList();
    else panel.focus();
  });
  return (
    <div ref={keptFocus} className={styles.details}>
      <Suspense fallback={<div className={styles.panelPlace} />}>
        {openId !== undefined && <MemberPanel id={openId} />}
      </Suspense>
    </div>
  );
}

/** The list, the details of one member, and the menu of a row. */
function ListArea({ list, columns, rows, table }: ListAreaProps) {
  const desk = useDesk();
  const [menu, setMenu] = useState<{ account: Account; at: MenuPoint }>();
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
      columns={columns}
      rows={rows}
      onSort={list.onSort}
      onOpen={(account, how) => open(desk, account, how)}
      onMenu={(account, at) => setMenu({ account, at })}
      onEscape={() => desk.openMember(undefined)}
    />
  );
  return (
    <main ref={useKeptFocus(desk.focusList)} className={styles.desk}>
      <ListContent
        head={list.head}
        table={renderTable}
        onClearSearch={onClearSearch}
        onClearFilters={() => list.setFilter(withConditions(list.filter, []))}
        onShowEveryone={() => list.setFilter(withStatus(list.filter, 'everyone'))}
      />
      <Details />
      <Suspense fallback={null}>
        {menu && <RowMenu account={menu.account} at={menu.at} onClose={() => setMenu(undefined)} />}
      </Suspense>
    </main>
  );
}

/** What another page may ask for: a member to be opened, or a change of many to be confirmed. */
export type Asked = { id: string } | { act: AskedAct; query: Query };

/** Does at once what another page asked for. The keyboard goes to the member, or into the dialog. */
function useAsked(asked: Asked | undefined, desk: Desk): void {
  const ask = useEffectEvent((what: Asked) => {
    if ('act' in what) {
      // The button that asked is gone: when the dialog closes, the keyboard is in the list.
      desk.focusList();
      return desk.show({ kind: 'bulk', act: what.act, target: { query: what.query } });
    }
    desk.openMember(what.id);
    return focusPanel();
  });
  useEffect(() => {
    if (asked !== undefined) ask(asked);
  }, [asked]);
}

interface AccountsPageProps {
  /** Whom to show: everybody, or those a place asks for. */
  people: PeoplePlace;
  /** What to do at once; a new object for each time it is asked for. */
  asked: Asked | undefined;
}

export function AccountsPage({ people, asked }: AccountsPageProps) {
  const list = useView(people);
  const title = useTitle(people);
  const table = useRef<TableHandle>(null);
  const field = useRef<HTMLInputElement>(null);
  const columns = useColumns();
  const rows = useRowSelection(list.view);
  const total = list.head.data?.total ?? 0;
  const desk = useDeskState({ view: list.view, total, rows, search: field, table });
  useDeskKeys(desk);
  useAsked(asked, desk);

  const onEnterList = (isOpening: boolean) =>
    isOpening ? table.current?.openFirst() : table.current?.enter();
  return (
    <DeskContext value={desk}>
      <div ref={useKeptFocus(desk.focusList)} className={styles.above}>
        <AccountsHeader title={title} count={list.count} />
        <AccountsFilter
          search={list.search}
          filter={list.filter}
          field={field}
          columns={columns}
          onSearch={list.setSearch}
          onFilter={list.setFilter}
          onEnterList={onEnterList}
        >
          <FilterBar search={list.search} filter={list.filter} onFilter={list.setFilter}>
            <ViewActions people={people} view={list} />
          </FilterBar>
        </AccountsFilter>
        {isArchive(people) && <ArchiveDue filter={list.filter} onFilter={list.setFilter} />}
      </div>
      <ListArea list={list} columns={columns} rows={rows} table={table} />
      <DeskDialogs />
    </DeskContext>
  );
}
