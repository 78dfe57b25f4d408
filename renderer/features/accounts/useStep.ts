import { useEffect, useEffectEvent } from 'react';
import { call } from '../../bridge/call.ts';
import type { TableProps } from './AccountsTable.tsx';
import { filterOf, type ListView } from './listInput.ts';
import { fetchRow } from './useList.ts';

interface Place {
  view: ListView;
  total: number;
  openId: string | undefined;
  cursor: number | undefined;
}

interface StepOptions extends Place {
  select: (index: number) => void;
  showRow: (index: number) => void;
  onOpen: TableProps['onOpen'];
}

/** Where the open member stands in the list: mostly at the cursor, but links of a family lead elsewhere. */
async function placeOf({ view, openId, cursor }: Place): Promise<number> {
  if (openId === undefined) return cursor ?? -1;
  if (cursor !== undefined && (await fetchRow(view, cursor))?.id === openId) return cursor;
  try {
    const { index } = await call('accounts.position', { ...filterOf(view), sort: view.sort, id: openId });
    return index ?? cursor ?? -1;
  } catch {
    return cursor ?? -1;
  }
}

/** A member who was opened from elsewhere, such as the palette, is marked and brought into sight if the list has them. */
export function useOpenInSight({ select, showRow, ...place }: Omit<StepOptions, 'onOpen'>): void {
  const { openId } = place;
  const bring = useEffectEvent(async (isWanted: () => boolean) => {
    const index = await placeOf(place);
    if (!isWanted() || index < 0 || index === place.cursor || index >= place.total) return;
    select(index);
    showRow(index);
  });
  useEffect(() => {
    let wanted = openId !== undefined;
    // Where the list cannot be read it tells so itself.
    if (wanted) void bring(() => wanted).catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [openId]);
}

/** Goes from the open member to the one `by` rows further. Stays at either end of the list. */
export function useStep({ select, showRow, onOpen, ...place }: StepOptions): (by: 1 | -1) => void {
  const step = async (by: 1 | -1) => {
    const index = (await placeOf(place)) + by;
    if (index < 0 || index >= place.total) return;
    const account = await fetchRow(place.view, index);
    if (account === undefined) return;
    select(index);
    showRow(index);
    onOpen(account, 'click');
  };
  // A page that cannot be fetched is told by the list itself.
  return (by) => void step(by).catch(() => undefined);
}
