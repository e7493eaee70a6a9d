/** What tells a metric apart as a series, and how it is described once for many. */
import type { Metric } from '../../core/design/types/design.ts';
import { METRIC_FIELDS } from '../../core/design/types/fields.ts';
import { SelectRow } from '../form/choice-fields.tsx';
import { ParamForm } from '../form/param-form.tsx';
import type { FormEnv } from '../form/param-text.ts';
import { useStudio } from '../studio-context.tsx';
import { memberText, useShownMember } from '../timeline/model/shown-member.ts';
import { Section } from './section.tsx';
import { expandTarget, metricTarget } from './targets.ts';

interface Props {
  readonly metric: Metric;
  readonly env: FormEnv;
}

export function SeriesSection({ metric, env }: Props) {
  const { type, name, labels } = metric;
  const words = [type, ...Object.values(labels ?? {})].join(', ');
  return (
    <Section title="Series" summary={words} open={type !== 'gauge' || name !== undefined || labels !== undefined}>
      <ParamForm
        table={METRIC_FIELDS}
        only={['type', 'name', 'labels']}
        sources={[metric]}
        target={metricTarget(metric.key)}
        env={env}
      />
    </Section>
  );
}

export function ExpandSection({ metric, env }: Props) {
  const { expand } = metric;
  const { members } = useShownMember(metric);
  return (
    <Section title="Expand" summary={expand ? `${members.length} metrics` : 'one metric'} open={expand !== undefined}>
      {expand ? <ShownMember metric={metric} /> : null}
      <ParamForm
        table={METRIC_FIELDS.expand.fields}
        {...(expand ? {} : { only: ['over'] })}
        sources={[expand ?? {}]}
        target={expandTarget(metric.key)}
        env={env}
      />
    </Section>
  );
}

/** Which of them the track draws. */
function ShownMember({ metric }: { readonly metric: Metric }) {
  const { view } = useStudio();
  const { members, index } = useShownMember(metric);
  return (
    <SelectRow
      label="Drawn"
      help="Which of them the track shows."
      value={members[index]?.key}
      options={members.map((member) => ({ id: member.key, label: memberText(member) }))}
      onChange={(key) => view.setState(({ members: all }) => ({ members: { ...all, [metric.key]: key } }))}
    />
  );
}
