/** Label Studio: the data as CSV, a labelling form, and a task whose predictions are the truth. */
import { definePack, type PackColumn, type PackData, refuseLabels } from '../pack.ts';

export const labelStudio = definePack({
  id: 'label-studio',
  label: 'Label Studio',
  help: 'config.xml (the labelling form), series.csv and tasks.json: a task with a region a row of truth, as predictions or annotations.',
  readBy: 'HumanSignal/label-studio',
  params: {
    truth: {
      type: 'choice',
      label: 'Truth as',
      options: ['predictions', 'annotations'],
      default: 'predictions',
      help: 'predictions: shown before somebody labels; annotations: labelled already.',
    },
    csv_url: {
      type: 'text',
      label: 'Address of the CSV',
      default: '/data/local-files/?d=series.csv',
      maxLength: 400,
      help: 'Where Label Studio finds series.csv once you have put it there.',
    },
  },
  files(data, { truth, csv_url }) {
    refuseLabels(data, 'Label Studio', ['time']);
    const columns: readonly PackColumn[] = [
      { name: 'time', of: 'time', form: 'datetime' },
      ...data.metrics.map<PackColumn>(({ index, label }) => ({ name: label, of: 'value', metric: index })),
    ];
    return [
      data.csv({ path: 'series.csv', help: 'All rows.', columns }),
      data.text('config.xml', 'The labelling form.', () => configOf(data)),
      data.text('tasks.json', 'One task.', () => tasksOf(data, truth, csv_url)),
    ];
  },
});

function configOf(data: PackData): string {
  const format = data.hasParts ? '%Y-%m-%d %H:%M:%S.%f' : '%Y-%m-%d %H:%M:%S';
  const channels = data.metrics.map(({ label }) => `    <Channel column="${xml(label)}"/>\n`).join('');
  return `<View>
  <TimeSeriesLabels name="label" toName="ts">
    <Label value="Anomaly"/>
    <Label value="Benign"/>
  </TimeSeriesLabels>
  <TimeSeries name="ts" valueType="url" value="$csv" sep="," timeColumn="time" timeFormat="${format}">
${channels}  </TimeSeries>
</View>
`;
}

function xml(text: string): string {
  const words: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replaceAll(/[&<>"]/g, (sign) => words[sign] ?? sign);
}

function tasksOf(data: PackData, truth: string, url: string): string {
  const inOrder = [...data.anomalies()].sort((a, b) => a.causeStart - b.causeStart || a.causeEnd - b.causeEnd);
  const result = inOrder.map(({ causeStart, causeEnd, benign, kind, metric }, place) => {
    const [start, end] = [data.timeOf(causeStart), data.timeOf(causeEnd - 1)];
    return {
      id: `truth${String(place + 1).padStart(4, '0')}`,
      from_name: 'label',
      to_name: 'ts',
      type: 'timeserieslabels',
      value: { start, end, instant: start === end, timeserieslabels: [benign ? 'Benign' : 'Anomaly'] },
      meta: { text: [`${kind} on ${metric}`] },
    };
  });
  const own =
    truth === 'predictions' ? { model_version: 'faultline', score: 1, result } : { result, was_cancelled: false };
  return `${JSON.stringify([{ data: { csv: url }, [truth]: [own] }], undefined, 2)}\n`;
}
