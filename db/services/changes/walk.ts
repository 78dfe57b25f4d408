import type { AccountRow } from '../../models/account.ts';
import { selectRows, type PartialRow } from '../../repositories/accountRows.ts';
import type { Plan } from '../accounts/plan.ts';
import type { Pace } from '../pace.ts';
import type { ReadRows } from './readers.ts';
import type { Resolved } from './target.ts';

/** Rows read in one go: below 5 ms with all their columns. */
const chunkSize = 250;

/** Every account of a list in parts, giving way between them and, where `pace` says so, within them. */
export async function* rowsOf<Column extends keyof AccountRow>(
  read: ReadRows,
  columns: readonly Column[],
  sequences: readonly number[],
  pace: Pace,
): AsyncGenerator<PartialRow<Column>> {
  const sql = selectRows(columns, 'sequence');
  for (let start = 0; start < sequences.length; start += chunkSize) {
    const part = sequences.slice(start, start + chunkSize);
    for (const row of read(sql, { list: JSON.stringify(part) }) as PartialRow<Column>[]) {
      yield row;
      if (pace.due()) await pace.rest();
    }
  }
}

/** What a plan makes of the accounts of a target. */
export interface Tally {
  total: number;
  changing: number;
  unchanged: number;
  refused: { reason: string; total: number }[];
}

/**
 * Asks a plan about every account of a target and counts its answers. `change` is called for those that will change,
 * `step` after each account.
 */
export async function walkPlan(
  read: ReadRows,
  { columns, decide }: Plan,
  { sequences, missing }: Resolved,
  work: {
    pace: Pace;
    change: (row: PartialRow, changes: Partial<AccountRow>) => void;
    step?: (done: number) => void;
  },
): Promise<Tally> {
  const refused = new Map<string, number>(missing > 0 ? [['not_found', missing]] : []);
  let changing = 0;
  let unchanged = 0;
  let done = 0;
  for await (const row of rowsOf(read, columns, sequences, work.pace)) {
    const decision = decide(row);
    if (decision === undefined) unchanged += 1;
    else if ('refused' in decision) {
      refused.set(decision.refused, (refused.get(decision.refused) ?? 0) + 1);
    } else {
      work.change(row, decision.changes);
      changing += 1;
    }
    done += 1;
    work.step?.(done);
  }
  return {
    total: sequences.length + missing,
    changing,
    unchanged,
    refused: [...refused].map(([reason, total]) => ({ reason, total })),
  };
}
