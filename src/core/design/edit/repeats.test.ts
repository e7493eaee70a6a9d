/** Anomalies that come again: where they lie, that they are as any other, and what edits do to them. */
import { describe, expect, it } from 'vitest';
import { createGenerator } from '../../dataset/index.ts';
import { createKernel } from '../../../kernel/index.ts';
import { parseToml, writeToml } from '../../document.ts';
import type { Design } from '../types/design.ts';
import { occurringOn } from '../types/resolve.ts';
import { detachRepeat, detachRepeats, moveAnomalies, updateAnomaly } from './edits.ts';

const designOf = (anomaly: string, interval = '1h', samples = 100): Design => {
  const parsed = parseToml(
    `schema = 1\n[general]\nseed = 3\nnum_samples = ${samples}\ninterval = "${interval}"\n[metrics.cpu]\nvalue = 10\nnoise = "gaussian"\n[metrics.ram]\nvalue = 10\nnoise = "gaussian"\n[[anomalies.cpu]]\nid = "backup"\n${anomaly}`,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.design;
};
const nightly = designOf('kind = "noise-burst"\nat = "2h"\nhold = 3\nmagnitude = 5\nevery = "1d"\nbenign = true\n');
const REF = { metric: 'cpu', id: 'backup' };
const placesOf = (design: Design) => occurringOn(design, 'cpu').map(({ id, at }) => [id, at]);
const valuesOf = (design: Design, metric = 0) => {
  const values = new Float64Array(design.general.num_samples);
  createGenerator(design, createKernel()).evaluate(metric, 0, values);
  return [...values];
};

describe('an anomaly that comes again', () => {
  it('is one for each time to the end of the data, with a stable id each', () => {
    expect(placesOf(nightly)).toEqual([
      ['backup', '2h'],
      ['backup/1', 26],
      ['backup/2', 50],
      ['backup/3', 74],
      ['backup/4', 98],
    ]);
  });
  it('keeps its time of day where a day is no whole number of samples', () => {
    // A day is 205.71 samples of 7 minutes.
    const uneven = designOf('kind = "spike"\nat = 10\nevery = "1d"\n', '7m', 700);
    expect(placesOf(uneven).map(([, at]) => at)).toEqual([10, 216, 421, 627]);
  });
  it('has random numbers of its own each time, and the first those that it had alone', () => {
    const once = updateAnomaly(nightly, REF, { every: undefined });
    const [again, alone] = [valuesOf(nightly), valuesOf(once)];
    expect(again.slice(0, 26)).toEqual(alone.slice(0, 26));
    const clean = valuesOf({ ...nightly, metrics: nightly.metrics.map((metric) => ({ ...metric, anomalies: [] })) });
    const bursts = [2, 26, 50].map((at) => again.slice(at, at + 3).map((value, i) => value - (clean[at + i] ?? 0)));
    expect(new Set(bursts.flat()).size).toBe(9);
    expect(again.slice(5, 26)).toEqual(clean.slice(5, 26));
  });
  it('moves as one, and no other metric with it', () => {
    const { design } = moveAnomalies(nightly, [REF], { delta: 5 });
    expect(placesOf(design).map(([, at]) => at)).toEqual(['7h', 31, 55, 79]);
    expect(valuesOf(design, 1)).toEqual(valuesOf(nightly, 1));
  });
  it('is made of single anomalies without a value that changes, in the file too', () => {
    const single = detachRepeats(nightly, REF);
    expect(single.metrics[0]?.anomalies.map(({ id, every, benign }) => [id, every, benign])).toEqual(
      ['backup', 'backup/1', 'backup/2', 'backup/3', 'backup/4'].map((id) => [id, undefined, true]),
    );
    expect(valuesOf(single)).toEqual(valuesOf(nightly));
    const read = parseToml(writeToml(single));
    expect(read.ok && read.value.design).toEqual(single);
    expect(detachRepeats(single, REF)).toBe(single);
  });
  it('gives one of its repeats a clip of its own, without a value that changes', () => {
    const one = detachRepeat(nightly, REF, 'backup/2');
    expect(one.metrics[0]?.anomalies.map(({ id, at, every }) => [id, at, every])).toEqual([
      ['backup', '2h', '1d'],
      ['backup/2', 50, undefined],
    ]);
    expect(valuesOf(one)).toEqual(valuesOf(nightly));
    expect(valuesOf(updateAnomaly(one, { metric: 'cpu', id: 'backup/2' }, { off: true })).slice(50, 53)).not.toEqual(
      valuesOf(nightly).slice(50, 53),
    );
    expect(detachRepeat(one, REF, 'backup/2')).toBe(one);
    expect(detachRepeat(nightly, REF, 'backup/99')).toBe(nightly);
  });
  it('gives way where the metric has an anomaly with the id of a repeat', () => {
    const [cpu, ram] = nightly.metrics;
    if (!cpu || !ram) throw new Error('two metrics');
    const moved = { ...detachRepeats(nightly, REF).metrics[0]?.anomalies[2], at: 60 } as (typeof cpu.anomalies)[number];
    const design = { ...nightly, metrics: [{ ...cpu, anomalies: [...cpu.anomalies, moved] }, ram] };
    expect(placesOf(design)).toEqual([
      ['backup', '2h'],
      ['backup/1', 26],
      ['backup/3', 74],
      ['backup/4', 98],
      ['backup/2', 60],
    ]);
  });
});

describe('what is surely not meant', () => {
  const warned = (anomaly: string, samples = 100) => {
    const parsed = parseToml(
      `schema = 1\n[general]\nnum_samples = ${samples}\ninterval = "1h"\n[metrics.cpu]\nvalue = 1\n[[anomalies.cpu]]\nkind = "spike"\n${anomaly}`,
    );
    return parsed.ok
      ? parsed.warnings.map(({ code, path }) => `${code} ${path}`)
      : parsed.problems.map(({ code }) => code);
  };
  it('is said: repeats that overlap, and more than are made', () => {
    expect(warned('at = 0\nhold = 30\nevery = "1d"\n')).toEqual(['overlap anomalies.cpu[0].every']);
    expect(warned('at = 0\nhold = 24\nevery = "1d"\n')).toEqual([]);
    expect(warned('at = 0\nhold = 1\nevery = 1\n', 20_000)).toEqual(['too-many anomalies.cpu[0].every']);
    expect(warned('at = 0\nevery = 0\n')).toEqual(['out-of-range']);
  });
});
