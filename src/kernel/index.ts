/** Puts the kernel together: one module instance, its memory, and the bindings over them. */
import type { Kernel } from './api.ts';
import { createArena } from './arena.ts';
import { createChance } from './chance.ts';
import { decimate } from './decimate.ts';
import { instantiate } from './instance.ts';
import { movingSums } from './moving-sums.ts';
import { createRowWriter } from './row-writer.ts';
import { createSlices } from './slices.ts';
import { POWERS, spellNumber } from './spell.ts';

export type * from './api.ts';
export { streamId } from './stream-id.ts';

/** Doubles that are copied at a time for arrays outside kernel memory. */
const SLICE = 8192;

/** Instantiates the embedded module synchronously. @param bytes size of the arena for f64/u8 (default 32 MiB) */
export function createKernel(options?: { readonly arenaBytes?: number }): Kernel {
  const arenaBytes = options?.arenaBytes ?? 32 * 1024 * 1024;
  const { calls, buffer, base } = instantiate(arenaBytes + SLICE * 8, {});
  const slices = createSlices(buffer, base, SLICE);
  const arena = createArena(buffer, base + SLICE * 8, base + SLICE * 8 + arenaBytes);
  return {
    ...arena,
    ...createChance(calls, slices),
    numpy: () => {
      throw new Error('numpy streams are not built yet');
    },
    exp: calls.exp,
    log: calls.log,
    sin: calls.sin,
    cos: calls.cos,
    pow: calls.pow,
    sinAll: (values) => slices.inPlace(values, calls.sinAll),
    expAll: (values) => slices.inPlace(values, calls.expAll),
    movingSums,
    roundDecimals(values, decimals) {
      const power = POWERS[decimals];
      if (power === undefined) throw new RangeError(`decimals must be a whole number 0 … 15, not ${decimals}`);
      slices.inPlace(values, (at, count) => calls.roundDecimals(at, count, power));
    },
    roundStep(values, step) {
      if (!(step > 0)) throw new RangeError(`step must be above 0, not ${step}`);
      slices.inPlace(values, (at, count) => calls.roundStep(at, count, step));
    },
    clamp: (values, min, max) => slices.inPlace(values, (at, count) => calls.clamp(at, count, min, max)),
    decimate,
    rowWriter: createRowWriter,
    numberText: (value, decimals) => spellNumber(value, decimals, false),
  };
}
