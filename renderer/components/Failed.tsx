import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { failureOf } from '../bridge/requestError.ts';
import { messages, wordFailure } from '../text/messages.ts';
import { EmptyState } from './EmptyState.tsx';

interface FailedProps {
  title: string;
  error: unknown;
  onRetry: () => void;
}

/** What stands where something could not be shown: why, and the way to try again. */
export function Failed({ title, error, onRetry }: FailedProps) {
  return (
    <EmptyState
      tone="problem"
      title={title}
      text={wordFailure(failureOf(error))}
      picture={<IconAlertTriangle size={30} stroke={1.5} />}
    >
      <Button onClick={onRetry}>{messages.common.tryAgain}</Button>
    </EmptyState>
  );
}
