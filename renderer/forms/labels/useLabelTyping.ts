import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { LabelKind } from '../../../contract/index.ts';
import { useLabels } from '../../features/labels/useLabels.ts';
import { useSuggest } from '../suggest/useSuggest.ts';
import { knownSpelling, suggestLabels } from './suggestLabels.ts';

interface Typing {
  kind: LabelKind;
  value: readonly string[];
  onChange: (names: string[]) => void;
  onBlur?: () => void;
}

/** Names typed one after another: Enter or a comma ends one, Backspace in the empty field takes the last away. */
export function useLabelTyping({ kind, value, onChange, onBlur }: Typing) {
  const labels = useLabels(kind);
  const [typed, setTyped] = useState('');
  const items = suggestLabels(labels, value, typed);
  const add = (text: string) => {
    const names = text.split(/[,;\n]/).map((name) => knownSpelling(labels, name));
    const added = names.filter((name) => name !== '');
    if (added.length > 0) onChange([...new Set([...value, ...added])]);
    setTyped('');
  };
  // Groups are chosen from a list, so Enter takes the first that fits; a tag is the word that was typed.
  const eager = kind === 'group' && typed.trim() !== '';
  const suggest = useSuggest({ items, eager, onPick: ({ name }) => add(name) });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || suggest.onKey(event)) return;
    if (event.key === 'Backspace' && typed === '') onChange(value.slice(0, -1));
    // An empty field leaves Enter to the form.
    const ends = event.key === ',' || (event.key === 'Enter' && typed.trim() !== '');
    if (!ends) return;
    event.preventDefault();
    add(typed);
    suggest.close();
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    if (!/[,;\n]/.test(text)) return;
    event.preventDefault();
    add(typed + text);
  };
  const type = (text: string) => {
    setTyped(text);
    suggest.show();
  };
  const leave = () => {
    suggest.close();
    if (typed.trim() !== '') add(typed);
    onBlur?.();
  };
  return { typed, type, items, suggest, onKeyDown, onPaste, leave };
}
