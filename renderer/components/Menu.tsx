import { UnstyledButton } from '@mantine/core';
import { useId, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { Popover } from './Popover.tsx';
import styles from './Menu.module.css';

export interface MenuItem {
  key: string;
  label: string;
  icon?: ReactNode;
  danger?: boolean;
  disabled?: boolean;
  run: () => void;
}

export interface MenuSection {
  key: string;
  name?: string;
  items: readonly MenuItem[];
}

interface MenuProps {
  label: string;
  sections: readonly MenuSection[];
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
}

const steps: Record<string, (place: number, count: number) => number> = {
  ArrowDown: (place, count) => (place + 1) % count,
  ArrowUp: (place, count) => (place - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** The item that a letter leads to: the next one that begins with it. */
function placeByLetter(items: readonly HTMLElement[], letter: string, place: number): number | undefined {
  const order = [...items.keys()].map((step) => (place + 1 + step) % items.length);
  const wanted = letter.toLocaleLowerCase();
  return order.find((one) => items[one]?.textContent.trim().toLocaleLowerCase().startsWith(wanted));
}

function onMenuKey(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]:not(:disabled)')];
  const place = items.findIndex((item) => item === document.activeElement);
  const step = steps[event.key];
  const isLetter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey;
  const next = step
    ? step(place, items.length)
    : isLetter
      ? placeByLetter(items, event.key, place)
      : undefined;
  if (next === undefined) return;
  event.preventDefault();
  items[next]?.focus();
}

function Item({ item, first, onClose }: { item: MenuItem; first: boolean; onClose: () => void }) {
  const run = () => {
    onClose();
    item.run();
  };
  return (
    <UnstyledButton
      role="menuitem"
      tabIndex={-1}
      className={styles.item}
      disabled={item.disabled ?? false}
      data-danger={item.danger ?? false}
      {...(first ? { 'data-autofocus': true } : {})}
      onClick={run}
      onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
    >
      {item.icon}
      {item.label}
    </UnstyledButton>
  );
}

/** What can be done or chosen, one below the other: arrows, Home, End and first letters move through it. */
export function Menu({ label, sections, anchor, onClose }: MenuProps) {
  const id = useId();
  const firstKey = sections.flatMap(({ items }) => items).find((item) => item.disabled !== true)?.key;
  return (
    <Popover anchor={anchor} onClose={onClose}>
      <div role="menu" aria-label={label} className={styles.menu} onKeyDown={onMenuKey}>
        {sections.map(({ key, name, items }) => (
          <div
            key={key}
            role="group"
            className={styles.section}
            {...(name === undefined ? {} : { 'aria-labelledby': `${id}-${key}` })}
          >
            {name !== undefined && (
              <div id={`${id}-${key}`} className={styles.heading} role="presentation">
                {name}
              </div>
            )}
            {items.map((item) => (
              <Item key={item.key} item={item} first={item.key === firstKey} onClose={onClose} />
            ))}
          </div>
        ))}
      </div>
    </Popover>
  );
}
