/**
 * Noise with common causes: the normal scores of a metric's own draws and of its factors, mixed so that the variance is
 * shared out by weights, and turned into the metric's own distribution. Margins stay; what is common correlates.
 */
import type { General } from '../../../design/types/design.ts';
import { createStream, type RandomStream } from '../../../samples/stream.ts';
import { BLOCK, forEachPiece, type Workspace } from '../../../samples/workspace.ts';
import { createFlow, type Flow, type FlowScope, keptPieces } from './flow.ts';

/** The normal numbers of each factor, by its name; each kept for the metrics that share it. */
export type CommonCauses = (name: string) => Flow;

export function createCommonCauses({ seed }: General, workspace: Workspace, scope: FlowScope): CommonCauses {
  const flows = new Map<string, Flow>();
  return (name) => {
    const known = flows.get(name);
    if (known) return known;
    const stream = createStream(workspace.kernel, seed, `factors/${name}`);
    const fill = (from: number, out: Float64Array) => stream.noise(out, 'gaussian', 0, 1, from);
    // A noise with memory may draw beyond the data.
    const samples = Number.MAX_SAFE_INTEGER;
    const flow = createFlow(fill, { samples, disturbance: [], kept: keptPieces(0, 1), workspace, scope });
    flows.set(name, flow);
    return flow;
  };
}

/** Changes the common part (standard deviation `deviation`) of samples [from, from + common.length) in place. */
export type ChangeCommon = (common: Float64Array, from: number, deviation: number) => void;

export interface SharedDraws {
  /** The metric's own stream. */
  readonly own: RandomStream;
  readonly shares: Readonly<Record<string, number>>;
  readonly causes: CommonCauses;
}

/** The uniforms of draws lie within these. */
const LEAST_UNIFORM = 2 ** -53;

/** One draw a sample, any number of them. @param change what becomes of the common part; absent: it stays */
export function createSharedStream(
  { own, shares, causes }: SharedDraws,
  { kernel, lend }: Workspace,
  change?: ChangeCommon,
): RandomStream {
  // By name, so that the sum has the same bits however the file orders them.
  const parts = Object.entries(shares)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, share]) => ({ flow: causes(name), weight: Math.sqrt(share) }));
  const sum = parts.reduce((total, { weight }) => total + weight * weight, 0);
  const ownWeight = Math.sqrt(Math.max(0, 1 - sum));
  const deviation = Math.sqrt(sum);

  /** Standard normal numbers. */
  const fill = (from: number, out: Float64Array): void => {
    own.noise(out, 'gaussian', 0, 1, from);
    lend(out.length, (common) => {
      const [only, another] = parts;
      if (only && !another && !change) {
        // The usual case in one pass; the bits are those of the sum below.
        const { flow, weight } = only;
        flow.read(from, common, true);
        for (let i = 0; i < out.length; i++) out[i] = ownWeight * (out[i] ?? 0) + weight * (common[i] ?? 0);
        return;
      }
      common.fill(0);
      for (const part of parts) addPart(part, from, common);
      change?.(common, from, deviation);
      for (let i = 0; i < out.length; i++) out[i] = ownWeight * (out[i] ?? 0) + (common[i] ?? 0);
    });
  };

  const addPart = ({ flow, weight }: (typeof parts)[number], from: number, out: Float64Array): void =>
    lend(out.length, (normals) => {
      flow.read(from, normals, true);
      for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + weight * (normals[i] ?? 0);
    });

  const normals = (from: number, out: Float64Array): void => {
    if (out.length <= BLOCK) return fill(from, out);
    forEachPiece(from, out.length, (at, offset, length) => fill(at, out.subarray(offset, offset + length)));
  };

  const uniforms = (out: Float64Array, from: number): void => {
    normals(from, out);
    kernel.normalCdf(out);
    kernel.clamp(out, LEAST_UNIFORM, 1 - LEAST_UNIFORM);
  };

  return {
    uniforms,
    noise(out, distribution, a, b, from) {
      if (distribution === 'gaussian') {
        normals(from, out);
        for (let i = 0; i < out.length; i++) out[i] = b * (out[i] ?? 0) + a;
        return;
      }
      uniforms(out, from);
      kernel.quantile(out, distribution, a, b);
    },
  };
}
