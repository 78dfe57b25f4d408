import { Input } from '@mantine/core';
import { useId } from 'react';
import type { BulkTarget, CustomField } from '../../../contract/index.ts';
import { bulkChange } from '../../bridge/schemas.ts';
import { CustomFieldInput } from '../../forms/customFields/CustomFieldInput.tsx';
import { checkWith } from '../../forms/fields.ts';
import { useFields } from '../../forms/useFields.ts';
import { messages } from '../../text/messages.ts';
import { useCustomFields } from '../customFields/useCustomFields.ts';
import { BulkForm } from './BulkForm.tsx';

interface Values {
  key: string;
  value: string;
}

const nothing: Values = { key: '', value: '' };

function changeOf({ key, value }: Values) {
  return { kind: 'setField', key, value: value.trim() === '' ? null : value } as const;
}

const check = (values: Values) => {
  const { key, value } = values;
  return key === '' ? { key: 'required' } : checkWith(bulkChange, { kind: 'setField', key, value });
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
  };
  return (
    <BulkForm act="setField" target={target} change={change} what={field?.label ?? ''} form={form}>
      <FieldChoice fields={fields} value={form.values.key} error={form.bind('key').error} onChoose={choose} />
      {field !== undefined && (
        <CustomFieldInput
          key={field.key}
          field={{ ...field, label: messages.bulk.value }}
          {...form.bind('value')}
        />
      )}
      {field !== undefined && !field.required && <p>{messages.bulk.emptyHint}</p>}
    </BulkForm>
  );
}
