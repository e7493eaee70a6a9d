/** TSB-AD: a file a metric (U) and one of all (M), whose names say where training ends and the first anomaly stands. */
import { definePack, type PackColumn, type PackData, type PackFile, PackRefusal, type Part } from '../pack.ts';

const LABEL = 'Label';

export const tsbAd = definePack({
  id: 'tsb-ad',
  label: 'TSB-AD',
  help: 'TSB-AD-U has a file a metric, TSB-AD-M one of all metrics; names and file lists are those that its loader parts.',
  readBy: 'thedatumorg/TSB-AD',
  params: {
    form: {
      type: 'choice',
      label: 'Form',
      options: ['both', 'univariate', 'multivariate'],
      default: 'both',
      help: 'Which of TSB-AD-U and TSB-AD-M are written; M needs two metrics.',
    },
    domain: {
      type: 'choice',
      label: 'Domain',
      options: [
        'Synthetic',
        'Environment',
        'Facility',
        'Finance',
        'HumanActivity',
        'Medical',
        'Sensor',
        'Traffic',
        'WebService',
      ],
      default: 'Synthetic',
      help: 'The part of the name by which results are grouped.',
    },
  },
  files(data, { form, domain }) {
    const univariate =
      form === 'multivariate' ? [] : data.metrics.flatMap(({ index }) => fileOf(data, domain, [index]));
    const isMany = data.metrics.length > 1 && form !== 'univariate';
    const multivariate = isMany ? fileOf(data, domain, undefined) : [];
    if (univariate.length + multivariate.length === 0)
      throw new PackRefusal(
        form === 'multivariate' && !isMany ? 'options.form' : 'metrics',
        form === 'multivariate' && !isMany
          ? 'TSB-AD-M needs at least two metrics: add one, or take --option form=univariate.'
          : 'No row is labelled after the training part, and TSB-AD names every file after its first anomaly: give a metric an anomaly there.',
      );
    return [...listed(data, 'U', univariate), ...listed(data, 'M', multivariate)];
  },
});

function listed(data: PackData, form: 'U' | 'M', files: readonly PackFile[]): readonly PackFile[] {
  if (files.length === 0) return [];
  const names = files.map(({ path }) => path.slice(path.indexOf('/') + 1));
  const text = `file_name\n${names.map((name) => `${name}\n`).join('')}`;
  return [...files, data.text(`File_List/TSB-AD-${form}.csv`, `The files of TSB-AD-${form}.`, () => text)];
}

/** @param metrics one for U, undefined (all) for M */
function fileOf(data: PackData, domain: string, metrics: readonly number[] | undefined): readonly PackFile[] {
  const of: Part = metrics ? { metrics } : {};
  const only = metrics ? data.metrics[metrics[0] ?? 0] : undefined;
  const what = only?.label ?? 'all metrics';
  const train = data.scan({ ...of, part: { from: 0, to: data.cut() } });
  const { any } = data.scan(of);
  const first = any.find(({ last }) => last >= train.rows);
  if (first === undefined) {
    data.note(
      `${what}: no row is labelled after the training part, so it has no file: its score would not be defined.`,
    );
    return [];
  }
  if (train.any.length > 0)
    data.note(
      `${what}: ${train.any.length} labelled intervals lie in the training part, which detectors take for normal: set train_is_clean = true in [split], or move them.`,
    );
  const number = String((only?.index ?? -1) + 2).padStart(3, '0');
  const at = any[0]?.first ?? first.first;
  const stem = `${number}_${data.name}_id_${(only?.index ?? 0) + 1}_${domain}_tr_${train.rows}_1st_${at}`;
  const folder = only ? 'TSB-AD-U' : 'TSB-AD-M';
  const columns: readonly PackColumn[] = only
    ? [{ name: 'Data', of: 'value', metric: only.index }]
    : data.metrics.map(({ index, label }) => ({ name: label, of: 'value', metric: index }));
  if (!only && data.metrics.some(({ label }) => label === LABEL))
    throw new PackRefusal('metrics', 'TSB-AD keeps the column Label for labels: give that metric another label.');
  const path = `${folder}/${stem}.csv`;
  return [data.csv({ path, help: what, ...of, columns: [...columns, { name: LABEL, of: 'label', metric: 'any' }] })];
}
