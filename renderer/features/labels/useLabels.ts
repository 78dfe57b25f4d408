import { useQuery } from '@tanstack/react-query';
import type { LabelKind, Output } from '../../../contract/index.ts';
import { keyOfLabel } from '../../../contract/text.ts';
import { call } from '../../bridge/call.ts';

export type Label = Output<'labels.list'>['labels'][number];

const none: readonly Label[] = [];

const labelsOf = (kind: LabelKind) => ({
  queryKey: ['labels.list', { kind }],
  queryFn: async () => (await call('labels.list', { kind })).labels,
});

/** All groups or tags with their numbers of members; none until the answer is here. */
export function useLabels(kind: LabelKind): readonly Label[] {
  return useQuery(labelsOf(kind)).data ?? none;
}

const keysOf = (labels: readonly Label[]) => new Set(labels.map(({ name }) => keyOfLabel(name)));

/** The keys of all groups, also of those that nobody is in; undefined until the answer is here, or while nobody needs it. */
export function useGroupKeys(needed: boolean): ReadonlySet<string> | undefined {
  return useQuery({ ...labelsOf('group'), select: keysOf, enabled: needed }).data;
}
