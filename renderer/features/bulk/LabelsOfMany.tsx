import type { BulkChange, BulkTarget } from '../../../contract/index.ts';
import { LabelsInput } from '../../forms/labels/LabelsInput.tsx';
import { checkWith } from '../../forms/fields.ts';
import { useFields } from '../../forms/useFields.ts';
import { bulkChange } from '../../bridge/schemas.ts';
import { formatNames, messages } from '../../text/messages.ts';
import { BulkForm } from './BulkForm.tsx';

type LabelChange = Extract<BulkChange, { names: string[] }>;

interface Values {
  names: string[];
}

const nothing: Values = { names: [] };

// The kinds have one rule for their names.
const check = (values: Values) => checkWith(bulkChange, { kind: 'addTags', ...values });

/** Groups or tags, to be given to many or taken from them. */
export function LabelsOfMany({ act, target }: { act: LabelChange['kind']; target: BulkTarget }) {
  const form = useFields(nothing, check);
  const { names } = form.values;
  const isGroup = act === 'addGroups' || act === 'removeGroups';
  const change = form.isValid ? { kind: act, names } : undefined;
  return (
    <BulkForm act={act} target={target} change={change} what={formatNames(names)} form={form}>
      <LabelsInput
        kind={isGroup ? 'group' : 'tag'}
        label={isGroup ? messages.column.groups : messages.column.tags}
        {...form.bind('names')}
      />
    </BulkForm>
  );
}
