/** A metric: its names, the parts that add up to it, its limits and its anomalies. */
import { lazy, Suspense, useState } from 'react';
import { setPart } from '../../core/design/edit/edits.ts';
import { newSpec } from '../../core/fields/kind.ts';
import { headerClashes } from '../../core/design/types/headers.ts';
import { noiseFieldsOf } from '../../core/design/types/noise-fields.ts';
import { METRIC_FIELDS } from '../../core/design/types/fields.ts';
import { anomaliesOf, type PlacedAnomaly } from '../../core/design/types/resolve.ts';
import { anomalyKindOf, kindOf, REGISTRIES } from '../../core/kinds/registry.ts';
import type { Metric } from '../../core/design/types/design.ts';
import { ParamForm } from '../form/param-form.tsx';
import { type FormEnv } from '../form/param-text.ts';
import { placeText } from '../form/place-text.ts';
import { metricColor } from '../styles/metric-color.ts';
import { useDocument, useStudio } from '../studio-context.tsx';
import { KindIcon } from '../widgets/kind-icon.tsx';
import { ComponentList } from './component-list.tsx';
import css from './inspector.module.css';
import { ExpandSection, SeriesSection } from './dimension-sections.tsx';
import { KeyField } from './key-field.tsx';
import { KindSelect } from './kind-select.tsx';
import { CausesSection } from './relations/causes-section.tsx';
import { FollowsSection } from './relations/follows-section.tsx';
import { Section } from './section.tsx';
import { componentTarget, metricTarget } from './targets.ts';
import { useFormEnv } from './use-form-env.ts';

const SpreadCard = lazy(() => import('./cards/spread-card.tsx'));

/** Another column has this metric's header: nothing can be written until they differ. */
function HeaderProblem({ index }: { readonly index: number }) {
  const metrics = useDocument((state) => state.design.metrics);
  const clash = headerClashes(metrics).find((each) => each.index === index);
  return clash === undefined ? null : (
    <p className={css.problem} role="alert">
      {clash.message}
    </p>
  );
}

export function MetricInspector({ metricKey }: { readonly metricKey: string }) {
  const metric = useDocument((state) => state.design.metrics.find((each) => each.key === metricKey));
  const index = useDocument((state) => state.design.metrics.findIndex((each) => each.key === metricKey));
  const env = useFormEnv(metricKey);
  if (!metric) return <p className={css.note}>This metric is gone.</p>;
  const form = { sources: [metric], target: metricTarget(metricKey), env, table: METRIC_FIELDS };
  return (
    <>
      <h2 className={css.title}>
        <i className={css.swatch} style={{ background: metricColor(metric, index) }} />
        {metric.label ?? metric.key}
        <small>metric</small>
      </h2>
      <ParamForm {...form} only={['label', 'unit', 'value']} below={{ label: <HeaderProblem index={index} /> }} />
      <KeyField metric={metric} />
      <SeriesSection metric={metric} env={env} />
      <ExpandSection metric={metric} env={env} />
      <TrendSection metric={metric} env={env} />
      <Section title="Seasonality" summary={countOf(metric.seasonality.length)} open={metric.seasonality.length > 0}>
        <ComponentList metric={metric} list="seasonality" env={env} />
      </Section>
      <Section title="Process" summary={countOf(metric.process.length)} open={metric.process.length > 0}>
        <ComponentList metric={metric} list="process" env={env} />
      </Section>
      <FollowsSection metric={metric} env={env} />
      <NoiseSection metric={metric} env={env} />
      <CausesSection metric={metric} env={env} />
      <Section title="Rounding and limits" open={metric.decimals !== undefined || metric.step_size !== undefined}>
        <ParamForm {...form} only={['decimals', 'step_size', 'min', 'max']} />
      </Section>
      <AnomaliesSection metricKey={metricKey} env={env} />
      <SpreadSection metricKey={metricKey} />
    </>
  );
}

/** Closed until it is asked for: the chart and the count cost something. */
function SpreadSection({ metricKey }: { readonly metricKey: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Section title="Spread of values" open={false} onToggle={setOpen}>
      {open ? (
        <Suspense fallback={<p className={css.note}>Being loaded …</p>}>
          <SpreadCard metricKey={metricKey} />
        </Suspense>
      ) : null}
    </Section>
  );
}

const countOf = (count: number) => (count === 0 ? 'none' : String(count));

interface PartProps {
  readonly metric: Metric;
  readonly env: FormEnv;
}

function TrendSection({ metric, env }: PartProps) {
  const { document } = useStudio();
  const { trend } = metric;
  const kind = trend && kindOf('trend', trend.kind);
  const choose = (id: string) => {
    const next = REGISTRIES.trend.find((each) => each.id === id);
    document.commit(`Trend of ${metric.key}`, (design) => setPart(design, metric.key, 'trend', next && newSpec(next)));
  };
  return (
    <Section title="Trend" summary={kind?.label ?? 'none'} open={trend !== undefined}>
      <KindSelect label="Kind" kinds={REGISTRIES.trend} value={trend?.kind} none="none" onChange={choose} />
      {trend && kind ? (
        <ParamForm table={kind.params} sources={[trend]} target={componentTarget(metric.key, 'trend')} env={env} />
      ) : null}
    </Section>
  );
}

function NoiseSection({ metric, env }: PartProps) {
  const { document } = useStudio();
  const { noise } = metric;
  const kind = noise && kindOf('noise', noise.kind);
  const choose = (id: string) => {
    const next = REGISTRIES.noise.find((each) => each.id === id);
    // Parameters of the same name stay: another distribution of the same width.
    const kept = Object.fromEntries(
      Object.entries(noise ?? {}).filter(([name]) => name !== 'kind' && next !== undefined && name in next.params),
    );
    const { smoothing_window = 1, mode = 'additive', power } = noise ?? {};
    const common = { smoothing_window, mode, ...(power === undefined ? {} : { power }) };
    document.commit(`Noise of ${metric.key}`, (design) =>
      setPart(design, metric.key, 'noise', next && { ...newSpec(next), ...kept, ...common }),
    );
  };
  return (
    <Section title="Noise" summary={kind?.label ?? 'none'} open={noise !== undefined}>
      <KindSelect label="Kind" kinds={REGISTRIES.noise} value={noise?.kind} none="none" onChange={choose} />
      {noise && kind ? (
        <ParamForm
          table={{ ...kind.params, ...noiseFieldsOf(noise) }}
          sources={[noise]}
          target={componentTarget(metric.key, 'noise')}
          env={env}
        />
      ) : null}
    </Section>
  );
}

function AnomaliesSection({ metricKey, env }: { readonly metricKey: string; readonly env: FormEnv }) {
  const studio = useStudio();
  const design = useDocument((state) => state.design);
  const placed = anomaliesOf(design, metricKey);
  if (placed.length === 0) return null;
  const open = (anomaly: PlacedAnomaly) =>
    studio.view.setState({
      selection:
        anomaly.incident === undefined
          ? { kind: 'anomaly', items: [{ metric: metricKey, id: anomaly.id }] }
          : { kind: 'incident', id: anomaly.incident },
    });
  return (
    <Section title="Anomalies" summary={String(placed.length)}>
      <ul className={css.links}>
        {placed.map((anomaly) => (
          <li key={anomaly.id}>
            <button type="button" onClick={() => open(anomaly)}>
              <KindIcon kind={anomaly.kind} />
              {anomalyKindOf(anomaly.kind)?.label ?? anomaly.kind}
              <small>{placeText(anomaly.at, env)}</small>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
