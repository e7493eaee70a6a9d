/** KPI of the AIOps challenge: all metrics below each other, told apart by the last column. */
import type { SampleInterval } from '../../../core/design/types/split.ts';
import { definePack, refuseParts, stacked } from '../pack.ts';

export const kpi = definePack({
  id: 'kpi',
  label: 'KPI (AIOps challenge)',
  help: 'phase2_train.csv and phase2_ground_truth.csv: timestamp in seconds, value, label and KPI ID, one metric below the other. Loaders take the columns by their place.',
  readBy: 'NetManAIOps/KPI-Anomaly-Detection and its loaders',
  params: {},
  files(data) {
    refuseParts(data, 'KPI');
    const cut = data.cut();
    const file = (path: string, help: string, part: SampleInterval) => {
      const each = data.metrics.map(({ index, key }, place) =>
        data.csv({
          path,
          help,
          part,
          metrics: [index],
          header: place === 0,
          columns: [
            { name: 'timestamp', of: 'time', form: 'seconds' },
            { name: 'value', of: 'value', metric: index },
            { name: 'label', of: 'label', metric: index },
            { name: 'KPI ID', of: 'text', text: key },
          ],
        }),
      );
      return stacked(path, help, each);
    };
    const train = file('phase2_train.csv', 'The training part.', { from: 0, to: cut });
    const test = file('phase2_ground_truth.csv', 'The test part.', { from: cut, to: data.samples });
    return cut === 0 ? [test] : [train, test];
  },
});
