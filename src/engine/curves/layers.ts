/**
 * Cached parts of metrics (shape, noise) by block, with one budget of memory for all: the block used longest ago
 * goes first. A block is kept from its second use on, so that a single pass over long data costs no memory.
 * Knows what a part depends on only as a key.
 */

/** Samples a block. */
export const BLOCK = 8192;

/** Writes samples [from, from + out.length). */
export type Fill = (from: number, out: Float64Array) => void;

export interface Layers {
  /** Block `index` of the part `key` into `out` (at most BLOCK long: the data's end cuts the last one). */
  read(key: string, index: number, out: Float64Array, fill: Fill): void;
  /** Bytes that are held now. */
  readonly bytes: number;
}

interface Layer {
  readonly id: number;
  /** The first fill that came with this key: it may hold checkpoints that a later, equal one would compute anew. */
  readonly fill: Fill;
  readonly used: Set<number>;
}

const MAX_LAYERS = 4096;
/** Blocks a layer at most: 10^10 samples have fewer. */
const STRIDE = 2 ** 22;

export function createLayers(budgetBytes: number): Layers {
  const layers = new Map<string, Layer>();
  // Maps keep the order of insertion: the first entry is the one used longest ago.
  const blocks = new Map<number, Float64Array>();
  let nextId = 0;
  let bytes = 0;

  const layerOf = (key: string, fill: Fill): Layer => {
    const known = layers.get(key);
    const layer = known ?? { id: nextId++, fill, used: new Set<number>() };
    if (known) layers.delete(key);
    layers.set(key, layer);
    for (const old of layers.keys()) {
      if (layers.size <= MAX_LAYERS) break;
      layers.delete(old);
    }
    return layer;
  };
  const makeRoom = () => {
    for (const [key, block] of blocks) {
      if (bytes <= budgetBytes) break;
      blocks.delete(key);
      bytes -= block.byteLength;
    }
  };

  return {
    get bytes() {
      return bytes;
    },
    read(key, index, out, fill) {
      const layer = layerOf(key, fill);
      const id = layer.id * STRIDE + index;
      const block = blocks.get(id);
      // Parts without chance and time (no noise at all) have one key for data of any length.
      if (block && block.length >= out.length) {
        blocks.delete(id);
        blocks.set(id, block);
        out.set(block.subarray(0, out.length));
        return;
      }
      if (block) {
        blocks.delete(id);
        bytes -= block.byteLength;
      }
      layer.fill(index * BLOCK, out);
      if (!layer.used.has(index)) {
        layer.used.add(index);
        return;
      }
      blocks.set(id, out.slice());
      bytes += out.byteLength;
      makeRoom();
    },
  };
}
