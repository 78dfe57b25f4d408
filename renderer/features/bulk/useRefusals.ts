import { useEffect, useEffectEvent } from 'react';
import { failureOf } from '../../bridge/requestError.ts';
import type { useFields } from '../../forms/useFields.ts';
import type { RecapState } from './useRecap.ts';

/** What a change of many needs of the form with its details, whatever these are. */
export type DetailsForm = Pick<ReturnType<typeof useFields<object>>, 'dirty' | 'showAll' | 'refuse'>;

/** What main refuses about the details belongs to their fields; the rest is said above them. */
export function useRefusals({ error }: RecapState, form: DetailsForm | undefined) {
  const show = useEffectEvent((fields: Record<string, string>) => {
    const entries = Object.entries(fields);
    form?.refuse(
      Object.fromEntries(entries.map(([path, reason]) => [path.replace(/^change\./, ''), reason] as const)),
    );
  });
  useEffect(() => {
    if (error !== null) show(failureOf(error).fields ?? {});
  }, [error]);
  const failure = error === null ? undefined : failureOf(error);
  return failure?.fields === undefined ? failure : undefined;
}
