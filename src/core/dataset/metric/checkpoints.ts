/**
 * Any window of a sequence with memory: runs it forward from the nearest kept state. States are kept at
 * regular places that grow apart as the sequence gets longer, so memory stays flat. Knows no formulas.
 */
import type { Process } from '../../kinds/kind.ts';
import { BLOCK, type Workspace } from '../../samples/workspace.ts';

/** Something that can only be run forward, sample by sample. */
export interface Sequential<State> {
  /** Back to before sample 0. */
  reset(): void;
  save(): State;
  restore(state: State): void;
  /** Values of [from, from + out.length); called with `from` = where it stopped last, any length. */
  run(from: number, out: Float64Array): void;
}

export interface Sequence {
  /** Values of [from, from + out.length): the same bits whatever was read before. Cost: up to `from` steps at the first far jump. */
  readonly fill: (from: number, out: Float64Array) => void;
}

const FIRST_SPACING = 8192;
const MOST_CHECKPOINTS = 4096;

export function createSequence<State>(source: Sequential<State>, workspace: Workspace): Sequence {
  let checkpoints: State[] = [];
  let spacing = FIRST_SPACING;
  let position = -1;

  const keep = () => {
    if (position !== checkpoints.length * spacing) return;
    checkpoints.push(source.save());
    if (checkpoints.length < MOST_CHECKPOINTS) return;
    checkpoints = checkpoints.filter((_, index) => index % 2 === 0);
    spacing *= 2;
  };

  /** Runs on from `position`, keeping states on the way. */
  const advance = (out: Float64Array) => {
    let done = 0;
    while (done < out.length) {
      const length = Math.min(out.length - done, spacing - (position % spacing));
      source.run(position, done === 0 && length === out.length ? out : out.subarray(done, done + length));
      position += length;
      done += length;
      keep();
    }
  };

  const seek = (target: number) => {
    if (position < 0) {
      source.reset();
      position = 0;
      keep();
    }
    const nearest = Math.min(Math.floor(target / spacing), checkpoints.length - 1);
    if (position > target || position < nearest * spacing) {
      const state = checkpoints[nearest];
      if (state === undefined) throw new Error('a sequence without its first state');
      source.restore(state);
      position = nearest * spacing;
    }
    while (position < target) workspace.lend(Math.min(BLOCK, target - position), advance);
  };

  return {
    fill(from, out) {
      if (position !== from) seek(from);
      advance(out);
    },
  };
}

/** Any window of what is made from a state; without one there is nothing to run up to. */
export function createRemembered(
  { stateSize, start, run }: Pick<Process, 'stateSize' | 'start' | 'run'>,
  workspace: Workspace,
): Sequence['fill'] {
  const state = new Float64Array(stateSize);
  if (stateSize === 0) return (from, out) => run(state, from, out);
  return createSequence<Float64Array>(
    {
      reset: () => start(state),
      save: () => state.slice(),
      restore: (saved) => state.set(saved),
      run: (from, out) => run(state, from, out),
    },
    workspace,
  ).fill;
}
