import { Button, Checkbox, Input, Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';
import { customFieldTypes, type CustomField } from '../../../../contract/index.ts';
import { Dialog, DialogBody, DialogFoot } from '../../../components/Dialog.tsx';
import { CustomFieldInput } from '../../../forms/customFields/CustomFieldInput.tsx';
import { FormNote } from '../../../forms/FormNote.tsx';
import { SubmitButton } from '../../../forms/SubmitButton.tsx';
import { useForm } from '../../../forms/useForm.ts';
import { messages } from '../../../text/messages.ts';
import { saveField } from './fieldActions.ts';
import styles from './FieldDialog.module.css';
import {
  canBeUnique,
  checkField,
  choicesIn,
  fieldValuesOf,
  noField,
  type FieldValues,
} from './fieldValues.ts';

type Form = ReturnType<typeof useForm<FieldValues>>;

function TypeSelect({ form, fixed }: { form: Form; fixed: boolean }) {
  const id = useId();
  const choose = (chosen: string) => {
    const type = customFieldTypes.find((one) => one === chosen);
    if (type === undefined) return;
    form.set('type', type);
    // A default of another kind would not suit the new one.
    form.set('defaultValue', '');
  };
  return (
    <Input.Wrapper
      id={id}
      label={messages.fieldSettings.type}
      description={fixed ? messages.fieldSettings.typeFixed : undefined}
    >
      <Input
        id={id}
        component="select"
        pointer
        disabled={fixed}
        value={form.values.type}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {customFieldTypes.map((type) => (
          <option key={type} value={type}>
            {messages.fieldTypes[type]}
          </option>
        ))}
      </Input>
    </Input.Wrapper>
  );
}

const flags = ['required', 'unique', 'inList', 'searchable'] as const;

function Flags({ form }: { form: Form }) {
  const offered = flags.filter((flag) => flag !== 'unique' || canBeUnique(form.values.type));
  return (
    <div className={styles.flags}>
      {offered.map((flag) => (
        <Checkbox
          key={flag}
          size="xs"
          label={messages.fieldSettings[flag]}
          error={form.bind(flag).error}
          checked={form.values[flag]}
          onChange={(event) => form.set(flag, event.currentTarget.checked)}
        />
      ))}
    </div>
  );
}

function Default({ form }: { form: Form }) {
  const { type, choices, unique } = form.values;
  if (unique && canBeUnique(type)) return null;
  return (
    <CustomFieldInput
      // Another kind of field is another control.
      key={type}
      field={{
        label: messages.fieldSettings.defaultValue,
        type,
        choices: choicesIn(choices),
        required: false,
      }}
      {...form.bind('defaultValue')}
    />
  );
}

interface FieldDialogProps {
  /** Missing for a new one. */
  field: CustomField | undefined;
  onClose: () => void;
}

/** Choices that are already taken by members stay theirs when they are no longer offered. */
function Choices({ form, isNew }: { form: Form; isNew: boolean }) {
  return (
    <Textarea
      label={messages.fieldSettings.choices}
      description={isNew ? undefined : messages.fieldSettings.choicesHint}
      rows={5}
      spellCheck={false}
      {...form.text('choices')}
    />
  );
}

export function FieldDialog({ field, onClose }: FieldDialogProps) {
  const form = useForm<FieldValues>({
    initial: field === undefined ? noField : fieldValuesOf(field),
    check: checkField,
    save: async (values) => {
      await saveField(field, values);
      onClose();
    },
  });
  const isNew = field === undefined;
  const { newTitle, editTitle, create } = messages.fieldSettings;
  return (
    <Dialog title={isNew ? newTitle : editTitle} onClose={onClose} dirty={form.dirty}>
      <form noValidate onSubmit={form.onSubmit}>
        <DialogBody>
          <FormNote failure={form.failure} />
          <TextInput
            label={messages.fieldSettings.label}
            data-autofocus
            autoComplete="off"
            {...form.text('label')}
          />
          <TypeSelect form={form} fixed={!isNew} />
          {form.values.type === 'choice' && <Choices form={form} isNew={isNew} />}
          <Flags form={form} />
          <Default form={form} />
        </DialogBody>
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            {messages.common.cancel}
          </Button>
          <SubmitButton pending={form.pending}>{isNew ? create : messages.common.save}</SubmitButton>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
