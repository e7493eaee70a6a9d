/**
 * One turn of a wave, kept: where the cycle comes back to the same places after few enough samples, a sample is a
 * look-up. The same bits as the wave itself, since the places are exact. Knows no metric and no time effects.
 */
import type { CyclePiece, Wave } from '../../kinds/kind.ts';
import { fillPhases, wrapPhases } from './phases.ts';

/** Samples of the longest turn that is kept: a day of seconds. */
const LONGEST_TURN = 86_400;
/** Samples that are worked out at a time. */
const PIECE = 8192;
/** Short turns are kept several times over, so that they are copied in stretches of about this many samples. */
const STRETCH = 1024;

/** Fills `out` with the wave at samples [from, from + out.length). */
export type FillWave = (from: number, out: Float64Array) => void;

/** Lines of a cycle of pieces whose turns are kept: the two of a zone, and those of a few changes of its rules. */
const MOST_LINES = 4;

/** @param samples how many the data have: a turn that hardly comes back is not kept */
export function createWaveReader(wave: Wave, samples: number): FillWave {
  const { pieceAt } = wave.cycle;
  return pieceAt ? createPiecesReader(wave, pieceAt) : createLineReader(wave, samples);
}

/** A reader for each line that is long enough to come back; short pieces, such as months, are worked out. */
function createPiecesReader(wave: Wave, pieceAt: (sample: number) => CyclePiece): FillWave {
  const { step, phase } = wave.cycle;
  const readers = new Map<string, FillWave>();
  const readerOf = ({ origin, period }: CyclePiece, samples: number): FillWave => {
    const line = { ...wave, cycle: { origin, step, period, phase } };
    const key = `${period} ${origin % period}`;
    const known = readers.get(key);
    if (known) return known;
    const turn = turnOf(line.cycle) ?? Number.POSITIVE_INFINITY;
    if (turn > samples || readers.size >= MOST_LINES) return fillOf(line);
    const reader = createLineReader(line, Number.POSITIVE_INFINITY);
    readers.set(key, reader);
    return reader;
  };
  return (from, out) => {
    for (let done = 0; done < out.length; ) {
      const at = from + done;
      const piece = pieceAt(at);
      const count = Math.min(piece.until - at, out.length - done);
      readerOf(piece, piece.until - at)(at, out.subarray(done, done + count));
      done += count;
    }
  };
}

function fillOf(wave: Wave): FillWave {
  return (from, out) => {
    fillPhases(wave.cycle, from, out);
    wrapPhases(out);
    wave.shape(out);
  };
}

function createLineReader(wave: Wave, samples: number): FillWave {
  const once = turnOf(wave.cycle);
  const fill = fillOf(wave);
  if (once === undefined || once > LONGEST_TURN) return fill;
  const turn = once * Math.ceil(STRETCH / once);
  if (2 * turn > samples) return fill;
  const pieces = Math.ceil(turn / PIECE);
  const known: (Float64Array | undefined)[] = Array.from({ length: pieces });
  const pieceOf = (index: number): Float64Array => {
    const before = known[index];
    if (before !== undefined) return before;
    const first = index * PIECE;
    const piece = new Float64Array(Math.min(PIECE, turn - first));
    fill(first, piece);
    known[index] = piece;
    return piece;
  };
  return (from, out) => {
    for (let done = 0, place = from % turn; done < out.length; ) {
      const piece = pieceOf(Math.floor(place / PIECE));
      const offset = place % PIECE;
      const count = Math.min(piece.length - offset, out.length - done);
      if (count === piece.length) out.set(piece, done);
      else out.set(piece.subarray(offset, offset + count), done);
      done += count;
      place += count;
      if (place === turn) place = 0;
    }
  };
}

/** Samples after which the places come back exactly; undefined where they are not whole numbers. */
function turnOf({ origin, step, period }: Wave['cycle']): number | undefined {
  if (!Number.isInteger(step) || !Number.isInteger(period) || !Number.isInteger(origin)) return undefined;
  let [a, b] = [period, step % period];
  while (b > 0) [a, b] = [b, a % b];
  return period / a;
}
