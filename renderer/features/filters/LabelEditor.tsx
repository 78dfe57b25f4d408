import { useState } from 'react';
import { Segmented } from '../../components/Segmented.tsx';
import { messages } from '../../text/messages.ts';
import { useLabels } from '../labels/useLabels.ts';
import { CheckList } from './CheckList.tsx';
import type { EditorProps } from './editing.ts';

type Match = 'any' | 'all' | 'none' | 'notAll';

function matchOf({ match, not }: EditorProps<'group' | 'tag'>['condition']): Match {
  if (not !== true) return match;
  return match === 'any' ? 'none' : 'notAll';
}

/** Groups or tags: any, all or none of those that are ticked. "Not all" only where a condition says so already. */
export function LabelEditor({ condition, onChange }: EditorProps<'group' | 'tag'>) {
  const { kind } = condition;
  const labels = useLabels(kind);
  const [names, setNames] = useState<readonly string[]>(condition.names);
  const [match, setMatch] = useState(() => matchOf(condition));
  const offered: Match[] = [
    'any',
    'all',
    'none',
    ...(matchOf(condition) === 'notAll' ? ['notAll' as const] : []),
  ];
  const change = (next: readonly string[], how: Match) => {
    setNames(next);
    setMatch(how);
    const not = how === 'none' || how === 'notAll';
    const every = how === 'all' || how === 'notAll';
    onChange(
      next.length === 0
        ? undefined
        : { kind, match: every ? 'all' : 'any', names: [...next], ...(not && { not }) },
    );
  };
  return (
    <>
      <Segmented
        label={messages.filters.condition}
        value={match}
        options={offered.map((value) => ({ value, label: messages.filters.labelMatch[kind][value] }))}
        onChange={(how) => change(names, how)}
      />
      <CheckList
        label={kind === 'group' ? messages.filters.group : messages.filters.tag}
        choices={labels.map(({ name, total }) => ({ value: name, label: name, total }))}
        chosen={names}
        onChange={(next) => change(next, match)}
      />
    </>
  );
}
