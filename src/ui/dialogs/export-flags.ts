/** The flags of `faultline generate` that say what was chosen in the Export dialog. Pure. */
import { partOf } from '../../app/export/export-formats.ts';
import type { ExportOptions } from '../../engine/api/export.ts';

/** What the command line does by itself for a design. */
export interface UsualChoice {
  readonly profile: string | undefined;
  /** Written unless some are named. */
  readonly tables: readonly string[];
}

export function flagsOf(
  { parts, format, options, profile, zip, rows, pack }: ExportOptions,
  usual: UsualChoice,
): readonly string[] {
  if (pack) return ['--pack', pack.id, '--with zip', ...Object.entries(pack.options).map(optionFlag)];
  // Where a usual table is left out, every part is named: `--table` takes them all.
  const named = !usual.tables.every((table) => parts.includes(table));
  const words = [...(named ? [] : parts.flatMap((part) => partOf(part)?.flag ?? [])), ...(zip ? ['zip'] : [])];
  return [
    ...(named ? [`--table ${parts.join(',')}`] : []),
    ...(words.length === 0 ? [] : [`--with ${words.join(',')}`]),
    ...(format === 'csv' ? [] : [`--format ${format}`]),
    ...(profile === usual.profile ? [] : [`--profile ${profile ?? 'none'}`]),
    ...Object.entries(options).map(optionFlag),
    ...(rows === undefined ? [] : [`--rows ${rows[0]}:${rows[1]}`]),
    '--no-plot',
  ];
}

function optionFlag([name, value]: readonly [string, string | number | boolean]): string {
  const text = `${name}=${value}`;
  // For a POSIX shell, where the text has signs of its own.
  return `--option ${/^[\w=.:+-]*$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`}`;
}
