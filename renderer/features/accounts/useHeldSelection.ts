import { useEffect, useEffectEvent } from 'react';
import { call } from '../../bridge/call.ts';
import { listenToChanges } from '../../bridge/events.ts';
import { throttled } from '../../bridge/queryClient.ts';
import { filterOf, type ListView } from './listInput.ts';
import { keepHeld, namedIds, type Selection } from './selection.ts';

/** 300 changes in a row need no 300 looks. In milliseconds. */
const quietTime = 250;

/**
 * Looks after every change whether the selected ones are still in the list, and has it narrowed by those who
 * are not: nothing is ever done to people one cannot see.
 */
export function useHeldSelection(
  view: ListView,
  selection: Selection,
  narrow: (keep: (selection: Selection) => Selection) => void,
): void {
  // The selection may have grown meanwhile, or the question become another.
  const settle = useEffectEvent((asked: ReadonlySet<string>, held: ReadonlySet<string>, of: ListView) => {
    if (of === view) narrow((one) => keepHeld(one, asked, held));
  });
  const look = useEffectEvent(async () => {
    const asked = namedIds(selection);
    if (asked.size === 0) return;
    const answer = await call('accounts.ids', { ...filterOf(view), among: [...asked], offset: 0 });
    const held = new Set(answer.ids);
    if (held.size < asked.size) settle(asked, held, view);
  });
  useEffect(() => {
    // A list that cannot be asked says so itself.
    const lookAgain = throttled(() => void look().catch(() => undefined), quietTime);
    return listenToChanges(lookAgain);
  }, []);
}
