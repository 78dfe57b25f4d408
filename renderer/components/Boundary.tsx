import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { failureOf } from '../bridge/requestError.ts';
import { messages, wordFailure } from '../text/messages.ts';
import { EmptyState } from './EmptyState.tsx';

interface BoundaryState {
  error: unknown;
  failed: boolean;
}

/** Keeps a mistake in our own drawing code from leaving an empty window. */
export class Boundary extends Component<{ children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { error: undefined, failed: false };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error, failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <EmptyState
        tone="problem"
        title={messages.windowFailed}
        text={wordFailure(failureOf(this.state.error))}
        picture={<IconAlertTriangle size={30} stroke={1.5} />}
      >
        <Button onClick={() => this.setState({ error: undefined, failed: false })}>
          {messages.common.tryAgain}
        </Button>
      </EmptyState>
    );
  }
}
