import { useMemo, useRef, useState, type RefObject } from 'react';
import { useAskBeforeClosing } from '../../components/useAskBeforeClosing.ts';
import { useNavigation } from '../../shell/navigation.ts';
import type { TableHandle } from './AccountsTable.tsx';
import type { Desk, DeskDialog } from './desk.ts';
import type { ListView } from './listInput.ts';
import type { RowSelection } from './useRowSelection.ts';
import { useUnsaved } from './useUnsaved.ts';

interface DeskSource {
  view: ListView;
  total: number;
  rows: RowSelection;
  search: RefObject<HTMLInputElement | null>;
  table: RefObject<TableHandle | null>;
}

/** A field that is being typed into is left, as with Tab, so that it saves itself. */
function leaveField(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.closest('[data-editing]') !== null)
    activeElement.blur();
}

/** Puts the keyboard into the list, or into the search where there is no list because nobody is in it. */
function enterList({ table, search }: Pick<DeskSource, 'table' | 'search'>): void {
  if (table.current === null) search.current?.focus();
  else table.current.enter();
}

/** Which member and which dialog are open. A member with something unsaved is left only when the person says so. */
function useOpened(table: DeskSource['table'], search: DeskSource['search']) {
  const [dialog, setDialog] = useState<DeskDialog>();
  const [openId, setOpenId] = useState<string>();
  const open = useRef<string>(undefined);
  const unsaved = useUnsaved();
  useAskBeforeClosing(unsaved.hasUnsaved);
  const ways = useMemo(() => {
    const { forget, afterSaving, ...marks } = unsaved;
    const leaveTo = (id: string | undefined) => {
      forget();
      open.current = id;
      setDialog(undefined);
      setOpenId(id);
      // Closing the details puts the keyboard back into the list.
      if (id === undefined) enterList({ table, search });
    };
    const openMember = (id: string | undefined) =>
      afterSaving(() => {
        if (marks.hasUnsaved() && id !== open.current) setDialog({ kind: 'leave', to: id });
        else leaveTo(id);
      });
    return { ...marks, leaveTo, openMember, show: setDialog, closeDialog: () => setDialog(undefined) };
  }, [table, search, unsaved]);
  return { dialog, openId, ways };
}

/** The page's state apart from the list: which dialog and which member are open. */
export function useDeskState({ view, total, rows, search, table }: DeskSource): Desk {
  const { dialog, openId, ways } = useOpened(table, search);
  const { toggleFrontDesk } = useNavigation();
  return useMemo(
    () => ({
      ...ways,
      toggleFrontDesk,
      view,
      total,
      dialog,
      openId,
      step: (by) => {
        leaveField();
        table.current?.step(by);
      },
      selection: rows.selection,
      clearSelection: rows.clear,
      selectAll: rows.all,
      focusSearch: () => {
        search.current?.focus();
        search.current?.select();
      },
      focusList: () => enterList({ table, search }),
    }),
    [ways, toggleFrontDesk, view, total, rows, dialog, openId, search, table],
  );
}
