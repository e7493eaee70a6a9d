/**
 * What flows on from a metric to those that follow it: its values after the stage noise, kept in pieces, so that each is
 * worked out once however many follow and with whatever lags. Knows no curves and no formulas.
 */
import { BLOCK, type Workspace } from '../../../samples/workspace.ts';
import { type Interval, touches } from '../stages.ts';

/** Writes samples [from, from + out.length), at most BLOCK, inside the data. @param clean of the clean twin */
export type FillFlow = (from: number, out: Float64Array, clean: boolean) => void;

export interface Flow {
  /** Samples [from, from + out.length), at most BLOCK; before and after the data their first and last value holds. */
  readonly read: FillFlow;
}

/** Samples of a piece: lags reach back by one piece more, not by a block. */
const PIECE = 256;
/** Pieces of a flow that are kept at least: a block and what small lags look back at. */
const LEAST_KEPT = (3 * BLOCK) / PIECE;
/** Pieces that a flow keeps, beside its longest lag, where there is room: the samples of a window of the timeline. */
const USUAL_KEPT = (8 * BLOCK) / PIECE;
/** Pieces that the flows of a generator keep together, as far as each has its least. */
const MOST_KEPT = (32 * 1024 * 1024) / 8 / PIECE;

/** What the flows of one generator share: while one is read nothing is given up, so that none is worked out twice for it. */
export interface FlowScope {
  readonly enter: () => void;
  readonly leave: () => void;
  /** Called when the outermost reading is over. */
  readonly afterwards: (trim: () => void) => void;
}

export function createFlowScope(): FlowScope {
  const waiting = new Set<() => void>();
  let depth = 0;
  return {
    enter: () => void depth++,
    leave() {
      depth--;
      if (depth > 0) return;
      for (const trim of waiting) trim();
      waiting.clear();
    },
    afterwards: (trim) => void waiting.add(trim),
  };
}

/** Pieces that one of so many flows keeps, the longest lag of whose followers is given in samples. */
export function keptPieces(longestLag: number, flows: number): number {
  const wanted = USUAL_KEPT + Math.ceil(longestLag / PIECE);
  return Math.max(LEAST_KEPT, Math.min(wanted, Math.floor(MOST_KEPT / Math.max(1, flows))));
}

export interface FlowOptions {
  readonly samples: number;
  /** Where the data may differ from the clean twin; elsewhere both are kept as one. */
  readonly disturbance: readonly Interval[];
  /** Pieces that are kept between readings. */
  readonly kept: number;
  readonly workspace: Workspace;
  readonly scope: FlowScope;
}

export function createFlow(fill: FillFlow, { samples, disturbance, kept, workspace, scope }: FlowOptions): Flow {
  // Maps keep the order of insertion: the first is the one used longest ago.
  const pieces = new Map<number, Float64Array>();
  const trim = () => {
    for (const key of pieces.keys()) {
      if (pieces.size <= kept) break;
      pieces.delete(key);
    }
  };
  const isDisturbed = (place: number): boolean => touches(disturbance, place * PIECE, (place + 1) * PIECE);
  const keyOf = (place: number, isClean: boolean): number => 2 * place + (isClean ? 1 : 0);

  /** Works out the pieces [first, end), all clean or none, and keeps them. */
  const make = (first: number, end: number, isClean: boolean): void => {
    const from = first * PIECE;
    workspace.lend(Math.min(end * PIECE, samples) - from, (values) => {
      fill(from, values, isClean);
      for (let place = first; place < end; place++) {
        const offset = (place - first) * PIECE;
        pieces.set(keyOf(place, isClean), values.slice(offset, offset + PIECE));
      }
    });
    if (pieces.size > kept) scope.afterwards(trim);
  };

  const pieceAt = (place: number, last: number, clean: boolean): Float64Array => {
    const isClean = clean || !isDisturbed(place);
    const key = keyOf(place, isClean);
    const known = pieces.get(key);
    if (known) {
      pieces.delete(key);
      pieces.set(key, known);
      return known;
    }
    let end = place + 1;
    while (end <= last && (end - place) * PIECE < BLOCK && (clean || isDisturbed(end) !== isClean)) {
      if (pieces.has(keyOf(end, isClean))) break;
      end++;
    }
    make(place, end, isClean);
    return pieces.get(key) ?? new Float64Array(PIECE);
  };

  const readInside: FillFlow = (from, out, clean) => {
    const to = from + out.length;
    const last = Math.floor((to - 1) / PIECE);
    for (let at = from; at < to; ) {
      const place = Math.floor(at / PIECE);
      const piece = pieceAt(place, last, clean);
      const end = Math.min((place + 1) * PIECE, to);
      const offset = at - place * PIECE;
      // A whole piece needs no view of it.
      if (offset === 0 && end - at === piece.length) out.set(piece, at - from);
      else out.set(piece.subarray(offset, end - place * PIECE), at - from);
      at = end;
    }
  };

  return {
    read(from, out, clean) {
      if (out.length === 0) return;
      scope.enter();
      try {
        const before = Math.min(Math.max(-from, 0), out.length);
        const after = Math.min(Math.max(from + out.length - samples, 0), out.length);
        if (before + after === 0) return readInside(from, out, clean);
        const inside = out.subarray(before, out.length - after);
        if (inside.length > 0) readInside(from + before, inside, clean);
        if (before > 0) out.fill(valueAt(0, clean), 0, before);
        if (after > 0) out.fill(valueAt(samples - 1, clean), out.length - after);
      } finally {
        scope.leave();
      }
    },
  };

  function valueAt(sample: number, clean: boolean): number {
    return workspace.lend(1, (value) => {
      readInside(sample, value, clean);
      return value[0] ?? Number.NaN;
    });
  }
}
