import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  title: string;
  text: string;
  picture?: ReactNode;
  children?: ReactNode;
  tone?: 'calm' | 'problem';
}

/** What stands where rows would be: nothing yet, nothing found, or something wrong. */
export function EmptyState({ title, text, picture, children, tone = 'calm' }: EmptyStateProps) {
  return (
    <div className={styles.state} role={tone === 'problem' ? 'alert' : 'status'} data-tone={tone}>
      {picture && (
        <div className={styles.picture} aria-hidden>
          {picture}
        </div>
      )}
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
