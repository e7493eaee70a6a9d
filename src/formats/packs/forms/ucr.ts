/** UCR anomaly archive: one number a line, one event a file, whose place stands in the name. */
import { lettersOf } from '../letters.ts';
import { definePack, type PackData, type PackFile, type PackMetric, PackRefusal } from '../pack.ts';

export const ucr = definePack({
  id: 'ucr',
  label: 'UCR anomaly archive',
  help: 'A file a metric, one number a line; the name has the end of training and first and last row of the one event, counted from 1 as MATLAB does.',
  readBy: 'the UCR archive, and loaders of Merlion and aeon',
  params: {},
  files(data) {
    const files = data.metrics.flatMap((metric) => fileOf(data, metric));
    if (files.length > 0) return files;
    throw new PackRefusal(
      'metrics',
      'No metric has exactly one event after the training part, which is what a file of this archive has: leave one anomaly on a metric and take the others off.',
    );
  },
});

function fileOf(data: PackData, metric: PackMetric): readonly PackFile[] {
  const metrics = [metric.index];
  const { any } = data.scan({ metrics });
  const train = data.scan({ metrics, part: { from: 0, to: data.cut() } }).rows;
  const [event] = any;
  if (event === undefined || any.length > 1) {
    data.note(
      `${metric.label}: ${any.length} events, so it has no file, as a file has exactly one: ${event === undefined ? 'give it an anomaly' : 'take the others off, or put them on other metrics'}.`,
    );
    return [];
  }
  if (event.first < train) {
    data.note(`${metric.label}: its event begins in the training part, so it has no file: let it begin later.`);
    return [];
  }
  const number = String(metric.index + 1).padStart(3, '0');
  const name = `${data.name}${lettersOf(metric.key)}`;
  const path = `${number}_UCR_Anomaly_${name}_${train}_${event.first + 1}_${event.last + 1}.txt`;
  const columns = [{ name: 'value', of: 'value', metric: metric.index }] as const;
  return [data.csv({ path, help: metric.label, metrics, columns, header: false })];
}
