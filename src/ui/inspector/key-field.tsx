/** The key of a metric. It names the random streams, so a change is asked for on purpose and explained. */
import { useState } from 'react';
import { renameMetricKey } from '../../core/design/edit/edits.ts';
import type { Metric } from '../../core/design/types/design.ts';
import { TypedField } from '../form/typed-field.tsx';
import { useDocument, useStudio } from '../studio-context.tsx';
import { Button } from '../widgets/button.tsx';
import css from './inspector.module.css';

export function KeyField({ metric }: { readonly metric: Metric }) {
  const studio = useStudio();
  const keys = useDocument((state) => state.design.metrics);
  const [wanted, setWanted] = useState<string>();
  const rename = (key: string) => {
    studio.document.commit(`Rename ${metric.key} to ${key}`, (design) => renameMetricKey(design, metric.key, key));
    studio.view.setState({ selection: { kind: 'metric', key } });
  };
  return (
    <>
      <TypedField
        label="Key"
        help="Its identity in files. The random numbers follow from it, so another key gives other noise."
        binding={{
          id: `metrics.${metric.key}.key`,
          value: wanted ?? metric.key,
          mixed: false,
          set: (value) => setWanted(value === metric.key ? undefined : value),
          restore: () => setWanted(undefined),
          begin: () => ({ update: () => {}, commit: () => {}, cancel: () => {} }),
        }}
        text={(key) => key}
        parse={(text) => {
          if (!/^[^\s"'\p{Cc}]+$/u.test(text)) return { ok: false, message: 'A key has no spaces and no quotes.' };
          const taken = text !== metric.key && keys.some((each) => each.key === text);
          return taken ? { ok: false, message: 'Another metric has this key.' } : { ok: true, value: text };
        }}
      />
      {wanted === undefined ? null : (
        <p className={css.note}>
          Another key gives this metric other random numbers.{' '}
          <Button small onPress={() => rename(wanted)}>
            Rename to {wanted}
          </Button>
        </p>
      )}
    </>
  );
}
