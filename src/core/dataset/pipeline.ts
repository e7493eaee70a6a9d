/**
 * The stages of one metric joined: shape, bent seasons, signal, noise, observed value (DESIGN.md 5). Knows no
 * rounding, no cells and no labels.
 */
import { addConstant, addInto, scaleByLevel } from './arrays.ts';
import type { FillNoise } from './noise.ts';
import type { Shape } from './shape.ts';
import { applyOverlays, bendsSignal, hull, type Stages, touches } from './stages.ts';
import { part, type Workspace } from './workspace.ts';

export interface Pipeline {
  /**
   * Turns the shape in `out` into observed values, not yet rounded. At most BLOCK samples.
   * @param draws the noise of the window; undefined for none
   * @param acting the anomalies; undefined for the clean twin
   */
  readonly observe: (
    out: Float64Array,
    draws: Float64Array | undefined,
    from: number,
    acting: Stages | undefined,
  ) => void;
  /** The same with shape and noise of its own. */
  readonly observeWindow: (from: number, out: Float64Array, acting: Stages | undefined) => void;
}

export function createPipeline(
  shape: Shape,
  noise: FillNoise | undefined,
  proportional: boolean,
  workspace: Workspace,
): Pipeline {
  /** Shape, noise and the anomalies up to stage observed, not yet rounded; at most BLOCK samples. */
  const observe = (out: Float64Array, draws: Float64Array | undefined, from: number, acting: Stages | undefined) => {
    const to = from + out.length;
    if (acting) {
      const bent = hull(acting.time, from, to);
      if (bent) shape.fill(bent.start, part(out, bent.start - from, bent.end - bent.start), acting.time);
      applyOverlays(acting.signal, from, out, workspace);
    }
    const disturbed = acting !== undefined && touches(acting.noise, from, to);
    if (disturbed || (draws && proportional)) {
      workspace.lend(out.length, (scaled) => {
        if (draws) scaled.set(draws);
        else scaled.fill(0);
        if (proportional) scaleByLevel(scaled, out);
        if (acting) applyOverlays(acting.noise, from, scaled, workspace);
        addInto(out, scaled);
      });
    } else if (draws) addInto(out, draws);
    // −0 becomes 0, as adding any noise would make it: a burst nearby must not change a bit elsewhere.
    else addConstant(out, 0);
    if (acting) applyOverlays(acting.observed, from, out, workspace);
  };

  /** The same from nothing. */
  const observeWindow = (from: number, out: Float64Array, acting: Stages | undefined) => {
    if (
      noise &&
      shape.constant !== undefined &&
      !proportional &&
      !(acting && bendsSignal(acting, from, from + out.length))
    ) {
      // The common case in one pass: value + noise has the same bits either way round.
      noise(from, out);
      addConstant(out, shape.constant);
      if (acting) applyOverlays(acting.observed, from, out, workspace);
      return;
    }
    shape.fill(from, out, []);
    if (!noise) return observe(out, undefined, from, acting);
    workspace.lend(out.length, (draws) => {
      noise(from, draws);
      observe(out, draws, from, acting);
    });
  };

  return { observe, observeWindow };
}
