/** The live page as a person uses it, in the words of the screen. */
import { parseToml } from '../src/core/document.ts';
import { expect, type Page } from '@playwright/test';
import { encodeLink } from '../src/formats/link.ts';

export type LivePage = ReturnType<typeof createLivePage>;

export function createLivePage(page: Page) {
  const field = (name: string) => page.getByRole('textbox', { name });
  const figure = (name: string) => page.locator(`[data-figure="${name}"] dd`);
  const live = {
    page,
    field,
    figure,
    address: field('Address'),
    token: page.getByLabel('Token, kept in memory only'),
    startButton: page.getByRole('button', { name: /^Start sending/ }),
    stopButton: page.getByRole('button', { name: 'Stop…' }),
    cues: page.getByRole('complementary', { name: 'Coming up and answers' }),
    main: page.getByRole('main', { name: 'Live run' }),
    sum: page.locator('footer [data-sum]'),
    testResult: page.getByRole('complementary', { name: 'Where to and how' }).getByRole('status'),

    async open(fragment = ''): Promise<void> {
      await page.goto(`./${fragment}`);
      await page.getByRole('button', { name: 'Live', exact: true }).click();
      await expect(live.address).toBeVisible();
    },
    /** Acked events, as a number. */
    async acked(): Promise<number> {
      return Number((await figure('acked').innerText()).replaceAll(',', ''));
    },
    async test(address: string): Promise<string> {
      await live.address.fill(address);
      await page.getByRole('button', { name: 'Test connection' }).click();
      await expect(page.getByRole('button', { name: 'Test connection' })).toBeEnabled();
      return (await live.testResult.innerText()).replace(/\n+/g, ' | ');
    },
    /** Fills in what is not kept and starts. */
    async start(settings: { readonly name: string; readonly speed?: string }): Promise<void> {
      await field('Data source').fill(settings.name);
      await field('Speed').fill(settings.speed ?? '1');
      await live.startButton.click();
      await expect(page.getByText(/^Live to /)).toBeVisible();
    },
    async stop(how: 'Send what is due, then stop' | 'Stop at once'): Promise<void> {
      await live.stopButton.click();
      await page.getByRole('button', { name: how }).click();
      await expect(live.startButton).toBeVisible();
    },
  };
  return live;
}

/** A link to a small design: two metrics, `rows` samples a second apart, a spike on the first and one far ahead. */
export function smallLink(rows: number): string {
  const parsed = parseToml(`schema = 1
[general]
name = "Small live"
seed = 11
num_samples = ${rows}
start = 2024-01-01T00:00:00Z
interval = "1s"
[metrics.cpu]
value = 30.0
noise = "gaussian"
decimals = 3
[metrics.load]
value = 5.0
noise = "laplace"
process = [{ kind = "walk" }]
[[anomalies.cpu]]
kind = "spike"
at = ${Math.floor(rows * 0.6)}
hold = 4
magnitude = 20.0
`);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return `#d=${encodeLink(parsed.value.design)}`;
}
