/** A part of the screen that could not be loaded or has failed: says so in its place, and the rest goes on. */
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from './button.tsx';

interface Props {
  /** "The editor" */
  readonly name: string;
  readonly children: ReactNode;
}

interface State {
  readonly failed: boolean;
}

/** React offers error boundaries as classes only. */
export class PartBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert" style={{ padding: 12, display: 'grid', gap: 8, justifyItems: 'start' }}>
        <p>{this.props.name} could not be shown. Your design is safe.</p>
        <Button small onPress={() => this.setState({ failed: false })}>
          Try again
        </Button>
      </div>
    );
  }
}
