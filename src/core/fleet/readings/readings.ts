/**
 * The formulas of a reading: from load to CPU, memory, requests, network, errors and latency, so that the
 * quantities hang together (docs/fleet.md states each). Works on windows of one machine; knows no tables.
 */
import type { Kernel } from '../../../kernel/index.ts';
import type { TimeGrid } from '../machines/calendar.ts';
import { binomialCount, poissonCount } from './counts.ts';
import { createEffects, MODE } from '../causes/effects.ts';
import { LABELLED_BITS } from '../causes/registry.ts';
import { fillEffects } from '../history/fill-effects.ts';
import type { History } from '../history/history.ts';
import type { ReadingArrays, STATES } from './columns.ts';
import { createLoadNoise } from './load-noise.ts';
import type { Machine } from '../machines/machines.ts';
import { createSeasonWindow } from './season-window.ts';
import type { FleetSettings } from '../config/settings.ts';
import { at } from '../../lib/at.ts';
import { fleetStream } from '../draws/streams.ts';

const STATE = { up: 0, degraded: 1, maintenance: 2, restarting: 3, down: 4 } as const satisfies Record<
  (typeof STATES)[number],
  number
>;

export interface Readings {
  /** Most readings a call of `fill` takes. */
  readonly capacity: number;
  /** Readings [from, from + count) of a machine into out[…][offset + k·stride]. */
  fill(machine: Machine, from: number, count: number, out: ReadingArrays, offset: number, stride: number): void;
}

export interface ReadingsInput {
  readonly settings: FleetSettings;
  readonly grid: TimeGrid;
  readonly history: History;
  readonly kernel: Kernel;
  readonly seed: number;
}

/** Added and taken away, this rounds a number below 2^51 half to even. */
const RINT = 6755399441055744;

/** rint(x·100)/100, as the kernel rounds. */
function cents(x: number): number {
  return (x * 100 + RINT - RINT) / 100;
}

function unit(x: number): number {
  return x < 0 ? 0 : x > 1 ? 1 : x;
}

/** A uniform of 52 bits holds two of 26: the upper half, in (0, 1), and the rest. */
const HALF_BITS = 67_108_864;

type MachineStreams = Readonly<
  Record<'load' | 'load-state' | 'requests' | 'errors' | 'memory' | 'network' | 'latency', bigint>
>;

function streamsOf(id: string): MachineStreams {
  return {
    load: fleetStream(id, 'load'),
    'load-state': fleetStream(id, 'load-state'),
    requests: fleetStream(id, 'requests'),
    errors: fleetStream(id, 'errors'),
    memory: fleetStream(id, 'memory'),
    network: fleetStream(id, 'network'),
    latency: fleetStream(id, 'latency'),
  };
}

/** @param capacity readings of the longest window */
export function createReadings({ settings, grid, history, kernel, seed }: ReadingsInput, capacity: number): Readings {
  const noise = createLoadNoise(kernel, seed, capacity);
  const seasons = createSeasonWindow(settings, grid, (x) => kernel.cos(x), capacity);
  const effects = createEffects(capacity);
  const streams = new Map<number, MachineStreams>();
  const variation = new Float64Array(capacity);
  const scratch = {
    requestU: kernel.f64(capacity),
    requestZ: kernel.f64(capacity),
    errorU: kernel.f64(capacity),
    errorZ: kernel.f64(capacity),
    memory: kernel.f64(capacity),
    network: kernel.f64(capacity),
    latency: kernel.f64(capacity),
  };
  const seconds = grid.intervalMs / 1000;
  const { base_cpu_load, base_memory_load, base_disk_load, base_network_load, load_variance } = settings;
  let dirty = false;

  function draw(from: number, count: number, own: MachineStreams): void {
    noise.fill(variation, from, count, own.load, own['load-state']);
    const part = (values: Float64Array) => (count === capacity ? values : values.subarray(0, count));
    const uniforms = (values: Float64Array, stream: bigint) => {
      const out = part(values);
      kernel.uniforms(out, seed, stream, from);
      return out;
    };
    part(scratch.requestZ).set(uniforms(scratch.requestU, own.requests));
    kernel.quantile(part(scratch.requestZ), 'gaussian', 0, 1);
    part(scratch.errorZ).set(uniforms(scratch.errorU, own.errors));
    kernel.quantile(part(scratch.errorZ), 'gaussian', 0, 1);
    uniforms(scratch.memory, own.memory);
    uniforms(scratch.network, own.network);
    uniforms(scratch.latency, own.latency);
  }

  return {
    capacity,
    fill(machine, from, count, out, offset, stride) {
      const own = streams.get(machine.index) ?? streamsOf(machine.id);
      streams.set(machine.index, own);
      draw(from, count, own);
      const season = seasons.season(from, count, machine.utcOffset);
      const growths = seasons.growth(from, count);
      dirty = fillEffects(effects, history.of(machine.index), from, count, settings, dirty);

      const { profile, disk } = machine;
      const cpuLevel = base_cpu_load * machine.cpuFactor;
      const memoryLevel = base_memory_load * machine.memoryFactor;
      const diskLevel = base_disk_load * disk.factor;
      const linkLevel = base_network_load * machine.networkFactor;
      const requestsAtFull = profile.requestsPerCore * machine.cores * seconds;
      /** Requests that bring the incoming traffic to linkLevel. */
      const usualRequests = requestsAtFull * cpuLevel;
      const baseLatency = profile.baseLatencyMs * machine.latencyFactor;

      for (let k = 0; k < count; k++) {
        const row = offset + k * stride;
        const causes = at(effects.causes, k);
        const mode = at(effects.mode, k);
        out.causes[row] = causes;
        out.is_anomaly[row] = (causes & LABELLED_BITS) === 0 ? 0 : 1;
        if (mode !== MODE.up) {
          idleRow(out, row, mode === MODE.down ? STATE.down : STATE.restarting);
          continue;
        }
        const growth = at(growths, k);
        const drain = at(effects.drain, k);
        const wear = at(effects.wear, k);
        const saturation = at(effects.saturation, k);

        const swing = 1 + load_variance * at(variation, k);
        const level = at(season, k) * (swing > 0 ? swing : 0) * (1 - drain);
        const load = cpuLevel * growth * level;

        const spiked = at(effects.spike, k) * (at(effects.spikeTop, k) - load);
        const leak = at(effects.leak, k);
        const cpu = unit(load + (spiked > 0 ? spiked : 0) + 0.1 * leak + 0.3 * wear + 0.02 * drain);

        const level0 = memoryLevel * growth * (0.85 + 0.15 * level) + 0.01 * (at(scratch.memory, k) - 0.5);
        const leaked = leak * (at(effects.leakTop, k) - level0);
        const memory = unit(level0 + (leaked > 0 ? leaked : 0) + 0.15 * wear);

        const age = ((from + k) * grid.intervalMs) / disk.periodMs + disk.phase;
        const diskUsed = unit((diskLevel + disk.rise * (age - Math.floor(age))) * growth);

        const meanRequests = requestsAtFull * load;
        const requests = poissonCount(at(scratch.requestU, k), at(scratch.requestZ, k), meanRequests, kernel);

        const networkU = at(scratch.network, k) * HALF_BITS;
        const jitterIn = Math.floor(networkU);
        const demand = usualRequests > 0 ? linkLevel * (requests / usualRequests) : 0;
        const jammed = saturation > 0 ? 0.95 + 0.05 * (jitterIn / HALF_BITS) : 0;
        const spreadIn = 1 + 0.1 * (jitterIn / HALF_BITS - 0.5);
        const spreadOut = 1 + 0.1 * (networkU - jitterIn - 0.5);
        const incoming = Math.min(1, Math.max(jammed, demand * spreadIn));
        const outgoing = Math.min(1, Math.max(jammed * spreadOut * 0.95, demand * profile.outShare * spreadOut));
        const link = incoming > outgoing ? incoming : outgoing;

        const hotCpu = cpu > 0.8 ? (cpu - 0.8) * 5 : 0;
        const fullMemory = memory > 0.7 ? (memory - 0.7) / 0.3 : 0;
        const fullLink = link > 0.85 ? (link - 0.85) / 0.15 : 0;
        const broken = wear >= 1 ? 1 : 0;
        const failing = Math.min(
          0.5,
          machine.errorRate +
            0.06 * hotCpu * hotCpu +
            0.02 * fullMemory * fullMemory +
            0.03 * fullLink * fullLink +
            0.06 * saturation +
            0.02 * wear * wear +
            0.1 * broken,
        );
        const errors = binomialCount(at(scratch.errorU, k), at(scratch.errorZ, k), requests, failing, kernel);

        let p50 = 0;
        let p99 = 0;
        if (requests > 0) {
          const latencyU = at(scratch.latency, k) * HALF_BITS;
          const jitter = Math.floor(latencyU);
          const queue = 1 / (1 - Math.min(cpu, 0.97));
          const paging = 1 + 2 * fullMemory * fullMemory;
          const transfer = 1 / (1 - 0.6 * link) + 2 * saturation;
          p50 =
            baseLatency *
            queue *
            paging *
            transfer *
            (1 + 1.5 * wear + 2 * broken) *
            (0.95 + 0.1 * (jitter / HALF_BITS));
          p99 = p50 * (2.2 + 2 * cpu + 0.8 * (latencyU - jitter));
        }

        out.cpu_percent[row] = cents(100 * cpu);
        out.memory_percent[row] = cents(100 * memory);
        out.disk_percent[row] = cents(100 * diskUsed);
        out.network_in_mbps[row] = cents(profile.linkMbps * incoming);
        out.network_out_mbps[row] = cents(profile.linkMbps * outgoing);
        out.request_count[row] = requests;
        out.error_count[row] = errors;
        out.latency_p50[row] = cents(p50);
        out.latency_p99[row] = cents(p99);
        const trouble = 0.3 * hotCpu + 0.25 * fullMemory + 0.3 * fullLink + 0.5 * wear + 3 * failing;
        out.health_score[row] = (1000 * unit(1 - trouble) + RINT - RINT) / 10;
        out.state[row] =
          drain > 0 ? STATE.maintenance : (causes & LABELLED_BITS) !== 0 || wear > 0.5 ? STATE.degraded : STATE.up;
      }
    },
  };
}

/** A machine that is down, or restarts, serves nothing and uses nothing. */
function idleRow(out: ReadingArrays, row: number, state: number): void {
  out.cpu_percent[row] = 0;
  out.memory_percent[row] = 0;
  out.disk_percent[row] = 0;
  out.network_in_mbps[row] = 0;
  out.network_out_mbps[row] = 0;
  out.request_count[row] = 0;
  out.error_count[row] = 0;
  out.latency_p50[row] = 0;
  out.latency_p99[row] = 0;
  out.health_score[row] = 0;
  out.state[row] = state;
}
