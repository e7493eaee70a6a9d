/**
 * Anomalies as text: `[[anomalies.KEY]]` tables of the config file, that can be pasted into any file or editor and
 * back. Knows no clipboard.
 */
import { writeToml } from '../../core/document.ts';
import { writeAnomaly } from '../../core/design/write/write.ts';
import type { Anomaly, Design } from '../../core/design/types/design.ts';
import type { Engine } from '../../engine/api/engine.ts';
import type { AnomalyRef } from '../../store/view.ts';
import { firstOf } from '../designs/open-link.ts';

export interface PastedAnomaly {
  readonly metric: string;
  readonly anomaly: Anomaly;
}

export type Pasted =
  | { readonly ok: true; readonly anomalies: readonly PastedAnomaly[] }
  | { readonly ok: false; readonly message: string };

/** The referenced anomalies, in the order of the design. */
export function anomaliesText(design: Design, refs: readonly AnomalyRef[]): string {
  const texts = design.metrics.flatMap(({ key, anomalies }) =>
    anomalies
      .filter(({ id }) => refs.some((ref) => ref.metric === key && ref.id === id))
      // A place that gives no id of its own: ids are made anew where the text is pasted.
      .map((anomaly) => writeAnomaly(key, anomaly)),
  );
  return `${texts.map((text) => text.trim()).join('\n\n')}\n`;
}

/** Reads such a text as if it stood at the end of the design's own file, without the anomalies that are there. */
export async function readAnomalies(engine: Pick<Engine, 'parse'>, design: Design, text: string): Promise<Pasted> {
  const { fleet: _fleet, feed: _feed, ...plain } = design;
  const bare: Design = {
    ...plain,
    general: { ...plain.general, rng: 'philox' },
    metrics: plain.metrics.map((metric) => ({ ...metric, anomalies: [] })),
    incidents: [],
  };
  const reply = await engine.parse(`${writeToml(bare)}\n${text}`);
  if (!reply.ok) return { ok: false, message: reply.error.message };
  if (!reply.value.ok) return { ok: false, message: firstOf(withoutPlaces(reply.value.problems)) };
  const anomalies = reply.value.design.metrics.flatMap((metric) =>
    metric.anomalies.map((anomaly) => ({ metric: metric.key, anomaly })),
  );
  return anomalies.length === 0 ? { ok: false, message: 'it holds no anomaly.' } : { ok: true, anomalies };
}

/** Lines count from the start of a file that the person never sees. */
function withoutPlaces<P extends { readonly line?: number; readonly column?: number }>(problems: readonly P[]) {
  return problems.map(({ line: _line, column: _column, ...problem }) => problem);
}
