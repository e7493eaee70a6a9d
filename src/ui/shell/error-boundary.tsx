/** When the screen fails: says so, and keeps the design downloadable. Knows only how to write it as text. */
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { download } from '../../app/export/browser-exports.ts';
import type { Studio } from '../../app/studio/studio.ts';
import css from './app.module.css';

interface Props {
  readonly studio: Pick<Studio, 'document'> & { readonly toml: Pick<Studio['toml'], 'write'> };
  readonly children: ReactNode;
}

interface State {
  readonly message: string | undefined;
}

/** React offers error boundaries as classes only. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { message: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === undefined) return this.props.children;
    const name = this.props.studio.document.store.getState().design.general.name;
    const toml = textOf(this.props.studio);
    return (
      <main className={css.broken}>
        <h1>The screen has failed, your design has not</h1>
        <p>“{name}” is still here. Download it, then load the page again; what was saved opens as it was.</p>
        <pre>{message}</pre>
        <div>
          {toml === undefined ? null : (
            <button
              type="button"
              className={css.link}
              onClick={() => download(new Blob([toml], { type: 'application/toml' }), 'design.toml')}
            >
              Download the design as TOML
            </button>
          )}
          <button type="button" className={css.link} onClick={() => location.reload()}>
            Load the page again
          </button>
        </div>
      </main>
    );
  }
}

function textOf(studio: Props['studio']): string | undefined {
  try {
    return studio.toml.write();
  } catch {
    // If even writing fails, autosave still has the last good design.
    return undefined;
  }
}
