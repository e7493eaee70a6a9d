/** Whatever goes wrong while a question is answered comes back as an error value. */
import type { EngineError, Reply } from './api/engine.ts';

export async function guarded<T>(answer: () => Reply<T> | Promise<Reply<T>>): Promise<Reply<T>> {
  try {
    return await answer();
  } catch (error) {
    return { ok: false, error: errorOf(error) };
  }
}

function errorOf(error: unknown): EngineError {
  const message = error instanceof Error ? error.message : String(error);
  return { code: error instanceof RangeError ? 'too-large' : 'internal', path: '', message };
}
