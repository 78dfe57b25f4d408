import type { DatabaseOperations } from '../../databaseOperations.ts';
import type { Dependencies } from '../accounts/dependencies.ts';
import { overview } from './overview.ts';

type Names = 'statistics.overview';

/** Numbers for the overview. */
export function statisticsOperations(dependencies: Dependencies): Pick<DatabaseOperations, Names> {
  return { 'statistics.overview': (input) => overview(dependencies, input) };
}
