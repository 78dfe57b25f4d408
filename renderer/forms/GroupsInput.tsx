import { CloseButton, Input } from '@mantine/core';
import { useId, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { messages } from '../text/messages.ts';
import styles from './GroupsInput.module.css';

interface GroupsInputProps {
  label: string;
  value: string[];
  error: string | undefined;
  onChange: (groups: string[]) => void;
  onBlur: () => void;
}

function Group({ name, onRemove }: { name: string; onRemove: () => void }) {
  return (
    <li className={styles.group}>
      <span className={styles.name}>{name}</span>
      <CloseButton size="xs" aria-label={messages.field.removeGroup(name)} onClick={onRemove} />
    </li>
  );
}

/** Names typed one after another: Enter or a comma ends one, Backspace in the empty field takes the last away. */
function useTyping({ value, onChange, onBlur }: GroupsInputProps) {
  const [typed, setTyped] = useState('');
  const add = (text: string) => {
    const names = text.split(/[,;\n]/).map((name) => name.trim());
    const added = names.filter((name) => name !== '');
    if (added.length > 0) onChange([...new Set([...value, ...added])]);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Backspace' && typed === '') onChange(value.slice(0, -1));
    // An empty field leaves Enter to the form.
    const ends = event.key === ',' || (event.key === 'Enter' && typed.trim() !== '');
    if (!ends) return;
    event.preventDefault();
    add(typed);
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    if (!/[,;\n]/.test(text)) return;
    event.preventDefault();
    add(typed + text);
  };
  const leave = () => {
    if (typed.trim() !== '') add(typed);
    onBlur();
  };
  return { typed, setTyped, onKeyDown, onPaste, leave };
}

export function GroupsInput(props: GroupsInputProps) {
  const { label, value, error, onChange } = props;
  const { typed, setTyped, onKeyDown, onPaste, leave } = useTyping(props);
  const id = useId();
  return (
    <Input.Wrapper id={id} label={label} error={error}>
      <div className={styles.box} data-error={error !== undefined}>
        <ul className={styles.groups}>
          {value.map((name) => (
            <Group
              key={name}
              name={name}
              onRemove={() => onChange(value.filter((other) => other !== name))}
            />
          ))}
        </ul>
        <input
          id={id}
          className={styles.input}
          value={typed}
          placeholder={value.length === 0 ? messages.field.groupsHint : ''}
          autoComplete="off"
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={leave}
        />
      </div>
    </Input.Wrapper>
  );
}
