/** Server Machine Dataset (OmniAnomaly): values without names, a label a line, and the dimensions that explain each event. */
import { definePack, type PackColumn, type PackData, type Part, PackRefusal, type Run } from '../pack.ts';

/** Its reader strips the letters t and x off both ends of a name, so names end in a digit and begin with m. */
const NAME = 'machine-1-1.txt';

export const smd = definePack({
  id: 'smd',
  label: 'SMD',
  help: 'train/, test/, test_label/ and interpretation_label/ of one machine: rows without names, a label a line, and the dimensions of each event, counted from 1.',
  readBy: 'NetManAIOps/OmniAnomaly',
  params: {},
  files(data) {
    const cut = data.cut();
    if (cut === 0)
      throw new PackRefusal(
        'split',
        'SMD needs rows to train on: let the first anomaly begin later, or give the design a [split].',
      );
    for (const { index, label } of data.metrics) data.say(`Dimension ${index + 1}: ${label}`);
    const values = data.metrics.map<PackColumn>(({ index, label }) => ({ name: label, of: 'value', metric: index }));
    const train: Part = { part: { from: 0, to: cut } };
    const test: Part = { part: { from: cut, to: data.samples } };
    if (data.scan(train).any.length > 0)
      data.note(
        'SMD has no labels of its training part, but rows of it are labelled here: set train_is_clean = true in [split].',
      );
    const file = (folder: string, help: string, columns: readonly PackColumn[], part: Part) =>
      data.csv({ path: `${folder}/${NAME}`, help, columns, header: false, ...part });
    return [
      file('train', 'Rows for training.', values, train),
      file('test', 'Rows for the test.', values, test),
      file('test_label', '0 or 1 for each row of the test.', [{ name: 'label', of: 'label', metric: 'any' }], test),
      data.text(`interpretation_label/${NAME}`, 'First row, row after the last, dimensions of each event.', () =>
        explained(data, test).join(''),
      ),
    ];
  },
});

function explained(data: PackData, test: Part): readonly string[] {
  const { any, metrics } = data.scan(test);
  const meets = (a: Run, b: Run) => a.first <= b.last && b.first <= a.last;
  return any.map((event) => {
    const dimensions = metrics.flatMap((runs, index) => (runs.some((run) => meets(run, event)) ? [index + 1] : []));
    return `${event.first}-${event.last + 1}:${dimensions.join(',')}\n`;
  });
}
