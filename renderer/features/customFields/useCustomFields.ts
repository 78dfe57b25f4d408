import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CustomField } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';

const none: readonly CustomField[] = [];

/**
 * The custom fields of the business in their order. `fields` are those in use, `removed` those whose values are kept
 * unseen; both empty until the answer is here.
 */
export function useCustomFields() {
  const answer = useQuery({
    queryKey: ['customFields.list'],
    queryFn: async () => (await call('customFields.list', {})).fields,
  });
  const all: readonly CustomField[] = answer.data ?? none;
  return useMemo(
    () => ({
      fields: all.filter(({ removedAt }) => removedAt === null),
      removed: all.filter(({ removedAt }) => removedAt !== null),
      loaded: answer.data !== undefined,
      error: answer.error,
      refetch: answer.refetch,
    }),
    [all, answer.data, answer.error, answer.refetch],
  );
}
