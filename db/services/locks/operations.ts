import type { Parsed } from '../../../contract/index.ts';
import type { DatabaseOperations } from '../../databaseOperations.ts';
import { count, countByPeriod, listFirst, type LockMove, type Period } from '../../repositories/lockDates.ts';
import type { Dependencies } from '../accounts/dependencies.ts';

type Names = 'locks.calendar' | 'locks.list';

/** As the database keeps instants, which are compared as texts. */
function stored(instant: string): string {
  return new Date(instant).toISOString();
}

/** The calendar of locks. What is due by now has moved before it is read. */
export function lockOperations(dependencies: Dependencies): Pick<DatabaseOperations, Names> {
  const { database } = dependencies;
  return {
    async 'locks.calendar'({ borders }: Parsed<'locks.calendar'>) {
      await dependencies.settleLocksBriefly();
      const instants = borders.map(stored);
      const periods = instants
        .slice(1)
        .map((until, place): Period => ({ from: instants[place] ?? until, until }));
      return { days: await countByPeriod(database, periods) };
    },
    async 'locks.list'({ from, until, limit }: Parsed<'locks.list'>) {
      await dependencies.settleLocksBriefly();
      const period = { from: stored(from), until: stored(until) };
      const listOf = async (move: LockMove) => ({
        total: await count(database, move, period),
        rows: await listFirst(database, move, period, limit),
      });
      return { begin: await listOf('begin'), end: await listOf('end') };
    },
  };
}
