/** A stream whose last window of uniforms is kept for those who ask for the same one next. Knows no designs. */
import type { RandomStream } from './stream.ts';

/** Draws that are kept; longer windows are not. */
const MOST_KEPT = 8192;

/** The same uniforms as `stream` gives. */
export function keepRecent(stream: RandomStream): Pick<RandomStream, 'uniforms'> {
  const kept = new Float64Array(MOST_KEPT);
  let first = 0;
  let count = 0;
  return {
    uniforms(out, from) {
      if (from >= first && from + out.length <= first + count) {
        out.set(kept.subarray(from - first, from - first + out.length));
        return;
      }
      stream.uniforms(out, from);
      if (out.length > MOST_KEPT) return;
      kept.set(out);
      first = from;
      count = out.length;
    },
  };
}
