/** The −/+ steps, units and hints of numbers and lengths. Their texts are core's (fields/text.ts). Pure; knows no widgets. */
import type { NumberSpec, OptionalNumberSpec, OptionalSpanSpec, FieldUnit, SpanSpec } from '../../core/fields/spec.ts';
import { type Span, spanLike, spanSamples } from '../../core/lib/time.ts';
import { lengthText } from '../../core/lib/words.ts';
import { countText } from '../words/number-text.ts';

/** What a form must know of the design to spell its values. */
export interface FormEnv {
  readonly startMs: number;
  readonly intervalMs: number;
  readonly samples: number;
  /** Unit of the metric that the form is about. */
  readonly unit: string | undefined;
}

type AnyNumberSpec = Omit<NumberSpec, 'type' | 'default'> | OptionalNumberSpec;

/** The next number for −/+: by the parameter's step, or by the value's own size; stays within the bounds. */
export function stepNumber(value: number | undefined, spec: AnyNumberSpec, direction: 1 | -1, large: boolean): number {
  const from = value ?? spec.min ?? 0;
  const size = stepSize(from, spec) * (large ? 10 : 1);
  const sum = from + direction * size;
  // Without the dust of fractions; whole numbers are exact, and a seed may have sixteen digits.
  const next = Number.isInteger(sum) ? sum : Number(sum.toPrecision(12));
  const { min, max, open } = spec;
  if (min !== undefined && (open === 'min' || open === 'both' ? next <= min : next < min))
    return open === undefined ? min : from;
  if (max !== undefined && (open === 'max' || open === 'both' ? next >= max : next > max))
    return open === undefined ? max : from;
  return next;
}

function stepSize(value: number, spec: AnyNumberSpec): number {
  if (spec.step !== undefined) return spec.step;
  const size = Math.abs(value);
  const own = size === 0 ? 1 : 10 ** Math.floor(Math.log10(size) - 0.3010299);
  const step = size === 0 && spec.max !== undefined && spec.max <= 1 ? 0.05 : own;
  return spec.integer ? Math.max(1, Math.round(step)) : step;
}

export function unitText(unit: FieldUnit | undefined, env: FormEnv): string | undefined {
  if (unit === undefined || typeof unit === 'string') return unit;
  if (env.unit === undefined) return unit.of === 'metric' ? undefined : 'a sample';
  return unit.of === 'metric' ? env.unit : `${env.unit} a sample`;
}

type AnySpanSpec = Omit<SpanSpec, 'type' | 'default'> | OptionalSpanSpec;

/** The same length in the other form: "# 70" (samples), "35 min". */
export function spanHint(value: Span | undefined, env: FormEnv): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number') return lengthText(value * env.intervalMs);
  return `# ${countText(Math.round(spanSamples(value, env.intervalMs)))}`;
}

const LADDER_MS = [
  1, 5, 10, 50, 100, 500, 1000, 5000, 10_000, 30_000, 60_000, 300_000, 600_000, 1_800_000, 3_600_000, 10_800_000,
  21_600_000, 86_400_000,
] as const;

/** The next length for −/+: a round step of about a tenth of it, never below the least. */
export function stepSpan(
  value: Span | undefined,
  spec: AnySpanSpec,
  env: FormEnv,
  direction: 1 | -1,
  large: boolean,
): Span {
  const least = spec.minSamples ?? 0;
  const samples = value === undefined ? 0 : spanSamples(value, env.intervalMs);
  const step = stepSamples(samples, typeof value === 'string', env) * (large ? 10 : 1);
  return spanLike(value, Math.max(least, Number((samples + direction * step).toPrecision(12))), env.intervalMs);
}

function stepSamples(samples: number, asDuration: boolean, env: FormEnv): number {
  if (!asDuration) return Math.max(1, 10 ** Math.floor(Math.log10(Math.max(1, Math.abs(samples))) - 0.3010299));
  const wanted = (Math.abs(samples) * env.intervalMs) / 8;
  const step = LADDER_MS.findLast((ms) => ms <= wanted) ?? LADDER_MS[0];
  return Math.max(env.intervalMs, Math.round(step / env.intervalMs) * env.intervalMs) / env.intervalMs;
}
