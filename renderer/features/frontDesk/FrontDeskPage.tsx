import { Button } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { call } from '../../bridge/call.ts';
import { KeyNames } from '../../components/KeyNames.tsx';
import { ariaKeys, namesOfKeys } from '../../shell/keys.ts';
import { useNavigation } from '../../shell/navigation.ts';
import { messages } from '../../text/messages.ts';
import { frontDesk } from '../accounts/deskActions.ts';
import { CodeForm } from './CodeForm.tsx';
import { NewPasswordForm } from './NewPasswordForm.tsx';
import styles from './Pad.module.css';
import { kindOf, PadOutcome } from './PadOutcome.tsx';
import { SignInForm } from './SignInForm.tsx';
import { useClearing } from './useClearing.ts';
import { useLastVisitor } from './useLastVisitor.ts';
import { asksForCode, usePad, type Outcome, type Pad } from './usePad.ts';

/** Nothing of a member stays longer than this without a sign of life; choosing a password needs a moment to think, a code the phone. */
const usual = 20;
const choosing = 60;

/** A wait is not wiped off the pad before it is over. */
function secondsFor(outcome: Outcome | undefined): number {
  if (outcome === undefined) return usual;
  if (kindOf(outcome) === 'choose' || asksForCode(outcome)) return choosing;
  if (outcome.outcome !== 'throttled' || outcome.until === undefined) return usual;
  return usual + Math.max(0, Math.ceil((Date.parse(outcome.until) - Date.now()) / 1_000));
}

/** While the pad is there, messages about other members are not (Toasts.module.css). */
function useAlone(): void {
  useEffect(() => {
    document.documentElement.dataset['frontDesk'] = 'true';
    return () => void delete document.documentElement.dataset['frontDesk'];
  }, []);
}

function Top() {
  const { toggleFrontDesk } = useNavigation();
  const policy = useQuery({ queryKey: ['policy.get'], queryFn: () => call('policy.get', {}) });
  return (
    <header className={styles.top}>
      <span className={styles.business}>{policy.data?.letterhead.name}</span>
      <Button
        variant="subtle"
        leftSection={<IconLogout size={16} stroke={1.8} aria-hidden />}
        rightSection={<KeyNames keys={frontDesk.keys.slice(0, 1).flatMap(namesOfKeys)} />}
        aria-keyshortcuts={ariaKeys(frontDesk.keys)}
        onClick={toggleFrontDesk}
      >
        {messages.frontDesk.leave}
      </Button>
    </header>
  );
}

function Card({ pad }: { pad: Pad }) {
  const { outcome } = pad.answer;
  const kind = outcome === undefined ? undefined : kindOf(outcome);
  // Kept, hidden, during a wait: afterwards the login is still there.
  const formHidden = kind !== undefined && kind !== 'wrong';
  return (
    <div className={styles.card}>
      {outcome === undefined ? (
        <div className={styles.heading}>
          <h1>{messages.frontDesk.welcome}</h1>
          <p>{messages.frontDesk.lead}</p>
        </div>
      ) : (
        <PadOutcome key={kind} outcome={outcome} pad={pad} />
      )}
      {asksForCode(outcome) && <CodeForm pad={pad} />}
      {kind === 'choose' && <NewPasswordForm pad={pad} accountId={outcome?.accountId} />}
      <SignInForm pad={pad} hidden={formHidden} />
    </div>
  );
}

/**
 * The pad at the counter. It stands alone in the window: the member who types sees no other member, and the next one nothing
 * of this one. Leaving takes one key that nobody presses by chance, so Esc only empties it.
 */
export function FrontDeskPage() {
  useAlone();
  const noteVisitor = useLastVisitor();
  const pad = usePad(noteVisitor);
  const [typed, setTyped] = useState(false);
  const clear = () => {
    setTyped(false);
    pad.clear();
  };
  const { outcome, fields, failure } = pad.answer;
  const lies = pad.pending ? undefined : (outcome ?? fields ?? failure ?? (typed || undefined));
  const seconds = useMemo(() => secondsFor(outcome), [outcome]);
  const left = useClearing(lies, seconds, clear);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    clear();
  };
  return (
    <main
      className={styles.page}
      aria-label={messages.shell.frontDesk}
      onKeyDown={onKeyDown}
      onInput={() => setTyped(true)}
    >
      <Top />
      <div className={styles.middle}>
        <Card pad={pad} />
      </div>
      <footer className={styles.bottom}>{lies !== undefined && messages.frontDesk.clears(left)}</footer>
    </main>
  );
}
