import type { BulkTarget } from '../../../contract/index.ts';

export interface BulkActionsProps {
  /** Whom the actions are for. */
  target: BulkTarget;
  /** How many that are now. */
  count: number;
}

/** What can be done to all selected members at once. */
export function BulkActions(_props: BulkActionsProps) {
  return null;
}
