import type { AccountRow, NewAccountRow } from '../../models/account.ts';
import type { PartialRow } from '../../repositories/accountRows.ts';

/** What becomes of one account: new values, a refusal with its reason, or nothing, because it is as wanted already. */
export type Decision<Column extends keyof AccountRow = keyof AccountRow> =
  { changes: Partial<Pick<NewAccountRow, Exclude<Column, 'sequence'>>> } | { refused: string } | undefined;

/** A change as a rule: for one account or for a hundred thousand, to be shown beforehand or to be made. */
export interface Plan {
  action: string;
  details: Record<string, unknown>;
  /** What `decide` looks at and what it changes. */
  columns: readonly (keyof AccountRow)[];
  decide: (row: PartialRow) => Decision;
}

/** A plan that sees and changes only the columns it names, which the compiler checks. */
export function makePlan<Column extends keyof AccountRow>(
  names: { action: string; details: Record<string, unknown> },
  columns: readonly Column[],
  decide: (row: PartialRow<Column>) => Decision<Column>,
): Plan {
  // The rows are read with these very columns.
  return { ...names, columns, decide: decide as Plan['decide'] };
}
