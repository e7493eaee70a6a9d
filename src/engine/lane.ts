/**
 * The one client of a worker: starts it, asks it, and when it crashes or hangs ends it, answers what waits with an
 * error and starts another at the next question. Curves, background, fleet, export and feed all stand on it.
 */
import { type Remote, wrap } from 'comlink';
import type { EngineError, Reply } from './api/reply.ts';
import type { Started } from './api/workers.ts';

export interface LaneOptions<E> {
  /** What its errors call it: `The engine stopped: …`. */
  readonly name: 'engine' | 'export' | 'feed';
  /** Starts at once, not with the first question: loading the program takes longer than most answers. */
  readonly eager?: boolean;
  /** Tells a new worker what it must know before the first question. */
  readonly prepare?: (worker: Remote<E>) => Promise<void>;
  /** A worker is lost that nobody had stopped. */
  readonly onLost?: (error: EngineError) => void;
}

export interface Lane<E> {
  /**
   * Asks for a value.
   * @param limitMs longest wait for the answer, from when the program is loaded; beyond it the worker is taken to
   *   hang. Absent: as long as it takes
   */
  request<T>(question: (worker: Remote<E>) => Promise<T>, limitMs?: number): Promise<Reply<T>>;
  /** The same of a question whose answer is a reply itself. */
  ask<T>(question: (worker: Remote<E>) => Promise<Reply<T>>, limitMs?: number): Promise<Reply<T>>;
  /** Says something that needs no answer, if there is anyone to hear it. */
  tell(word: (worker: Remote<E>) => Promise<void>): void;
  /** Ends the worker; what waits is answered with `reason`. The next question starts another. */
  stop(reason?: EngineError): void;
}

interface Running<E> {
  readonly remote: Remote<E>;
  /** Resolves with the reason when the worker is lost. */
  readonly lost: Promise<EngineError>;
  readonly end: (error: EngineError) => void;
  /** Ends it, and says so. */
  readonly fail: (code: string, message: string) => void;
  /** Resolves when its program is loaded and it knows what it must. */
  readonly ready: Promise<void>;
}

/** Loading depends on the network, not on what is asked: it has a limit of its own. */
const LOAD_LIMIT_MS = 60_000;

export function createLane<E>(spawn: () => Worker, { name, eager, prepare, onLost }: LaneOptions<E>): Lane<E> {
  let running: Running<E> | undefined;

  const start = (): Running<E> => {
    const worker = spawn();
    let resolveLost: (error: EngineError) => void = () => {};
    const lost = new Promise<EngineError>((resolve) => {
      resolveLost = resolve;
    });
    const end = (error: EngineError) => {
      if (running === own) running = undefined;
      worker.terminate();
      resolveLost(error);
    };
    const fail = (code: string, message: string) => {
      const isNews = running === own;
      const error = { code, path: '', message };
      end(error);
      if (isNews) onLost?.(error);
    };
    const remote = wrap<E>(worker);
    const load = async () => {
      await wrap<Started>(worker).ready();
      await prepare?.(remote);
    };
    const own: Running<E> = { remote, lost, end, fail, ready: load() };
    const slow = setTimeout(() => fail('timeout', `The ${name} could not be loaded.`), LOAD_LIMIT_MS);
    void Promise.race([own.ready, lost]).then(
      () => clearTimeout(slow),
      (error: unknown) => {
        clearTimeout(slow);
        fail('crashed', `The ${name} stopped: ${messageOf(error)}.`);
      },
    );
    worker.onerror = (event) => {
      event.preventDefault();
      fail('crashed', `The ${name} stopped: ${event.message || 'its program did not load'}.`);
    };
    worker.onmessageerror = () => fail('crashed', `The ${name} sent what cannot be read.`);
    return own;
  };

  const request: Lane<E>['request'] = async (question, limitMs) => {
    running ??= start();
    const own = running;
    let answered = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = async () => {
      // Messages come in order: only what a worker must be told first is waited for.
      if (prepare) await own.ready;
      return { ok: true, value: await question(own.remote) } as const;
    };
    const watched = own.ready.then(() => {
      if (answered || limitMs === undefined) return;
      timer = setTimeout(() => own.fail('timeout', timeoutMessage(name, limitMs)), limitMs);
    });
    watched.catch(() => {});
    try {
      return await Promise.race([begin(), own.lost.then((error) => ({ ok: false, error }) as const)]);
    } catch (error) {
      return { ok: false, error: { code: 'internal', path: '', message: messageOf(error) } };
    } finally {
      answered = true;
      clearTimeout(timer);
    }
  };

  if (eager) running = start();
  return {
    request,
    async ask(question, limitMs) {
      const reply = await request(question, limitMs);
      return reply.ok ? reply.value : reply;
    },
    tell(word) {
      if (running) word(running.remote).catch(() => {});
    },
    stop: (reason = { code: 'cancelled', path: '', message: `The ${name} was stopped.` }) => running?.end(reason),
  };
}

function timeoutMessage(name: string, limitMs: number): string {
  return `The ${name} gave no answer for ${limitMs / 1000} s and was started anew.`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
