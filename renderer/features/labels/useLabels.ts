import { useQuery } from '@tanstack/react-query';
import type { LabelKind, Output } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';

export type Label = Output<'labels.list'>['labels'][number];

const none: readonly Label[] = [];

/** All groups or tags with their numbers of members; none until the answer is here. */
export function useLabels(kind: LabelKind): readonly Label[] {
  const answer = useQuery({
    queryKey: ['labels.list', { kind }],
    queryFn: async () => (await call('labels.list', { kind })).labels,
  });
  return answer.data ?? none;
}
