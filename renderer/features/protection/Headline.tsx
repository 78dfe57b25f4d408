import { Button } from '@mantine/core';
import { IconShieldCheck, IconShieldExclamation } from '@tabler/icons-react';
import { useState } from 'react';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { useNavigation } from '../../shell/navigation.ts';
import { messages } from '../../text/messages.ts';
import { useShow } from '../overview/show.ts';
import styles from './Headline.module.css';
import { peopleBehind } from './peopleBehind.ts';
import { StrengthenDialog } from './StrengthenDialog.tsx';
import { useStrengthening } from './strengthening.ts';
import { passwordCount, wellProtected, type Health } from './useHealth.ts';

interface HealthProps {
  health: Health;
}

/** Passwords that should not stay as they are, and those of them that can no longer be checked. */
function weakCount({ protection: { weak, veryWeak } }: Health): number {
  return weak + veryWeak;
}

function Sentences({ health }: HealthProps) {
  const weak = weakCount(health);
  const { unusable } = health.protection;
  return (
    <>
      {weak > 0 && <p>{messages.protection.weakOnes(weak)}</p>}
      {unusable > 0 && <p>{messages.protection.unusableOnes(unusable)}</p>}
      {weak + unusable + health.strengthenable === 0 && <p>{messages.protection.allStrong}</p>}
    </>
  );
}

function Asides({ health: { withoutPassword, mustChange, archived } }: HealthProps) {
  const sentences = [
    ...(withoutPassword > 0 ? [messages.protection.asideWithout(withoutPassword)] : []),
    ...(mustChange > 0 ? [messages.protection.asideMustChange(mustChange)] : []),
    ...(archived > 0 ? [messages.protection.asideArchived(archived)] : []),
  ];
  return (
    <p className={styles.soft}>
      {[messages.protection.lead, ...sentences].map((sentence) => (
        <span key={sentence}>{sentence} </span>
      ))}
    </p>
  );
}

/** In place of the button that started it, also for who comes back to the page. */
function Working() {
  const work = useStrengthening();
  if (work === undefined) return null;
  const { progress, stop } = work;
  const text = progress === undefined ? '' : messages.protection.progress(progress.done, progress.total);
  return (
    <div className={styles.working}>
      <ProgressBar label={messages.protection.strengthening} progress={progress} text={text} />
      <Button variant="default" autoFocus onClick={stop}>
        {messages.protection.stop}
      </Button>
    </div>
  );
}

function Buttons({ health }: HealthProps) {
  const { go } = useNavigation();
  const show = useShow();
  const isWorking = useStrengthening() !== undefined;
  const [asking, setAsking] = useState(false);
  const hasWeak = weakCount(health) + health.protection.unusable > 0;
  const query = peopleBehind.weak(health);
  const title = messages.protection.weakTitle;
  return (
    <div className={styles.buttons}>
      {health.strengthenable > 0 && !isWorking && (
        <Button onClick={() => setAsking(true)}>{messages.protection.strengthen}</Button>
      )}
      {hasWeak && (
        <>
          <Button variant="default" onClick={() => go({ page: 'members', query, title, act: 'askPassword' })}>
            {messages.protection.requireChange}
          </Button>
          <Button variant="default" onClick={() => show(query, title)}>
            {messages.protection.list}
          </Button>
        </>
      )}
      {asking && <StrengthenDialog health={health} onClose={() => setAsking(false)} />}
    </div>
  );
}

/** How it stands in one sentence, and what can be done about it. */
export function Headline({ health }: HealthProps) {
  const [well, all] = [wellProtected(health), passwordCount(health)];
  const isWell = well === all;
  const Picture = isWell ? IconShieldCheck : IconShieldExclamation;
  return (
    <section className={styles.headline} data-well={isWell}>
      <Picture className={styles.picture} size={36} stroke={1.5} aria-hidden />
      <div className={styles.texts}>
        <h2 className={styles.sentence}>
          {isWell ? messages.protection.headlineAll(all) : messages.protection.headline(well, all)}
        </h2>
        <Sentences health={health} />
        <Working />
        <Buttons health={health} />
        <Asides health={health} />
      </div>
    </section>
  );
}
