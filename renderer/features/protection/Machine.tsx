import { Button } from '@mantine/core';
import { useId } from 'react';
import type { JobProgress, Policy } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { queryClient } from '../../bridge/queryClient.ts';
import { failureOf } from '../../bridge/requestError.ts';
import { useJob } from '../../bridge/useJob.ts';
import frame from '../../components/charts/ChartFrame.module.css';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { showToast } from '../../components/toasts.ts';
import {
  formatDecimal,
  formatInstant,
  formatMilliseconds,
  messages,
  wordFailure,
} from '../../text/messages.ts';
import styles from './Machine.module.css';
import { currentTiming, isSameCost, isStronger, wasBusy } from './timing.ts';
import type { Health } from './useHealth.ts';

type Cost = Health['cost'];

function wordCost({ memoryCost, timeCost }: Cost): string {
  return messages.protection.setting(formatDecimal(String(memoryCost / 1_024)), timeCost);
}

async function adopt(hashCost: Policy['hashCost']): Promise<void> {
  try {
    queryClient.setQueryData(['policy.get'], await call('policy.update', { hashCost }));
    showToast(messages.protection.adopted);
    await queryClient.invalidateQueries({ queryKey: ['passwords.health'] });
  } catch (error) {
    showToast(wordFailure(failureOf(error)), { tone: 'problem' });
  }
}

function Advice({ health }: { health: Health }) {
  const best = health.measured?.recommended;
  if (best === undefined) return null;
  if (wasBusy(health)) return <p>{messages.protection.machineBusy}</p>;
  if (isSameCost(best, health.cost)) return <p>{messages.protection.machineBest}</p>;
  const timing = health.measured?.timings.find((one) => isSameCost(one, best));
  const time = formatMilliseconds(timing?.milliseconds ?? 0);
  const words = isStronger(best, health.cost)
    ? messages.protection.machineAdvice
    : messages.protection.machineSlow;
  return (
    <>
      <p>{words(time)}</p>
      <p className={styles.small}>{wordCost(best)}</p>
      <Button variant="default" onClick={() => void adopt(best)}>
        {messages.protection.adopt}
      </Button>
    </>
  );
}

function Times({ health }: { health: Health }) {
  const { measured } = health;
  const timing = currentTiming(health);
  if (measured === null) return <p>{messages.protection.machineNever}</p>;
  return (
    <>
      {timing !== undefined && (
        <p className={styles.time}>
          {messages.protection.machineTime(formatMilliseconds(timing.milliseconds))}
        </p>
      )}
      <p className={styles.small}>
        {wordCost(health.cost)}. {messages.protection.machineWhen(formatInstant(measured.at))}
      </p>
    </>
  );
}

/** Takes seconds to a minute: says how far it is. */
function Measuring({ progress }: { progress: JobProgress<'passwords.measure'> | undefined }) {
  const far = progress === undefined ? '' : messages.protection.progress(progress.done, progress.total);
  const { measuring } = messages.protection;
  return <ProgressBar label={measuring} progress={progress} text={`${measuring}… ${far}`} />;
}

/** How long a check takes here, and whether a stronger setting would do as well. */
export function Machine({ health }: { health: Health }) {
  const titleId = useId();
  const job = useJob('passwords.measure', {
    onDone: () => {
      showToast(messages.protection.measured);
      void queryClient.invalidateQueries({ queryKey: ['passwords.health'] });
    },
  });
  const again = health.measured !== null;
  return (
    <section className={`${frame.frame} ${styles.machine}`} aria-labelledby={titleId}>
      <header className={frame.head}>
        <h2 id={titleId} className={frame.title}>
          {messages.protection.machine}
        </h2>
      </header>
      <Times health={health} />
      <p className={styles.small}>{messages.protection.machineText}</p>
      {!job.running && <Advice health={health} />}
      {job.failure !== undefined && <p role="alert">{wordFailure(job.failure)}</p>}
      {job.running && <Measuring progress={job.progress} />}
      <Button
        className={styles.measure}
        variant={again ? 'subtle' : 'default'}
        onClick={() => (job.running ? job.cancel() : job.start({}))}
      >
        {job.running
          ? messages.protection.stop
          : again
            ? messages.protection.measureAgain
            : messages.protection.measure}
      </Button>
    </section>
  );
}
