import { UnstyledButton } from '@mantine/core';
import { IconFilterPlus } from '@tabler/icons-react';
import { useState, type RefObject } from 'react';
import type { Condition, CustomField } from '../../../contract/index.ts';
import { Menu } from '../../components/Menu.tsx';
import { messages } from '../../text/messages.ts';
import styles from './FilterBar.module.css';
import { filterKinds } from './kinds.ts';

interface AddFilterProps {
  button: RefObject<HTMLButtonElement | null>;
  /** The fields in use. */
  fields: readonly CustomField[];
  disabled: boolean;
  onChoose: (start: Condition) => void;
}

export function AddFilter({ button, fields, disabled, onChoose }: AddFilterProps) {
  const [open, setOpen] = useState(false);
  const sections = filterKinds(fields).map(({ key, kinds }) => ({
    key,
    name: messages.filters.sections[key],
    items: kinds.map((kind) => ({ key: kind.key, label: kind.name, run: () => onChoose(kind.start) })),
  }));
  return (
    <>
      <UnstyledButton
        ref={button}
        data-chip
        className={styles.add}
        aria-label={messages.filters.addHint}
        aria-haspopup="menu"
        aria-expanded={open}
        disabled={disabled}
        onClick={() => setOpen((shown) => !shown)}
      >
        <IconFilterPlus size={15} stroke={1.8} aria-hidden />
        {messages.filters.add}
      </UnstyledButton>
      {open && (
        <Menu
          label={messages.filters.addHint}
          sections={sections}
          anchor={button}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
