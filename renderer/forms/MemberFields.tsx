import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { messages } from '../text/messages.ts';
import { GroupsInput } from './GroupsInput.tsx';
import styles from './MemberFields.module.css';
import type { MemberField, MemberValues } from './memberValues.ts';
import './styles.css';
import type { useForm } from './useForm.ts';

interface MemberFieldsProps {
  form: Pick<ReturnType<typeof useForm<MemberValues>>, 'text' | 'bind'>;
  /** Something to stand below a field, such as what was typed before a newer version was loaded. */
  below?: (field: MemberField) => ReactNode;
}

// Browsers' memories and red underlines are wrong for other people's names and addresses.
const plain = { autoComplete: 'off', spellCheck: false };

function Names({ form, below }: Required<MemberFieldsProps>) {
  return (
    <>
      <div className={styles.half}>
        <TextInput
          label={messages.field.displayName}
          data-autofocus
          {...plain}
          {...form.text('displayName')}
        />
        {below('displayName')}
      </div>
      <div className={styles.half}>
        <TextInput
          label={messages.field.username}
          required
          withAsterisk={false}
          autoCapitalize="none"
          {...plain}
          {...form.text('username')}
        />
        {below('username')}
      </div>
    </>
  );
}

function Contact({ form, below }: Required<MemberFieldsProps>) {
  return (
    <>
      <div className={styles.half}>
        <TextInput label={messages.field.email} inputMode="email" {...plain} {...form.text('email')} />
        {below('email')}
      </div>
      <div className={styles.half}>
        <TextInput label={messages.field.phone} inputMode="tel" {...plain} {...form.text('phone')} />
        {below('phone')}
      </div>
    </>
  );
}

/** What a person types about a member, the same for a new one and for changes. */
export function MemberFields({ form, below = () => null }: MemberFieldsProps) {
  return (
    <div className={styles.fields}>
      <Names form={form} below={below} />
      <Contact form={form} below={below} />
      <div className={styles.full}>
        <GroupsInput label={messages.field.groups} {...form.bind('groups')} />
        {below('groups')}
      </div>
      <div className={styles.full}>
        <Textarea label={messages.field.notes} rows={3} {...form.text('notes')} />
        {below('notes')}
      </div>
    </div>
  );
}
