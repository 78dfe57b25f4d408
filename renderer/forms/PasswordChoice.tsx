import { Checkbox, Radio } from '@mantine/core';
import { messages } from '../text/messages.ts';
import { TypedPassword } from './password/TypedPassword.tsx';
import type { PasswordOwner } from './password/useRating.ts';
import styles from './PasswordChoice.module.css';
import { CodeFields } from './passwordStyle/CodeFields.tsx';
import { StyleFields, type StyleProps } from './passwordStyle/StyleFields.tsx';
import type { PasswordMode, PasswordValues } from './passwordValues.ts';
import './styles.css';
import type { useForm } from './useForm.ts';

interface PasswordChoiceProps {
  form: Pick<ReturnType<typeof useForm<PasswordValues>>, 'text' | 'set' | 'bind' | 'values'>;
  label: string;
  modes: readonly PasswordMode[];
  /** Whose password it is to be: it must not be made of their name. */
  owner: PasswordOwner;
  autoFocus?: boolean;
}

function hintFor(mode: PasswordMode): string | undefined {
  if (mode === 'generate') return messages.password.generateHint;
  if (mode === 'code') return messages.password.codeHint;
  return mode === 'none' ? messages.password.noneHint : undefined;
}

/** What can be chosen about a password that Rollbook makes. */
function MadeHow({ mode, ...style }: StyleProps & { mode: PasswordMode }) {
  if (mode !== 'generate' && mode !== 'code') return null;
  return (
    <div className={styles.details}>
      {mode === 'generate' ? <StyleFields {...style} /> : <CodeFields {...style} />}
    </div>
  );
}

function Modes({ form, label, modes, autoFocus }: PasswordChoiceProps) {
  const { passwordMode } = form.values;
  return (
    <Radio.Group label={label} value={passwordMode} onChange={(mode) => form.set('passwordMode', mode)}>
      <div className={styles.modes}>
        {modes.map((mode, place) => (
          <div key={mode}>
            <Radio
              size="xs"
              value={mode}
              label={messages.password.mode[mode]}
              description={passwordMode === mode ? hintFor(mode) : undefined}
              {...(autoFocus === true && place === 0 ? { 'data-autofocus': true } : {})}
            />
            {passwordMode === mode && <MadeHow mode={mode} {...form.bind('style')} />}
          </div>
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
      {/* A code is good for nothing but to be exchanged. */}
      {(passwordMode === 'generate' || passwordMode === 'set') && (
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
