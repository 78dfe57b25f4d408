import { Textarea, TextInput } from '@mantine/core';
import type { CustomField } from '../../contract/index.ts';
import { messages } from '../text/messages.ts';
import { CustomFieldInput } from './customFields/CustomFieldInput.tsx';
import { LabelsInput } from './labels/LabelsInput.tsx';
import styles from './MemberFields.module.css';
import { MemberInput } from './members/MemberInput.tsx';
import type { MemberValues } from './memberValues.ts';
import './styles.css';
import type { useForm } from './useForm.ts';

interface MemberFieldsProps {
  form: Pick<ReturnType<typeof useForm<MemberValues>>, 'text' | 'bind'>;
  customFields: readonly CustomField[];
}

type FormProps = Pick<MemberFieldsProps, 'form'>;

// Browsers' memories and red underlines are wrong for other people's names and addresses.
const plain = { autoComplete: 'off', spellCheck: false };

function Names({ form }: FormProps) {
  return (
    <>
      <TextInput label={messages.field.displayName} data-autofocus {...plain} {...form.text('displayName')} />
      <TextInput
        label={messages.field.username}
        required
        withAsterisk={false}
        autoCapitalize="none"
        {...plain}
        {...form.text('username')}
      />
    </>
  );
}

function Contact({ form }: FormProps) {
  return (
    <>
      <TextInput label={messages.field.email} inputMode="email" {...plain} {...form.text('email')} />
      <TextInput label={messages.field.phone} inputMode="tel" {...plain} {...form.text('phone')} />
      <TextInput label={messages.field.memberNumber} {...plain} {...form.text('memberNumber')} />
      <MemberInput label={messages.family.parent} {...form.bind('parentId')} />
    </>
  );
}

function Labels({ form }: FormProps) {
  return (
    <>
      <div className={styles.full}>
        <LabelsInput kind="group" label={messages.field.groups} {...form.bind('groups')} />
      </div>
      <div className={styles.full}>
        <LabelsInput kind="tag" label={messages.field.tags} {...form.bind('tags')} />
      </div>
    </>
  );
}

function customValue(form: MemberFieldsProps['form'], { key }: CustomField) {
  const { value = '', ...bound } = form.bind(`custom.${key}`);
  return { ...bound, value };
}

/** What a person types about a new member: what everybody has, and what the owner added. */
export function MemberFields({ form, customFields }: MemberFieldsProps) {
  return (
    <div className={styles.fields}>
      <Names form={form} />
      <Contact form={form} />
      <Labels form={form} />
      {customFields.map((field) => (
        <div key={field.key} className={field.type === 'longText' ? styles.full : styles.half}>
          <CustomFieldInput field={field} {...customValue(form, field)} />
        </div>
      ))}
      <div className={styles.full}>
        <Textarea label={messages.field.notes} rows={3} {...form.text('notes')} />
      </div>
    </div>
  );
}
