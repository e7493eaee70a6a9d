/** The clips of a design: what stands on the lanes, in samples and words. Knows no pixels. */
import type { AnomalyKindBase } from '../../../core/kinds/anomalies/kind.ts';
import { anomalyKindOf } from '../../../core/kinds/registry.ts';
import { kindTitle } from '../../../app/placing/kind-title.ts';
import {
  anomaliesOf,
  type Extent,
  extentOf,
  intervalMsOf,
  type PlacedAnomaly,
  type PlacesOf,
} from '../../../core/design/types/resolve.ts';
import { occurrencesOf } from '../../../core/design/types/occurrences.ts';
import type { Incident, Labels, Metric } from '../../../core/design/types/design.ts';
import { isDuration } from '../../../core/lib/time.ts';
import { valueText } from '../../words/number-text.ts';

export interface Clip {
  readonly metric: string;
  /** Of the anomaly; for one placed by an incident `${incident}.${effect}`. */
  readonly id: string;
  /** The incident that placed it; absent for an anomaly of the metric's own. */
  readonly incident: string | undefined;
  readonly kind: AnomalyKindBase;
  readonly extent: Extent;
  /** Where it comes again inside the data. */
  readonly repeats: readonly Extent[];
  /** "level shift" */
  readonly title: string;
  /** Main parameter with its unit, "+180 ms"; empty where the kind has none. */
  readonly value: string;
  readonly benign: boolean;
  readonly off: boolean;
  /** On which of an expanded metric's metrics it shows; absent: on all. */
  readonly only: Labels | undefined;
}

export interface IncidentClip {
  readonly id: string;
  readonly name: string;
  /** "3 metrics" */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly off: boolean;
}

/** The clips of one metric, in the order in which they apply. Those outside of the data are left out. */
export function clipsOf(design: PlacesOf, metric: Metric): readonly Clip[] {
  const intervalMs = intervalMsOf(design);
  const samples = design.general.num_samples;
  const described = anomaliesOf(design, metric.key);
  const ids = new Set(described.map(({ id }) => id));
  return described.flatMap((anomaly) => {
    const kind = anomalyKindOf(anomaly.kind);
    if (!kind) return [];
    const [extent, ...repeats] = occurrencesOf(anomaly, intervalMs, samples, ids).map((one) =>
      extentOf(one, intervalMs, samples),
    );
    if (extent === undefined || extent.end <= extent.start) return [];
    return [
      {
        metric: metric.key,
        id: anomaly.id,
        incident: anomaly.incident,
        kind,
        extent,
        repeats,
        title: kindTitle(kind),
        value: mainText(kind, mainOf(anomaly, kind), metric.unit, measureOf(anomaly)),
        benign: anomaly.benign === true,
        off: anomaly.off === true,
        only: anomaly.only,
      },
    ];
  });
}

/** More than this would be a smear: they are counted instead, until the window is smaller. */
export const MOST_REPEATS = 200;

/** Where clips come again within a window, each with its number from 1. */
export function repeatsSeen(clips: readonly Clip[], { from, to }: { readonly from: number; readonly to: number }) {
  return clips.flatMap((clip) =>
    clip.repeats.flatMap((extent, index) =>
      extent.start < to && extent.end > from ? [{ clip, extent, number: index + 1 }] : [],
    ),
  );
}

/** The value of the main parameter as it stands in the design: a number or a duration. */
export function mainOf(anomaly: PlacedAnomaly, kind: AnomalyKindBase): number | string | undefined {
  const value: unknown = Object.entries(anomaly).find(([name]) => name === kind.main)?.[1];
  return typeof value === 'number' || isDuration(value) ? value : undefined;
}

export function measureOf(anomaly: PlacedAnomaly): string | undefined {
  return 'measure' in anomaly && typeof anomaly.measure === 'string' ? anomaly.measure : undefined;
}

/**
 * The main parameter as a person reads it: "+180 ms", "−40 ms" of a dip, "×2", "+6 σ", "0.4 %/sample".
 * @param unit of the metric
 */
export function mainText(
  kind: AnomalyKindBase,
  value: number | string | undefined,
  unit: string | undefined,
  measure: string | undefined,
): string {
  if (value === undefined || kind.main === undefined) return '';
  if (typeof value === 'string') return value;
  const spec = kind.params[kind.main];
  if (spec?.type === 'span' || spec?.type === 'span?') return `${valueText(value)} samples`;
  if (kind.neutral === 1) return `×${valueText(value)}`;
  const isSize = 'measure' in kind.params;
  const size = kind.downward === true ? -value : value;
  const signed = isSize && size >= 0 ? `+${valueText(size)}` : valueText(size).replace('-', '−');
  if (isSize && measure === 'sigma') return `${signed} σ`;
  if (isSize && measure === 'spread') return `${signed} × spread`;
  const specUnit = spec?.type === 'number' || spec?.type === 'number?' ? spec.unit : undefined;
  if (specUnit === undefined) return signed;
  if (typeof specUnit === 'string') return `${signed} ${specUnit}`;
  const text = specUnit.of === 'metric' ? (unit ?? '') : `${unit ?? ''}/sample`;
  return text === '' ? signed : `${signed} ${text}`;
}

/** From the earliest start to the latest end of its effects; an incident without effects is one sample long. */
export function incidentClip(design: PlacesOf, incident: Incident): IncidentClip {
  const prefix = `${incident.id}.`;
  const keys = [...new Set(incident.effects.map((effect) => effect.metric))];
  const extents = keys.flatMap((key) =>
    anomaliesOf(design, key)
      .filter((anomaly) => anomaly.incident === incident.id && anomaly.id.startsWith(prefix))
      .map((anomaly) => extentOf(anomaly, intervalMsOf(design), design.general.num_samples)),
  );
  const at = extentOf({ kind: '', at: incident.at }, intervalMsOf(design), design.general.num_samples).start;
  const start = Math.min(at, ...extents.map((extent) => extent.start));
  return {
    id: incident.id,
    name: incident.name,
    value: `${keys.length} ${keys.length === 1 ? 'metric' : 'metrics'}`,
    start,
    end: Math.max(start + 1, ...extents.map((extent) => extent.end)),
    off: incident.off === true,
  };
}
