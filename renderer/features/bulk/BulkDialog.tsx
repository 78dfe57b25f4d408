import type { BulkChange, BulkTarget } from '../../../contract/index.ts';
import type { BulkAct } from './bulkActs.ts';
import { BulkForm } from './BulkForm.tsx';
import { FieldOfMany } from './FieldOfMany.tsx';
import { LabelsOfMany } from './LabelsOfMany.tsx';
import { LockMany } from './LockMany.tsx';

/** Changes about which there is nothing to decide. */
const plain = {
  unlock: { kind: 'unlock' },
  archive: { kind: 'archive' },
  restore: { kind: 'restore' },
  askPassword: { kind: 'requirePasswordChange', value: true },
  keepPassword: { kind: 'requirePasswordChange', value: false },
  clearAttempts: { kind: 'clearAttempts' },
} as const satisfies Partial<Record<BulkAct, BulkChange>>;

export interface BulkDialogProps {
  act: BulkAct;
  target: BulkTarget;
}

/** One change of all selected members. */
export function BulkDialog({ act, target }: BulkDialogProps) {
  if (act === 'lock') return <LockMany target={target} />;
  if (act === 'setField') return <FieldOfMany target={target} />;
  if (act === 'addGroups' || act === 'removeGroups' || act === 'addTags' || act === 'removeTags')
    return <LabelsOfMany act={act} target={target} />;
  return <BulkForm act={act} target={target} change={plain[act]} />;
}
