import { Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { Policy } from '../../../../contract/index.ts';
import { call } from '../../../bridge/call.ts';
import { queryClient } from '../../../bridge/queryClient.ts';
import { usualPolicy } from '../../../bridge/schemas.ts';
import { showToast } from '../../../components/toasts.ts';
import { useAskBeforeClosing } from '../../../components/useAskBeforeClosing.ts';
import { FormNote } from '../../../forms/FormNote.tsx';
import { SubmitButton } from '../../../forms/SubmitButton.tsx';
import { useForm } from '../../../forms/useForm.ts';
import { messages } from '../../../text/messages.ts';
import { Section } from '../Section.tsx';
import { OptionalNumber } from './OptionalNumber.tsx';
import styles from './PasswordRulesSection.module.css';
import { checkValues, toRules, toValues, type RuleValues } from './ruleValues.ts';

type RulesForm = ReturnType<typeof useForm<RuleValues>>;

function useRulesForm(policy: Policy): RulesForm {
  const form = useForm<RuleValues>({
    initial: toValues(policy.passwords),
    check: checkValues,
    save: async (values) => {
      const saved = await call('policy.update', { passwords: toRules(values) });
      queryClient.setQueryData(['policy.get'], saved);
      form.restart(toValues(saved.passwords));
      showToast(messages.passwordSettings.saved);
    },
  });
  useAskBeforeClosing(() => form.dirty);
  return form;
}

const recommendedLength = usualPolicy.passwords.minimumLength;

function MinimumLength({ form }: { form: RulesForm }) {
  const warning = useId();
  const isShort = Number(form.values.minimumLength) < recommendedLength;
  return (
    <div>
      <TextInput
        className={styles.number}
        label={messages.passwordSettings.minimum}
        inputMode="numeric"
        autoComplete="off"
        maxLength={2}
        aria-describedby={warning}
        {...form.text('minimumLength')}
      />
      <p className={styles.warning} id={warning} role="status">
        {isShort ? messages.passwordSettings.shortWarning : ''}
      </p>
    </div>
  );
}

function RulesFields({ form }: { form: RulesForm }) {
  return (
    <>
      <MinimumLength form={form} />
      <Textarea
        className={styles.words}
        label={messages.passwordSettings.blocked}
        description={messages.passwordSettings.blockedHint}
        rows={4}
        {...form.text('blockedWords')}
      />
      <TextInput
        className={styles.number}
        label={messages.passwordSettings.oneTimeHours}
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        {...form.text('oneTimeHours')}
      />
      <OptionalNumber
        switchLabel={messages.passwordSettings.history}
        reason={messages.passwordSettings.historyWhy}
        checked={form.values.keepsHistory}
        onSwitch={(checked) => form.set('keepsHistory', checked)}
        label={messages.passwordSettings.historyCount}
        field={form.text('history')}
      />
      <OptionalNumber
        switchLabel={messages.passwordSettings.age}
        reason={messages.passwordSettings.ageWhy}
        checked={form.values.endsByAge}
        onSwitch={(checked) => form.set('endsByAge', checked)}
        label={messages.passwordSettings.ageDays}
        field={form.text('maximumAgeDays')}
      />
    </>
  );
}

function RulesForm({ policy }: { policy: Policy }) {
  const form = useRulesForm(policy);
  return (
    <form className={styles.form} noValidate onSubmit={form.onSubmit}>
      <FormNote failure={form.failure} />
      <RulesFields form={form} />
      {form.dirty && <SubmitButton pending={form.pending}>{messages.common.save}</SubmitButton>}
    </form>
  );
}

/** What a password that somebody chooses must be. */
export function PasswordRulesSection() {
  const { data } = useQuery({ queryKey: ['policy.get'], queryFn: () => call('policy.get', {}) });
  return (
    <Section title={messages.passwordSettings.title} text={messages.passwordSettings.text}>
      {data !== undefined && <RulesForm policy={data} />}
    </Section>
  );
}
