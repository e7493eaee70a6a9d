/** Puts the kernel together: one module instance, its memory, and the bindings over them. */
import type { Kernel } from './api.ts';
import { createArena } from './arena.ts';
import { powerOf } from './cell-records.ts';
import { createChance } from './chance.ts';
import { createDecimate } from './decimate.ts';
import { createMemory, instantiate } from './instance.ts';
import { movingSums } from './moving-sums.ts';
import { createNumpy } from './numpy.ts';
import { createRowWriter } from './row-writer.ts';
import { createSlices } from './slices.ts';
import { createTextHost, TEXT_AREA_BYTES } from './text-area.ts';

export type * from './api.ts';
export { streamId } from './stream-id.ts';

/** Doubles that are copied at a time for arrays outside kernel memory. */
const SLICE = 8192;

/** Instantiates the embedded module synchronously. @param bytes size of the arena for f64/u8 (default 32 MiB) */
export function createKernel(options?: { readonly arenaBytes?: number }): Kernel {
  const arenaBytes = options?.arenaBytes ?? 32 * 1024 * 1024;
  const memory = createMemory(SLICE * 8 + TEXT_AREA_BYTES + arenaBytes);
  const text = createTextHost(memory.buffer);
  const { calls, base } = instantiate(memory, text.host);
  const textAt = base + SLICE * 8;
  const arenaAt = textAt + TEXT_AREA_BYTES;
  const slices = createSlices(memory.buffer, base, SLICE);
  const area = text.open(textAt);
  const bytes = new Uint8Array(memory.buffer);
  return {
    ...createArena(memory.buffer, arenaAt, arenaAt + arenaBytes),
    ...createChance(calls, slices),
    numpy: createNumpy(calls, memory.buffer, slices),
    exp: calls.exp,
    log: calls.log,
    sin: calls.sin,
    cos: calls.cos,
    pow: calls.pow,
    sinAll: (values) => slices.inPlace(values, calls.sinAll),
    expAll: (values) => slices.inPlace(values, calls.expAll),
    normalCdf: (values) => slices.inPlace(values, calls.normalCdf),
    movingSums,
    roundDecimals(values, decimals) {
      const power = powerOf(decimals);
      slices.inPlace(values, (at, count) => calls.roundDecimals(at, count, power));
    },
    roundStep(values, step) {
      if (!(step > 0)) throw new RangeError(`step must be above 0, not ${step}`);
      slices.inPlace(values, (at, count) => calls.roundStep(at, count, step));
    },
    clamp: (values, min, max) => slices.inPlace(values, (at, count) => calls.clamp(at, count, min, max)),
    decimate: createDecimate(calls, memory.buffer, slices),
    rowWriter: (layout) => createRowWriter(calls, area, layout),
    numberText(value, decimals) {
      const power = decimals === undefined ? 1 : powerOf(decimals);
      const end = calls.writeNumber(base, value, power, decimals ?? -1);
      return String.fromCharCode(...bytes.subarray(base, end));
    },
  };
}
