import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  label: string;
  /** How far it is; undefined while nobody knows. */
  progress: { done: number; total: number } | undefined;
  text: string;
}

export function ProgressBar({ label, progress, text }: ProgressBarProps) {
  return (
    <div className={styles.progress}>
      <progress
        className={styles.bar}
        aria-label={label}
        {...(progress === undefined ? {} : { value: progress.done, max: Math.max(progress.total, 1) })}
      />
      <span role="status">{text}</span>
    </div>
  );
}
