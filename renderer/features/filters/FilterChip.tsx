import { CloseButton, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { Condition, CustomField } from '../../../contract/index.ts';
import { messages } from '../../text/messages.ts';
import { describeCondition, isOrphan } from './describeCondition.ts';
import styles from './FilterBar.module.css';

interface FilterChipProps {
  condition: Condition;
  fields: readonly CustomField[];
  open: boolean;
  onEdit: (chip: HTMLElement) => void;
  onRemove: (chip: HTMLElement) => void;
}

/** The buttons of the row: chips, then the one that adds another. */
function neighbours(chip: HTMLElement): HTMLElement[] {
  return [...(chip.closest('[data-chips]')?.querySelectorAll<HTMLElement>('[data-chip]') ?? [])];
}

/** The one that gets the keyboard when a chip goes: the next, so that pressing again takes that one. */
export function chipAfter(chip: HTMLElement): HTMLElement | undefined {
  const row = neighbours(chip);
  return row[row.indexOf(chip) + 1];
}

function moveFrom(chip: HTMLElement, by: number): void {
  const row = neighbours(chip);
  row[row.indexOf(chip) + by]?.focus();
}

export function FilterChip({ condition, fields, open, onEdit, onRemove }: FilterChipProps) {
  const sentence = describeCondition(condition, fields);
  const orphan = isOrphan(condition, fields);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const chip = event.currentTarget;
    if (event.key === 'Backspace' || event.key === 'Delete') onRemove(chip);
    else if (event.key === 'ArrowRight') moveFrom(chip, 1);
    else if (event.key === 'ArrowLeft') moveFrom(chip, -1);
    else return;
    event.preventDefault();
  };
  return (
    <li className={styles.chip} data-orphan={orphan} data-not={condition.not === true}>
      <UnstyledButton
        data-chip
        className={styles.sentence}
        title={sentence}
        aria-label={messages.filters.edit(sentence)}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-keyshortcuts="Backspace Delete"
        onClick={(event) => onEdit(event.currentTarget)}
        onKeyDown={onKeyDown}
      >
        {orphan && <IconAlertTriangle size={15} stroke={1.8} aria-hidden />}
        <span className={styles.words}>{sentence}</span>
      </UnstyledButton>
      {/* By key the chip itself goes with Backspace; a second stop per chip would double the way through the row. */}
      <CloseButton
        size="xs"
        tabIndex={-1}
        aria-label={messages.filters.remove(sentence)}
        onClick={(event) => {
          const chip = event.currentTarget.parentElement?.querySelector<HTMLElement>('[data-chip]');
          if (chip) onRemove(chip);
        }}
      />
    </li>
  );
}
