import { ValueInput } from '../../../forms/customFields/ValueInput.tsx';
import { LabelsControl } from '../../../forms/labels/LabelsControl.tsx';
import { MemberSearch } from '../../../forms/members/MemberSearch.tsx';
import type { FieldValue, PanelField } from './panelField.ts';

interface FieldControlProps {
  field: PanelField;
  without: string | undefined;
  value: FieldValue;
  onChange: (value: FieldValue) => void;
  invalid: boolean;
  id: string;
  labelledBy: string;
  describedBy: string | undefined;
}

/** The control that suits a field. It takes the keyboard at once. */
export function FieldControl({ field, without, value, onChange, ...naming }: FieldControlProps) {
  const { type, choices = [], required = false } = field;
  const shared = { ...naming, onChange, autoFocus: true };
  if (type === 'member')
    return (
      <MemberSearch {...naming} without={without} autoFocus size="xs" onPick={({ id }) => onChange(id)} />
    );
  if (type === 'group' || type === 'tag')
    return <LabelsControl {...shared} kind={type} value={typeof value === 'string' ? [] : value} />;
  const text = typeof value === 'string' ? value : '';
  return <ValueInput {...shared} size="xs" type={type} choices={choices} required={required} value={text} />;
}
