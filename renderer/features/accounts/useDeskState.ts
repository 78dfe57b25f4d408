import { useMemo, useRef, useState, type RefObject } from 'react';
import type { TableHandle } from './AccountsTable.tsx';
import type { Desk, DeskDialog } from './desk.ts';
import type { ListView } from './listInput.ts';
import type { RowSelection } from './useRowSelection.ts';

interface DeskSource {
  view: ListView;
  total: number;
  rows: RowSelection;
  search: RefObject<HTMLInputElement | null>;
  table: RefObject<TableHandle | null>;
}

/** The page's state apart from the list: which dialog and which member are open. */
export function useDeskState({ view, total, rows, search, table }: DeskSource): Desk {
  const [dialog, setDialog] = useState<DeskDialog>();
  const [openId, setOpenId] = useState<string>();
  const unsaved = useRef(false);

  return useMemo(() => {
    const leaveTo = (id: string | undefined) => {
      unsaved.current = false;
      setDialog(undefined);
      setOpenId(id);
      // Closing the details puts the keyboard back into the list.
      if (id === undefined) table.current?.enter();
    };
    const openMember = (id: string | undefined) => {
      if (unsaved.current && id !== openId) setDialog({ kind: 'leave', to: id });
      else leaveTo(id);
    };
    return {
      view,
      total,
      dialog,
      openId,
      openMember,
      leaveTo,
      show: setDialog,
      closeDialog: () => setDialog(undefined),
      hasUnsaved: () => unsaved.current,
      setUnsaved: (value) => {
        unsaved.current = value;
      },
      selection: rows.selection,
      clearSelection: rows.clear,
      selectAll: rows.all,
      focusSearch: () => {
        search.current?.focus();
        search.current?.select();
      },
      focusList: () => table.current?.enter(),
    };
  }, [view, total, rows, dialog, openId, search, table]);
}
