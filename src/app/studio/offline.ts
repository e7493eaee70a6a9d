/**
 * The studio without a network, once it was visited. A new version is offered and never forced: what is open is saved
 * before the page loads it. Knows no screen.
 */
import type { RunStore } from '../../store/run.ts';

/** Makes the page's service worker known to the browser. @returns asks for the new version and loads it */
export type RegisterWorker = (calls: { readonly onNeedRefresh: () => void }) => (reload: boolean) => Promise<void>;

interface OfflineOptions {
  readonly run: RunStore;
  /** Resolves when everything is saved. */
  readonly flush: () => Promise<void>;
  readonly register: RegisterWorker;
}

export function offerUpdates({ run, flush, register }: OfflineOptions): void {
  const update = register({
    onNeedRefresh: () =>
      run.setState({
        notice: {
          tone: 'info',
          message: 'A new version of Faultline is ready. What is open is saved before it loads.',
          action: { label: 'Load it', run: () => void flush().then(() => update(true)) },
        },
      }),
  });
}
