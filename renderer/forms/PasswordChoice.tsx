import { Checkbox, Radio } from '@mantine/core';
import { messages } from '../text/messages.ts';
import { TypedPassword } from './password/TypedPassword.tsx';
import type { PasswordOwner } from './password/useRating.ts';
import styles from './PasswordChoice.module.css';
import type { PasswordMode, PasswordValues } from './passwordValues.ts';
import './styles.css';
import type { useForm } from './useForm.ts';

interface PasswordChoiceProps {
  form: Pick<ReturnType<typeof useForm<PasswordValues>>, 'text' | 'set' | 'values'>;
  label: string;
  modes: readonly PasswordMode[];
  /** Whose password it is to be: it must not be made of their name. */
  owner: PasswordOwner;
  autoFocus?: boolean;
}

function hintFor(mode: PasswordMode): string | undefined {
  if (mode === 'generate') return messages.password.generateHint;
  return mode === 'none' ? messages.password.noneHint : undefined;
}

function Modes({ form, label, modes, autoFocus }: PasswordChoiceProps) {
  const { passwordMode } = form.values;
  return (
    <Radio.Group label={label} value={passwordMode} onChange={(mode) => form.set('passwordMode', mode)}>
      <div className={styles.modes}>
        {modes.map((mode, place) => (
          <Radio
            key={mode}
            size="xs"
            value={mode}
            label={messages.password.mode[mode]}
            description={passwordMode === mode ? hintFor(mode) : undefined}
            {...(autoFocus === true && place === 0 ? { 'data-autofocus': true } : {})}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

export function PasswordChoice(props: PasswordChoiceProps) {
  const { form, owner } = props;
  const { passwordMode, mustChangePassword } = form.values;
  return (
    <div className={styles.choice}>
      <Modes {...props} />
      {passwordMode === 'set' && (
        <TypedPassword label={messages.password.typed} owner={owner} {...form.text('password')} />
      )}
      {passwordMode !== 'none' && (
        <Checkbox
          size="xs"
          label={messages.password.mustChange}
          checked={mustChangePassword}
          onChange={(event) => form.set('mustChangePassword', event.currentTarget.checked)}
        />
      )}
    </div>
  );
}
