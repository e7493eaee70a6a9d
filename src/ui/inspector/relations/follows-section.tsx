/** What a metric takes from others: a card for each that it follows, or a formula. */
import { X } from 'lucide-react';
import { relationProblem, setFormula, setParts } from '../../../core/design/edit/edits.ts';
import type { Design, FollowSpec, Metric } from '../../../core/design/types/design.ts';
import { FOLLOW_FIELDS, METRIC_FIELDS } from '../../../core/design/types/fields.ts';
import { followersOf } from '../../../core/design/types/relations.ts';
import { newSpec } from '../../../core/fields/kind.ts';
import { fromText } from '../../../core/fields/text.ts';
import { kindOf, REGISTRIES } from '../../../core/kinds/registry.ts';
import { nameInFormula } from '../../../core/lib/formula/formula.ts';
import { useBinding } from '../../form/binding.ts';
import { SelectRow } from '../../form/choice-fields.tsx';
import choice from '../../form/choice-fields.module.css';
import { ParamForm } from '../../form/param-form.tsx';
import type { FormEnv } from '../../form/param-text.ts';
import { TypedField } from '../../form/typed-field.tsx';
import { useDocument, useStudio } from '../../studio-context.tsx';
import { Button, IconButton } from '../../widgets/button.tsx';
import css from '../inspector.module.css';
import { KindSelect } from '../kind-select.tsx';
import { Section } from '../section.tsx';
import { metricTarget, partTarget } from '../targets.ts';

interface Props {
  readonly metric: Metric;
  readonly env: FormEnv;
}

export function FollowsSection({ metric, env }: Props) {
  const { follows = [], formula } = metric;
  const summary = formula === undefined ? (follows.length === 0 ? 'none' : String(follows.length)) : 'formula';
  return (
    <Section title="Follows" summary={summary} open={follows.length > 0 || formula !== undefined}>
      {formula === undefined ? <Links metric={metric} env={env} /> : <FormulaField metric={metric} env={env} />}
    </Section>
  );
}

/** Metrics that this one can follow: those that do not follow it. */
function leadersFor(metrics: Design['metrics'], key: string): readonly Metric[] {
  const behind = new Set([key, ...followersOf(metrics, key)]);
  return metrics.filter((one) => !behind.has(one.key));
}

function Links({ metric, env }: Props) {
  const { document } = useStudio();
  const metrics = useDocument((state) => state.design.metrics);
  const follows = metric.follows ?? [];
  const leaders = leadersFor(metrics, metric.key);
  const write = (label: string, next: readonly object[]) =>
    document.commit(`${label} of ${metric.key}`, (design) => setParts(design, metric.key, 'follows', next));
  const add = (leader: string) => {
    const [linear] = REGISTRIES.relation;
    if (linear) write(`Follow ${leader}`, [...follows, { metric: leader, gain: 1, lag: 0, ...newSpec(linear) }]);
  };
  const first = follows.length === 0 ? leaders[0] : undefined;
  return (
    <>
      {follows.map((follow, index) => (
        <LinkCard
          // biome-ignore lint/suspicious/noArrayIndexKey: links have no identity but their place
          key={index}
          follow={follow}
          index={index}
          metric={metric}
          leaders={leaders}
          env={env}
          onChange={(next, label) => write(label, next ? follows.with(index, next) : follows.toSpliced(index, 1))}
        />
      ))}
      {leaders.length === 0 ? (
        <p className={css.note}>There is no other metric that does not follow this one.</p>
      ) : (
        <select
          className={choice.select}
          aria-label={`Let ${metric.key} follow`}
          value=""
          onChange={(event) => add(event.target.value)}
        >
          <option value="">Follow…</option>
          {leaders.map(({ key, label }) => (
            <option key={key} value={key}>
              {label ?? key}
            </option>
          ))}
        </select>
      )}
      {first === undefined ? null : (
        <Button
          small
          onPress={() =>
            document.commit(`Formula of ${metric.key}`, (design) =>
              setFormula(design, metric.key, `0.5 * ${nameInFormula(first.key)}`),
            )
          }
        >
          Write a formula
        </Button>
      )}
    </>
  );
}

interface LinkCardProps extends Props {
  readonly follow: FollowSpec;
  readonly index: number;
  readonly leaders: readonly Metric[];
  /** @param next undefined: no more */
  readonly onChange: (next: FollowSpec | undefined, label: string) => void;
}

const { metric: _metric, ...LINK_FIELDS } = FOLLOW_FIELDS;

function LinkCard({ follow, index, metric, leaders, env, onChange }: LinkCardProps) {
  const kind = kindOf('relation', follow.kind);
  const name = leaders.find(({ key }) => key === follow.metric)?.label ?? follow.metric;
  const { metric: leader, gain, lag } = follow;
  const bend = (id: string) => {
    const next = REGISTRIES.relation.find((each) => each.id === id);
    // Every kind of the registry is one of the union that the spec derives from.
    if (next) onChange({ ...newSpec(next), metric: leader, gain, lag } as FollowSpec, `Curve of ${name}`);
  };
  return (
    <div className={css.card}>
      <div className={css.cardHead}>
        <h4 title={kind?.help}>{name}</h4>
        <IconButton label={`Follow ${name} no more`} onPress={() => onChange(undefined, `Follow ${name} no more`)}>
          <X size={14} />
        </IconButton>
      </div>
      <SelectRow
        label="Metric"
        value={leader}
        options={leaders.map(({ key, label }) => ({ id: key, label: label ?? key }))}
        onChange={(key) => onChange({ ...follow, metric: key }, `Follow ${key}`)}
      />
      <KindSelect label="Curve" kinds={REGISTRIES.relation} value={follow.kind} onChange={bend} />
      <ParamForm
        table={{ ...LINK_FIELDS, ...kind?.params }}
        sources={[follow]}
        target={partTarget(metric.key, 'follows', index)}
        env={env}
      />
    </div>
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** Text that cannot be read or worked out stays in the field with what is wrong, and changes nothing. */
function FormulaField({ metric, env }: Props) {
  const { document } = useStudio();
  const design = useDocument((state) => state.design);
  const spec = METRIC_FIELDS.formula;
  const binding = useBinding(metricTarget(metric.key), 'formula', spec.label, [metric], isText);
  return (
    <>
      <TypedField
        label={spec.label}
        help={spec.help}
        binding={binding}
        text={(text) => text}
        parse={(text) => {
          const read = fromText(spec, text, env);
          if (!read.ok || read.value === undefined) return read;
          const message = relationProblem(design, metric.key, { formula: read.value });
          return message === undefined ? read : { ok: false, message };
        }}
        lines={2}
        stacked
      />
      <Button
        small
        onPress={() => document.commit(`No formula of ${metric.key}`, (now) => setFormula(now, metric.key, undefined))}
      >
        Take the formula away
      </Button>
    </>
  );
}
