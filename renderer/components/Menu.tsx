import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import styles from './Menu.module.css';
import { useFloating, type Point } from './useFloating.ts';

export interface MenuItem {
  name: string;
  label: string;
  run: () => void;
  /** Stands below a line. */
  apart?: boolean;
}

interface MenuProps {
  label: string;
  items: readonly MenuItem[];
  at: Point;
  /** Called before an action runs, after which the keyboard is where it was before the menu. */
  onClose: () => void;
}

/** The place that a key moves to among `count` items. */
function targetOf(key: string, place: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (place + 1) % count;
  if (key === 'ArrowUp') return (place - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

/** The next item that begins with what was typed, searched from the one after `place`. */
function startingWith(items: readonly MenuItem[], letter: string, place: number): number | undefined {
  const order = items.map((_, step) => (place + 1 + step) % items.length);
  return order.find((index) => items[index]?.label.toLowerCase().startsWith(letter.toLowerCase()));
}

/** A context menu: arrows, Home, End and first letters move; Escape, Tab and a click elsewhere close it. */
export function Menu({ label, items, at, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const { close } = useFloating(menu, at, onClose);
  const buttons = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  useLayoutEffect(() => menu.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    const all = buttons();
    const place = all.findIndex((button) => button === document.activeElement);
    const isLetter = key.length === 1 && key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    const target = isLetter ? startingWith(items, key, place) : targetOf(key, place, all.length);
    if (key === 'Tab') close();
    else if (target !== undefined) all[target]?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div ref={menu} role="menu" aria-label={label} className={styles.menu} onKeyDown={onKeyDown}>
      {items.map(({ name, label: words, apart, run }) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={styles.item}
          data-apart={apart}
          onClick={() => {
            close();
            run();
          }}
          onMouseEnter={(event) => event.currentTarget.focus()}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
