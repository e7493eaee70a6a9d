/** The flags of `faultline generate` that say what was chosen in the Export dialog. Pure. */
import type { ExportOptions } from '../../engine/api.ts';

/** Parts that `--with` names otherwise, or that are always written. */
const WITH_WORDS: Readonly<Record<string, string>> = {
  labels: 'labels',
  clean: 'clean',
  long: 'long',
  design: 'design',
  'anomalies-json': 'json',
};

/** All of them are written unless some are named. */
const FLEET_TABLES = ['telemetry', 'machines', 'usage', 'status', 'jobs', 'events'] as const;

/** @param usual the profile that the command line takes by itself for this design */
export function flagsOf(
  { parts, format, options, profile, zip, rows }: ExportOptions,
  usual: string | undefined,
): readonly string[] {
  const tables = FLEET_TABLES.filter((table) => parts.includes(table));
  const words = [...parts.flatMap((part) => WITH_WORDS[part] ?? []), ...(zip ? ['zip'] : [])];
  return [
    ...(words.length === 0 ? [] : [`--with ${words.join(',')}`]),
    ...(tables.length === 0 || tables.length === FLEET_TABLES.length ? [] : [`--table ${tables.join(',')}`]),
    ...(format === 'csv' ? [] : [`--format ${format}`]),
    ...(profile === usual ? [] : [`--profile ${profile ?? 'none'}`]),
    ...Object.entries(options).map(([name, value]) => `--option ${name}=${value}`),
    ...(rows === undefined ? [] : [`--rows ${rows[0]}:${rows[1]}`]),
    '--no-plot',
  ];
}
