import { AppError } from '../../../contract/errors.ts';
import type { DatabaseOperations } from '../../databaseOperations.ts';
import type { Dependencies } from '../accounts/dependencies.ts';

type Names = 'changes.preview' | 'changes.list' | 'changes.run' | 'changes.undo';

/** Bulk changes, the history and undo. */
export function changeOperations(dependencies: Dependencies): Pick<DatabaseOperations, Names> {
  return {
    'changes.preview': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
    'changes.list': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
    'changes.run': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
    'changes.undo': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
  };
}
