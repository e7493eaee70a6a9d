/** What the engine's tests share: a kernel, short ways to write designs, and windows of values. Only for tests. */
import { expect } from 'vitest';
import { newSpec } from '../fields/kind.ts';
import { createKernel, type Kernel } from '../../kernel/index.ts';
import type { AnomalyKindBase } from '../kinds/anomalies/kind.ts';
import { newDesign, newMetric } from '../design/types/defaults.ts';
import type { Anomaly, Design, General, Metric, NoiseSpec } from '../design/types/design.ts';
import { createGenerator } from './create-generator.ts';
import type { Generator, GeneratorOptions } from './metric/generator.ts';

/** One kernel for all test files of a process; what a file takes is given back after it (release-kernel.test-support.ts). */
export const kernel: Kernel = createKernel();

export function designOf(metrics: readonly Metric[], general: Partial<General> = {}): Design {
  return { ...newDesign({ seed: 7, num_samples: 3000, ...general }), metrics };
}

export function metricOf(part: Partial<Metric> = {}): Metric {
  return { ...newMetric('m', 100), ...part };
}

export function gaussianNoise(part: Partial<NoiseSpec> = {}): NoiseSpec {
  return { kind: 'gaussian', loc: 0, scale: 1, smoothing_window: 1, mode: 'additive', ...part } as NoiseSpec;
}

/** An anomaly with its kind's defaults. */
export function anomalyOf(kind: AnomalyKindBase, part: Partial<Anomaly> = {}): Anomaly {
  return { id: 'a', at: 1000, pattern: 'linear', ...newSpec(kind), ...part } as Anomaly;
}

export function generatorOf(design: Design, options: GeneratorOptions = {}): Generator {
  return createGenerator(design, kernel, options);
}

/** Runs `use` and frees what it took of the kernel's memory. */
export function framed<T>(use: () => T): T {
  const mark = kernel.mark();
  try {
    return use();
  } finally {
    kernel.release(mark);
  }
}

export interface Cells {
  readonly values: Float64Array;
  readonly empty: Uint8Array;
}

/** Values and flags of a window of one metric. */
export function cellsOf(design: Design, from = 0, to = design.general.num_samples, metric = 0, clean = false): Cells {
  return framed(() => {
    const values = new Float64Array(to - from);
    const empty = new Uint8Array(to - from);
    generatorOf(design).evaluate(metric, from, values, empty, clean);
    return { values, empty };
  });
}

export function valuesOf(design: Design, from?: number, to?: number): Float64Array {
  return cellsOf(design, from, to).values;
}

export function cleanOf(design: Design, from?: number, to?: number): Float64Array {
  return cellsOf(design, from, to, 0, true).values;
}

/** Bits, so that NaN and −0 count as what they are. */
export function bitsOf(values: Float64Array): BigUint64Array {
  return new BigUint64Array(values.slice().buffer);
}

const LATIN = new TextDecoder('latin1');

/** The bits as a text, for many values: texts are compared at once, and each byte is a character of its own. */
export function bitText(values: Float64Array): string {
  return LATIN.decode(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
}

/** As `expect(bitsOf(a)).toEqual(bitsOf(b))`, which is slow where they are the same; it says the place where they are not. */
export function expectSameBits(a: Float64Array, b: Float64Array): void {
  if (bitText(a) !== bitText(b)) expect(bitsOf(a)).toEqual(bitsOf(b));
}
