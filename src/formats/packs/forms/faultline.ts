/** Everything that Faultline knows of a design, in its own form. */
import { SPLIT_PARTS, splitOf } from '../../../core/design/types/split.ts';
import { leadersOf } from '../../../core/design/types/relations.ts';
import { definePack, PackRefusal } from '../pack.ts';

const TABLES = {
  wide: [
    ['metrics', 'One row a sample, one column a metric.'],
    ['labels', '0 or 1 for every metric and sample.'],
    ['clean', 'The same data without the anomalies.'],
  ],
  long: [['long', 'One row a metric and sample.']],
} as const;

export const faultline = definePack({
  id: 'faultline',
  label: 'Faultline',
  help: 'Everything: data, labels, clean twin, lists of anomalies and of what reaches followers, and the design.',
  readBy: 'any reader of CSV, NDJSON, JSON or Parquet',
  params: {
    shape: {
      type: 'choice',
      label: 'Shape',
      options: ['wide', 'long', 'both'],
      default: 'both',
      help: 'wide: a column a metric; long: a row a metric and sample.',
    },
    format: {
      type: 'choice',
      label: 'Format',
      options: ['csv', 'ndjson', 'json', 'parquet'],
      default: 'csv',
      help: 'Of the tables.',
    },
    split: {
      type: 'choice',
      label: 'Split',
      options: ['none', 'files'],
      words: { none: 'all rows in one file', files: 'a file for each part' },
      default: 'none',
      help: 'files: a file for each part of the split that has rows.',
    },
  },
  files(data, { shape, format, split }) {
    const parts = split === 'files' ? splitOf(data.design) : undefined;
    if (split === 'files' && !parts)
      throw new PackRefusal('split', 'The design has no split: give it one, as with [split] and train = "70%".');
    const asked = [...(shape === 'long' ? [] : TABLES.wide), ...(shape === 'wide' ? [] : TABLES.long)];
    const tables = asked.flatMap(([table, help]) => {
      const stem = table === 'long' ? 'metrics-long' : table;
      if (!parts) return [data.table({ path: `${stem}.${format}`, help, table, format })];
      return SPLIT_PARTS.filter((word) => parts[word].to > parts[word].from).map((word) =>
        data.table({
          path: `${stem}.${word}.${format}`,
          help: `${help} Part: ${word}.`,
          table,
          format,
          part: parts[word],
        }),
      );
    });
    const list = (table: string, help: string) => data.table({ path: `${table}.csv`, help, table, format: 'csv' });
    const follows = data.design.metrics.some((metric) => leadersOf(metric).length > 0);
    return [
      ...tables,
      list('anomalies', 'Cause and effect interval of each.'),
      ...(follows ? [list('followers', 'Where each anomaly shows in metrics that follow.')] : []),
      data.text('anomalies.json', 'The same with all parameters.', () => data.anomaliesJson()),
      data.text('design.toml', 'What makes all of this again.', () => data.designToml()),
    ];
  },
});
