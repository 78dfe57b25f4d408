import type { BulkTarget } from '../../../contract/target.ts';
import type { AccountIndex } from '../../accountIndex/accountIndex.ts';
import { selectRows } from '../../repositories/accountRows.ts';
import type { ReadRows } from './readers.ts';

const idsSql = selectRows([], 'id');

export interface Resolved {
  /** Ascending. */
  sequences: number[];
  /** Ids of the target that have no account. */
  missing: number;
}

/** The accounts that a target means now. */
export async function resolveTarget(
  { accountIndex }: { accountIndex: AccountIndex },
  read: ReadRows,
  target: BulkTarget,
): Promise<Resolved> {
  const sequencesOf = (ids: readonly string[]) => {
    const rows = read(idsSql, { list: JSON.stringify(ids) }) as { sequence: number }[];
    return rows.map(({ sequence }) => sequence);
  };
  if ('ids' in target) {
    const sequences = sequencesOf(target.ids);
    return { sequences, missing: target.ids.length - sequences.length };
  }
  const found = [...(await accountIndex.sequencesOf(target.query))];
  if (!target.except?.length) return { sequences: found, missing: 0 };
  const except = new Set(sequencesOf(target.except));
  return { sequences: found.filter((sequence) => !except.has(sequence)), missing: 0 };
}
