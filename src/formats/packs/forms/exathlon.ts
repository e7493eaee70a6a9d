/** Exathlon: traces, and for each anomaly its cause and how long the effect outlasts it, as Faultline has them itself. */
import type { AnomalyRow } from '../../../core/dataset/index.ts';
import { csvCell } from '../../text/csv-text.ts';
import {
  definePack,
  type PackColumn,
  type PackData,
  type PackFile,
  type Part,
  refuseLabels,
  refuseParts,
} from '../pack.ts';

const HEAD = 'trace_name,anomaly_type,anomaly_details,root_cause_start,root_cause_end,extended_effect_end';

export const exathlon = definePack({
  id: 'exathlon',
  label: 'Exathlon',
  help: 'app1/ has an undisturbed trace (training) and a disturbed one (test); ground_truth.csv says where each cause begins and ends, and until when its effect shows.',
  readBy: 'exathlonbenchmark/exathlon',
  params: {},
  files(data) {
    refuseParts(data, 'Exathlon');
    refuseLabels(data, 'Exathlon', ['t']);
    const cut = data.cut();
    const columns: readonly PackColumn[] = [
      { name: 't', of: 'time', form: 'seconds' },
      ...data.metrics.map<PackColumn>(({ index, label }) => ({ name: label, of: 'value', metric: index })),
    ];
    const trace = (name: string, help: string, part: Part) =>
      data.csv({ path: `app1/${name}.csv`, help, columns, ...part });
    const train: Part = { part: { from: 0, to: cut } };
    const files: PackFile[] = [];
    if (cut > 0 && data.scan(train).any.length > 0)
      data.note(
        'The undisturbed trace has anomalies of the training part, which Exathlon does not know: set train_is_clean = true in [split].',
      );
    if (cut > 0) files.push(trace('1_0_1_0', 'The training part, undisturbed.', train));
    files.push(trace('1_1_1_1', 'The test part, disturbed.', { part: { from: cut, to: data.samples } }));
    const rows = () => `${HEAD}\n${truthOf(data, cut).join('')}`;
    return [...files, data.text('ground_truth.csv', 'Cause and effect of each anomaly; seconds, inclusive.', rows)];
  },
});

/** One line an anomaly. Its reader stops at a type that is none of its seven, so the kind stands in the details. */
function* lines(data: PackData, cut: number): Iterable<string> {
  const reached = new Map<string, number>();
  for (const { id, metric, effectEnd } of data.reached()) {
    const key = `${metric} ${id}`;
    if (effectEnd !== undefined) reached.set(key, Math.max(reached.get(key) ?? 0, effectEnd));
  }
  const seconds = (sample: number) => Math.floor(data.timeOf(sample) / 1000);
  for (const row of data.anomalies()) {
    if (row.benign || row.causeEnd <= cut) continue;
    const start = Math.max(row.causeStart, cut);
    const effectEnd = Math.max(row.effectEnd ?? 0, reached.get(`${row.metric} ${row.id}`) ?? 0);
    const extended = effectEnd > row.causeEnd ? seconds(effectEnd - 1) : '';
    yield `1_1_1_1,unknown,${csvCell(detailsOf(row), ',')},${seconds(start)},${seconds(row.causeEnd - 1)},${extended}\n`;
  }
}

const truthOf = (data: PackData, cut: number): readonly string[] => [...lines(data, cut)];

function detailsOf({ metric, kind, incident }: AnomalyRow): string {
  return `${kind} on ${metric}${incident === undefined ? '' : ` by ${incident}`}`;
}
