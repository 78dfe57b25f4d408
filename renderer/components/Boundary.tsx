import { Component, type ReactNode } from 'react';
import { messages } from '../text/messages.ts';
import { Failed } from './Failed.tsx';

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
      <Failed
        title={messages.windowFailed}
        error={this.state.error}
        onRetry={() => this.setState({ error: undefined, failed: false })}
      />
    );
  }
}
