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

const words = messages.password;
const hints: Record<PasswordMode, string | undefined> = {
  generate: words.generateHint,
  set: undefined,
  none: words.noneHint,
};

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
            label={words[mode]}
            description={passwordMode === mode ? hints[mode] : undefined}
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
          label={words.typed}
          description={words.typedHint}
          autoComplete="new-password"
          autoFocus
          visibilityToggleButtonProps={{ 'aria-label': words.show, tabIndex: 0 }}
          {...form.text('password')}
        />
      )}
      {passwordMode !== 'none' && (
        <Checkbox
          size="xs"
          label={words.mustChange}
          checked={mustChangePassword}
          onChange={(event) => form.set('mustChangePassword', event.currentTarget.checked)}
        />
      )}
    </div>
  );
}
