/** A formula's tree as operations on blocks of samples, with the kernel's functions, so that bits do not depend on the machine. */
import type { Kernel } from '../../../../kernel/index.ts';
import type { Formula, FunctionName, Operator } from '../../../lib/formula/formula.ts';
import { addInto } from '../../../samples/arrays.ts';
import type { Workspace } from '../../../samples/workspace.ts';
import type { FillFlow, Flow } from './flow.ts';

/** Writes the value of a part of the formula at samples [from, from + out.length). */
type Part = FillFlow;
/** Combines `values` into `out`, one by one. */
type Combine = (out: Float64Array, values: Float64Array) => void;

/**
 * Returns what adds the formula's values to a block. Where it has none (a division by zero, the logarithm of a negative
 * number, what is too large) the sum is NaN: an empty cell.
 * @param seconds from one sample to the next
 */
export function compileFormula(
  tree: Formula,
  leaders: ReadonlyMap<string, Flow>,
  seconds: number,
  { kernel, lend }: Workspace,
): FillFlow {
  const whole = partOf(tree);
  return (from, out, clean) =>
    lend(out.length, (values) => {
      whole(from, values, clean);
      for (let i = 0; i < out.length; i++) {
        const value = values[i] ?? 0;
        out[i] = Number.isFinite(value) ? (out[i] ?? 0) + value : Number.NaN;
      }
    });

  function partOf(part: Formula): Part {
    switch (part.type) {
      case 'number':
        return (_from, out) => void out.fill(part.value);
      case 'time':
        return (from, out) => {
          for (let i = 0; i < out.length; i++) out[i] = (from + i) * seconds;
        };
      case 'metric': {
        const flow = leaders.get(part.key);
        if (flow === undefined) throw new Error(`the formula's metric ${part.key} was not checked`);
        return flow.read;
      }
      case 'negative': {
        const inner = partOf(part.of);
        return (from, out, clean) => {
          inner(from, out, clean);
          for (let i = 0; i < out.length; i++) out[i] = -(out[i] ?? 0);
        };
      }
      case 'operation':
        return operation(part.sign, part.left, part.right);
      case 'call':
        return call(part.name, part.values);
    }
  }

  /** A number on the right side needs no block of its own. */
  function operation(sign: Operator, left: Formula, right: Formula): Part {
    if (left.type === 'number' && right.type !== 'number' && (sign === '+' || sign === '*')) {
      return operation(sign, right, left);
    }
    const first = partOf(left);
    if (right.type === 'number') {
      const combine = withNumber(sign, right.value, kernel);
      return (from, out, clean) => {
        first(from, out, clean);
        combine(out);
      };
    }
    return joinedBy(withBlock(sign, kernel), first, partOf(right));
  }

  function joinedBy(combine: Combine, first: Part, second: Part): Part {
    return (from, out, clean) => {
      first(from, out, clean);
      lend(out.length, (values) => {
        second(from, values, clean);
        combine(out, values);
      });
    };
  }

  function call(name: FunctionName, values: readonly Formula[]): Part {
    const [first, ...rest] = values.map(partOf);
    if (first === undefined) throw new Error(`${name} without a value was not checked`);
    const blocks = BLOCKS(kernel)[name];
    if (blocks) {
      return (from, out, clean) => {
        first(from, out, clean);
        blocks(out);
      };
    }
    const two = TWOS(kernel)[name];
    if (two) return rest.reduce((before, next) => joinedBy(two, before, next), first);
    const [low, high] = rest;
    if (name !== 'clamp' || low === undefined || high === undefined) throw new Error(`${name} is not known`);
    return joinedBy(lesser, joinedBy(greater, first, low), high);
  }
}

/** A loop for each operation: one that calls a function for every value takes several times as long. */
function withBlock(sign: Operator, kernel: Kernel): Combine {
  switch (sign) {
    case '+':
      return addInto;
    case '-':
      return (out, values) => {
        for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) - (values[i] ?? 0);
      };
    case '*':
      return (out, values) => {
        for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) * (values[i] ?? 0);
      };
    case '/':
      return (out, values) => {
        for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) / (values[i] ?? 0);
      };
    case '^':
      return eachTwo(powerOf(kernel));
  }
}

/** The same with one number on the right. */
function withNumber(sign: Operator, value: number, kernel: Kernel): (out: Float64Array) => void {
  switch (sign) {
    case '+':
      return (out) => {
        for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + value;
      };
    case '-':
      return (out) => {
        for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) - value;
      };
    case '*':
      return (out) => {
        for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) * value;
      };
    case '/':
      return (out) => {
        for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) / value;
      };
    case '^': {
      const power = powerOf(kernel);
      return each((x) => power(x, value));
    }
  }
}

const lesser: Combine = (out, values) => {
  for (let i = 0; i < out.length; i++) out[i] = Math.min(out[i] ?? 0, values[i] ?? 0);
};
const greater: Combine = (out, values) => {
  for (let i = 0; i < out.length; i++) out[i] = Math.max(out[i] ?? 0, values[i] ?? 0);
};

function eachTwo(two: (a: number, b: number) => number): Combine {
  return (out, values) => {
    for (let i = 0; i < out.length; i++) out[i] = two(out[i] ?? 0, values[i] ?? 0);
  };
}

/** Small whole powers by multiplication: quicker, and exact where they can be. */
function powerOf(kernel: Kernel): (a: number, b: number) => number {
  return (a, b) => (b === 2 ? a * a : b === 1 ? a : kernel.pow(a, b));
}

function each(one: (value: number) => number): (values: Float64Array) => void {
  return (values) => {
    for (let i = 0; i < values.length; i++) values[i] = one(values[i] ?? 0);
  };
}

/** Functions of one value. */
function BLOCKS(kernel: Kernel): { readonly [N in FunctionName]?: (values: Float64Array) => void } {
  return {
    sin: (values) => kernel.sinAll(values),
    cos: each((value) => kernel.cos(value)),
    exp: (values) => kernel.expAll(values),
    log: each((value) => kernel.log(value)),
    sqrt: each(Math.sqrt),
    abs: each(Math.abs),
    floor: each(Math.floor),
    ceil: each(Math.ceil),
    round: each(Math.round),
    sign: each(Math.sign),
  };
}

/** Functions of two values; of more, one after the other. */
function TWOS(kernel: Kernel): { readonly [N in FunctionName]?: Combine } {
  return {
    min: lesser,
    max: greater,
    pow: eachTwo(powerOf(kernel)),
    /** With the sign of the second, as people count: mod(−1, 24) is 23. */
    mod: eachTwo((a, b) => a - b * Math.floor(a / b)),
  };
}
