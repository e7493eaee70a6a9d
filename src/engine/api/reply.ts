/** How an answer crosses between page and worker: errors as values. */

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: EngineError };

export interface EngineError {
  /** 'bad-design', 'too-large', 'cancelled', 'timeout', 'disk', 'internal', … */
  readonly code: string;
  readonly path: string;
  readonly message: string;
}
