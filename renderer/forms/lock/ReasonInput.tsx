import { Input, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { LockReason } from '../../../contract/index.ts';
import { searchForm } from '../../../contract/text.ts';
import { sentenceOf } from '../../features/locks/lockWords.ts';
import { useLockReasons } from '../../features/locks/useLockReasons.ts';
import { messages } from '../../text/messages.ts';
import { SuggestList } from '../suggest/SuggestList.tsx';
import { useSuggest } from '../suggest/useSuggest.ts';
import styles from './ReasonInput.module.css';

interface ReasonInputProps {
  value: string;
  onChange: (reason: string) => void;
  onBlur: () => void;
  error: string | undefined;
}

function Offer({ name }: LockReason) {
  return (
    <span className={styles.offer} title={name}>
      {name}
    </span>
  );
}

/** The reasons that fit what was typed; all of them as long as nobody typed since the list was opened. */
function useOffers({ value, onChange, onBlur }: ReasonInputProps, reasons: readonly LockReason[]) {
  const [typed, setTyped] = useState(false);
  const wanted = searchForm(value);
  const fits = ({ name }: LockReason) => {
    const form = searchForm(name);
    // What stands there already need not be offered.
    return form.includes(wanted) && form !== wanted;
  };
  const items = typed ? reasons.filter(fits) : reasons;
  const suggest = useSuggest({ items, eager: false, onPick: ({ name }) => onChange(name) });
  const type = (text: string) => {
    setTyped(text !== '');
    onChange(text);
    suggest.show();
  };
  const toggle = () => {
    setTyped(false);
    if (suggest.shown) suggest.close();
    else suggest.show();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' && !suggest.shown) setTyped(false);
    suggest.onKey(event);
  };
  const leave = () => {
    suggest.close();
    onBlur();
  };
  const { listId: id, shown, active, pick: onPick } = suggest;
  return { list: { id, shown, items, active, onPick }, suggest, type, toggle, onKeyDown, leave };
}

interface SpokenProps {
  id: string;
  reason: string;
  reasons: readonly LockReason[];
}

/** What staff would say for this reason. Always of the same height: nothing below moves while one types. */
function Spoken({ id, reason, reasons }: SpokenProps) {
  const sentence = sentenceOf(reason, reasons);
  const hint = reason.trim() === '' ? messages.lock.reasonHint : messages.lock.noSentence;
  return (
    <div id={id} className={styles.spoken} data-spoken={sentence !== undefined} title={sentence}>
      {sentence === undefined ? hint : messages.lockedNote.say(sentence)}
    </div>
  );
}

interface OpenProps {
  field: RefObject<HTMLInputElement | null>;
  onClick: () => void;
}

/** For the pointer. The keyboard has its arrow key, and stays in the field. */
function Open({ field, onClick }: OpenProps) {
  return (
    <UnstyledButton
      tabIndex={-1}
      className={styles.open}
      aria-label={messages.lock.reasonChoices}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        field.current?.focus();
        onClick();
      }}
    >
      <IconChevronDown size={16} stroke={1.8} aria-hidden />
    </UnstyledButton>
  );
}

/** Why somebody is locked: one of the owner's reasons or any other, and below it the sentence that goes with it. */
export function ReasonInput(props: ReasonInputProps) {
  const { value, error } = props;
  const reasons = useLockReasons();
  const { list, suggest, type, toggle, onKeyDown, leave } = useOffers(props, reasons);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const isWrong = error !== undefined;
  return (
    <Input.Wrapper id={id} label={messages.lock.reason} error={error} errorProps={{ id: `${id}-error` }}>
      <div ref={box}>
        <Input
          ref={input}
          id={id}
          value={value}
          autoComplete="off"
          data-autofocus
          error={isWrong}
          aria-invalid={isWrong}
          attributes={{ input: { 'aria-describedby': `${id}-${isWrong ? 'error' : 'spoken'}` } }}
          {...suggest.comboProps}
          rightSection={<Open field={input} onClick={toggle} />}
          rightSectionPointerEvents="all"
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={leave}
        />
      </div>
      <Spoken id={`${id}-spoken`} reason={value} reasons={reasons} />
      <SuggestList {...list} keyOf={({ name }) => name} render={Offer} anchor={box} />
    </Input.Wrapper>
  );
}
