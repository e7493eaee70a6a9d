import { parseToml } from '../../core/document.ts';
import { describe, expect, it } from 'vitest';
import { createGenerator, metricsTable } from '../../core/dataset/index.ts';
import type { Design } from '../../core/design/types/design.ts';
import { FLEET_TABLES, openFleetTable } from '../../core/fleet/tables/tables.ts';
import { encodeTableText } from './source.test-support.ts';
import { createKernel } from '../../kernel/index.ts';
import { slotsOf } from './moved-readings.ts';
import { createDesignFeed } from './source.ts';
import { createWindowFeed } from './window-feed.ts';

function designOf(toml: string): Design {
  const parsed = parseToml(toml);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.design;
}

const HEAD = 'schema = 1\n[general]\nname = "feed"\nseed = 7\nstart = 2024-01-01T00:00:00Z\n';
const metrics = designOf(
  `${HEAD}num_samples = 500\ninterval = "1s"\n[metrics.a]\nvalue = 30.0\nnoise = "gaussian"\ndecimals = 2\n[metrics.b]\nvalue = 1.0\nnoise = "laplace"\nprocess = [{ kind = "walk" }]\n[[anomalies.a]]\nkind = "gap"\nat = 100\nhold = 7\n[[anomalies.b]]\nkind = "spike"\nat = 50\nmagnitude = 5.0\n`,
);
const fleet = designOf(`${HEAD}[fleet]\nn_machines = 7\nn_readings = 90\nscenario = "chaos"\n`);

describe('events of a design', () => {
  it('are the cells of its CSV, number for number, however they are asked for', () => {
    const text = encodeTableText(metricsTable(createGenerator(metrics, createKernel())));
    for (const step of [1, 3, 64, 1000]) {
      const feed = createDesignFeed(metrics, createKernel(), 'run', (row) => metrics.general.start + row * 1000);
      const rows = new Map<number, (string | undefined)[]>();
      for (let from = 0; from < feed.samples * 2; from += step) {
        for (const event of feed.events(from, Math.min(from + step, feed.samples * 2))) {
          const cells = rows.get(event.timeMs) ?? ['', ''];
          cells[event.series === 'a' ? 0 : 1] = String(event.value);
          rows.set(event.timeMs, cells);
        }
      }
      const lines = [...rows].map(([timeMs, cells]) => `${new Date(timeMs).toISOString()},${cells.join(',')}`);
      expect(lines, `in steps of ${step}`).toEqual(text);
    }
  });

  it('leave out what is missing from the data, and keep the sequence numbers of the rest', () => {
    const feed = createDesignFeed(metrics, createKernel(), 'run', () => 0);
    const events = feed.events(200, 214);
    expect(events.map(({ seq, series, id }) => [seq, series, id])).toEqual(
      Array.from({ length: 7 }, (_, k) => [201 + 2 * k, 'b', `run-${201 + 2 * k}`]),
    );
  });

  it('begin again after the last sample, with later timestamps', () => {
    const feed = createDesignFeed(metrics, createKernel(), 'run', (row) => row);
    const once = feed.events(0, 1000).map(({ series, value }) => ({ series, value }));
    const again = feed.events(1000, 2000);
    expect(again.map(({ series, value }) => ({ series, value }))).toEqual(once);
    expect(again[0]?.timeMs).toBe(500);
    const across = feed.events(990, 1010);
    expect(across).toEqual([...feed.events(990, 1000), ...feed.events(1000, 1010)]);
  });

  it('of a fleet are its readings, machine by machine', () => {
    const telemetry = FLEET_TABLES.find(({ id }) => id === 'telemetry');
    if (!telemetry) throw new Error('no telemetry');
    const table = openFleetTable(telemetry, fleet, createKernel());
    const feed = createDesignFeed(fleet, createKernel(), 'run', (row) => row);
    expect([feed.eventsPerRow, feed.samples]).toEqual([7, 90]);
    const events = feed.events(0, 7 * 90);
    const block = table.read(0, 7 * 90);
    const at = (name: string) => table.columns.findIndex((column) => column.name === name);
    const cpu = block.columns[at('cpu_percent')];
    const machine = block.columns[at('machine_id')];
    events.forEach((event, row) => {
      expect(event.timeMs).toBe(Math.floor(row / 7));
      expect(event.series).toBe(machine?.texts?.[machine.values[row] ?? -1]);
      if (!cpu?.empty?.[row]) expect(event.fields?.cpu_percent).toBe(cpu?.values[row]);
    });
    for (const step of [1, 5, 100]) {
      const parts = [];
      for (let from = 0; from < 630; from += step) parts.push(...feed.events(from, Math.min(630, from + step)));
      expect(parts).toEqual(events);
    }
  });
});

describe('readings that an anomaly moves', () => {
  const messy = designOf(
    `${HEAD}num_samples = 60\ninterval = "1s"\n[metrics.a]\nvalue = 0\ntrend = { kind = "linear", slope = 1 }\n[metrics.b]\nvalue = 7\n[[anomalies.a]]\nkind = "late"\nat = 10\nhold = 3\ndelay = 5\nshare = 1\n[[anomalies.a]]\nkind = "duplicate"\nat = 20\nhold = 1\nshare = 1\ncopies = 1\n[[anomalies.b]]\nkind = "clock-skew"\nat = 30\nhold = 1\noffset = -2.5\n`,
  );
  // Late and repeated readings never come to one row here: room for one more, and for one that is fired.
  const perRow = 2 * 3;
  const open = () => createDesignFeed(messy, createKernel(), 'run', (row) => row * 1000);
  const told = (from: number, to: number) =>
    open()
      .events(from, to)
      .filter(({ moved }) => moved !== undefined)
      .map(({ seq, id, series, timeMs, value }) => [seq, id, series, timeMs, value]);

  it('late ones are sent in a later row, with the time and the id of their own', () => {
    const feed = open();
    expect(feed.eventsPerRow).toBe(perRow);
    expect(feed.events(10 * perRow, 13 * perRow).map(({ series }) => series)).toEqual(['b', 'b', 'b']);
    // Of metric a, in the second slot of its row: place 0 of 2.
    expect(told(15 * perRow, 18 * perRow)).toEqual([
      [15 * perRow + 2, `run-${10 * perRow}`, 'a', 10_000, 10],
      [16 * perRow + 2, `run-${11 * perRow}`, 'a', 11_000, 11],
      [17 * perRow + 2, `run-${12 * perRow}`, 'a', 12_000, 12],
    ]);
  });
  it('repeated ones are sent again as what they are', () => {
    expect(told(20 * perRow, 21 * perRow)).toEqual([[20 * perRow + 2, `run-${20 * perRow}`, 'a', 20_000, 20]]);
  });
  it('a clock that is off changes the time alone', () => {
    expect(told(30 * perRow, 31 * perRow)).toEqual([[30 * perRow + 1, `run-${30 * perRow + 1}`, 'b', 27_500, 7]]);
  });
  it('any range of sequence numbers gives the same events, again after the last sample too', () => {
    const whole = open().events(0, 130 * perRow);
    for (const step of [1, 7, 10, 333]) {
      const feed = open();
      const parts = [];
      for (let from = 0; from < 130 * perRow; from += step)
        parts.push(...feed.events(from, Math.min(from + step, 130 * perRow)));
      expect(parts).toEqual(whole);
    }
    const again = whole.filter(({ seq }) => seq >= 60 * perRow && seq < 120 * perRow);
    expect(again.map(({ value, timeMs }) => [value, timeMs - 60_000])).toEqual(
      whole.filter(({ seq }) => seq < 60 * perRow).map(({ value, timeMs }) => [value, timeMs]),
    );
  });
  it('of a stretch, what was measured before it is not sent', () => {
    const stretch = createWindowFeed(open(), 'run', [12, 20], (row) => row * 1000);
    expect(
      stretch
        .events(0, 8 * perRow)
        .filter(({ moved }) => moved)
        .map(({ seq, id, timeMs, value }) => [seq, id, timeMs, value]),
    ).toEqual([[5 * perRow + 2, 'run-0', 0, 12]]);
  });
  it('a design whose late readings are off has room for them when they are fired', () => {
    const off = {
      ...messy,
      metrics: messy.metrics.map((metric) => ({
        ...metric,
        anomalies: metric.anomalies.map((one) => ({ ...one, off: true })),
      })),
    };
    expect(slotsOf(off, createKernel())).toBe(3);
    expect(slotsOf(metrics, createKernel())).toBe(1);
  });
});
