/** Merlion's own CSV: time first, metrics, anomaly, and which rows are for training. */
import { definePack, type PackColumn, refuseLabels } from '../pack.ts';

export const merlion = definePack({
  id: 'merlion',
  label: 'Merlion',
  help: 'data.csv for CustomAnomalyDataset: time (date and time, as it reads numbers as seconds), the metrics, anomaly and trainval.',
  readBy: 'salesforce/Merlion',
  params: {},
  files(data) {
    refuseLabels(data, 'Merlion', ['time', 'anomaly', 'trainval']);
    const at = data.cut();
    const columns: readonly PackColumn[] = [
      { name: 'time', of: 'time', form: 'datetime' },
      ...data.metrics.map<PackColumn>(({ index, label }) => ({ name: label, of: 'value', metric: index })),
      { name: 'anomaly', of: 'label', metric: 'any' },
      { name: 'trainval', of: 'part', at, before: '1', after: '0' },
    ];
    return [data.csv({ path: 'data.csv', help: 'All rows.', columns })];
  },
});
