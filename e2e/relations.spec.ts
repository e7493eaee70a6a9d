/** Metrics that follow others, by hand and by keyboard: the inspector, the marks, and what the truth says. */
import { parseToml } from '../src/core/document.ts';
import { encodeLink } from '../src/formats/link.ts';
import { expect, test } from './studio-test.ts';

const parsed = parseToml(`schema = 1
[general]
name = "A chain"
num_samples = 3000
interval = "10s"
[noise_factors.weather]
[metrics.requests]
label = "Requests"
value = 90
noise = "gaussian"
noise_args = { scale = 4 }
seasonality = [{ kind = "sine", period = "2h", amplitude = 20 }]
[metrics.queue]
value = 5
noise = "gaussian"
noise_args = { scale = 0.5 }
[metrics.latency]
unit = "ms"
value = 20
noise = "laplace"
noise_args = { scale = 0.4 }
follows = [{ metric = "queue", gain = 1.5, lag = "1m" }]
[[anomalies.requests]]
id = "rush"
kind = "level-shift"
magnitude = 60
at = 1000
hold = 400
`);
if (!parsed.ok) throw new Error('the design is broken');
const fragment = `#d=${encodeLink(parsed.value.design)}`;

test.describe('metrics that depend on each other', () => {
  test('a metric follows another: tracks say so, and the anomaly says whom it reaches', async ({ studio, page }) => {
    await studio.open(fragment);
    await expect(studio.track('latency').getByText('← queue')).toBeVisible();
    await studio.metricList
      .getByRole('button', { name: /^queue/ })
      .first()
      .click();
    const follows = await studio.section('Follows');
    await follows.getByLabel('Let queue follow').selectOption('requests');
    await follows.getByLabel('Curve').selectOption('power');
    await studio.fill('Gain', '4');
    await studio.fill('Unit of the leader', '60');
    await studio.fill('Lag', '30s');
    await expect(studio.track('queue').getByText('← Requests')).toBeVisible();
    expect((await studio.design()).metrics[1]?.follows).toEqual([
      { metric: 'requests', gain: 4, lag: '30s', kind: 'power', exponent: 2, scale: 60 },
    ]);

    await studio.click(await studio.onClip('requests', 'rush'));
    const reaches = studio.inspector.getByRole('region', { name: 'Reaches' });
    await expect(reaches.getByRole('button')).toHaveText([/^queue\d\d/, /^latency\d\d/]);
    await reaches.getByRole('button', { name: /^latency/ }).press('Enter');
    await expect(studio.inspector.getByRole('heading', { name: /^latency/ })).toBeVisible();

    // What would make a circle is not offered.
    await studio.metricList
      .getByRole('button', { name: /^Requests/ })
      .first()
      .click();
    await expect((await studio.section('Follows')).getByText('no other metric that does not follow')).toBeVisible();
    await page.keyboard.press('Control+Z');
  });

  test('a formula is written with its mistakes shown, and taken away', async ({ studio }) => {
    await studio.open(fragment);
    await studio.metricList
      .getByRole('button', { name: /^queue/ })
      .first()
      .click();
    const follows = await studio.section('Follows');
    await follows.getByRole('button', { name: 'Write a formula' }).press('Enter');
    const field = follows.getByRole('textbox', { name: 'Formula' });
    await expect(field).toHaveValue('0.5 * requests');
    await field.fill('sqrt(request) + t');
    await expect(follows.getByText('At 1:6 of the formula: "request" is not known here')).toBeVisible();
    await field.fill('latency');
    await expect(follows.getByText(/in a circle/)).toBeVisible();
    expect((await studio.design()).metrics[1]?.formula).toBe('0.5 * requests');
    await field.fill('sqrt(requests) + t / 1000');
    await expect.poll(async () => (await studio.design()).metrics[1]?.formula).toBe('sqrt(requests) + t / 1000');
  });

  test('noise shares a common cause; a share too large is refused where it stands', async ({ studio }) => {
    await studio.open(fragment);
    await studio.metricList
      .getByRole('button', { name: /^Requests/ })
      .first()
      .click();
    const causes = await studio.section('Common causes');
    const share = causes.getByRole('textbox', { name: 'weather' });
    await share.fill('0.6');
    await expect(causes.getByText('40 % its own')).toBeVisible();
    await share.fill('1.5');
    await expect(causes.getByText('Must be at most 1, not 1.5.')).toBeVisible();
    await share.fill('0.6');
    await causes.getByRole('button', { name: 'New cause' }).click();
    await expect(causes.getByRole('textbox', { name: 'cause' })).toHaveValue('0.4');
    await expect(causes.getByText('0 % its own')).toBeVisible();
    expect((await studio.design()).metrics[0]?.factors).toEqual({ weather: 0.6, cause: 0.4 });
  });
});
