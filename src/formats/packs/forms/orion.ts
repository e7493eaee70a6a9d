/** Orion: a signal a metric, and one table of events in seconds, ends included. */
import { csvCell } from '../../text/csv-text.ts';
import { lettersOf } from '../letters.ts';
import { definePack, type PackMetric, refuseParts } from '../pack.ts';

export const orion = definePack({
  id: 'orion',
  label: 'Orion',
  help: 'A signal a metric with timestamp (whole seconds) and value; anomalies.csv has first and last second of each event, both inside it.',
  readBy: 'sintel-dev/Orion',
  params: {},
  files(data) {
    refuseParts(data, 'Orion');
    const nameOf = ({ index, key }: PackMetric) => `${data.name}-${index + 1}${lettersOf(key)}`;
    const signals = data.metrics.map((metric) =>
      data.csv({
        path: `${nameOf(metric)}.csv`,
        help: metric.label,
        metrics: [metric.index],
        columns: [
          { name: 'timestamp', of: 'time', form: 'seconds' },
          { name: 'value', of: 'value', metric: metric.index },
        ],
      }),
    );
    const lines = () =>
      data.metrics.map((metric) => {
        const events = data
          .scan({ metrics: [metric.index] })
          .any.map(({ startMs, endMs }) => [Math.floor(startMs / 1000), Math.floor(endMs / 1000)]);
        return `${nameOf(metric)},${csvCell(JSON.stringify(events), ',')}\n`;
      });
    return [
      ...signals,
      data.text('anomalies.csv', 'Events of each signal.', () => `signal,events\n${lines().join('')}`),
    ];
  },
});
