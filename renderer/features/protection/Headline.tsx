import { Button } from '@mantine/core';
import { IconShieldCheck, IconShieldExclamation } from '@tabler/icons-react';
import { useState } from 'react';
import type { Query } from '../../../contract/index.ts';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { useNavigation, type AskedAct } from '../../shell/navigation.ts';
import { messages } from '../../text/messages.ts';
import { useShow } from '../overview/show.ts';
import styles from './Headline.module.css';
import { peopleBehind } from './peopleBehind.ts';
import { StrengthenDialog } from './StrengthenDialog.tsx';
import { useStrengthening } from './strengthening.ts';
import { passwordCount, wellProtected, wordStrengthenable, type Health } from './useHealth.ts';

interface HealthProps {
  health: Health;
}

/** Passwords that work and should not stay as they are. */
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
      {health.strengthenable > 0 && <p className={styles.soft}>{wordStrengthenable(health)}</p>}
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

/** Who can still sign in is asked for a better password; who cannot needs one to be given. */
function NewPasswords({ health }: HealthProps) {
  const { go } = useNavigation();
  const show = useShow();
  const [hasWeak, hasUnusable] = [weakCount(health) > 0, health.protection.unusable > 0];
  const ask = (act: AskedAct, query: Query, title: string) => go({ page: 'members', query, title, act });
  const { weakTitle, levelPeople, level } = messages.protection;
  const give = () =>
    ask('givePasswords', peopleBehind.level(health, 'unusable'), levelPeople(level.unusable));
  return (
    <>
      {hasUnusable && (
        <Button variant="default" onClick={give}>
          {messages.bulk.menu.givePasswords}
        </Button>
      )}
      {hasWeak && (
        <Button
          variant="default"
          onClick={() => ask('askPassword', peopleBehind.weakInUse(health), weakTitle)}
        >
          {messages.protection.requireChange}
        </Button>
      )}
      {(hasWeak || hasUnusable) && (
        <Button variant="default" onClick={() => show(peopleBehind.weak(health), weakTitle)}>
          {messages.protection.list}
        </Button>
      )}
    </>
  );
}

function Buttons({ health }: HealthProps) {
  const isWorking = useStrengthening() !== undefined;
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles.buttons}>
      {health.strengthenable > 0 && !isWorking && (
        <Button onClick={() => setAsking(true)}>{messages.protection.strengthen}</Button>
      )}
      <NewPasswords health={health} />
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
