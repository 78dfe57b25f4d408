import type { DatabaseOperations } from '../../databaseOperations.ts';
import type { Dependencies } from '../accounts/dependencies.ts';
import { listHistory } from './list.ts';
import { previewChange, runChange } from './run.ts';
import { undoChange } from './undo.ts';

type Names = 'changes.preview' | 'changes.list' | 'changes.run' | 'changes.undo';

/** Bulk changes, the history and undo. */
export function changeOperations(dependencies: Dependencies): Pick<DatabaseOperations, Names> {
  let preview = new AbortController();
  return {
    // Asked at every pause while somebody types: nobody wants an older answer any more, and at a million it takes seconds.
    'changes.preview': (input) => {
      preview.abort();
      preview = new AbortController();
      return previewChange(dependencies, input, preview.signal);
    },
    'changes.list': (input) => listHistory(dependencies, input),
    'changes.run': (input, context) => runChange(dependencies, input, context),
    'changes.undo': (input, context) => undoChange(dependencies, input, context),
  };
}
