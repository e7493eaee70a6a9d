/** Common causes of a metric's noise: how much of its variance comes from each. */
import { Plus } from 'lucide-react';
import { addFactor, relationProblem, setFactorShare } from '../../../core/design/edit/edits.ts';
import type { Metric } from '../../../core/design/types/design.ts';
import type { NumberSpec } from '../../../core/fields/spec.ts';
import { fromText, toText } from '../../../core/fields/text.ts';
import { useBinding } from '../../form/binding.ts';
import { stepNumber, type FormEnv } from '../../form/param-text.ts';
import { TypedField } from '../../form/typed-field.tsx';
import { useDocument, useStudio } from '../../studio-context.tsx';
import { Button } from '../../widgets/button.tsx';
import css from '../inspector.module.css';
import { Section } from '../section.tsx';

/** Of a new cause: half of the noise. */
const NEW_SHARE = 0.5;

const isNumber = (value: unknown): value is number => typeof value === 'number';

export function CausesSection({ metric, env }: { readonly metric: Metric; readonly env: FormEnv }) {
  const { document } = useStudio();
  const factors = useDocument((state) => state.design.noise_factors) ?? [];
  const isPhilox = useDocument((state) => state.design.general.rng === 'philox');
  if (metric.noise === undefined || !isPhilox) return null;
  const shares = Object.entries(metric.factors ?? {});
  const own = 1 - shares.reduce((sum, [, share]) => sum + share, 0);
  const add = () =>
    document.commit(`A common cause of ${metric.key}`, (design) => {
      const added = addFactor(design, 'cause');
      const key = added.noise_factors?.at(-1)?.key;
      return key === undefined ? added : setFactorShare(added, metric.key, key, Math.min(NEW_SHARE, Math.max(0, own)));
    });
  return (
    <Section
      title="Common causes"
      summary={shares.length === 0 ? 'none' : `${Math.round(own * 100)} % its own`}
      open={shares.length > 0}
    >
      {factors.map(({ key }) => (
        <ShareField key={key} metric={metric} factor={key} env={env} />
      ))}
      <p className={css.note}>
        Shares of the variance of its noise that come from causes in common with other metrics. Every noise keeps its
        own distribution; metrics with the same cause go together.
      </p>
      <Button small onPress={add}>
        <Plus size={13} /> New cause
      </Button>
    </Section>
  );
}

interface ShareFieldProps {
  readonly metric: Metric;
  readonly factor: string;
  readonly env: FormEnv;
}

function ShareField({ metric, factor, env }: ShareFieldProps) {
  const design = useDocument((state) => state.design);
  const spec: NumberSpec = { type: 'number', label: factor, help: '', default: 0, min: 0, max: 1, step: 0.05 };
  const target = {
    name: `the share of ${metric.key}`,
    path: `metrics.${metric.key}.factors`,
    edit: (now: typeof design, name: string, value: unknown) =>
      setFactorShare(now, metric.key, name, isNumber(value) ? value : undefined),
  };
  const binding = useBinding(target, factor, factor, [{ [factor]: 0, ...metric.factors }], isNumber);
  return (
    <TypedField
      label={factor}
      binding={binding}
      text={(value) => toText(spec, value)}
      parse={(text) => {
        const read = fromText(spec, text, env);
        if (!read.ok || read.value === undefined) return read;
        const message = relationProblem(design, metric.key, { factors: { ...metric.factors, [factor]: read.value } });
        return message === undefined ? read : { ok: false, message };
      }}
      step={(value, direction, large) => stepNumber(value, spec, direction, large)}
      unit="of the variance"
    />
  );
}
