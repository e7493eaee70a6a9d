/** Which metrics a rule draws from: all of them, or those that are ticked. */
import type { ScatterRule } from '../../core/design/types/design.ts';
import { SCATTER_FIELDS } from '../../core/design/types/scatter-fields.ts';
import { setScatterField } from '../../core/design/edit/edits.ts';
import inspector from '../inspector/inspector.module.css';
import { useDocument, useStudio } from '../studio-context.tsx';
import css from './scatter.module.css';

export function MetricChoice({ rule }: { readonly rule: ScatterRule }) {
  const studio = useStudio();
  const metrics = useDocument((state) => state.design.metrics);
  const chosen = new Set(rule.metrics ?? metrics.map(({ key }) => key));
  const toggle = (key: string) => {
    const next = metrics
      .map((metric) => metric.key)
      .filter((each) => (each === key ? !chosen.has(key) : chosen.has(each)));
    // None would place nothing; all of them is what is left out.
    if (next.length === 0) return;
    const value = next.length === metrics.length ? undefined : next;
    studio.document.commit(`Metrics of ${rule.id}`, (design) => setScatterField(design, rule.id, 'metrics', value));
  };
  return (
    <fieldset className={css.metrics}>
      <legend className={inspector.subhead}>{SCATTER_FIELDS.metrics.label}</legend>
      {metrics.map(({ key, label }) => (
        <label key={key}>
          <input type="checkbox" checked={chosen.has(key)} onChange={() => toggle(key)} /> {label ?? key}
        </label>
      ))}
    </fieldset>
  );
}
