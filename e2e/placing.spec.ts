/** Anomalies by pointer: every way of placing one, and every way of changing one; each gesture is one undo step. */
import { expect, test } from './studio-test.ts';

/** Rows of the first template. */
const SAMPLES = 20_160;
/** Snapping holds an edge at round times within 7 pixels, each some 25 samples wide. */
const NEAR = 10 * 25;

test('a kind dragged from the palette lands where it is dropped, and the curve follows before that', async ({
  studio,
  page,
}) => {
  await studio.open();
  const before = await studio.design();
  const curve = await studio.curve('requests');
  await studio.drag(await studio.onKind('Spike'), await studio.onLane('requests', 0.25), {
    before: () => expect.poll(() => studio.curve('requests')).not.toBe(curve),
  });

  await expect(studio.undoButton).toHaveAccessibleName(/^Undo: Add spike/i);
  const placed = (await studio.anomalies('requests')).at(-1);
  expect(placed).toMatchObject({ kind: 'spike' });
  expect(Math.abs(Number(placed?.at) - SAMPLES / 4)).toBeLessThan(NEAR);

  await page.keyboard.press('Control+z');
  await expect(studio.undoButton).toBeDisabled();
  expect(await studio.design()).toEqual(before);
  await expect.poll(() => studio.curve('requests')).toBe(curve);

  // Over another clip it needs a row of its own; the tracks stay where they are until it is let go.
  const { tracks } = await studio.places();
  const under = (await studio.clips('error_rate').first().getAttribute('data-clip')) ?? '';
  await studio.drag(await studio.onKind('Spike'), await studio.onClip('error_rate', under), {
    before: async () => expect((await studio.places()).tracks).toEqual(tracks),
  });
  await expect(studio.undoButton).toHaveAccessibleName(/^Undo: Add spike/i);
});

test('drawing on an empty stretch of a lane makes an anomaly of that length', async ({ studio, page }) => {
  await studio.open();
  const before = await studio.design();
  await studio.drag(await studio.onLane('requests', 0.2), await studio.onLane('requests', 0.4));
  const drawn = (await studio.anomalies('requests')).at(-1);
  expect(Math.abs(Number(drawn?.at) - 0.2 * SAMPLES)).toBeLessThan(NEAR);
  expect(Math.abs(Number(drawn?.hold) - 0.2 * SAMPLES)).toBeLessThan(2 * NEAR);
  await page.keyboard.press('Control+z');
  expect(await studio.design()).toEqual(before);
});

test('a kind pressed, then its start and its end clicked', async ({ studio, page }) => {
  await studio.open();
  const before = await studio.design();
  await studio.kind('Level shift').click();
  await expect(studio.palette).toContainText('Now click the start');
  await studio.click(await studio.onLane('queue_depth', 0.3));
  await expect(studio.palette).toContainText('Now click the end');
  await studio.click(await studio.onLane('queue_depth', 0.45));
  await expect(studio.kind('Level shift')).toHaveAttribute('aria-pressed', 'false');
  const placed = (await studio.anomalies('queue_depth')).at(-1);
  expect(placed).toMatchObject({ kind: 'level-shift' });
  expect(Math.abs(Number(placed?.at) - 0.3 * SAMPLES)).toBeLessThan(NEAR);
  expect(Math.abs(Number(placed?.hold) - 0.15 * SAMPLES)).toBeLessThan(2 * NEAR);
  await page.keyboard.press('Control+z');
  expect(await studio.design()).toEqual(before);
});

test.describe('with an anomaly of its own', () => {
  test.beforeEach(async ({ studio }) => {
    await studio.open();
    await studio.kind('Platform').click();
    await studio.click(await studio.onLane('requests', 0.2));
    await studio.click(await studio.onLane('requests', 0.4));
  });

  test('dragging it sideways moves it, and nothing else', async ({ studio, page }) => {
    const before = await studio.design();
    const [placed] = (await studio.anomalies('requests')).slice(-1);
    const id = placed?.id ?? '';
    const from = await studio.onClip('requests', id);
    const lane = await studio.onLane('requests', 0.5);
    await studio.drag(from, { x: lane.x, y: from.y });
    const moved = (await studio.anomalies('requests')).at(-1);
    expect(moved).toEqual({ ...placed, at: moved?.at });
    expect(Math.abs(Number(moved?.at) - 0.4 * SAMPLES)).toBeLessThan(NEAR);
    await page.keyboard.press('Control+z');
    expect(await studio.design()).toEqual(before);
    await page.keyboard.press('Control+Shift+z');
    expect((await studio.anomalies('requests')).at(-1)).toEqual(moved);
  });

  test('dragging it onto another track takes it there', async ({ studio }) => {
    const [placed] = (await studio.anomalies('requests')).slice(-1);
    const id = placed?.id ?? '';
    const from = await studio.onClip('requests', id);
    // Sideways first: an upright drag from the lane would change its size until it leaves the track.
    const to = await studio.onLane('checkout_latency', 0.15);
    // Two tracks away it would go by itself; to the next one it goes with Shift.
    await studio.drag(from, to, { keys: ['Shift'] });
    expect(await studio.anomalies('requests')).not.toContainEqual(expect.objectContaining({ id, kind: 'platform' }));
    expect(await studio.anomalies('checkout_latency')).toContainEqual(expect.objectContaining({ kind: 'platform' }));
  });

  test('dragging it with Ctrl leaves a copy where it was', async ({ studio }) => {
    const before = await studio.anomalies('requests');
    const from = await studio.onClip('requests', before.at(-1)?.id ?? '');
    const to = await studio.onLane('requests', 0.5);
    await studio.drag(from, { x: to.x, y: from.y }, { keys: ['Control'] });
    const after = await studio.anomalies('requests');
    expect(after).toHaveLength(before.length + 1);
    expect(after).toEqual(expect.arrayContaining([...before]));
  });

  test('dragging an edge changes its length and keeps the other edge', async ({ studio, page }) => {
    const before = await studio.design();
    const [placed] = (await studio.anomalies('requests')).slice(-1);
    const id = placed?.id ?? '';
    const end = await studio.onEdge('requests', id, 'end');
    const to = await studio.onLane('requests', 0.55);
    await studio.drag(end, { x: to.x, y: end.y });
    const longer = (await studio.anomalies('requests')).at(-1);
    expect(longer?.at).toBe(placed?.at);
    expect(Math.abs(Number(longer?.hold) - 0.35 * SAMPLES)).toBeLessThan(2 * NEAR);

    const start = await studio.onEdge('requests', id, 'start');
    const back = await studio.onLane('requests', 0.3);
    await studio.drag(start, { x: back.x, y: start.y });
    const shorter = (await studio.anomalies('requests')).at(-1);
    expect(Number(shorter?.at) + Number(shorter?.hold)).toBe(Number(longer?.at) + Number(longer?.hold));
    expect(Math.abs(Number(shorter?.at) - 0.3 * SAMPLES)).toBeLessThan(NEAR);

    await page.keyboard.press('Control+z');
    expect((await studio.anomalies('requests')).at(-1)).toEqual(longer);
    await page.keyboard.press('Control+z');
    expect(await studio.design()).toEqual(before);
  });

  test('dragging it upwards makes it larger, with the value shown', async ({ studio, page }) => {
    const before = await studio.design();
    const [placed] = (await studio.anomalies('requests')).slice(-1);
    const id = placed?.id ?? '';
    const curve = await studio.curve('requests');
    const from = await studio.onClip('requests', id);
    await studio.drag(
      from,
      { x: from.x, y: from.y - 30 },
      {
        before: () => expect.poll(() => studio.curve('requests')).not.toBe(curve),
      },
    );
    const larger = (await studio.anomalies('requests')).at(-1);
    expect(larger).toMatchObject({ kind: 'platform', at: placed?.at, hold: placed?.hold });
    expect(larger).not.toEqual(placed);
    await page.keyboard.press('Control+z');
    expect(await studio.design()).toEqual(before);
  });

  test('Esc during a drag restores what was there and leaves no undo step', async ({ studio, page }) => {
    const before = await studio.design();
    const label = await studio.undoButton.getAttribute('aria-label');
    const id = (await studio.anomalies('requests')).at(-1)?.id ?? '';
    const place = await studio.clip('requests', id).boundingBox();
    const from = await studio.onClip('requests', id);
    await studio.drag(from, { x: from.x + 150, y: from.y }, { before: () => page.keyboard.press('Escape') });
    expect(await studio.clip('requests', id).boundingBox()).toEqual(place);
    expect(await studio.undoButton.getAttribute('aria-label')).toBe(label);
    expect(await studio.design()).toEqual(before);
  });

  test('Delete removes it, as one step', async ({ studio, page }) => {
    const before = await studio.design();
    const id = (await studio.anomalies('requests')).at(-1)?.id ?? '';
    await studio.click(await studio.onClip('requests', id));
    await page.keyboard.press('Delete');
    await expect(studio.clip('requests', id)).toHaveCount(0);
    await page.keyboard.press('Control+z');
    expect(await studio.design()).toEqual(before);
  });
});

test('Esc while a kind is dragged from the palette leaves nothing', async ({ studio, page }) => {
  await studio.open();
  const before = await studio.design();
  await studio.drag(await studio.onKind('Spike'), await studio.onLane('cpu', 0.6), {
    before: () => page.keyboard.press('Escape'),
  });
  await expect(studio.undoButton).toBeDisabled();
  expect(await studio.design()).toEqual(before);
});
