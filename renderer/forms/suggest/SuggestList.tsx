import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { messages } from '../../text/messages.ts';
import styles from './SuggestList.module.css';

interface SuggestListProps<Item> {
  id: string;
  shown: boolean;
  items: readonly Item[];
  active: number;
  keyOf: (item: Item) => string;
  render: (item: Item) => ReactNode;
  onPick: (item: Item) => void;
  /** The control below which the list stands. */
  anchor: RefObject<HTMLElement | null>;
}

/** In the browser's top layer, so that no scrolling part around the field cuts it off. */
function usePopover(shown: boolean, anchor: RefObject<HTMLElement | null>) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const element = list.current;
    if (!shown || element === null || anchor.current === null) return;
    const { bottom, top, left, width } = anchor.current.getBoundingClientRect();
    // Above the field when there is more room: 15 rem is the most that the list takes.
    const below = window.innerHeight - bottom;
    const isAbove = below < 240 && top > below;
    element.style.left = `${left}px`;
    element.style.width = `${width}px`;
    element.style.top = isAbove ? 'auto' : `${bottom + 2}px`;
    element.style.bottom = isAbove ? `${window.innerHeight - top + 2}px` : 'auto';
    element.style.maxHeight = `min(15rem, ${(isAbove ? top : below) - 8}px)`;
    element.showPopover?.();
  });
  return list;
}

export function SuggestList<Item>(props: SuggestListProps<Item>) {
  const { id, shown, items, active, keyOf, render, onPick, anchor } = props;
  const list = usePopover(shown, anchor);
  useLayoutEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [list, active]);
  if (!shown) return null;
  return (
    <ul
      ref={list}
      id={id}
      popover="manual"
      role="listbox"
      className={styles.list}
      aria-label={messages.field.suggestions}
    >
      {items.map((item, place) => (
        <li
          key={keyOf(item)}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === active}
          className={styles.option}
          // The keyboard stays in the field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(item)}
        >
          {render(item)}
        </li>
      ))}
    </ul>
  );
}
