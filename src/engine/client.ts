/** The engine from the page: two workers, so that reading a file or hashing never stands in the way of a curve. */
import type { Engine } from './api/engine.ts';
import type { BackgroundEngine } from './api/background.ts';
import type { CurveEngine } from './api/curves.ts';
import { createLane } from './lane.ts';

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
/** Longest stretch without an answer for anything else: beyond it the worker is taken to hang. */
const WORK_LIMIT_MS = 120_000;

export function createEngineClient(options: EngineClientOptions): EngineClient {
  const { spawnCurves, spawnBackground, parseLimitMs = PARSE_LIMIT_MS, workLimitMs = WORK_LIMIT_MS } = options;
  const curves = createLane<CurveEngine>(spawnCurves, { name: 'engine', eager: true });
  const background = createLane<BackgroundEngine>(spawnBackground, { name: 'engine', eager: true });
  return {
    preview(request) {
      // Whatever the summary looks at is about to change.
      background.tell((engine) => engine.abandonSummary());
      return curves.ask((engine) => engine.preview(request), workLimitMs);
    },
    probe: (design, sample, members) => curves.ask((engine) => engine.probe(design, sample, members), workLimitMs),
    summary: (design) => background.ask((engine) => engine.summary(design), workLimitMs),
    page: (design, table, fromRow, rows) =>
      background.ask((engine) => engine.page(design, table, fromRow, rows), workLimitMs),
    spread: (request) => background.ask((engine) => engine.spread(request), workLimitMs),
    parse: (toml) => background.ask((engine) => engine.parse(toml), parseLimitMs),
    openLink: (link) => background.ask((engine) => engine.openLink(link), parseLimitMs),
    stop() {
      curves.stop();
      background.stop();
    },
  };
}
