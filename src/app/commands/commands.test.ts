import { describe, expect, it } from 'vitest';
import { addMetric } from '../../core/design/edit/edits.ts';
import { createStudio } from '../studio/create-studio.ts';
import { createFakeBrowser, createFakeTab, settled, studioOptions } from '../studio/fakes.test-support.ts';
import type { Studio } from '../studio/studio.ts';
import { runCommand } from './run-command.ts';

async function open() {
  const tab = createFakeTab(createFakeBrowser());
  const studio = await createStudio(studioOptions(tab));
  const run = async (id: string) => {
    const command = studio.commands.find((each) => each.id === id);
    if (!command) throw new Error(`no command ${id}`);
    if (command.enabled?.() === false) return false;
    command.run();
    await settled();
    return true;
  };
  return { tab, studio, run };
}

const design = (studio: Studio) => studio.document.store.getState().design;
const anomaliesOf = (studio: Studio, key: string) =>
  design(studio).metrics.find((metric) => metric.key === key)?.anomalies ?? [];
const spike = { metric: 'cpu', id: '1' };
const selectSpike = (studio: Studio) => studio.view.setState({ selection: { kind: 'anomaly', items: [spike] } });

describe('the commands', () => {
  it('have ids and, among those that work everywhere, keys of their own', async () => {
    const { studio } = await open();
    const ids = studio.commands.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = studio.commands.flatMap((command) => command.keys?.split(', ') ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are each one undo step that leaves no trace', async () => {
    const { studio, run } = await open();
    const before = design(studio);
    for (const { id, group } of studio.commands) {
      if (!['Metric', 'Anomaly', 'Place'].includes(group)) continue;
      selectSpike(studio);
      const steps = studio.document.store.getState().past.length;
      await run(id);
      const added = studio.document.store.getState().past.length - steps;
      expect([0, 1]).toContain(added);
      if (added === 1) studio.document.undo();
      expect(design(studio)).toBe(before);
    }
  });

  it('add an anomaly at the cursor of the selected metric, and select it', async () => {
    const { studio, run } = await open();
    studio.view.setState({ selection: { kind: 'metric', key: 'load' }, cursor: 42.4 });
    await run('insert-dip');
    const [dip] = anomaliesOf(studio, 'load');
    expect(dip).toMatchObject({ kind: 'dip', at: 42 });
    // As long as a drop on the timeline makes it: to be seen in the window.
    expect(dip?.hold).toBeGreaterThan(1);
    expect(studio.view.getState().selection).toEqual({ kind: 'anomaly', items: [{ metric: 'load', id: '1' }] });
  });

  it('add the kind that was made last, on the metric that a key points at', async () => {
    const { studio, run } = await open();
    studio.view.setState({ selection: { kind: 'metric', key: 'load' }, cursor: 42 });
    await run('insert-gap');
    runCommand(studio, 'insert', { metric: 'cpu' });
    expect(anomaliesOf(studio, 'cpu').at(-1)).toMatchObject({ kind: 'gap', at: 42 });
    // One command for key, lane and palette: the same thing without a target.
    await run('insert');
    expect(anomaliesOf(studio, 'cpu').at(-1)).toMatchObject({ kind: 'gap', at: 42 });
  });

  it('add an anomaly over the samples that two clicks have named', async () => {
    const { studio } = await open();
    runCommand(studio, 'place-dip');
    expect(studio.view.getState().placing).toEqual({ kind: 'dip' });
    runCommand(studio, 'insert', { metric: 'load', at: 30, end: 50 });
    expect(anomaliesOf(studio, 'load')).toMatchObject([{ kind: 'dip', at: 30, hold: 20 }]);
    expect(studio.view.getState()).toMatchObject({ placing: undefined, lastKind: 'dip' });
  });

  it('duplicate what a button names as what is selected: beside the original, and the copy is selected', async () => {
    const { studio } = await open();
    runCommand(studio, 'duplicate-anomalies', { anomalies: [spike] });
    const [original, copy] = anomaliesOf(studio, 'cpu').slice(-2);
    expect(Number(copy?.at)).toBeGreaterThan(Number(original?.at));
    expect(studio.view.getState().selection).toEqual({
      kind: 'anomaly',
      items: [{ metric: 'cpu', id: copy?.id }],
    });
  });

  it('add an effect to an incident with an end, in a size that fits its metric', async () => {
    const { studio, run } = await open();
    studio.document.commit('Load', (before) => ({
      ...before,
      metrics: before.metrics.map((metric) => ({ ...metric, value: 5_000_000 })),
    }));
    await run('insert-incident');
    await run('add-effect');
    const [effect] = design(studio).incidents[0]?.effects ?? [];
    expect(effect).toMatchObject({ kind: 'level-shift' });
    expect(Number(effect?.hold)).toBeGreaterThan(1);
    expect(effect && 'magnitude' in effect ? Number(effect.magnitude) : 0).toBeGreaterThan(1000);
  });

  it('act on the metric that a menu was opened on, not on the selected one', async () => {
    const { studio } = await open();
    studio.view.setState({ selection: { kind: 'metric', key: 'cpu' } });
    const keys = () => design(studio).metrics.map(({ key }) => key);
    const [first, second] = keys();
    expect(runCommand(studio, 'metric-up', { metric: first ?? '' })).toBe(false);
    runCommand(studio, 'metric-up', { metric: second ?? '' });
    expect(keys().slice(0, 2)).toEqual([second, first]);
    runCommand(studio, 'delete-metric', { metric: 'load' });
    expect(keys()).not.toContain('load');
  });

  it('copy anomalies as text that can be pasted to another place and another metric', async () => {
    const { tab, studio, run } = await open();
    selectSpike(studio);
    await run('copy-anomalies');
    expect(tab.clipboard.text).toContain('[[anomalies.cpu]]');
    studio.view.setState({ selection: { kind: 'metric', key: 'load' }, cursor: 300 });
    await run('paste-anomalies');
    const { id: _id, ...original } = anomaliesOf(studio, 'cpu')[0] ?? { id: '' };
    expect(anomaliesOf(studio, 'load')).toEqual([{ ...original, id: '1', at: 300 }]);
    expect(studio.document.store.getState().past).toHaveLength(1);
  });

  it('cut, and paste back with a fresh place', async () => {
    const { studio, run } = await open();
    selectSpike(studio);
    await run('cut-anomalies');
    expect(anomaliesOf(studio, 'cpu')).toEqual([]);
    studio.view.setState({ cursor: undefined });
    await run('paste-anomalies');
    expect(anomaliesOf(studio, 'cpu')).toMatchObject([{ kind: 'spike', at: 100, hold: 5 }]);
  });

  it('say in words why a text cannot be pasted, and change nothing', async () => {
    const { tab, studio, run } = await open();
    const before = design(studio);
    for (const [text, words] of [
      ['hello', 'cannot be pasted'],
      ['[[anomalies.cpuu]]\nkind = "spike"\nat = 3', 'cpu'],
      ['', 'no anomaly'],
    ] as const) {
      tab.clipboard.text = text;
      await run('paste-anomalies');
      expect(studio.run.getState().notice?.tone).toBe('error');
      expect(studio.run.getState().notice?.message).toContain(words);
    }
    expect(design(studio)).toBe(before);
  });

  it('switch anomalies off together, and on again when all are off', async () => {
    const { studio, run } = await open();
    selectSpike(studio);
    await run('toggle-off');
    expect(anomaliesOf(studio, 'cpu')[0]?.off).toBe(true);
    await run('toggle-off');
    expect(anomaliesOf(studio, 'cpu')[0]?.off).toBeUndefined();
  });

  it('zoom at the cursor, pan inside the data, and step back', async () => {
    const { studio, run } = await open();
    const windowOf = () => studio.view.getState().window;
    expect(windowOf()).toEqual({ from: 0, to: 500 });
    studio.view.setState({ cursor: 100 });
    await run('zoom-in');
    expect(windowOf().from).toBeCloseTo(30, 9);
    expect(windowOf().to).toBeCloseTo(380, 9);
    for (let i = 0; i < 20; i++) await run('pan-right');
    expect(windowOf()).toEqual({ from: 150, to: 500 });
    selectSpike(studio);
    await run('zoom-selection');
    expect(windowOf().from).toBeLessThan(100);
    expect(windowOf().to).toBeLessThan(130);
    await run('zoom-back');
    expect(windowOf()).toEqual({ from: 150, to: 500 });
  });

  it('add a metric and select it', async () => {
    const { studio, run } = await open();
    await run('add-metric');
    const { selection } = studio.view.getState();
    expect(selection).toMatchObject({ kind: 'metric' });
    expect(design(studio).metrics).toHaveLength(3);
  });

  it('move and size what is selected: presses of one key are one undo step', async () => {
    const { studio, run } = await open();
    const labels = () => studio.document.store.getState().past.map(({ label }) => label);
    selectSpike(studio);
    for (let press = 0; press < 5; press++) await run('later');
    expect(anomaliesOf(studio, 'cpu')).toMatchObject([{ at: 105, hold: 5 }]);
    for (let press = 0; press < 5; press++) await run('longer-ten');
    expect(anomaliesOf(studio, 'cpu')).toMatchObject([{ at: 105, hold: 55 }]);
    await run('larger');
    await run('larger');
    expect(labels()).toEqual(['Move spike', 'Resize spike', 'Change spike']);
    for (let press = 0; press < 60; press++) await run('later-ten');
    expect(anomaliesOf(studio, 'cpu')).toMatchObject([{ at: 499 }]);
  });

  it('trim to the cursor, to the place that a slider names, and say so where there is none', async () => {
    const { studio, run } = await open();
    selectSpike(studio);
    studio.view.setState({ cursor: undefined });
    await run('trim-end');
    expect(studio.run.getState().notice?.message).toContain('No cursor');
    studio.view.setState({ cursor: 140 });
    await run('trim-end');
    expect(anomaliesOf(studio, 'cpu')).toMatchObject([{ at: 100, hold: 40 }]);
    runCommand(studio, 'trim-start', { anomalies: [spike], at: 120 });
    expect(anomaliesOf(studio, 'cpu')).toMatchObject([{ at: 120, hold: 20 }]);
    runCommand(studio, 'trim-end', { anomalies: [spike], at: 5000 });
    expect(anomaliesOf(studio, 'cpu')).toMatchObject([{ at: 120, hold: 380 }]);
  });

  it('move the selected incident, and the cursor where nothing is selected', async () => {
    const { studio, run } = await open();
    studio.view.setState({ selection: { kind: 'design' }, cursor: 10 });
    await run('earlier-ten');
    await run('earlier');
    expect(studio.view.getState().cursor).toBe(0);
    expect(studio.document.store.getState().past).toHaveLength(0);
    await run('insert-incident');
    const [{ at } = { at: 0 }] = design(studio).incidents;
    await run('later-ten');
    expect(design(studio).incidents).toMatchObject([{ at: Number(at) + 10 }]);
  });

  it('make what a row of the table names another kind, and take it to another metric', async () => {
    const { studio } = await open();
    runCommand(studio, 'make-dip', { anomalies: [spike] });
    expect(anomaliesOf(studio, 'cpu')).toMatchObject([{ kind: 'dip', at: 100, hold: 5 }]);
    runCommand(studio, 'anomalies-to-metric', { anomalies: [spike], metric: 'load' });
    expect(anomaliesOf(studio, 'cpu')).toEqual([]);
    expect(anomaliesOf(studio, 'load')).toMatchObject([{ kind: 'dip', at: 100 }]);
    studio.document.undo();
    expect(anomaliesOf(studio, 'cpu')).toHaveLength(1);
  });

  it('put a metric where it was dropped in its list', async () => {
    const { studio } = await open();
    studio.document.commit('More', (before) => addMetric(addMetric(before)));
    const keys = () => design(studio).metrics.map(({ key }) => key);
    const [first = '', ...others] = keys();
    runCommand(studio, 'metric-down', { metric: first, place: 3 });
    expect(keys()).toEqual([...others, first]);
    runCommand(studio, 'metric-up', { metric: first, place: 0 });
    expect(keys()).toEqual([first, ...others]);
  });

  it('add, reorder and remove the parts of a metric, each in one step', async () => {
    const { studio } = await open();
    const kinds = () => design(studio).metrics[0]?.seasonality.map(({ kind }) => kind);
    const part = (place: number) => ({ metric: 'cpu', part: { list: 'seasonality', place } }) as const;
    runCommand(studio, 'add-part', { ...part(0), kind: 'sine' });
    runCommand(studio, 'add-part', { ...part(1), kind: 'weekday' });
    expect(kinds()).toEqual(['sine', 'weekday']);
    expect(runCommand(studio, 'part-up', part(0))).toBe(false);
    runCommand(studio, 'part-up', part(1));
    expect(kinds()).toEqual(['weekday', 'sine']);
    runCommand(studio, 'remove-part', part(0));
    expect(kinds()).toEqual(['sine']);
    expect(studio.document.store.getState().past).toHaveLength(4);
  });
});
