import { Checkbox, PasswordInput, Radio } from '@mantine/core';
import { messages } from '../text/messages.ts';
import styles from './PasswordChoice.module.css';
import type { PasswordMode, PasswordValues } from './passwordValues.ts';
import './styles.css';
import type { useForm } from './useForm.ts';

interface PasswordChoiceProps {
  form: Pick<ReturnType<typeof useForm<PasswordValues>>, 'text' | 'set' | 'values'>;
  label: string;
  modes: readonly PasswordMode[];
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
  const { form } = props;
  const { passwordMode, mustChangePassword } = form.values;
  return (
    <div className={styles.choice}>
      <Modes {...props} />
      {passwordMode === 'set' && (
        <PasswordInput
          label={messages.password.typed}
          description={messages.password.typedHint}
          autoComplete="new-password"
          autoFocus
          visibilityToggleButtonProps={{ 'aria-label': messages.password.show, tabIndex: 0 }}
          {...form.text('password')}
        />
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
