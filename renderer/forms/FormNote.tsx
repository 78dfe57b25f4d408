import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Failure } from '../../contract/envelope.ts';
import { wordFailure } from '../text/messages.ts';
import styles from './FormNote.module.css';

/** What went wrong with a whole form, said above it and read out at once. */
export function FormNote({ failure, children }: { failure: Failure | undefined; children?: ReactNode }) {
  if (failure === undefined) return null;
  return (
    <div className={styles.note} role="alert">
      <IconAlertTriangle size={18} stroke={1.8} aria-hidden />
      <div className={styles.words}>
        <p>{wordFailure(failure)}</p>
        {children}
      </div>
    </div>
  );
}
