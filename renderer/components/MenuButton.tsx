import { UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Menu, type MenuSection } from './Menu.tsx';
import styles from './MenuButton.module.css';

interface MenuButtonProps {
  label: string;
  sections: readonly MenuSection[];
  className?: string | undefined;
}

/** Three dots with the things that can be done to what stands beside them. */
export function MenuButton({ label, sections, className = '' }: MenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <UnstyledButton
        ref={button}
        className={`${styles.dots} ${className}`}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen((shown) => !shown)}
      >
        <IconDots size={16} stroke={1.8} aria-hidden />
      </UnstyledButton>
      {open && <Menu label={label} sections={sections} anchor={button} onClose={() => setOpen(false)} />}
    </>
  );
}
