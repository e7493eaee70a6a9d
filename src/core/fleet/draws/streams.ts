/** Random numbers of a fleet: one stream a machine and cause, reached at any index. Knows no formula that uses them. */
import { type Kernel, streamId } from '../../../kernel/index.ts';
import type { CauseId } from '../causes/registry.ts';

/** What draws from a stream of its own: a cause has one of its id. The words are part of the stream's name and never change. */
export type FleetStream =
  | CauseId
  | 'machine'
  | 'load'
  | 'load-state'
  | 'requests'
  | 'errors'
  | 'memory'
  | 'network'
  | 'latency'
  | 'failure-length'
  | `fault/${string}`
  | 'jobs'
  | 'job-details';

/** The stream `fleet/<machine_id>/<what draws>`. */
export function fleetStream(machineId: string, stream: FleetStream): bigint {
  return streamId(`fleet/${machineId}/${stream}`);
}

/** Words that the kernel makes at a time, and what one draw takes of a stream that gives several numbers a draw. */
export const WORDS_PER_DRAW = 4;

/** Uniform numbers of one seed, a few at a time. */
export interface Draws {
  /** `count` (at most 16) uniforms from `index` on; valid until the next call. */
  at(stream: bigint, index: number, count: number): Float64Array;
}

export function createDraws(kernel: Kernel, seed: number): Draws {
  const buffers = Array.from({ length: 17 }, (_, count) => kernel.f64(count));
  return {
    at(stream, index, count) {
      const out = buffers[count];
      if (!out) throw new RangeError(`at most 16 numbers a draw, not ${count}`);
      kernel.uniforms(out, seed, stream, index);
      return out;
    },
  };
}
