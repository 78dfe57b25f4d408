import { ProgressBar } from '../../components/ProgressBar.tsx';
import { messages } from '../../text/messages.ts';
import type { Progress } from './useExport.ts';

/** Before the first report main is asking, in the system's own dialog, where to save the file. */
export function ExportProgress({ progress }: { progress: Progress | undefined }) {
  const text =
    progress === undefined
      ? messages.export.choosing
      : messages.export.progress(progress.done, progress.total);
  return <ProgressBar label={messages.export.progressLabel} progress={progress} text={text} />;
}
