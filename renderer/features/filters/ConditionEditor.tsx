import type { Condition, CustomField } from '../../../contract/index.ts';
import { CustomEditor } from './CustomEditor.tsx';
import { DateEditor } from './DateEditor.tsx';
import { HasEditor } from './HasEditor.tsx';
import { LabelEditor } from './LabelEditor.tsx';
import { ProtectionEditor } from './ProtectionEditor.tsx';
import { StatusEditor } from './StatusEditor.tsx';

interface ConditionEditorProps {
  condition: Condition;
  fields: readonly CustomField[];
  onChange: (condition: Condition | undefined) => void;
}

/** The editor that suits a condition; none for those that other pages make, which can only be taken away. */
export function ConditionEditor({ condition, fields, onChange }: ConditionEditorProps) {
  switch (condition.kind) {
    case 'status':
      return <StatusEditor condition={condition} fields={fields} onChange={onChange} />;
    case 'group':
    case 'tag':
      return <LabelEditor condition={condition} fields={fields} onChange={onChange} />;
    case 'has':
      return <HasEditor condition={condition} fields={fields} onChange={onChange} />;
    case 'date':
      return <DateEditor condition={condition} fields={fields} onChange={onChange} />;
    case 'custom':
      return <CustomEditor condition={condition} fields={fields} onChange={onChange} />;
    case 'protection':
      return <ProtectionEditor condition={condition} fields={fields} onChange={onChange} />;
    case 'childOf':
    case 'change':
      return null;
  }
}
