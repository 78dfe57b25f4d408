import type { ReactNode } from 'react';
import styles from './Page.module.css';

interface PageProps {
  title: string;
  /** Beside the title: a count, a date. */
  note?: string | undefined;
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of a page that is no list: its heading with actions, and below it what scrolls. */
export function Page({ title, note, actions, children }: PageProps) {
  return (
    <main className={styles.page} aria-label={title}>
      <header className={styles.header}>
        <h1 className={styles.title}>{title}</h1>
        {note !== undefined && (
          <span className={styles.note} role="status">
            {note}
          </span>
        )}
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      <div className={styles.body}>{children}</div>
    </main>
  );
}
