import { Input } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { AccountName } from '../../../contract/index.ts';
import { nameOf } from '../../features/accounts/nameOf.ts';
import { messages } from '../../text/messages.ts';
import { SuggestList } from '../suggest/SuggestList.tsx';
import { useSuggest } from '../suggest/useSuggest.ts';
import styles from './MemberSearch.module.css';
import { useMemberSearch } from './useMemberSearch.ts';

interface MemberSearchProps {
  onPick: (member: AccountName) => void;
  /** An account that cannot be picked. */
  without?: string | undefined;
  invalid: boolean;
  autoFocus?: boolean;
  size?: 'xs' | 'sm';
  id: string;
  labelledBy: string;
  describedBy: string | undefined;
}

function Found(member: AccountName) {
  const more = member.memberNumber ?? member.email ?? member.username;
  return (
    <>
      <span className={styles.name}>{nameOf(member)}</span>
      <span className={styles.more}>{more}</span>
    </>
  );
}

function useTyping({ onPick, without }: MemberSearchProps) {
  const [typed, setTyped] = useState('');
  const { found, isNobody } = useMemberSearch(typed, without);
  const suggest = useSuggest({ items: found, eager: true, onPick });
  const onKeyDown = (event: KeyboardEvent) => {
    // An Enter before anybody was found must not send the form around it.
    if (!suggest.onKey(event) && event.key === 'Enter' && typed !== '') event.preventDefault();
  };
  const type = (text: string) => {
    setTyped(text);
    suggest.show();
  };
  return { typed, type, found, isNobody, suggest, onKeyDown };
}

/** Finds one member while one types. Enter takes the first, or the one the arrow keys led to. */
export function MemberSearch(props: MemberSearchProps) {
  const { invalid, autoFocus = false, size = 'sm', id, labelledBy, describedBy } = props;
  const { typed, type, found, isNobody, suggest, onKeyDown } = useTyping(props);
  const box = useRef<HTMLDivElement>(null);
  return (
    <div ref={box}>
      <Input
        id={id}
        size={size}
        value={typed}
        placeholder={messages.family.pickHint}
        autoComplete="off"
        autoFocus={autoFocus}
        error={invalid}
        aria-invalid={invalid}
        aria-labelledby={labelledBy}
        attributes={{ input: { 'aria-describedby': describedBy } }}
        {...suggest.comboProps}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={suggest.close}
      />
      <div role="status" className={styles.nobody}>
        {isNobody ? messages.family.nobodyFound : ''}
      </div>
      <SuggestList
        id={suggest.listId}
        shown={suggest.shown}
        items={found}
        active={suggest.active}
        keyOf={(member) => member.id}
        render={Found}
        onPick={suggest.pick}
        anchor={box}
      />
    </div>
  );
}
