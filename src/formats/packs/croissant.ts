/** croissant.json: the files of a pack for machines, as ML Croissant 1.0 (https://docs.mlcommons.org/croissant/docs/croissant-spec-1.0.html) has it. Knows no pack by name. */
import { isoTime } from '../../core/lib/time.ts';
import type { BundleFile } from '../bundle/bundle-types.ts';
import { CROISSANT_CONTEXT } from './croissant-context.ts';
import type { Pack, PackFile } from './pack.ts';
import type { GatheredData } from './pack-data.ts';
import { licenceUrl } from './licence.ts';

export interface CroissantSource {
  readonly pack: Pack;
  readonly data: GatheredData;
  readonly licence: string;
  readonly planned: readonly PackFile[];
  /** The same files, written. */
  readonly written: readonly BundleFile[];
}

const TYPES = { text: 'sc:Text', number: 'sc:Float', integer: 'sc:Integer', datetime: 'sc:DateTime' } as const;

/** The kind of a file, by its ending. */
const ENCODINGS: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  npy: 'application/octet-stream',
  xml: 'application/xml',
  yml: 'application/yaml',
};

export function buildCroissant({ pack, data, licence, planned, written }: CroissantSource): string {
  const { name } = data.design.general;
  const sizes = new Map(written.map((file) => [file.name, file]));
  const description = `${name}: ${data.samples} samples of ${data.metrics.length} metrics from ${isoTime(data.timeOf(0))} to ${isoTime(data.timeOf(data.samples - 1))}, with labelled anomalies, in the form of ${pack.label}. Synthetic.`;
  const croissant = {
    '@context': CROISSANT_CONTEXT,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    name: `${data.name}-${pack.id}`,
    description,
    license: licenceUrl(licence),
    url: 'README.md',
    version: '1.0.0',
    distribution: planned.map((file) => fileObject(file, sizes.get(file.path))),
    recordSet: planned.flatMap((file) => (file.columns ? [recordSet(file, file.columns)] : [])),
  };
  return `${JSON.stringify(croissant, undefined, 2)}\n`;
}

function fileObject({ path, help }: PackFile, written: BundleFile | undefined) {
  return {
    '@type': 'cr:FileObject',
    '@id': path,
    name: path,
    description: help,
    contentUrl: path,
    contentSize: `${written?.bytes ?? 0} B`,
    encodingFormat: ENCODINGS[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain',
    sha256: written?.sha256 ?? '',
  };
}

function recordSet({ path, help }: PackFile, columns: NonNullable<PackFile['columns']>) {
  const id = `rows/${path}`;
  return {
    '@type': 'cr:RecordSet',
    '@id': id,
    name: id,
    description: help,
    field: columns.map(({ name, type }) => ({
      '@type': 'cr:Field',
      '@id': `${id}/${name}`,
      name,
      dataType: TYPES[type],
      source: { fileObject: { '@id': path }, extract: { column: name } },
    })),
  };
}
