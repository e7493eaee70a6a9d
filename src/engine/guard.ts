/** Whatever goes wrong while a question is answered comes back as an error value. */
import { PlacementError } from '../core/design/scatter/placement-error.ts';
import { TooLargeError } from '../kernel/arena.ts';
import type { EngineError, Reply } from './api/reply.ts';

export async function guarded<T>(answer: () => Reply<T> | Promise<Reply<T>>): Promise<Reply<T>> {
  try {
    return await answer();
  } catch (error) {
    return { ok: false, error: errorOf(error) };
  }
}

/** What the browsers say when there is no memory for an array. A RangeError of any other sort is a fault of the program. */
const NO_MEMORY = /allocation failed|out of memory|allocation size overflow/i;

function errorOf(error: unknown): EngineError {
  if (error instanceof PlacementError) {
    const [first] = error.problems;
    return { code: 'bad-design', path: first?.path ?? '', message: first?.message ?? error.message };
  }
  const message = error instanceof Error ? error.message : String(error);
  const tooLarge = error instanceof TooLargeError || (error instanceof RangeError && NO_MEMORY.test(message));
  return { code: tooLarge ? 'too-large' : 'internal', path: '', message };
}
