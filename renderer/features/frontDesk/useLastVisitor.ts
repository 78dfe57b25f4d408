import { useEffect, useEffectEvent, useRef } from 'react';
import { showToast } from '../../components/toasts.ts';
import { useNavigation } from '../../shell/navigation.ts';
import { messages } from '../../text/messages.ts';
import { mustChoose, type Outcome } from './usePad.ts';

/** Whoever was there longer ago has left. */
const remembered = 300_000;

/**
 * Staff who leave the pad are told who was there last, with the way to them. The pad itself shows nothing of members, and
 * nothing is kept but this one, in memory. Returns what to call with every answer.
 */
export function useLastVisitor(): (outcome: Outcome) => void {
  const last = useRef<{ id: string; name: string | undefined; isIn: boolean; at: number }>(undefined);
  const { go } = useNavigation();
  const tell = useEffectEvent(() => {
    if (last.current === undefined || performance.now() - last.current.at > remembered) return;
    const { id, name, isIn } = last.current;
    const run = () => go({ page: 'members', openId: id });
    const words = name === undefined ? messages.frontDesk.lastWithoutPassword : messages.frontDesk.last(name);
    showToast(words, { tone: isIn ? 'done' : 'note', action: { label: messages.frontDesk.showMember, run } });
  });
  useEffect(() => () => tell(), []);
  return (answer) => {
    const { outcome, accountId, name } = answer;
    const isIn = outcome === 'changed' || (outcome === 'ok' && !mustChoose(answer));
    if (accountId !== undefined) last.current = { id: accountId, name, isIn, at: performance.now() };
  };
}
