/** SMAP and MSL (telemanom): arrays a channel, and intervals of the test in one table. */
import { csvCell } from '../../text/csv-text.ts';
import { definePack, type PackData, type PackMetric, PackRefusal } from '../pack.ts';

const HEAD = 'chan_id,spacecraft,anomaly_sequences,class,num_values';

export const smap = definePack({
  id: 'smap',
  label: 'SMAP and MSL',
  help: 'train/ and test/ have a NumPy array a metric; labeled_anomalies.csv the first and last row of each event in the test, counted from 0, in order and once a channel.',
  readBy: 'khundman/telemanom',
  params: {},
  files(data) {
    const cut = data.cut();
    if (cut === 0)
      throw new PackRefusal(
        'split',
        'SMAP needs rows to train on: let the first anomaly begin later, or give a [split].',
      );
    const parts = { train: { from: 0, to: cut }, test: { from: cut, to: data.samples } };
    const arrays = data.metrics.flatMap((metric) =>
      (['train', 'test'] as const).map((word) =>
        data.npy({
          path: `${word}/${channelOf(metric)}.npy`,
          help: `${metric.label}, ${word} part.`,
          metrics: [metric.index],
          part: parts[word],
        }),
      ),
    );
    for (const metric of data.metrics) {
      data.say(`Channel ${channelOf(metric)}: ${metric.label}`);
      if (data.scan({ metrics: [metric.index], part: parts.train }).any.length > 0)
        data.note(
          `${metric.label}: rows of the training part are labelled, which this form cannot say: set train_is_clean = true in [split].`,
        );
    }
    const lines = () => data.metrics.map((metric) => lineOf(data, metric, cut)).join('');
    return [
      ...arrays,
      data.text('labeled_anomalies.csv', 'Events of each channel in the test part.', () => `${HEAD}\n${lines()}`),
    ];
  },
});

const channelOf = ({ index }: PackMetric) => `F-${index + 1}`;

function lineOf(data: PackData, metric: PackMetric, cut: number): string {
  const { rows, any } = data.scan({ metrics: [metric.index], part: { from: cut, to: data.samples } });
  const contextual = data.anomalies().filter((row) => row.metric === metric.key && row.kind === 'contextual');
  const meets = (startMs: number, endMs: number) =>
    contextual.some((row) => data.timeOf(row.causeStart) <= endMs && data.timeOf(row.causeEnd - 1) >= startMs);
  const sequences = `[${any.map(({ first, last }) => `[${first}, ${last}]`).join(', ')}]`;
  const classes = `[${any.map(({ startMs, endMs }) => (meets(startMs, endMs) ? 'contextual' : 'point')).join(', ')}]`;
  return `${channelOf(metric)},SMAP,${csvCell(sequences, ',')},${csvCell(classes, ',')},${rows}\n`;
}
