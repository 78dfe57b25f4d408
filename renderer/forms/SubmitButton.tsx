import { Button, type MantineColor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLate } from '../components/useLate.ts';

interface SubmitButtonProps {
  pending: boolean;
  children: ReactNode;
  color?: MantineColor;
}

/** Sends the form around it. Shows that it waits only when waiting is felt; the form ignores a second press. */
export function SubmitButton({ pending, children, color }: SubmitButtonProps) {
  const late = useLate(pending);
  return (
    <Button type="submit" loading={late} {...(color === undefined ? {} : { color })}>
      {children}
    </Button>
  );
}
