/** The common causes of noise of a design: names, who takes a share, and a way to be rid of them. */
import { Plus, X } from 'lucide-react';
import { addFactor, removeFactor, renameFactor } from '../../../core/design/edit/edits.ts';
import { TypedField } from '../../form/typed-field.tsx';
import { useDocument, useStudio } from '../../studio-context.tsx';
import { Button, IconButton } from '../../widgets/button.tsx';
import css from '../inspector.module.css';
import { Section } from '../section.tsx';

export function FactorList() {
  const { document } = useStudio();
  const factors = useDocument((state) => state.design.noise_factors) ?? [];
  const metrics = useDocument((state) => state.design.metrics);
  return (
    <Section title="Common causes of noise" summary={factors.length === 0 ? 'none' : String(factors.length)}>
      {factors.map(({ key }) => {
        const sharers = metrics.filter((metric) => metric.factors?.[key] !== undefined);
        return (
          <div key={key} className={css.card}>
            <div className={css.cardHead}>
              <h4>{key}</h4>
              <IconButton
                label={`Remove the cause ${key}`}
                onPress={() => document.commit(`Remove the cause ${key}`, (design) => removeFactor(design, key))}
              >
                <X size={14} />
              </IconButton>
            </div>
            <NameField factor={key} taken={factors.map((factor) => factor.key)} />
            <p className={css.note}>
              {sharers.length === 0
                ? 'No metric takes a share.'
                : `In ${sharers.map((one) => one.label ?? one.key).join(', ')}.`}
            </p>
          </div>
        );
      })}
      <p className={css.note}>Metrics with shares of the same cause stray together. Shares stand at each metric.</p>
      <Button small onPress={() => document.commit('Add a common cause', (design) => addFactor(design, 'cause'))}>
        <Plus size={13} /> Add a common cause
      </Button>
    </Section>
  );
}

function NameField({ factor, taken }: { readonly factor: string; readonly taken: readonly string[] }) {
  const { document } = useStudio();
  const rename = (key: string | undefined) => {
    if (key !== undefined && key !== factor)
      document.commit(`Rename the cause ${factor}`, (design) => renameFactor(design, factor, key));
  };
  return (
    <TypedField
      label="Name"
      help="Names its random numbers: another name gives other noise."
      binding={{
        id: `noise_factors.${factor}.key`,
        value: factor,
        mixed: false,
        set: rename,
        restore: () => undefined,
        begin: () => ({ update: rename, commit: () => undefined, cancel: () => undefined }),
      }}
      text={(key) => key}
      parse={(text) => {
        if (!/^[^\s"'\p{Cc}]+$/u.test(text)) return { ok: false, message: 'A name has no spaces and no quotes.' };
        const isTaken = text !== factor && taken.includes(text);
        return isTaken ? { ok: false, message: 'Another cause has this name.' } : { ok: true, value: text };
      }}
    />
  );
}
