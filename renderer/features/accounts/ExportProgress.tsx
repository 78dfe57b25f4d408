import { messages } from '../../text/messages.ts';
import styles from './ExportDialog.module.css';
import type { Progress } from './useExport.ts';

/** Before the first report main is asking, in the system's own dialog, where to save the file. */
export function ExportProgress({ progress }: { progress: Progress | undefined }) {
  return (
    <div className={styles.progress}>
      <progress
        className={styles.bar}
        aria-label={messages.export.progressLabel}
        {...(progress === undefined ? {} : { value: progress.done, max: Math.max(progress.total, 1) })}
      />
      <span role="status">
        {progress === undefined
          ? messages.export.choosing
          : messages.export.progress(progress.done, progress.total)}
      </span>
    </div>
  );
}
