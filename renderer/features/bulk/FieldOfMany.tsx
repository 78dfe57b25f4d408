import { Checkbox, Input } from '@mantine/core';
import { useId } from 'react';
import type { BulkTarget, CustomField } from '../../../contract/index.ts';
import { bulkChange } from '../../bridge/schemas.ts';
import { CustomFieldInput } from '../../forms/customFields/CustomFieldInput.tsx';
import { checkWith } from '../../forms/fields.ts';
import '../../forms/styles.css';
import { useFields } from '../../forms/useFields.ts';
import { messages } from '../../text/messages.ts';
import { useCustomFields } from '../customFields/useCustomFields.ts';
import { BulkForm } from './BulkForm.tsx';

interface Values {
  key: string;
  value: string;
  /** Chosen by itself: a value not typed yet must not empty the field of thousands. */
  empty: boolean;
}

const nothing: Values = { key: '', value: '', empty: false };

function changeOf({ key, value, empty }: Values) {
  return { kind: 'setField', key, value: empty ? null : value } as const;
}

const check = (values: Values): Record<string, string> => {
  if (values.key === '') return { key: 'required' };
  if (!values.empty && values.value.trim() === '') return { value: 'required' };
  return checkWith(bulkChange, changeOf(values));
};

interface FieldChoiceProps {
  fields: readonly CustomField[];
  value: string;
  error: string | undefined;
  onChoose: (key: string) => void;
}

function FieldChoice({ fields, value, error, onChoose }: FieldChoiceProps) {
  const id = useId();
  return (
    <Input.Wrapper id={id} label={messages.bulk.field} error={error} errorProps={{ id: `${id}-error` }}>
      <Input
        component="select"
        pointer
        id={id}
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="" disabled>
          {messages.bulk.chooseField}
        </option>
        {fields.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </Input>
    </Input.Wrapper>
  );
}

/** One of the owner's own fields, to be given one value for many or to be emptied. */
export function FieldOfMany({ target }: { target: BulkTarget }) {
  const { fields } = useCustomFields();
  const form = useFields(nothing, check);
  const field = fields.find(({ key }) => key === form.values.key);
  const change = form.isValid && field !== undefined ? changeOf(form.values) : undefined;
  const choose = (key: string) => {
    form.set('key', key);
    // A value of one type is none of another.
    form.set('value', '');
    form.set('empty', false);
  };
  return (
    <BulkForm act="setField" target={target} change={change} what={field?.label ?? ''} form={form}>
      <FieldChoice fields={fields} value={form.values.key} error={form.bind('key').error} onChoose={choose} />
      {field !== undefined && !form.values.empty && (
        <CustomFieldInput
          key={field.key}
          field={{ ...field, label: messages.bulk.value, required: false }}
          {...form.bind('value')}
        />
      )}
      {field !== undefined && !field.required && (
        <Checkbox
          size="xs"
          label={messages.bulk.empty}
          checked={form.values.empty}
          onChange={(event) => form.set('empty', event.currentTarget.checked)}
        />
      )}
    </BulkForm>
  );
}
