import { useState } from 'react';
import type { BulkTarget } from '../../../contract/index.ts';
import { LockFields } from '../../forms/lock/LockFields.tsx';
import { checkLock, lockInput, noLock, type LockValues } from '../../forms/lock/lockValues.ts';
import { useFields } from '../../forms/useFields.ts';
import { toLocalInput } from '../../text/messages.ts';
import { BulkForm } from './BulkForm.tsx';

export function LockMany({ target }: { target: BulkTarget }) {
  const [opened] = useState(() => new Date());
  const [check] = useState(() => (values: LockValues) => checkLock(values, opened));
  const form = useFields(noLock, check);
  const change = form.isValid ? ({ kind: 'lock', ...lockInput(form.values) } as const) : undefined;
  return (
    <BulkForm act="lock" target={target} change={change} form={form}>
      <LockFields form={form} earliest={toLocalInput(opened)} />
    </BulkForm>
  );
}
