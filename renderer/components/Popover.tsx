import { Button } from '@mantine/core';
import { useId, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import styles from './Popover.module.css';

interface PopoverProps {
  label: string;
  icon: ReactNode;
  children: ReactNode;
}

/** A button with a small panel below it. Escape closes it, and so does going elsewhere by click or by Tab. */
export function Popover({ label, icon, children }: PopoverProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    // A click on plain text inside takes the focus nowhere; one on the page lands on the page's focusable parts.
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) setOpen(false);
  };
  return (
    <div className={styles.place} onKeyDown={onKeyDown} onBlur={onBlur}>
      <Button
        ref={button}
        variant="default"
        leftSection={icon}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      {open && (
        <div id={id} role="group" aria-label={label} tabIndex={-1} className={styles.panel}>
          {children}
        </div>
      )}
    </div>
  );
}
