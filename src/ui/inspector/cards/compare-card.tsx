/** "With and without": the data around the anomaly beside their clean twin, and where the effect shows. */
import { useMemo } from 'react';
import type { AnomalyRow } from '../../../core/dataset/index.ts';
import { anomalyKindOf } from '../../../core/kinds/registry.ts';
import { placementOf } from '../../../core/design/types/resolve.ts';
import type { Anomaly } from '../../../core/design/types/design.ts';
import type { TrackPreview } from '../../../engine/api/curves.ts';
import type { FormEnv } from '../../form/param-text.ts';
import { metricColor } from '../../styles/metric-color.ts';
import { valueText } from '../../words/number-text.ts';
import { useDocument, useRun } from '../../studio-context.tsx';
import { extremes } from '../../../charts/extremes.ts';
import { sparkPath } from '../../../charts/spark.ts';
import { changesNothing } from '../../words/changes-nothing.ts';
import { spanOfTime } from '../effect-time.ts';
import { curveWindow } from '../curve-window.ts';
import css from '../inspector.module.css';

interface CompareCardProps {
  readonly metricKey: string;
  readonly anomaly: Anomaly;
  readonly env: FormEnv;
}

const WIDTH = 280;
const HEIGHT = 72;

export function CompareCard({ metricKey, anomaly, env }: CompareCardProps) {
  const track = useRun((state) => state.tracks.get(metricKey));
  const row = useRun((state) =>
    state.summary?.anomalies.find((each) => (each.of ?? each.metric) === metricKey && each.id === anomaly.id),
  );
  const color = useDocument(({ design: { metrics } }) => {
    const place = metrics.findIndex((metric) => metric.key === metricKey);
    return metricColor(metrics[place], place);
  });
  const { start, end } = placementOf(anomaly, env.intervalMs, env.samples);
  const paths = useMemo(() => {
    if (!track) return undefined;
    const margin = Math.max((end - start) * 0.3, 10);
    const dirty = curveWindow(track.dirty, start - margin, Math.min(end, env.samples) + margin);
    const clean = curveWindow(track.clean, start - margin, Math.min(end, env.samples) + margin);
    if (dirty.length < 4) return undefined;
    const range = extremes(dirty, clean);
    return { dirty: sparkPath(dirty, WIDTH, HEIGHT, range), clean: sparkPath(clean, WIDTH, HEIGHT, range) };
  }, [track, start, end, env.samples]);
  return (
    <section className={css.card} aria-label="With and without">
      <h3 className={css.cardTitle}>
        With and without <small>{effectText(row, env)}</small>
      </h3>
      {paths === undefined ? (
        <p className={css.note}>Not in the visible window.</p>
      ) : (
        <svg
          className={css.compare}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label="The data with this anomaly, over the clean twin"
        >
          <path d={paths.clean} fill="none" stroke="var(--faint)" opacity="0.6" />
          <path d={paths.dirty} fill="none" stroke={color} strokeWidth="1.3" strokeLinejoin="round" />
        </svg>
      )}
      {row === undefined || anomaly.off ? null : (
        <p className={css.note}>{peakText(anomaly.kind, row.peakSigma, track, env.unit)}</p>
      )}
    </section>
  );
}

function peakText(
  kindId: string,
  peakSigma: number | undefined,
  track: TrackPreview | undefined,
  unit: string | undefined,
): string {
  const kind = anomalyKindOf(kindId);
  if (kind?.stage === 'rows' && kind.moves) return 'Values stay as they are; it is their rows that change.';
  if (peakSigma === undefined)
    return 'Data this long are not searched after every change; anomalies.csv of an export says where the effect shows.';
  if (peakSigma === 0 && hasGap(track?.dirty)) return 'Values are missing; those that are there do not differ.';
  return `Largest difference ${valueText(peakSigma)} ${track?.sigma === 0 ? (unit ?? '') : 'σ'}`;
}

/** Whether the curve has a place without a value. */
function hasGap(curve: Float64Array | undefined): boolean {
  return curve?.some((value) => Number.isNaN(value)) === true;
}

function effectText(row: AnomalyRow | undefined, env: FormEnv): string {
  if (!row) return '';
  if (row.peakSigma === undefined) return 'effect not looked for';
  if (changesNothing(row)) return 'changes nothing';
  if (row.effectStart === undefined || row.effectEnd === undefined) return 'no effect shows';
  return `effect ${spanOfTime(row.effectStart, row.effectEnd, env)}`;
}
