/**
 * The files of a pack and what every pack has beside them: a card, a description for machines and the sums. Knows no
 * pack by name and no disk.
 */
import type { Design } from '../../core/design/types/design.ts';
import type { Problem, Result } from '../../core/lib/problem.ts';
import { nearestWord } from '../../core/lib/nearest-word.ts';
import type { BundleFile, PackRequest } from '../bundle/bundle-types.ts';
import type { Makers } from '../bundle/dataset.ts';
import type { EncodedChunk } from '../rows/encode-table.ts';
import { utf8 } from '../text/bytes.ts';
import { buildCard } from './card.ts';
import { buildCroissant } from './croissant.ts';
import { PACKS, packOf } from './index.ts';
import type { Pack, PackFile } from './pack.ts';
import { createPackData, type GatheredData } from './pack-data.ts';

export interface PlannedPack {
  /** Rows of all files, about. */
  readonly totalRows: number;
  /** The names of the files and what stands in them, in order; `written` has those before. */
  files(written: readonly BundleFile[]): Iterable<readonly [name: string, chunks: Chunks]>;
  /** What was done where design and form do not fit; all of it when the last file is written. */
  warnings(): readonly Problem[];
}

type Chunks = Iterable<EncodedChunk> | AsyncIterable<EncodedChunk>;

const DEFAULT_LICENCE = 'CC0-1.0';

export function planPack(design: Design, makers: Makers, request: PackRequest): Result<PlannedPack> {
  const pack = packOf(request.id);
  if (pack === undefined) return refused('unknown-word', 'pack', unknownText(request.id));
  if (design.metrics.length === 0)
    return refused('no-metrics', 'pack', 'The design has no metrics: a pack is made of them.');
  const data = createPackData(design, makers.generator());
  const files = pack.plan(data, request.options);
  if (!files.ok) return files;
  const totalRows = files.value.reduce((sum, { rows }) => sum + rows, 0);
  const about = { pack, data, request, planned: files.value };
  return {
    ok: true,
    value: { totalRows, files: (written) => allFiles(about, written), warnings: () => data.notes().map(asWarning) },
    warnings: [],
  };
}

interface About {
  readonly pack: Pack;
  readonly data: GatheredData;
  readonly request: PackRequest;
  readonly planned: readonly PackFile[];
}

function* allFiles(about: About, written: readonly BundleFile[]): Iterable<readonly [string, Chunks]> {
  const { pack, data, planned } = about;
  for (const file of planned) yield [file.path, file.chunks()];
  const licence = about.request.licence ?? DEFAULT_LICENCE;
  yield ['croissant.json', [text(buildCroissant({ pack, data, licence, planned, written: [...written] }))]];
  yield ['README.md', [text(buildCard({ pack, data, licence, planned, options: about.request.options }))]];
  yield ['SHA256SUMS', [text(written.map(({ name, sha256 }) => `${sha256 ?? ''}  ${name}\n`).join(''))]];
}

function text(content: string): EncodedChunk {
  return { bytes: utf8(content), rows: 0 };
}

function asWarning(message: string): Problem {
  return { severity: 'warning', code: 'pack-note', path: '', message };
}

function unknownText(id: string): string {
  const ids = PACKS.map((pack) => pack.id);
  const nearest = nearestWord(id, ids);
  return `There is no pack "${id}". ${nearest === undefined ? `There are ${ids.join(', ')}.` : `Did you mean ${nearest}?`}`;
}

function refused(code: string, path: string, message: string): Result<never> {
  return { ok: false, problems: [{ severity: 'error', code, path, message }] };
}
