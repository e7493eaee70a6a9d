/** Yahoo S5: a file a metric; A1 and A3 spell their columns differently. */
import { definePack, refuseParts } from '../pack.ts';

export const yahoo = definePack({
  id: 'yahoo',
  label: 'Yahoo S5',
  help: 'A file a metric: A1Benchmark/real_1.csv with timestamp (rows from 1), value, is_anomaly, or A3Benchmark-TS1.csv with timestamps, value, anomaly, changepoint.',
  readBy: 'loaders of Yahoo S5, as in Merlion and TimeEval',
  params: {
    form: {
      type: 'choice',
      label: 'Form',
      options: ['A1', 'A3'],
      default: 'A1',
      help: 'A1 has row numbers; A3 seconds, and a column changepoint, which is 0: loaders add it to the label.',
    },
  },
  files(data, { form }) {
    if (form === 'A3') {
      refuseParts(data, 'Yahoo A3');
      data.note(
        'The column changepoint is 0 throughout: loaders take it for a label as well, and the labels are those of the design.',
      );
    }
    return data.metrics.map(({ index, label }) => {
      const value = { name: 'value', of: 'value', metric: index } as const;
      const path = form === 'A1' ? `A1Benchmark/real_${index + 1}.csv` : `A3Benchmark/A3Benchmark-TS${index + 1}.csv`;
      return data.csv({
        path,
        help: label,
        metrics: [index],
        columns:
          form === 'A1'
            ? [{ name: 'timestamp', of: 'row', first: 1 }, value, { name: 'is_anomaly', of: 'label', metric: index }]
            : [
                { name: 'timestamps', of: 'time', form: 'seconds' },
                value,
                { name: 'anomaly', of: 'label', metric: index },
                { name: 'changepoint', of: 'text', text: '0' },
              ],
      });
    });
  },
});
