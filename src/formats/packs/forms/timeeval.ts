/** TimeEval, in the folders and columns of GutenTAG: test and training files, and datasets.csv worked out from them. */
import type { Design } from '../../../core/design/types/design.ts';
import { intervalMsOf } from '../../../core/design/types/resolve.ts';
import { spanSamples } from '../../../core/lib/time.ts';
import {
  definePack,
  type FileGroup,
  filesParam,
  groupsOf,
  type PackColumn,
  type PackData,
  type PackFile,
  type PackMetric,
  type Part,
} from '../pack.ts';

const HEAD =
  'collection_name,dataset_name,train_path,test_path,dataset_type,datetime_index,split_at,train_type,train_is_normal,input_type,length,dimensions,contamination,num_anomalies,min_anomaly_length,median_anomaly_length,max_anomaly_length,mean,stddev,trend,stationarity,period_size';

export const timeeval = definePack({
  id: 'timeeval',
  label: 'TimeEval',
  help: 'Folders as GutenTAG writes them: test.csv, train_anomaly.csv (the training part as it is), train_no_anomaly.csv (its clean twin), and datasets.csv.',
  readBy: 'TimeEval/TimeEval and GutenTAG',
  params: {
    ...filesParam,
    index: {
      type: 'choice',
      label: 'Timestamp',
      options: ['datetime', 'number'],
      words: { datetime: 'date and time', number: 'number of the row' },
      default: 'datetime',
      help: 'datetime: 2024-03-01 00:05:00; number: rows from 0, as GutenTAG has it.',
    },
  },
  files(data, { index, files }) {
    const sets = groupsOf(data, files).map((group) => setOf(data, index, group));
    if (data.cut() === 0)
      data.note('There is no training part before the first anomaly: datasets.csv has the unsupervised form alone.');
    const table = data.text('datasets.csv', 'What TimeEval knows of each, counted in the files.', () => [
      `${HEAD}\n`,
      ...sets.map(({ lines }) => lines()),
    ]);
    return [...sets.flatMap(({ files: own }) => own), table];
  },
});

interface Collected {
  readonly files: readonly PackFile[];
  /** Of datasets.csv. */
  readonly lines: () => string;
}

function setOf(data: PackData, index: string, { suffix, metrics, of }: FileGroup): Collected {
  const folder = `${data.name}${suffix === '' ? '' : `-${suffix}`}`;
  const values = metrics.map<PackColumn>(({ index: metric }, place) => ({
    name: `value-${place}`,
    of: 'value',
    metric,
  }));
  for (const [place, { label }] of metrics.entries()) data.say(`Column \`value-${place}\` of ${folder}: ${label}`);
  const time: PackColumn =
    index === 'datetime' ? { name: 'timestamp', of: 'time', form: 'datetime' } : { name: 'timestamp', of: 'row' };
  const columns: readonly PackColumn[] = [time, ...values, { name: 'is_anomaly', of: 'label', metric: 'any' }];
  const test: Part = { ...of, part: { from: data.cut(), to: data.samples } };
  const train: Part = { ...of, part: { from: 0, to: data.cut() } };
  const hasTrain = data.cut() > 0;
  const isDirty = hasTrain && data.scan(train).any.length > 0;
  if (data.scan(test).any.length === 0)
    data.note(
      `No row of the test part of ${folder} is labelled: its lengths of anomalies are 0, and scores by ranks are not defined.`,
    );
  const file = (name: string, help: string, more: Part & { twin?: boolean }) =>
    data.csv({ path: `${folder}/${name}.csv`, help, columns, ...more });
  const kinds = [
    ['unsupervised', '', 'True'],
    ...(isDirty ? [['supervised', `${folder}/train_anomaly.csv`, 'False']] : []),
    ...(hasTrain ? [['semi-supervised', `${folder}/train_no_anomaly.csv`, 'True']] : []),
  ];
  return {
    files: [
      file('test', 'The test part.', test),
      ...(isDirty ? [file('train_anomaly', 'The training part, with its anomalies.', train)] : []),
      ...(hasTrain ? [file('train_no_anomaly', 'The clean twin of the training part.', { ...train, twin: true })] : []),
    ],
    lines() {
      const facts = factsOf(data, test, metrics);
      const line = ([type = '', path = '', normal = '']: readonly string[]) =>
        `Faultline,${folder}.${type},${path},${folder}/test.csv,synthetic,${index === 'datetime' ? 'True' : 'False'},,${type},${normal},${facts}\n`;
      return kinds.map(line).join('');
    },
  };
}

/** From input_type on, of the rows that are in the test file. */
function factsOf(data: PackData, test: Part, metrics: readonly PackMetric[]): string {
  const { rows, any } = data.scan(test);
  const lengths = any.map(({ first, last }) => last - first + 1).sort((a, b) => a - b);
  const labelled = lengths.reduce((sum, length) => sum + length, 0);
  const { mean, deviation } = spreadOf(data, test);
  return [
    metrics.length === 1 ? 'univariate' : 'multivariate',
    rows,
    metrics.length,
    rows === 0 ? 0 : labelled / rows,
    lengths.length,
    lengths[0] ?? 0,
    medianOf(lengths),
    lengths.at(-1) ?? 0,
    mean,
    deviation,
    '',
    '',
    periodOf(data.design, metrics) ?? '',
  ].join(',');
}

function medianOf(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1] ?? 0, sorted[Math.floor(half)] ?? 0];
  return sorted.length === 0 ? 0 : (low + high) / 2;
}

/** Over all values of all metrics, by Welford's recurrence. */
function spreadOf(data: PackData, part: Part): { readonly mean: number; readonly deviation: number } {
  let [count, mean, squares] = [0, 0, 0];
  for (const { values } of data.blocks(part)) {
    for (const column of values) {
      for (const value of column) {
        count++;
        const away = value - mean;
        mean += away / count;
        squares += away * (value - mean);
      }
    }
  }
  return { mean, deviation: count === 0 ? 0 : Math.sqrt(squares / count) };
}

/** Rows of the shortest season; absent where there is none. */
function periodOf(design: Design, metrics: readonly PackMetric[]): number | undefined {
  const intervalMs = intervalMsOf(design);
  const keys = metrics.map(({ key, of = key }) => of);
  const periods = design.metrics.flatMap(({ key, seasonality }) =>
    (keys.includes(key) ? seasonality : []).flatMap((season) =>
      'period' in season ? [spanSamples(season.period, intervalMs)] : [],
    ),
  );
  return periods.length === 0 ? undefined : Math.max(1, Math.round(Math.min(...periods)));
}
