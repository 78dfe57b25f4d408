import { useState } from 'react';
import type { BulkTarget } from '../../../contract/index.ts';
import { LockFields } from '../../forms/lock/LockFields.tsx';
import { checkLock, lockInput, newLock, type LockValues } from '../../forms/lock/lockValues.ts';
import { useFields } from '../../forms/useFields.ts';
import { BulkForm } from './BulkForm.tsx';

export function LockMany({ target }: { target: BulkTarget }) {
  const [opened] = useState(() => new Date());
  const [check] = useState(() => (values: LockValues) => checkLock(values, opened));
  const form = useFields(newLock(opened), check);
  const change = form.isValid ? ({ kind: 'lock', ...lockInput(form.values, opened) } as const) : undefined;
  return (
    <BulkForm act="lock" target={target} change={change} form={form}>
      <LockFields form={form} opened={opened} />
    </BulkForm>
  );
}
