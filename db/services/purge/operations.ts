import type { DatabaseOperations } from '../../databaseOperations.ts';
import type { Dependencies } from '../accounts/dependencies.ts';
import { duePurges } from './due.ts';
import type { PurgeCleaning } from './cleaning.ts';
import { previewPurge, purge } from './purge.ts';

type Names = 'purge.preview' | 'purge.due' | 'purge.run';

/** Purging archived accounts. */
export function purgeOperations(
  dependencies: Dependencies,
  cleaning: PurgeCleaning,
): Pick<DatabaseOperations, Names> {
  return {
    'purge.preview': (input) => previewPurge(dependencies, input),
    'purge.due': () => duePurges(dependencies),
    'purge.run': (input, context) => purge(dependencies, cleaning, input, context),
  };
}
