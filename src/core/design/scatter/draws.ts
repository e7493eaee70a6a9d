/** The chance of a rule of placement: word n − 1 of the stream `scatter/ID/WHAT` is for what it places n-th. Knows no rule. */
import type { Kernel } from '../../../kernel/index.ts';
import { createStream, type RandomStream } from '../../samples/stream.ts';

export interface Draws {
  /** An even number between 0 and 1. @param what names the stream @param index word of the stream, from 0 */
  at(what: string, index: number): number;
}

/** Words that are drawn at once. */
const CHUNK = 1024;

interface Chunk {
  readonly stream: RandomStream;
  readonly values: Float64Array;
  first: number;
}

/** @param roll 0, or a number in the streams' names: `scatter/ID/roll-2/WHAT` */
export function createDraws(kernel: Kernel, seed: number, id: string, roll: number): Draws {
  const base = roll === 0 ? `scatter/${id}` : `scatter/${id}/roll-${roll}`;
  const chunks = new Map<string, Chunk>();
  return {
    at(what, index) {
      let chunk = chunks.get(what);
      if (!chunk) {
        const stream = createStream(kernel, seed, `${base}/${what}`);
        chunk = { stream, values: new Float64Array(CHUNK), first: -1 };
        chunks.set(what, chunk);
      }
      const first = index - (index % CHUNK);
      if (chunk.first !== first) {
        chunk.stream.uniforms(chunk.values, first);
        chunk.first = first;
      }
      return chunk.values[index - first] ?? 0;
    },
  };
}

/** A whole number from `least` to `most`. */
export function wholeBetween(u: number, least: number, most: number): number {
  return least + Math.floor(u * (most - least + 1));
}
