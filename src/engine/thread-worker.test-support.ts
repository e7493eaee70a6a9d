/** A worker that is none: for tests of those who talk to one. */
import { expose } from 'comlink';
import { MessageChannel } from 'node:worker_threads';

/** A worker of this thread: messages cross as they do between threads, and it can be made to crash. */
export function createThreadWorker(engine: object) {
  const { port1, port2 } = new MessageChannel();
  const endpoint = (port: typeof port1) => ({
    postMessage: (message: unknown, transfer: readonly Transferable[] = []) =>
      port.postMessage(message, transfer as never),
    addEventListener: (_type: string, listener: (event: { readonly data: unknown }) => void) =>
      void port.on('message', (data: unknown) => listener({ data })),
    removeEventListener: () => {},
  });
  expose({ ready: () => {}, ...engine }, endpoint(port2) as never);
  const worker = {
    ...endpoint(port1),
    onerror: undefined as ((event: { readonly message: string; preventDefault(): void }) => void) | undefined,
    onmessageerror: undefined,
    terminated: false,
    terminate() {
      worker.terminated = true;
      port1.close();
    },
  };
  return worker;
}

export type ThreadWorker = ReturnType<typeof createThreadWorker>;

/** Only what a client uses of a Worker is there. */
export function workerOf(worker: ThreadWorker): Worker {
  return worker as unknown as Worker;
}
