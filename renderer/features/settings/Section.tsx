import { useEffect, useId, useRef, type ReactNode } from 'react';
import styles from './Section.module.css';

interface SectionProps {
  title: string;
  text?: string;
  action?: ReactNode;
  children: ReactNode;
  /** Another page led here: the window shows this subject first. */
  isSought?: boolean;
}

/** One subject of the settings. */
export function Section({ title, text, action, children, isSought = false }: SectionProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isSought) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, [isSought]);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 ref={heading} id={id} className={styles.title} tabIndex={-1}>
          {title}
        </h2>
        {action}
      </header>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {children}
    </section>
  );
}
