import { messages } from '../../text/messages.ts';
import styles from './ExportDialog.module.css';
import type { Progress } from './useExport.ts';

/** Before the first report main is asking, in the system's own dialog, where to save the file. */
export function ExportProgress({ progress }: { progress: Progress | undefined }) {
  const { choosing, progress: words, progressLabel } = messages.export;
  return (
    <div className={styles.progress}>
      <progress
        className={styles.bar}
        aria-label={progressLabel}
        {...(progress === undefined ? {} : { value: progress.done, max: Math.max(progress.total, 1) })}
      />
      <span role="status">{progress === undefined ? choosing : words(progress.done, progress.total)}</span>
    </div>
  );
}
