/** A rule of placement: what it gave, the one that is selected of it, its form, and the list of all that it placed. */
import { Dices, Pin } from 'lucide-react';
import { runCommand } from '../../app/commands/run-command.ts';
import type { ScatterRule } from '../../core/design/types/design.ts';
import { OF_ANOMALIES_ONLY, OF_INCIDENTS_ONLY, SCATTER_FIELDS } from '../../core/design/types/scatter-fields.ts';
import { ParamForm } from '../form/param-form.tsx';
import inspector from '../inspector/inspector.module.css';
import { PATTERN_PICTURES } from '../inspector/pattern-pictures.tsx';
import { Section } from '../inspector/section.tsx';
import { scatterTarget } from '../inspector/targets.ts';
import { useFormEnv } from '../inspector/use-form-env.ts';
import { useDocument, useRun, useStudio } from '../studio-context.tsx';
import { Button } from '../widgets/button.tsx';
import { CommandButton } from '../widgets/command-button.tsx';
import { countText, pluralText } from '../words/number-text.ts';
import { EffectsNote } from './effects-note.tsx';
import { KindWeights } from './kind-weights.tsx';
import { MetricChoice } from './metric-choice.tsx';
import { PlacedCard, PlacedList } from './placed-list.tsx';
import css from './scatter.module.css';

interface ScatterInspectorProps {
  readonly id: string;
  /** Of what the rule placed. */
  readonly placed: string | undefined;
}

/** Fields by the part of the form that they stand in; those with a picture of their own are not among them. */
const AMOUNT = ['count', 'contamination'] as const;
const PLACE = ['within', 'gap'] as const;
const SHAPE = ['hold', 'onset', 'recovery_time', 'pattern', 'magnitude', 'measure', 'sizes', 'gain', 'sign'] as const;
const MORE = ['name', 'benign_share', 'roll', 'off', 'note'] as const;

export function ScatterInspector({ id, placed }: ScatterInspectorProps) {
  const studio = useStudio();
  const rule = useDocument((state) => state.design.scatter?.find((one) => one.id === id));
  const env = useFormEnv();
  if (!rule) return <p className={inspector.note}>This rule is gone.</p>;
  const foreign: readonly string[] = rule.effects ? OF_ANOMALIES_ONLY : OF_INCIDENTS_ONLY;
  const form = { table: SCATTER_FIELDS, sources: [rule], target: scatterTarget(id), env };
  const own = (fields: readonly string[]) => fields.filter((field) => !foreign.includes(field));
  const target = { rule: id };
  return (
    <>
      <h2 className={inspector.title}>
        <i className={inspector.swatch} style={{ background: 'var(--accent)' }} />
        {rule.name ?? rule.id}
        <small>rule of placement</small>
      </h2>
      <Outcome rule={rule} />
      <div className={inspector.actions}>
        <Button small onPress={() => runCommand(studio, 'reroll-scatter', target)}>
          <Dices size={13} /> Re-roll
        </Button>
        <Button small onPress={() => runCommand(studio, 'pin-all-scattered', target)}>
          <Pin size={13} /> Pin all
        </Button>
        <span className={inspector.space} />
        <CommandButton command="delete-scatter" target={target} label="Delete the rule" />
      </div>
      {placed === undefined ? null : <PlacedCard rule={id} placed={placed} env={env} />}
      <ParamForm {...form} only={AMOUNT} />
      {rule.effects ? <EffectsNote effects={rule.effects} /> : <KindWeights rule={rule} />}
      {rule.effects ? null : <MetricChoice rule={rule} />}
      <Section title="Where">
        <ParamForm {...form} only={PLACE} />
      </Section>
      <Section title="Lengths and sizes">
        <ParamForm {...form} only={own(SHAPE)} pictures={{ pattern: PATTERN_PICTURES }} />
      </Section>
      <Section title="More">
        <ParamForm {...form} only={MORE} />
      </Section>
      <PlacedList rule={id} env={env} />
    </>
  );
}

/** "10 placed, 3 of them benign, on 2.1 % of the rows", or what does not fit. */
function Outcome({ rule }: { readonly rule: ScatterRule }) {
  const place = useDocument((state) => state.design.scatter?.indexOf(rule) ?? -1);
  const outcome = useRun((state) => state.placed?.outcomes.find((one) => one.rule === rule.id));
  const problem = useRun((state) => state.placed?.problems.find(({ path }) => path.startsWith(`scatter[${place}].`)));
  if (problem) {
    return (
      <p className={css.problem} role="alert">
        {problem.message} Nothing can be exported until it fits.
      </p>
    );
  }
  if (!outcome) return null;
  const { count, benign, rows, part } = outcome;
  const share = Number(((100 * rows) / Math.max(1, part.to - part.from)).toPrecision(3));
  const things = rule.effects ? pluralText(count, 'incident', 'incidents') : pluralText(count, 'anomaly', 'anomalies');
  return (
    <p className={css.outcome} aria-live="polite">
      {things}
      {benign > 0 ? `, ${countText(benign)} of them benign` : ''}, on {share} % of the rows
    </p>
  );
}
