/** RCAEval: a folder a fault, whose columns are `service_metric` with exactly one underscore. */
import { casesOf, serviceOf } from '../cases.ts';
import { definePack, type PackColumn, type PackData, type PackFile, PackRefusal, refuseParts } from '../pack.ts';

export const rcaeval = definePack({
  id: 'rcaeval',
  label: 'RCAEval',
  help: 'SERVICE_FAULT/N/ with data.csv and inject_time.txt for each incident (or anomaly without one): rows from the end of the fault before to the start of the next.',
  readBy: 'phamquiluan/RCAEval',
  params: {},
  files(data) {
    refuseParts(data, 'RCAEval');
    const columns: readonly PackColumn[] = [{ name: 'time', of: 'time', form: 'seconds' }, ...valuesOf(data)];
    const cases = casesOf(data, 'RCAEval');
    const counts = new Map<string, number>();
    return cases.flatMap(({ start, metric, root }, place): readonly PackFile[] => {
      const folder = `${plain(serviceOf(metric).service)}_${plain(root.kind)}`;
      const from = Math.max(0, ...cases.slice(0, place).map((before) => before.end));
      const to = cases[place + 1]?.start ?? data.samples;
      if (from >= start || to <= start) {
        data.note(
          `The fault on ${metric.label} at sample ${start} has no folder, as another lies across its start: move one of them.`,
        );
        return [];
      }
      const count = (counts.get(folder) ?? 0) + 1;
      counts.set(folder, count);
      const seconds = `${Math.floor(data.timeOf(start) / 1000)}\n`;
      return [
        data.csv({
          path: `${folder}/${count}/data.csv`,
          help: `Root cause: ${metric.label}.`,
          part: { from, to },
          columns,
        }),
        data.text(`${folder}/${count}/inject_time.txt`, 'Second in which the fault begins.', () => seconds),
      ];
    });
  },
});

function valuesOf(data: PackData): readonly PackColumn[] {
  const owners = new Map<string, string>();
  return data.metrics.map((metric): PackColumn => {
    const { service, measure } = serviceOf(metric);
    const name = `${plain(service)}_${plain(measure)}`;
    const owner = owners.get(name);
    if (owner !== undefined)
      throw new PackRefusal(
        `metrics.${metric.key}`,
        `RCAEval would have the column ${name} for this metric and for ${owner}: give them other keys, or labels service.`,
      );
    owners.set(name, metric.key);
    if (name !== metric.key)
      data.note(
        `${metric.label} has the column ${name}: RCAEval cuts a name at every underscore, so it has exactly one.`,
      );
    return { name, of: 'value', metric: metric.index };
  });
}

/** Without underscores, and fit for the name of a folder. */
function plain(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9.-]+/g, '-').replace(/^[.-]+/, '') || 'x';
}
