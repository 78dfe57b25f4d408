import { PasswordInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ChangeEvent } from 'react';
import { call } from '../../bridge/call.ts';
import { usualPolicy } from '../../bridge/schemas.ts';
import { formatCount } from '../../text/format.ts';
import { messages } from '../../text/messages.ts';
import { Strength } from './Strength.tsx';
import styles from './TypedPassword.module.css';
import { useRating, type PasswordOwner } from './useRating.ts';

interface TypedPasswordProps {
  label: string;
  owner: PasswordOwner;
  value: string;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  onBlur?: () => void;
  /** Larger where people stand: at the front desk. */
  size?: 'lg';
  error?: string | undefined;
}

/** A new password as somebody types or pastes it, with what is said about it meanwhile. */
export function TypedPassword({ owner, error, ...field }: TypedPasswordProps) {
  const { data: policy = usualPolicy } = useQuery({
    queryKey: ['policy.get'],
    queryFn: () => call('policy.get', {}),
  });
  const { minimumLength } = policy.passwords;
  const whole = useRef<HTMLDivElement>(null);
  // The focus brings only the field into sight, in a low window not what is said about it.
  useEffect(() => whole.current?.scrollIntoView({ block: 'nearest' }), []);
  const rating = useRating(field.value, owner);
  return (
    <div className={styles.typed} ref={whole}>
      <PasswordInput
        description={messages.password.typedHint(formatCount(minimumLength))}
        autoComplete="new-password"
        spellCheck={false}
        autoFocus
        visibilityToggleButtonProps={{ 'aria-label': messages.password.show, tabIndex: 0 }}
        error={error}
        // Mantine marks only its frame, and the form looks for the field to go to.
        aria-invalid={error !== undefined}
        {...field}
      />
      <Strength rating={rating} minimum={minimumLength} refused={error !== undefined} />
    </div>
  );
}
