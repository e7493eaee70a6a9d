/**
 * Unknown input to a design: TOML text and stored objects. Every problem has a path, and a place where there
 * is a text. Nothing is ignored or clamped.
 */
import type { Problem, Result } from '../../lib/problem.ts';
import { legacyShapeOf } from './legacy.ts';
import { migrate } from './migrations.ts';
import { nodeOf, type TableNode } from '../../fields/node.ts';
import { readDesign } from './read-design.ts';
import { createReporter, type Reporter } from '../../fields/report.ts';
import { storedShapeOf } from './toml-shape.ts';
import { readTomlTree } from './toml-tree.ts';
import type { FleetCodec } from '../types/fleet-codec.ts';
import { type Design, LIMITS } from '../types/design.ts';

export interface ParsedToml {
  readonly design: Design;
  /** A file of the Python generator: no `schema`, read by that program's rules, rng = "numpy". */
  readonly legacy: boolean;
}

/** A design from an object of the stored form (autosave, link). Errors have paths such as `metrics[0].noise.scale`. */
export function readStored(value: unknown, fleet: FleetCodec): Result<Design> {
  const report = createReporter();
  const root = nodeOf(value);
  if (root.type !== 'table') return failed([problem('wrong-type', 'This is not a design.')]);
  const present = migrate(root, report);
  return finish(present && readDesign(present, fleet, report, false), report);
}

/** A design from the text of a config file, or of a file of the Python generator. At most 1 MiB. */
export function readToml(text: string, fleet: FleetCodec): Result<ParsedToml> {
  if (text.length > LIMITS.tomlBytes || utf8Length(text) > LIMITS.tomlBytes) {
    return failed([problem('too-large', 'The file is larger than 1 MiB, which is the most that is read.')]);
  }
  const tree = readTomlTree(text);
  if (!tree.ok) return failed([tree.problem]);
  const report = createReporter();
  const legacy = !tree.root.entries.has('schema');
  const design = legacy ? readLegacy(tree.root, fleet, report) : readPresent(tree.root, fleet, report);
  const result = finish(design, report);
  return result.ok ? { ...result, value: { design: result.value, legacy } } : result;
}

function readPresent(root: TableNode, fleet: FleetCodec, report: Reporter): Design | undefined {
  const present = migrate(root, report);
  return present && readDesign(storedShapeOf(present, report), fleet, report, true);
}

function readLegacy(root: TableNode, fleet: FleetCodec, report: Reporter): Design | undefined {
  const known = legacyShapeOf(root, report);
  return known && readDesign(storedShapeOf(known, report, 'by-place'), fleet, report, true);
}

function finish(design: Design | undefined, report: Reporter): Result<Design> {
  const errors = report.errors();
  if (design === undefined || errors.length > 0) return failed([...errors, ...report.warnings()]);
  return { ok: true, value: design, warnings: report.warnings() };
}

function failed(problems: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems };
}

function problem(code: string, message: string): Problem {
  return { severity: 'error', code, path: '', message };
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Each half of a pair counts two of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}
