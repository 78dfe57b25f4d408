import { useEffect, useMemo, useRef, useState } from 'react';
import { usePreferences } from '../../../shell/usePreferences.ts';
import { useCustomFields } from '../../customFields/useCustomFields.ts';
import { fitColumns } from './fit.ts';
import { guessedRoom, useFit } from './useFit.ts';
import { arrange, toKept, type ArrangedColumn, type KeptColumns } from './arrange.ts';

/** An edge moved by the arrow keys changes its width many times a second; main writes a file for each saving. */
const savePause = 400;

/** The chosen columns: at once here, and kept by main a moment later. */
function useKept() {
  const { preferences, change } = usePreferences();
  const [unsaved, setUnsaved] = useState<KeptColumns>();
  const save = useRef<() => void>(undefined);
  useEffect(() => {
    if (unsaved === undefined) return undefined;
    const timer = setTimeout(() => save.current?.(), savePause);
    const saveAtOnce = () => save.current?.();
    save.current = () => {
      clearTimeout(timer);
      save.current = undefined;
      const settled = () => setUnsaved((current) => (current === unsaved ? undefined : current));
      change({ columns: unsaved }, { onSettled: settled });
    };
    window.addEventListener('pagehide', saveAtOnce);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', saveAtOnce);
    };
  }, [unsaved, change]);
  return { kept: unsaved ?? preferences.columns, keep: setUnsaved };
}

/** All columns as the person arranged them, those of them that are seen, and the ways to arrange them anew. */
export function useColumns() {
  const { kept, keep } = useKept();
  const { fields } = useCustomFields();
  const chosen = useMemo(() => arrange(kept, fields), [kept, fields]);
  const automatic = kept.length === 0;
  const { fit, measured } = useFit(chosen, automatic);
  return useMemo(() => {
    // Details beside the list take room for a while; they choose nothing.
    const roomy = fitColumns(chosen, true, guessedRoom()).columns;
    const fits = new Set(roomy.map(({ key }) => key));
    return {
      fit,
      /** Told the element of the list: its width decides which columns have room as long as nobody chose. */
      measured,
      fields,
      /** What had no room counts as hidden: the person sees what becomes the choice with the first change. */
      arranged: automatic ? chosen.map((column) => ({ ...column, shown: fits.has(column.key) })) : chosen,
      change: (next: readonly ArrangedColumn[]) => keep(toKept(next, kept)),
      reset: () => keep([]),
    };
  }, [fit, measured, fields, automatic, chosen, kept, keep]);
}

export type Columns = ReturnType<typeof useColumns>;
