import { Button } from '@mantine/core';
import { IconAlertTriangle, IconFolder } from '@tabler/icons-react';
import { useLayoutEffect } from 'react';
import type { StartProblem as Problem } from '../../../contract/startProblems.ts';
import { markReady } from '../../components/markReady.ts';
import { useLate } from '../../components/useLate.ts';
import { messages } from '../../text/messages.ts';
import styles from './StartProblem.module.css';

interface StartProblemProps {
  problem: Problem;
  dataFolder: string | undefined;
  trying: boolean;
  /** The last attempt to open the members ended here again. */
  triedAgain: boolean;
  onTryAgain: () => void;
}

export function StartProblem({ problem, dataFolder, trying, triedAgain, onTryAgain }: StartProblemProps) {
  const words = messages.problems[problem];
  const late = useLate(trying);
  useLayoutEffect(markReady, []);
  return (
    <main className={styles.screen}>
      <section className={styles.card} aria-labelledby="start-problem">
        <div className={styles.picture} aria-hidden>
          <IconAlertTriangle size={28} stroke={1.6} />
        </div>
        <h1 id="start-problem" className={styles.title}>
          {words.title}
        </h1>
        <p className={styles.what} role="alert">
          {words.what}
        </p>
        <h2 className={styles.subtitle}>{messages.start.todo}</h2>
        <ul className={styles.steps}>
          {words.todo.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
        {dataFolder !== undefined && (
          <div className={styles.folder}>
            <IconFolder size={16} stroke={1.8} aria-hidden />
            <span className={styles.folderName}>{messages.start.folder}</span>
            <code>{dataFolder}</code>
          </div>
        )}
        <div className={styles.foot}>
          <Button autoFocus loading={late} onClick={onTryAgain}>
            {messages.common.tryAgain}
          </Button>
          <span role="status">{triedAgain && !trying ? messages.start.stillFailing : ''}</span>
        </div>
      </section>
    </main>
  );
}
