/** NAB: a file a metric, and windows in which a detection counts. Its scorer has rules for them that are kept here. */
import { definePack, type PackData, type PackFile, type PackMetric, type Run } from '../pack.ts';
import { lettersOf } from '../letters.ts';
import { dateTimeText } from '../date-time.ts';

/** NAB's scorer leaves out 15 % of a file, and at most 15 % of 5,000 rows. */
const PROBATION = 0.15;
const MOST_PROBATION = 750;

export const nab = definePack({
  id: 'nab',
  label: 'NAB',
  help: 'data/ has a file a metric, labels/ the windows of all: an anomaly begins where combined_labels says, and combined_windows is where a detection counts.',
  readBy: 'numenta/NAB',
  params: {},
  files(data) {
    const files = data.metrics.map((metric) => fileOf(data, metric));
    const labels = Object.fromEntries(files.map(({ name, windows }) => [name, windows.map(({ label }) => label)]));
    const windows = Object.fromEntries(
      files.map(({ name, windows: own }) => [name, own.map(({ start, end }) => [start, end])]),
    );
    const json = (value: unknown) => `${JSON.stringify(value, undefined, 4)}\n`;
    return [
      ...files.map(({ file }) => file),
      data.text('labels/combined_labels.json', 'When each anomaly begins.', () => json(labels)),
      data.text('labels/combined_windows.json', 'First and last row of each window.', () => json(windows)),
    ];
  },
});

interface NabFile {
  /** Below data/. */
  readonly name: string;
  readonly file: PackFile;
  readonly windows: readonly { readonly label: string; readonly start: string; readonly end: string }[];
}

function fileOf(data: PackData, metric: PackMetric): NabFile {
  const metrics = [metric.index];
  const { rows, any } = data.scan({ metrics });
  const runs = widened(data, metric, rows, any);
  const probation = Math.min(Math.floor(rows * PROBATION), MOST_PROBATION);
  for (const { first, last } of runs)
    if (first < probation)
      data.note(
        `${metric.label}: the window of rows ${first} to ${last} begins in the first ${probation} rows, which NAB does not score: let the anomaly begin later.`,
      );
  const folder = runs.length > 0 ? 'artificialWithAnomaly' : 'artificialNoAnomaly';
  const name = `${folder}/${data.name}_${metric.index + 1}${lettersOf(metric.key)}.csv`;
  const file = data.csv({
    path: `data/${name}`,
    help: metric.label,
    metrics,
    columns: [
      { name: 'timestamp', of: 'time', form: 'datetime' },
      { name: 'value', of: 'value', metric: metric.index },
    ],
  });
  const fine = (ms: number) => dateTimeText(ms, true);
  const windows = runs.map(({ startMs, endMs, labelMs }) => ({
    label: dateTimeText(labelMs, labelMs % 1000 !== 0),
    start: fine(startMs),
    end: fine(endMs),
  }));
  return { name, file, windows };
}

type Window = Run & { readonly labelMs: number };

/**
 * No window of one row, as the scorer divides by its width less one. Windows cannot meet (it would cut the first): they
 * are runs of labels, with a row without one between them, and only those of one row grow by one.
 */
function widened(data: PackData, { label }: PackMetric, rows: number, runs: readonly Run[]): readonly Window[] {
  return runs.map((run) => {
    const labelMs = run.startMs;
    if (run.first < run.last) return { ...run, labelMs };
    data.note(
      `${label}: the anomaly of one row ${run.first} has a window of two, as NAB divides by the width of a window less one row.`,
    );
    return run.last < rows - 1
      ? { ...run, labelMs, last: run.last + 1, endMs: run.endMs + data.intervalMs }
      : { ...run, labelMs, first: run.first - 1, startMs: run.startMs - data.intervalMs };
  });
}
