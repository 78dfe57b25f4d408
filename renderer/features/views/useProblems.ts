import type { Condition, SavedView } from '../../../contract/index.ts';
import { keyOfLabel } from '../../../contract/text.ts';
import { messages } from '../../text/messages.ts';
import { useCustomFields } from '../customFields/useCustomFields.ts';
import { isOrphan } from '../filters/describeCondition.ts';
import { useGroupKeys } from '../labels/useLabels.ts';

const conditionsOf = ({ query }: SavedView): readonly Condition[] => query.filter?.conditions ?? [];

/**
 * What is wrong with a view, in words: it asks for a field or a group that was deleted. A tag that nobody has is none: it is
 * there again as soon as somebody gets it.
 */
export function useProblems(views: readonly SavedView[]): (view: SavedView) => string | undefined {
  const { fields, removed, loaded } = useCustomFields();
  const asksForGroups = views.some((view) => conditionsOf(view).some(({ kind }) => kind === 'group'));
  const groups = useGroupKeys(asksForGroups);
  const known = [...fields, ...removed];
  const isGone = (name: string) => groups !== undefined && !groups.has(keyOfLabel(name));
  return (view) => {
    const conditions = conditionsOf(view);
    if (loaded && conditions.some((condition) => isOrphan(condition, known))) {
      return messages.views.usesDeletedField;
    }
    const names = conditions.flatMap((condition) => (condition.kind === 'group' ? condition.names : []));
    return names.some(isGone) ? messages.views.usesDeletedGroup : undefined;
  };
}
