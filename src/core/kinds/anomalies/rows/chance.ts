/** Which samples a damage takes, by chance. Knows no kind. */
import type { AnomalyContext } from '../kind.ts';

/** Sets 1 for the samples [from, from + out.length) that a share takes, 0 for others: one uniform a sample. */
export function markShare(
  share: number,
  { stream, lend }: Pick<AnomalyContext, 'stream' | 'lend'>,
): (out: Uint8Array, from: number) => void {
  if (share >= 1) return (out) => void out.fill(1);
  return (out, from) =>
    lend(out.length, (chance) => {
      stream.uniforms(chance, from);
      for (let i = 0; i < out.length; i++) out[i] = (chance[i] ?? 1) < share ? 1 : 0;
    });
}
