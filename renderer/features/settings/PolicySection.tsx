import { Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Policy } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { queryClient } from '../../bridge/queryClient.ts';
import { operations } from '../../bridge/schemas.ts';
import { showToast } from '../../components/toasts.ts';
import { checkWith } from '../../forms/fields.ts';
import { FormNote } from '../../forms/FormNote.tsx';
import { SubmitButton } from '../../forms/SubmitButton.tsx';
import { useForm } from '../../forms/useForm.ts';
import { useAskBeforeLeaving } from '../../shell/useAskBeforeLeaving.ts';
import { messages } from '../../text/messages.ts';
import styles from './PolicySection.module.css';
import { Section } from './Section.tsx';

interface PolicyValues {
  proposes: boolean;
  purgeAfterDays: string;
}

const usualDays = '365';

function policyOf({ proposes, purgeAfterDays }: PolicyValues): Pick<Policy, 'purgeAfterDays'> {
  return { purgeAfterDays: proposes ? Number(purgeAfterDays) : null };
}

function check(values: PolicyValues): Record<string, string> {
  const isCount = /^\d+$/.test(values.purgeAfterDays.trim());
  if (values.proposes && !isCount) return { purgeAfterDays: 'invalid_number' };
  return checkWith(operations['policy.update'].input, policyOf(values));
}

function PolicyForm({ policy }: { policy: Policy }) {
  const form = useForm<PolicyValues>({
    initial: {
      proposes: policy.purgeAfterDays !== null,
      purgeAfterDays: policy.purgeAfterDays === null ? usualDays : String(policy.purgeAfterDays),
    },
    check,
    save: async (values) => {
      const saved = await call('policy.update', policyOf(values));
      queryClient.setQueryData(['policy.get'], saved);
      form.restart(values);
      showToast(messages.settings.policySaved);
      await queryClient.invalidateQueries({ queryKey: ['purge.due'] });
    },
  });
  useAskBeforeLeaving(form.dirty ? messages.settings.policyUnsaved : undefined);
  return (
    <form className={styles.form} noValidate onSubmit={form.onSubmit}>
      <FormNote failure={form.failure} />
      <Checkbox
        size="xs"
        label={messages.settings.propose}
        checked={form.values.proposes}
        onChange={(event) => form.set('proposes', event.currentTarget.checked)}
      />
      {form.values.proposes && (
        <TextInput
          className={styles.days}
          label={messages.settings.proposeAfter}
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          {...form.text('purgeAfterDays')}
        />
      )}
      {form.dirty && <SubmitButton pending={form.pending}>{messages.common.save}</SubmitButton>}
    </form>
  );
}

/** Whether the archive points out whom it has held for long. Nothing is ever purged by itself. */
export function PolicySection() {
  const { data } = useQuery({ queryKey: ['policy.get'], queryFn: () => call('policy.get', {}) });
  return (
    <Section title={messages.settings.policy} text={messages.settings.policyText}>
      {data !== undefined && <PolicyForm policy={data} />}
    </Section>
  );
}
