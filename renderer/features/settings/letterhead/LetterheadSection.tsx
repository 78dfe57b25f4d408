import { Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Policy } from '../../../../contract/index.ts';
import { call } from '../../../bridge/call.ts';
import { queryClient } from '../../../bridge/queryClient.ts';
import { showToast } from '../../../components/toasts.ts';
import { FormNote } from '../../../forms/FormNote.tsx';
import { SubmitButton } from '../../../forms/SubmitButton.tsx';
import { useForm } from '../../../forms/useForm.ts';
import { useAskBeforeLeaving } from '../../../shell/useAskBeforeLeaving.ts';
import { messages } from '../../../text/messages.ts';
import { Section } from '../Section.tsx';
import styles from './LetterheadSection.module.css';
import { checkLetterhead, letterheadOf, valuesOf, type LetterheadValues } from './letterheadValues.ts';
import { SlipPreview } from './SlipPreview.tsx';

function LetterheadForm({ policy }: { policy: Policy }) {
  const form = useForm<LetterheadValues>({
    initial: valuesOf(policy.letterhead),
    check: checkLetterhead,
    save: async (values) => {
      const saved = await call('policy.update', { letterhead: letterheadOf(values) });
      queryClient.setQueryData(['policy.get'], saved);
      form.restart(valuesOf(saved.letterhead));
      showToast(messages.letterhead.saved);
    },
  });
  useAskBeforeLeaving(form.dirty ? messages.letterhead.unsaved : undefined);
  return (
    <form className={styles.form} noValidate onSubmit={form.onSubmit}>
      <FormNote failure={form.failure} />
      <TextInput
        className={styles.field}
        label={messages.letterhead.name}
        autoComplete="off"
        {...form.text('name')}
      />
      <Textarea
        className={styles.field}
        label={messages.letterhead.lines}
        description={messages.letterhead.linesHint}
        rows={3}
        {...form.text('lines')}
      />
      <SlipPreview letterhead={letterheadOf(form.values)} />
      {form.dirty && <SubmitButton pending={form.pending}>{messages.common.save}</SubmitButton>}
    </form>
  );
}

/** What stands on top of every slip with a password. */
export function LetterheadSection() {
  const { data } = useQuery({ queryKey: ['policy.get'], queryFn: () => call('policy.get', {}) });
  return (
    <Section title={messages.letterhead.title} text={messages.letterhead.text}>
      {data !== undefined && <LetterheadForm policy={data} />}
    </Section>
  );
}
