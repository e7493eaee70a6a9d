/**
 * The stages of one metric joined: shape, bent seasons, signal, noise, observed value (docs/design/pipeline.md). Knows no
 * rounding, no cells and no labels.
 */
import { addConstant, addInto } from '../../samples/arrays.ts';
import type { FillNoise } from './noise.ts';
import type { Followed } from './relations/followed.ts';
import type { NoiseAtLevel } from './noise-at-level.ts';
import type { Shape } from './shape.ts';
import { applyOverlays, bendsSignal, hull, type Stages, touches, unionOf } from './stages.ts';
import { part, type Workspace } from '../../samples/workspace.ts';

export interface Pipeline {
  /**
   * Turns the shape in `out` into observed values, not yet rounded. At most BLOCK samples.
   * @param draws the noise of the window; undefined for none
   * @param acting the anomalies; undefined for the clean twin
   * @param clean whether what is followed is clean too; as `acting` says, if left out
   */
  readonly observe: (
    out: Float64Array,
    draws: Float64Array | undefined,
    from: number,
    acting: Stages | undefined,
    clean?: boolean,
  ) => void;
  /** The same with shape and noise of its own. */
  readonly observeWindow: (from: number, out: Float64Array, acting: Stages | undefined) => void;
  /** The same without the stage observed: what flows on to followers. */
  readonly flowWindow: (from: number, out: Float64Array, acting: Stages | undefined) => void;
  /** The clean twin's observed values with the shape of samples [source, …) and the noise of samples [from, …). */
  readonly observeElsewhere: (from: number, source: number, out: Float64Array) => void;
}

export function createPipeline(
  shape: Shape,
  followed: Followed | undefined,
  noise: FillNoise | undefined,
  atLevel: NoiseAtLevel | undefined,
  workspace: Workspace,
): Pipeline {
  /** Adds the noise of a window, as its anomalies leave it. @param draws undefined counts as zeros */
  const addNoise = (
    out: Float64Array,
    draws: Float64Array | undefined,
    from: number,
    acting: Stages | undefined,
  ): void => {
    const to = from + out.length;
    const disturbed = acting !== undefined && (touches(acting.noise, from, to) || touches(acting.draws, from, to));
    if (draws && !disturbed && !atLevel) return addInto(out, draws);
    if (draws && atLevel?.counts) return setCounts(out, draws, from, disturbed ? acting : undefined);
    workspace.lend(out.length, (scaled) => {
      if (draws) scaled.set(draws);
      else scaled.fill(0);
      if (draws && acting) applyOverlays(acting.draws, from, scaled, workspace);
      if (draws) atLevel?.apply(scaled, out);
      if (acting) applyOverlays(acting.noise, from, scaled, workspace);
      addInto(out, scaled);
    });
  };

  /** Puts counts in place of the levels; where an anomaly changes how far one departs, it is a whole number again. */
  const setCounts = (out: Float64Array, draws: Float64Array, from: number, acting: Stages | undefined): void =>
    workspace.lend(out.length, (counts) => {
      counts.set(draws);
      if (acting) applyOverlays(acting.draws, from, counts, workspace);
      atLevel?.apply(counts, out);
      if (!acting) return out.set(counts);
      workspace.lend(out.length, (departures) => {
        for (let i = 0; i < out.length; i++) departures[i] = (counts[i] ?? 0) - (out[i] ?? 0);
        applyOverlays(acting.noise, from, departures, workspace);
        for (let i = 0; i < out.length; i++) {
          const level = out[i] ?? 0;
          const count = counts[i] ?? 0;
          const departure = departures[i] ?? 0;
          out[i] = departure === count - level ? count : Math.max(0, Math.round(level + departure));
        }
      });
    });

  /** Shape, what is followed, noise, and the anomalies up to stage noise; at most BLOCK samples. */
  const flow = (
    out: Float64Array,
    draws: Float64Array | undefined,
    from: number,
    acting: Stages | undefined,
    clean = acting === undefined,
  ) => {
    const to = from + out.length;
    if (acting) {
      const bent = hull(acting.time, from, to);
      if (bent) shape.fill(bent.start, part(out, bent.start - from, bent.end - bent.start), acting.time);
    }
    followed?.add(from, out, clean);
    if (acting) applyOverlays(acting.signal, from, out, workspace);
    if (draws) addNoise(out, draws, from, acting);
    // Without noise nothing is added where no anomaly makes some: even + 0 would turn −0 into 0.
    else if (acting) {
      for (const { start, end } of unionOf(acting.noise, from, to)) {
        addNoise(part(out, start - from, end - start), undefined, start, acting);
      }
    }
  };

  const observe: Pipeline['observe'] = (out, draws, from, acting, clean) => {
    flow(out, draws, from, acting, clean);
    if (acting) applyOverlays(acting.observed, from, out, workspace);
  };

  /** The same from nothing. */
  const flowWindow = (from: number, out: Float64Array, acting: Stages | undefined) => {
    if (
      noise &&
      !followed &&
      shape.constant !== undefined &&
      !atLevel &&
      !(acting && bendsSignal(acting, from, from + out.length))
    ) {
      // The common case in one pass: value + noise has the same bits either way round.
      noise(from, out);
      addConstant(out, shape.constant);
      return;
    }
    shape.fill(from, out, []);
    if (!noise) return flow(out, undefined, from, acting);
    workspace.lend(out.length, (draws) => {
      noise(from, draws);
      flow(out, draws, from, acting);
    });
  };

  const observeWindow = (from: number, out: Float64Array, acting: Stages | undefined) => {
    flowWindow(from, out, acting);
    if (acting) applyOverlays(acting.observed, from, out, workspace);
  };

  const observeElsewhere = (from: number, source: number, out: Float64Array) => {
    shape.fill(source, out, []);
    followed?.add(source, out, true);
    if (!noise) return;
    workspace.lend(out.length, (draws) => {
      noise(from, draws);
      addNoise(out, draws, from, undefined);
    });
  };

  return { observe, observeWindow, flowWindow, observeElsewhere };
}
