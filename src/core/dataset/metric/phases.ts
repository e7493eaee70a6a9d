/** Places in a cycle, without drift: exact arithmetic on whole units wherever the units are whole. */
import type { Cycle } from '../../kinds/kind.ts';

/** Fills `out` with the places, in cycles and not below 0, of samples [from, from + out.length): below 1 + phase, not reduced further. */
export function fillPhases(cycle: Cycle, from: number, out: Float64Array): void {
  const { pieceAt, step, phase } = cycle;
  if (!pieceAt) return fillLine(cycle, from, out);
  for (let done = 0; done < out.length; ) {
    const { origin, period, until } = pieceAt(from + done);
    const count = Math.min(until - from, out.length) - done;
    fillLine({ origin, step, period, phase }, from + done, out.subarray(done, done + count));
    done += count;
  }
}

function fillLine({ origin, step, period, phase }: Cycle, from: number, out: Float64Array): void {
  const whole = Number.isInteger(step) && Number.isInteger(period) && Number.isInteger(origin);
  if (!whole) {
    // % is exact on any two numbers, so even here nothing adds up; only i·step is rounded.
    for (let i = 0; i < out.length; i++) out[i] = modulo(origin + (from + i) * step, period) / period + phase;
    return;
  }
  const advance = step % period;
  let rest = modulo(origin + from * step, period);
  for (let i = 0; i < out.length; i++) {
    out[i] = rest / period + phase;
    rest += advance;
    if (rest >= period) rest -= period;
  }
}

/** Reduces places to [0, 1). */
export function wrapPhases(phases: Float64Array): void {
  for (let i = 0; i < phases.length; i++) {
    const phase = phases[i] ?? 0;
    const rest = phase - Math.floor(phase);
    // A hair below 0 rounds up to 1.
    phases[i] = rest < 1 ? rest : 0;
  }
}

function modulo(value: number, period: number): number {
  const rest = value % period;
  return rest < 0 ? rest + period : rest;
}
