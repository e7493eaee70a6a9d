import { describe, expect, it } from 'vitest';
import { newRun, type RunRecord, type SetAside } from '../../live/delivery/outbox.ts';
import type { Files } from '../durable/crash-states.test-support.ts';
import { createSimulatedDisk } from '../durable/simulated-disk.test-support.ts';
import { createStateFile } from './state-file.ts';

const PATH = '/state/feed-state.json';
const fresh = newRun({ runId: 'run', configHash: 'hash', sink: 'file', startMs: 0, wallStartMs: 0 });
const unlocked = async () => undefined;
const stateOn = (files?: Files) => createStateFile('/state', createSimulatedDisk({}, files), unlocked);

async function saved(...records: readonly RunRecord[]) {
  const disk = createSimulatedDisk();
  const store = createStateFile('/state', disk, unlocked);
  await store.load();
  for (const record of records) {
    if (record.setAside > 0) await store.setAside(record.lastAside, record.runId);
    await store.save(record);
  }
  return disk;
}

/** Settled up to the watermark, with those set aside. */
const at = (watermark: number, acked: number, lastAside: readonly SetAside[] = []): RunRecord => ({
  ...fresh,
  watermark,
  reached: watermark,
  acked,
  setAside: lastAside.length,
  lastAside,
});

const edited = (files: Files, edit: (text: string) => string) =>
  new Map(files).set(PATH, Buffer.from(edit(Buffer.from(files.get(PATH) ?? []).toString())));

describe('the state of a feed in a folder', () => {
  it('comes back as it was', async () => {
    const record: RunRecord = {
      ...at(20, 13, [{ seq: 4, reason: 'bad' }]),
      held: [19],
      reached: 30,
      open: [[20, 25]],
    };
    const disk = await saved(fresh, record);
    expect(await stateOn(disk.files()).load()).toEqual(record);
  });

  it.each([
    ['half a sample', '"watermark":100', '"watermark":10.5'],
    ['more than was ever sent', '"watermark":100', '"watermark":1000000000000000'],
    ['less than nothing', '"watermark":100', '"watermark":-500'],
    ['null', '"watermark":100', '"watermark":null'],
    ['a missing field', '"watermark":100,', ''],
    ['half of the file', '"watermark":100', '\n'],
    ['another event acked', '"acked":100', '"acked":99'],
    ['an open range below the watermark', '"open":[]', '"open":[[3,4]]'],
  ])('that was changed (%s) is an error that says what to do', async (_, from, to) => {
    const disk = await saved(at(60, 60), at(100, 100));
    const files = edited(disk.files(), (text) => text.replace(from, to));
    const load = stateOn(files).load();
    await expect(load).rejects.toThrow(/^\/state\/feed-state\.json is damaged: .*Nothing was sent\./);
    await expect(load).rejects.toThrow(
      'The one before it, /state/feed-state.before.json, is whole (60 events acked): copy it over /state/feed-state.json',
    );
  });

  it('that is copied from the one before goes on from there', async () => {
    const two = [
      { seq: 1, reason: 'one' },
      { seq: 2, reason: 'two' },
    ];
    const three = { seq: 99, reason: 'three' };
    const before = at(60, 58, two);
    const later = { ...at(100, 97, [three]), setAside: 3 };
    const { files } = { files: (await saved(before, later)).files() };
    const copied = new Map(files).set(PATH, files.get('/state/feed-state.before.json') ?? new Uint8Array());
    const disk = createSimulatedDisk({}, copied);
    const store = createStateFile('/state', disk, unlocked);
    expect(await store.load()).toEqual(before);
    const other = { ...at(61, 58, [{ seq: 60, reason: 'other' }]), setAside: 3 };
    await store.setAside(other.lastAside, 'run');
    await store.save(other);
    expect(await stateOn(disk.files()).load()).toEqual(other);
  });

  it('stays small however many events are set aside, and appends each to its list once', async () => {
    const disk = createSimulatedDisk();
    const store = createStateFile('/state', disk, unlocked);
    await store.load();
    let record: RunRecord = fresh;
    let sizes = 0;
    for (let batch = 0; batch < 50; batch++) {
      const aside = Array.from({ length: 20 }, (_, k) => ({ seq: batch * 20 + k, reason: 'x'.repeat(250) }));
      record = { ...at((batch + 1) * 20, 0), setAside: record.setAside + aside.length };
      await store.setAside(aside, 'run');
      await store.save(record);
      sizes = Math.max(sizes, disk.files().get(PATH)?.length ?? 0);
    }
    expect(sizes).toBeLessThan(500);
    const list = Buffer.from(disk.files().get('/state/set-aside-run.ndjson') ?? []).toString();
    expect(list.split('\n')).toHaveLength(1001);
    expect(await stateOn(disk.files()).load()).toEqual(record);
  });

  it('says so when the list of what was set aside is cut', async () => {
    const disk = await saved(at(5, 4, [{ seq: 4, reason: 'bad' }]));
    const files = new Map(disk.files()).set('/state/set-aside-run.ndjson', Buffer.from('{"seq"'));
    await expect(stateOn(files).load()).rejects.toThrow('set-aside-run.ndjson beside it has 6 bytes where');
  });

  it('fails a save that the disk does not take, and keeps the record before', async () => {
    const disk = createSimulatedDisk({ full: { bytes: 700, from: 0, to: 1000 } });
    const store = createStateFile('/state', disk, unlocked);
    await store.load();
    await store.save(fresh);
    await expect(store.save({ ...at(1, 1), sink: 'x'.repeat(200) })).rejects.toThrow('ENOSPC');
    expect(await stateOn(disk.files()).load()).toEqual(fresh);
  });
});
