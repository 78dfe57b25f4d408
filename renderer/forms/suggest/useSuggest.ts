import { useId, useState, type KeyboardEvent } from 'react';

interface SuggestOptions<Item> {
  items: readonly Item[];
  /** Whether the first one is chosen by Enter without an arrow key. */
  eager: boolean;
  onPick: (item: Item) => void;
}

/** A field with suggestions below it (ARIA's combobox with a list): which one is active and what the keys do. */
export function useSuggest<Item>({ items, eager, onPick }: SuggestOptions<Item>) {
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [moved, setMoved] = useState<number>();
  const shown = open && items.length > 0;
  const active = shown ? Math.min(moved ?? (eager ? 0 : -1), items.length - 1) : -1;

  const close = () => {
    setOpen(false);
    setMoved(undefined);
  };
  const show = () => {
    setOpen(true);
    setMoved(undefined);
  };
  const pick = (item: Item) => {
    close();
    onPick(item);
  };
  /** Tells whether the key was for the suggestions. */
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.nativeEvent.isComposing) return false;
    const item = items[active];
    if (event.key === 'ArrowDown' && !shown) show();
    else if (event.key === 'ArrowDown') setMoved((active + 1) % items.length);
    else if (event.key === 'ArrowUp' && shown) setMoved(active <= 0 ? items.length - 1 : active - 1);
    else if (event.key === 'Escape' && shown) close();
    else if (event.key === 'Enter' && item !== undefined) pick(item);
    else return false;
    event.preventDefault();
    return true;
  };
  const comboProps = {
    role: 'combobox' as const,
    'aria-autocomplete': 'list' as const,
    'aria-expanded': shown,
    'aria-controls': shown ? listId : undefined,
    'aria-activedescendant': active >= 0 ? `${listId}-${active}` : undefined,
  };
  return { shown, active, listId, comboProps, onKey, show, close, pick };
}
