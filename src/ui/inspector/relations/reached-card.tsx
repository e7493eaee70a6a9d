/** The metrics that an anomaly reaches by what follows its own, and where it shows there. */
import type { ReachedRow } from '../../../core/dataset/index.ts';
import type { FormEnv } from '../../form/param-text.ts';
import { useDocument, useRun, useStudio } from '../../studio-context.tsx';
import { metricColor } from '../../styles/metric-color.ts';
import { spanOfTime } from '../effect-time.ts';
import css from '../inspector.module.css';

interface ReachedCardProps {
  readonly metricKey: string;
  readonly anomalyId: string;
  readonly env: FormEnv;
}

const NONE: readonly ReachedRow[] = [];

export function ReachedCard({ metricKey, anomalyId, env }: ReachedCardProps) {
  const studio = useStudio();
  const metrics = useDocument((state) => state.design.metrics);
  const all = useRun((state) => state.summary?.reached) ?? NONE;
  const rows = all.filter(({ id, metric }) => id === anomalyId && metric === metricKey);
  if (rows.length === 0) return null;
  const labelOf = (key: string) => metrics.find((metric) => metric.key === key)?.label ?? key;
  return (
    <section className={css.card} aria-label="Reaches">
      <h3 className={css.cardTitle}>
        Reaches <small>{rows.length === 1 ? '1 metric' : `${rows.length} metrics`} that follow</small>
      </h3>
      <ul className={css.links}>
        {rows.map((row) => {
          const place = metrics.findIndex(({ key }) => key === row.follower);
          return (
            <li key={row.follower}>
              <button
                type="button"
                title={row.path.map(labelOf).join(' → ')}
                onClick={() => studio.view.setState({ selection: { kind: 'metric', key: row.follower } })}
              >
                <i style={{ background: metricColor(metrics[place], place) }} />
                {labelOf(row.follower)}
                <small>{effectText(row, env)}</small>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function effectText({ effectStart, effectEnd }: ReachedRow, env: FormEnv): string {
  if (effectStart === undefined || effectEnd === undefined) return 'does not show';
  return spanOfTime(effectStart, effectEnd, env);
}
