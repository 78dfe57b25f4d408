import type { DatabaseOperations } from '../../databaseOperations.ts';
import type { Dependencies } from '../accounts/dependencies.ts';
import { listHistory } from './list.ts';
import { previewChange, runChange } from './run.ts';
import { undoChange } from './undo.ts';

type Names = 'changes.preview' | 'changes.list' | 'changes.run' | 'changes.undo';

/** Bulk changes, the history and undo. */
export function changeOperations(dependencies: Dependencies): Pick<DatabaseOperations, Names> {
  return {
    'changes.preview': (input) => previewChange(dependencies, input),
    'changes.list': (input) => listHistory(dependencies, input),
    'changes.run': (input, context) => runChange(dependencies, input, context),
    'changes.undo': (input, context) => undoChange(dependencies, input, context),
  };
}
