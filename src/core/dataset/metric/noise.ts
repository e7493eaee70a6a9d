/**
 * The noise of a metric over any window: draws by Philox, with memory or without, or numpy's own sequence, either
 * smoothed by a moving average. What is common to several metrics is mixed in before that. Knows no shape and no anomalies.
 */
import type { NumpyStream } from '../../../kernel/index.ts';
import type { NoiseContext, PlainNoiseKind } from '../../kinds/kind.ts';
import type { General, Metric, NoiseSpec } from '../../design/types/design.ts';
import { createStream } from '../../samples/stream.ts';
import { createRemembered, createSequence } from './checkpoints.ts';
import { knownKind } from '../../kinds/registry.ts';
import { createMovingAverage, type FillAverages } from './moving-average.ts';
import { type ChangeCommon, type CommonCauses, createSharedStream } from './relations/common-noise.ts';
import type { Workspace } from '../../samples/workspace.ts';

/** Fills samples [from, from + out.length), at most BLOCK, all inside the data. */
export type FillNoise = (from: number, out: Float64Array) => void;

/**
 * @param causes where the metric's common causes come from
 * @param change what becomes of the common part of its draws; absent: it stays
 */
export function createNoise(
  spec: NoiseSpec,
  { key, factors }: Pick<Metric, 'key' | 'factors'>,
  general: General,
  workspace: Workspace,
  causes: CommonCauses,
  change?: ChangeCommon,
): FillNoise {
  const { kernel } = workspace;
  const own = createStream(kernel, general.seed, `${key}/noise`);
  const draws = factors ? createSharedStream({ own, shares: factors, causes }, workspace, change) : own;
  const early = createStream(kernel, general.seed, `${key}/noise-start`);
  const draw = drawsOf(spec, general, { workspace, draws, early });
  const width = spec.smoothing_window;
  if (width === 1) return draw;
  return smoothed(draw, width, general.num_samples, createMovingAverage(width, general.rng, kernel));
}

/** Whether the noise is numpy's own: the kinds that the Python generator has; every other kind has its stream. */
export function drawsNumpy(spec: NoiseSpec, { rng }: General): boolean {
  return rng === 'numpy' && 'distribution' in knownKind('noise', spec.kind);
}

/** Draws before they are smoothed; of a count the uniforms that it is made of. */
function drawsOf(spec: NoiseSpec, general: General, context: NoiseContext): FillNoise {
  const { workspace, draws } = context;
  const kind = knownKind('noise', spec.kind);
  if ('distribution' in kind) {
    const [a, b] = kind.parameters(spec);
    if (drawsNumpy(spec, general)) return numpyDraws(kind, a, b, general.seed, workspace);
    return (from, out) => draws.noise(out, kind.distribution, a, b, from);
  }
  if ('counts' in kind) return (from, out) => draws.uniforms(out, from);
  return createRemembered(kind.compile(spec, context), workspace);
}

/** As the Python generator does: numpy's generator started anew with the design's seed for every metric. */
function numpyDraws(kind: PlainNoiseKind, a: number, b: number, seed: number, workspace: Workspace): FillNoise {
  const generator = workspace.kernel.numpy(seed);
  const first = generator.save();
  return createSequence<readonly bigint[]>(
    {
      reset: () => generator.restore(first),
      save: () => generator.save(),
      restore: (state) => generator.restore(state),
      run: (_from, out) => drawNumpy(generator, kind, a, b, out),
    },
    workspace,
  ).fill;
}

function drawNumpy(generator: NumpyStream, kind: PlainNoiseKind, a: number, b: number, out: Float64Array): void {
  switch (kind.distribution) {
    case 'gaussian':
      return generator.normal(out, a, b);
    case 'uniform':
      return generator.uniform(out, a, b);
    case 'exponential':
      return generator.exponential(out, b);
    case 'logistic':
      return generator.logistic(out, a, b);
    case 'laplace':
      return generator.laplace(out, a, b);
  }
}

/**
 * Moving average over [i − ⌊w/2⌋, i + ⌊(w − 1)/2⌋] with zeros outside the data, always divided by w
 * (numpy.convolve(noise, ones(w)/w, mode="same")). Keeps the draws of the last window, since the next one
 * usually overlaps it.
 */
function smoothed(draw: FillNoise, width: number, samples: number, average: FillAverages): FillNoise {
  const before = Math.floor(width / 2);
  let raw = new Float64Array(0);
  let rawFrom = 0;
  let rawLength = 0;

  const fillRaw = (from: number, length: number) => {
    if (raw.length < length) {
      const larger = new Float64Array(length);
      larger.set(raw.subarray(0, rawLength));
      raw = larger;
    }
    const kept = from >= rawFrom ? rawFrom + rawLength - from : 0;
    const reused = Math.min(Math.max(kept, 0), length);
    if (reused > 0) raw.copyWithin(0, from - rawFrom, from - rawFrom + reused);
    drawInside(from + reused, raw.subarray(reused, length));
    rawFrom = from;
    rawLength = length;
  };

  const drawInside = (from: number, out: Float64Array) => {
    const first = Math.min(Math.max(0, from), from + out.length);
    const last = Math.max(first, Math.min(samples, from + out.length));
    out.fill(0, 0, first - from);
    if (last > first) draw(first, out.subarray(first - from, last - from));
    out.fill(0, last - from);
  };

  return (from, out) => {
    const length = out.length + width - 1;
    fillRaw(from - before, length);
    average(raw.subarray(0, length), out, from);
  };
}
