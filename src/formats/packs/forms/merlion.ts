/** Merlion's own CSV: time first, metrics, anomaly, and which rows are for training. */
import { definePack, filesParam, groupsOf, type PackColumn, refuseLabels } from '../pack.ts';

export const merlion = definePack({
  id: 'merlion',
  label: 'Merlion',
  help: 'data.csv for CustomAnomalyDataset: time (date and time, as it reads numbers as seconds), the metrics, anomaly and trainval.',
  readBy: 'salesforce/Merlion',
  params: filesParam,
  files(data, { files }) {
    refuseLabels(data, 'Merlion', ['time', 'anomaly', 'trainval']);
    const at = data.cut();
    return groupsOf(data, files).map(({ suffix, metrics, of }) => {
      const columns: readonly PackColumn[] = [
        { name: 'time', of: 'time', form: 'datetime' },
        ...metrics.map<PackColumn>(({ index, label }) => ({ name: label, of: 'value', metric: index })),
        { name: 'anomaly', of: 'label', metric: 'any' },
        { name: 'trainval', of: 'part', at, before: '1', after: '0' },
      ];
      const path = suffix === '' ? 'data.csv' : `data-${suffix}.csv`;
      return data.csv({ path, help: metrics.map(({ label }) => label).join(', '), columns, ...of });
    });
  },
});
