import { CloseButton, Input } from '@mantine/core';
import { useId } from 'react';
import type { AccountName } from '../../../contract/index.ts';
import { nameOf } from '../../features/accounts/nameOf.ts';
import { messages } from '../../text/messages.ts';
import styles from './MemberInput.module.css';
import { MemberSearch } from './MemberSearch.tsx';

interface MemberInputProps {
  label: string;
  value: AccountName | undefined;
  onChange: (member: AccountName | undefined) => void;
  error: string | undefined;
}

/** One member in a form: found by typing, then shown by name until taken away again. */
export function MemberInput({ label, value, onChange, error }: MemberInputProps) {
  const id = useId();
  return (
    <Input.Wrapper
      id={id}
      label={label}
      labelProps={{ id: `${id}-label` }}
      error={error}
      errorProps={{ id: `${id}-error` }}
    >
      {value === undefined ? (
        <MemberSearch
          id={id}
          labelledBy={`${id}-label`}
          describedBy={error === undefined ? undefined : `${id}-error`}
          invalid={error !== undefined}
          onPick={onChange}
        />
      ) : (
        <div className={styles.chosen}>
          <span className={styles.name} title={nameOf(value)}>
            {nameOf(value)}
          </span>
          <CloseButton
            size="xs"
            aria-label={messages.family.removeParent}
            onClick={() => onChange(undefined)}
          />
        </div>
      )}
    </Input.Wrapper>
  );
}
