/** What is played and how fast. */
import type { Problem } from '../../../core/lib/problem.ts';
import { intervalMsOf } from '../../../core/design/types/resolve.ts';
import { FieldRow } from '../../form/field-row.tsx';
import { SelectRow } from '../../form/choice-fields.tsx';
import { ParamForm } from '../../form/param-form.tsx';
import { clockOfStep } from '../../../core/lib/words.ts';
import { useDocument, useStudio, useView } from '../../studio-context.tsx';
import { Button } from '../../widgets/button.tsx';
import css from './pace-form.module.css';
import section from '../section.module.css';
import { PACE_FIELDS } from './pace-table.ts';
import { pickCsv } from './pick-csv.ts';
import { PlainField } from './plain-field.tsx';
import { useFeed } from '../use-feed.ts';

const ENV = { startMs: 0, intervalMs: 1000, samples: 1, unit: undefined };

export function PaceForm({ problems }: { readonly problems: readonly Problem[] }) {
  const { feed } = useStudio();
  const form = useFeed((state) => state.form);
  const design = useDocument((state) => state.design);
  const window = useView((state) => state.window);
  const time = (sample: number) => clockOfStep(design.general.start + Math.round(sample) * intervalMsOf(design), 1000);
  const error = (field: string) => problems.find(({ path }) => path === field)?.message;
  const hasMetrics = design.metrics.length > 0;
  const sources = [
    { id: 'whole', label: hasMetrics ? 'Design, from now on' : 'Fleet, from now on' },
    ...(hasMetrics
      ? [{ id: 'window', label: `What the timeline shows: ${time(window.from)}–${time(window.to)}` }]
      : []),
    { id: 'csv', label: 'CSV file, moved to now' },
  ];
  const target = { path: 'feed.pace', set: (key: string, value: unknown) => feed.setForm({ [key]: value ?? '' }) };
  const fields = ['speed', ...(form.source === 'csv' ? [] : ['backfill']), 'batch', 'stamps', 'stop'];
  return (
    <section>
      <h2 className={section.heading}>Pace</h2>
      <div className={section.fields}>
        <SelectRow
          label="Play"
          value={form.source}
          options={sources}
          onChange={(source) => feed.setForm({ source: source === 'window' || source === 'csv' ? source : 'whole' })}
        />
        {form.source === 'csv' ? (
          <FieldRow label="File" idBase="feed-csv" error={error('csv')}>
            <div className={css.file}>
              <Button small onPress={() => void pickCsv().then((csv) => csv && feed.setForm({ csv }))}>
                Choose…
              </Button>
              <span>{form.csv?.fileName ?? 'a time column, then a column a series'}</span>
            </div>
          </FieldRow>
        ) : null}
        <ParamForm table={PACE_FIELDS} sources={[form]} target={target} env={ENV} only={fields} />
        {form.stop === 'after rows' ? (
          <ParamForm table={PACE_FIELDS} sources={[form]} target={target} env={ENV} only={['stopRows']} />
        ) : null}
        {form.stop === 'at a time' ? (
          <PlainField
            label="Time"
            type="time"
            stacked={false}
            value={form.stopAt}
            error={error('stopAt')}
            onChange={(stopAt) => feed.setForm({ stopAt })}
          />
        ) : null}
        {form.stop === 'after rows' ? null : (
          <ParamForm table={PACE_FIELDS} sources={[form]} target={target} env={ENV} only={['loop']} />
        )}
      </div>
    </section>
  );
}
