import { useCallback, useMemo, useRef, useState } from 'react';
import type { Account } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { failureOf } from '../../bridge/requestError.ts';
import { showToast } from '../../components/toasts.ts';
import { formatCount, messages, wordFailure } from '../../text/messages.ts';
import { filterOf, type ListView } from './listInput.ts';
import { add, everyone, isTooLarge, mostNamed, nobody, toggle, type Selection } from './selection.ts';
import { useHeldSelection } from './useHeldSelection.ts';

type RowAt = (index: number) => Account | undefined;

interface Kept {
  selection: Selection;
  /** Where a range begins, and what was selected besides it. */
  anchor: number | undefined;
  base: Selection;
}

const empty: Kept = { selection: nobody, anchor: undefined, base: nobody };

/** The ids of the rows from `first` to `last`: from what is on screen if all of them are there, else from main. */
function idsOf(view: ListView, first: number, last: number, rowAt: RowAt): string[] | Promise<string[]> {
  const limit = last - first + 1;
  const ids: string[] = [];
  for (let index = first; index <= last; index += 1) {
    const id = rowAt(index)?.id;
    if (id === undefined)
      return call('accounts.ids', { ...filterOf(view), sort: view.sort, offset: first, limit }).then(
        (answer) => answer.ids,
      );
    ids.push(id);
  }
  return ids;
}

function sayTooLarge(): undefined {
  showToast(messages.select.tooMany(formatCount(mostNamed)), { tone: 'problem' });
}

function sayFailed(error: unknown): undefined {
  showToast(wordFailure(failureOf(error)), { tone: 'problem' });
}

/** The choice as far as it still holds: another question ends it, another order only the place a range begins at. */
function useKept(view: ListView) {
  const question = JSON.stringify(filterOf(view));
  const { sort } = view;
  const [kept, setKept] = useState({ ...empty, question, sort });
  const current = useMemo<Kept>(() => {
    if (kept.question !== question) return empty;
    return kept.sort === sort ? kept : { ...kept, anchor: undefined };
  }, [kept, question, sort]);
  const put = useCallback((next: Kept) => setKept({ ...next, question, sort }), [question, sort]);
  return { current, put };
}

/**
 * Which rows are selected for bulk work. A selection belongs to a question: another search or filter ends it, so that
 * nothing is ever done to people one cannot see. Another order keeps it.
 */
export function useRowSelection(view: ListView) {
  const { current, put } = useKept(view);
  const asked = useRef(0);
  useHeldSelection(view, current.selection, (keep) =>
    put({ ...current, selection: keep(current.selection), base: keep(current.base) }),
  );

  return useMemo(() => {
    const { selection, anchor, base } = current;
    const select = (next: Selection, place: number | undefined) => {
      asked.current += 1;
      if (isTooLarge(next)) sayTooLarge();
      else put({ selection: next, anchor: place, base: next });
    };
    const extend = async (from: number, to: number, rowAt: RowAt) => {
      const [first, last] = from < to ? [from, to] : [to, from];
      if (last - first >= mostNamed) return sayTooLarge();
      asked.current += 1;
      const request = asked.current;
      try {
        const found = idsOf(view, first, last, rowAt);
        const next = add(base, found instanceof Promise ? await found : found);
        // A key held down asks for many ranges; only the last one counts.
        if (request !== asked.current) return undefined;
        if (isTooLarge(next)) sayTooLarge();
        else put({ selection: next, anchor: from, base });
      } catch (error) {
        sayFailed(error);
      }
      return undefined;
    };
    return {
      selection,
      clear: () => select(nobody, undefined),
      all: () => select(everyone(filterOf(view)), anchor),
      toggle: (index: number, id: string) => select(toggle(selection, id), index),
      /** Selects from where the last choice was made, or from `cursor`, to a row. */
      extendTo: (index: number, cursor: number, rowAt: RowAt) => void extend(anchor ?? cursor, index, rowAt),
      /** A plain move: the next range begins there. */
      moveTo: (index: number) => put({ selection, anchor: index, base: selection }),
    };
  }, [current, put, view]);
}

export type RowSelection = ReturnType<typeof useRowSelection>;
