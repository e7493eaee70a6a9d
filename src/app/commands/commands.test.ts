import { describe, expect, it } from 'vitest';
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
      if (!['Metric', 'Anomaly'].includes(group)) continue;
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
});
