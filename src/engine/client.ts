/**
 * The engine from the page: two workers, so that reading a file or hashing never stands in the way of
 * a curve. A worker that crashes or hangs is replaced, and what was asked of it is answered with an error. Only
 * this folder knows Comlink.
 */
import { type Remote, wrap } from 'comlink';
import type { Engine, EngineError, Reply } from './api/engine.ts';
import type { BackgroundEngine, CurveEngine, Started } from './api/workers.ts';

export interface EngineClientOptions {
  readonly spawnCurves: () => Worker;
  readonly spawnBackground: () => Worker;
  /** Limits in milliseconds; a worker that takes longer is stopped. For tests. */
  readonly parseLimitMs?: number;
  readonly workLimitMs?: number;
}

export interface EngineClient extends Engine {
  /** Stops the workers. */
  stop(): void;
}

const PARSE_LIMIT_MS = 5000;
const LOAD_LIMIT_MS = 60_000;
/** Longest stretch without an answer for anything else: beyond it the worker is taken to hang. */
const WORK_LIMIT_MS = 120_000;

export function createEngineClient(options: EngineClientOptions): EngineClient {
  const { spawnCurves, spawnBackground, parseLimitMs = PARSE_LIMIT_MS, workLimitMs = WORK_LIMIT_MS } = options;
  const curves = createLane<CurveEngine>(spawnCurves);
  const background = createLane<BackgroundEngine>(spawnBackground);
  return {
    preview(request) {
      // Whatever the summary looks at is about to change.
      background.tell((engine) => engine.abandonSummary());
      return curves.ask((engine) => engine.preview(request), workLimitMs);
    },
    probe: (design, sample) => curves.ask((engine) => engine.probe(design, sample), workLimitMs),
    summary: (design) => background.ask((engine) => engine.summary(design), workLimitMs),
    page: (design, table, fromRow, rows) =>
      background.ask((engine) => engine.page(design, table, fromRow, rows), workLimitMs),
    parse: (toml) => background.ask((engine) => engine.parse(toml), parseLimitMs),
    openLink: (link) => background.ask((engine) => engine.openLink(link), parseLimitMs),
    stop() {
      curves.stop();
      background.stop();
    },
  };
}

interface Running<E> {
  readonly worker: Worker;
  readonly remote: Remote<E>;
  /** Resolves with the reason when the worker is lost. */
  readonly lost: Promise<EngineError>;
  readonly end: (error: EngineError) => void;
  /** Resolves when its program is loaded. */
  readonly loaded: Promise<void>;
}

/** One worker, started at once and again at the first question after a loss. For clients of this folder. */
export function createLane<E>(spawn: () => Worker) {
  let running: Running<E> | undefined;

  const start = (): Running<E> => {
    const worker = spawn();
    let end: (error: EngineError) => void = () => {};
    const lost = new Promise<EngineError>((resolve) => {
      end = (error) => {
        if (running === own) running = undefined;
        worker.terminate();
        resolve(error);
      };
    });
    // Loading depends on the network, not on what is asked: it has a limit of its own.
    const slow = setTimeout(
      () => end({ code: 'timeout', path: '', message: 'The engine could not be loaded.' }),
      LOAD_LIMIT_MS,
    );
    const loaded = wrap<Started>(worker).ready();
    void Promise.race([loaded, lost]).then(() => clearTimeout(slow));
    const own: Running<E> = { worker, remote: wrap<E>(worker), lost, end, loaded };
    worker.onerror = (event) => {
      event.preventDefault();
      end({
        code: 'crashed',
        path: '',
        message: `The engine stopped: ${event.message || 'its program did not load'}.`,
      });
    };
    worker.onmessageerror = () => end({ code: 'crashed', path: '', message: 'The engine sent what cannot be read.' });
    return own;
  };

  // Loading the program takes longer than most answers: it begins before the first question.
  running = start();
  return {
    async ask<T>(question: (engine: Remote<E>) => Promise<Reply<T>>, limitMs: number): Promise<Reply<T>> {
      running ??= start();
      const { remote, lost, end, loaded } = running;
      const failed = lost.then((error) => ({ ok: false, error }) as const);
      let answered = false;
      let timer: ReturnType<typeof setTimeout> | undefined;
      void loaded.then(() => {
        if (answered) return;
        timer = setTimeout(() => end({ code: 'timeout', path: '', message: timeoutMessage(limitMs) }), limitMs);
      });
      try {
        return await Promise.race([question(remote), failed]);
      } catch (error) {
        return { ok: false, error: { code: 'internal', path: '', message: messageOf(error) } };
      } finally {
        answered = true;
        clearTimeout(timer);
      }
    },
    /** Says something that needs no answer, if there is anyone to hear it. */
    tell(word: (engine: Remote<E>) => Promise<void>) {
      if (running) word(running.remote).catch(() => {});
    },
    stop() {
      running?.end({ code: 'cancelled', path: '', message: 'The engine was stopped.' });
    },
  };
}

function timeoutMessage(limitMs: number): string {
  return `The engine gave no answer for ${limitMs / 1000} s and was started anew.`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
