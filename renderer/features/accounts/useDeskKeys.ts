import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '../../../contract/envelope.ts';
import { listenToMenu } from '../../bridge/events.ts';
import { isTyping, matchesKeys } from '../../shell/keys.ts';
import { useNavigation } from '../../shell/navigation.ts';
import { panelId, type Desk } from './desk.ts';
import { deskActions, frontDesk, type DeskAction } from './deskActions.ts';

/** After the start nothing has the keyboard: the first arrow key goes into the list. */
const enterList: Pick<DeskAction, 'run'> = { run: (desk) => desk.focusList() };

function isPlainArrow({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (key === 'ArrowDown' || key === 'ArrowUp') && !(shiftKey || altKey || ctrlKey || metaKey);
}

/** A list of choices and a calendar open with Alt and an arrow themselves. */
function opensItself(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('select, input[type="date"], [role="combobox"]');
}

/** A key that is held down acts once: nobody means to take back change after change. */
const held: Pick<DeskAction, 'run'> = { run: () => undefined };

/** Alt with an arrow, or Ctrl with a page key, goes to the next or the previous member. */
function stepOf({ key, altKey, ctrlKey, shiftKey, target }: KeyboardEvent): 1 | -1 | undefined {
  if (shiftKey || altKey === ctrlKey || (altKey && opensItself(target))) return undefined;
  if (key === (altKey ? 'ArrowDown' : 'PageDown')) return 1;
  return key === (altKey ? 'ArrowUp' : 'PageUp') ? -1 : undefined;
}

/** Only while the details are in sight: the members' page stays, hidden, while another one is in front. */
function stepBy(by: 1 | -1): Pick<DeskAction, 'run'> {
  const isInSight = () => document.getElementById(panelId)?.closest('[hidden]') === null;
  return { run: (desk) => isInSight() && desk.step(by) };
}

function actionFor(event: KeyboardEvent): Pick<DeskAction, 'run'> | undefined {
  const by = stepOf(event);
  if (by !== undefined) return stepBy(by);
  const typing = isTyping(event.target);
  const action = Object.values(deskActions).find(({ keys, yieldsToTyping }) =>
    keys.some((one) => {
      const isText = one.ctrl !== true && one.alt !== true;
      return !(typing && (isText || yieldsToTyping)) && matchesKeys(event, one);
    }),
  );
  if (action !== undefined) return event.repeat ? held : action;
  return isPlainArrow(event) && event.target === document.body ? enterList : undefined;
}

/**
 * Carries out the actions when they come by key or from the native menu. A dialog on top keeps them off, and so does the
 * front desk: whoever types there must not find members by Ctrl+K.
 */
export function useDeskKeys(desk: Desk): void {
  const { place } = useNavigation();
  const run = useEffectEvent((action: Pick<DeskAction, 'run'>) => {
    if (place.page === 'frontDesk' && action !== frontDesk) return;
    if (desk.dialog === undefined && document.querySelector('dialog[open]') === null) action.run(desk);
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const action = actionFor(event);
      if (action === undefined) return;
      // Also keeps the native menu from sending the same command a second time.
      event.preventDefault();
      run(action);
    };
    const stop = listenToMenu((command: MenuCommand) => run(deskActions[command]));
    window.addEventListener('keydown', onKeyDown);
    return () => {
      stop();
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
