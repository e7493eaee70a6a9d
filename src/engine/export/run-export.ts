/** One export from design to files, on the thread that calls it. Knows no worker. */
import { formatProblem } from '../../core/lib/problem.ts';
import { writeBundle } from '../../formats/bundle/bundle.ts';
import type { RangeEncoder } from '../../formats/bundle/bundle-types.ts';
import { createSha256 } from '../../formats/bundle/sha256.ts';
import type { Kernel } from '../../kernel/api.ts';
import type { EngineError, Reply } from '../api/reply.ts';
import { tick } from '../tick.ts';
import { type OpenDestination, openDestination } from './destination.ts';
import type { ExportJob, ExportOutcome, WrittenSoFar } from '../api/export.ts';

export interface RunOptions {
  readonly kernel: Kernel;
  readonly report: (progress: WrittenSoFar) => void;
  readonly signal: AbortSignal;
  /** For tables whose rows may be made elsewhere. */
  readonly encodeRange?: RangeEncoder;
}

export async function runExport(job: ExportJob, options: RunOptions): Promise<Reply<ExportOutcome>> {
  let destination: OpenDestination | undefined;
  try {
    destination = await openDestination(job.destination);
    const reply = await write(job, options, destination);
    if (!reply.ok) await destination.giveUp();
    return reply;
  } catch (error) {
    await destination?.giveUp().catch(() => {});
    return { ok: false, error: errorOf(error) };
  }
}

async function write(job: ExportJob, options: RunOptions, destination: OpenDestination): Promise<Reply<ExportOutcome>> {
  const { format, parts, profile, zip, rows, pack } = job.options;
  const result = await writeBundle(
    job.design,
    options.kernel,
    {
      parts,
      formats: [format],
      options: job.options.options,
      zip,
      ...(profile === undefined ? {} : { profile }),
      ...(rows ? { rows } : {}),
      ...(pack ? { pack } : {}),
    },
    destination,
    {
      progress: options.report,
      createSha256,
      signal: options.signal,
      // Lets the word to stop in.
      pause: tick,
      ...(options.encodeRange ? { encodeRange: options.encodeRange } : {}),
    },
  );
  if (!result.ok) {
    const [first] = result.problems;
    const message = first ? formatProblem(first) : 'The export failed.';
    return { ok: false, error: { code: first?.code ?? 'internal', path: first?.path ?? '', message } };
  }
  const files = result.value.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256: sha256 ?? '' }));
  const notes = result.warnings.map(formatProblem);
  return { ok: true, value: { files, notes, downloads: await destination.finish() } };
}

function errorOf(error: unknown): EngineError {
  const full = error instanceof DOMException && error.name === 'QuotaExceededError';
  if (full) return { code: 'disk', path: '', message: 'There is not enough space for this file.' };
  return { code: 'internal', path: '', message: error instanceof Error ? error.message : String(error) };
}
