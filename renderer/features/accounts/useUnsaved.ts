import { useMemo, useRef } from 'react';

/** What is typed into the details and not saved, and what is being saved just now. The functions never change. */
export function useUnsaved() {
  const fields = useRef(new Set<string>());
  const saving = useRef(new Set<Promise<void>>());
  return useMemo(
    () => ({
      setUnsaved: (field: string, unsaved: boolean) => {
        if (unsaved) fields.current.add(field);
        else fields.current.delete(field);
      },
      hasUnsaved: () => fields.current.size > 0,
      forget: () => fields.current.clear(),
      whileSaving: (promise: Promise<void>) => {
        saving.current.add(promise);
        void promise.finally(() => saving.current.delete(promise));
      },
      /** Runs `next` at once, or after what is being saved. */
      afterSaving: (next: () => void) => {
        const wait = async () => {
          await Promise.allSettled(saving.current);
          next();
        };
        if (saving.current.size === 0) next();
        else void wait();
      },
    }),
    [],
  );
}
