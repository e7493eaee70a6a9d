/** The whole length of an anomaly as one value: the hold gives and takes. */
import { setAnomalyExtent } from '../../core/design/edit/edits.ts';
import { placementOf } from '../../core/design/types/resolve.ts';
import { isDuration, type Span, spanLike, wholeSamples } from '../../core/lib/time.ts';
import { type Binding, type DesignTarget, useBinding } from '../form/binding.ts';
import type { FormEnv } from '../form/param-text.ts';
import { fromText, type Parsed } from '../../core/fields/text.ts';
import type { TableRow } from './anomaly-rows.ts';

interface LengthBinding {
  readonly binding: Binding<Span>;
  readonly parse: (text: string) => Parsed<Span>;
}

const LENGTH = { type: 'span', label: '', help: '', default: 1, minSamples: 1 } as const;
const isSpan = (value: unknown): value is Span => typeof value === 'number' || isDuration(value);

export function useLengthBinding({ anomaly, metric }: TableRow, env: FormEnv): LengthBinding {
  const extent = placementOf(anomaly, env.intervalMs, env.samples);
  const ramps = extent.onsetEnd - extent.start + (extent.end - extent.holdEnd);
  const like = anomaly.hold ?? anomaly.recovery_time ?? anomaly.at;
  const holdOf = (length: Span) => wholeSamples(length, env.intervalMs) - ramps;
  const target: DesignTarget = {
    name: `an anomaly on ${metric}`,
    path: `anomalies.${metric}.${anomaly.id}`,
    edit: (design, _key, length) =>
      isSpan(length) ? setAnomalyExtent(design, { metric, id: anomaly.id }, { hold: holdOf(length) }) : design,
  };
  const length = spanLike(like, extent.end - extent.start, env.intervalMs);
  const binding = useBinding(target, 'length', 'Length', [{ length }], isSpan);
  const parse = (text: string): Parsed<Span> => {
    const read = fromText(LENGTH, text, env);
    if (!read.ok || read.value === undefined || holdOf(read.value) >= 0) return read;
    return { ok: false, message: `Onset and recovery alone take ${ramps} samples.` };
  };
  return { binding, parse };
}
