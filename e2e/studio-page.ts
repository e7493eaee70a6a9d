/**
 * The one page object: what a person can do in the studio and see of it, in the words of the screen. Tests know no
 * selectors. The design is read as anyone would get it: from the link in the Share dialog.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Design } from '../src/core/design/types/design.ts';
import { decodeLink } from '../src/formats/link.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface DragOptions {
  readonly keys?: readonly string[];
  /** Before the pointer is let go. */
  readonly before?: () => Promise<void>;
}

export type StudioPage = ReturnType<typeof createStudioPage>;

export function createStudioPage(page: Page) {
  const header = page.locator('header');
  const palette = page.getByRole('region', { name: 'Anomalies' });
  const dialog = page.getByRole('dialog');
  const track = (key: string) => page.locator(`[data-track="${key}"]`);
  const clips = (key: string) => track(key).locator('[data-lane] [data-clip]');
  const clip = (key: string, id: string) => track(key).locator(`[data-lane] [data-clip="${id}"]`);
  const undoButton = header.getByRole('button', { name: /^Undo/ });
  const hashButton = page.getByRole('button', { name: /copy the whole hash/ });

  const box = async (locator: Locator) => {
    await locator.scrollIntoViewIfNeeded();
    const found = await locator.boundingBox();
    if (!found) throw new Error(`${String(locator)} is not on the screen`);
    return found;
  };
  const middle = async (locator: Locator): Promise<Point> => {
    const { x, y, width, height } = await box(locator);
    return { x: x + width / 2, y: y + height / 2 };
  };

  const studio = {
    page,
    header,
    palette,
    dialog,
    track,
    clips,
    clip,
    undoButton,
    redoButton: header.getByRole('button', { name: /^Redo/ }),
    saved: header.getByRole('status'),
    nameField: page.getByLabel('Name of the design'),
    metricList: page.getByRole('list', { name: 'Metrics' }),
    inspector: page.getByRole('tabpanel', { name: /Inspector/ }),
    footer: page.locator('footer'),
    tab: (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) }),
    kind: (label: string) => palette.getByRole('button', { name: label, exact: true }),

    /** Opens the studio (on a link, if a fragment is given) and waits for data. */
    async open(fragment = ''): Promise<void> {
      await page.goto(`./${fragment}`);
      await studio.ready();
    },
    /** Curves are drawn, and the footer (a narrow screen has none) knows the data. */
    async ready(): Promise<void> {
      await expect(page.locator('[data-track] canvas').first()).toBeVisible();
      if ((page.viewportSize()?.width ?? 1000) > 720) await expect(studio.footer).toContainText('% of rows labelled');
    },

    /** SHA-256 of metrics.csv that the footer shows. After an edit it is still the old one for a moment: poll it. */
    async hash(): Promise<string> {
      await expect(hashButton).toHaveAttribute('title', /[0-9a-f]{64}/);
      return /[0-9a-f]{64}/.exec((await hashButton.getAttribute('title')) ?? '')?.[0] ?? '';
    },
    /** The picture of a metric's curve: another text when another curve is drawn. */
    curve: (key: string) =>
      track(key)
        .locator('canvas')
        .first()
        .evaluate((canvas) => {
          if (!(canvas instanceof HTMLCanvasElement)) throw new Error('a curve is drawn on a canvas');
          return canvas.toDataURL();
        }),

    /** The link that the Share dialog offers. */
    async link(): Promise<string> {
      await header.getByRole('button', { name: 'Share' }).click();
      const link = await dialog.getByLabel('Link', { exact: true }).inputValue();
      await studio.closeDialog();
      return link;
    },
    async design(): Promise<Design> {
      const read = decodeLink(await studio.link());
      if (!read.ok) throw new Error(`the studio made a link that cannot be read: ${JSON.stringify(read.problems)}`);
      return read.value;
    },
    async anomalies(key: string): Promise<Design['metrics'][number]['anomalies']> {
      const { metrics } = await studio.design();
      return metrics.find((metric) => metric.key === key)?.anomalies ?? [];
    },

    async closeDialog(): Promise<void> {
      await dialog.getByRole('button', { name: 'Close' }).click();
      await expect(dialog).toHaveCount(0);
    },
    /** Runs a command by its words in the command palette. */
    async command(words: string): Promise<void> {
      await page.keyboard.press('Control+k');
      await dialog.getByRole('searchbox').fill(words);
      await dialog.getByRole('menuitem').first().click();
      await expect(page.getByRole('dialog', { name: 'Commands' })).toHaveCount(0);
    },
    async showTab(name: 'Inspector' | 'TOML' | 'Table'): Promise<void> {
      await studio.tab(name).click();
      await expect(studio.tab(name)).toHaveAttribute('aria-selected', 'true');
    },

    /** A point on the lane of a metric. @param part of the visible time, 0 to 1 */
    async onLane(key: string, part: number): Promise<Point> {
      const { x, y, width, height } = await box(track(key).locator('[data-lane]'));
      return { x: x + part * width, y: y + height / 2 };
    },
    async onClip(key: string, id: string): Promise<Point> {
      return middle(clip(key, id));
    },
    async onEdge(key: string, id: string, edge: 'start' | 'end'): Promise<Point> {
      const { x, y, width, height } = await box(clip(key, id));
      return { x: edge === 'start' ? x + 2 : x + width - 2, y: y + height / 2 };
    },
    async onKind(label: string): Promise<Point> {
      return middle(studio.kind(label));
    },
    /** One gesture: down, several moves, up. */
    async drag(from: Point, to: Point, { keys = [], before }: DragOptions = {}): Promise<void> {
      await page.mouse.move(from.x, from.y);
      for (const key of keys) await page.keyboard.down(key);
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await before?.();
      await page.mouse.up();
      for (const key of keys) await page.keyboard.up(key);
    },
    async click(at: Point): Promise<void> {
      await page.mouse.click(at.x, at.y);
    },

    async addMetric(): Promise<void> {
      await page.getByRole('button', { name: 'Add', exact: true }).click();
    },
    /** Types into a field of the inspector. */
    async fill(label: string, text: string): Promise<void> {
      await studio.inspector.getByLabel(label, { exact: true }).fill(text);
    },

    /** A part of the inspector that folds, opened. */
    async section(title: string): Promise<Locator> {
      const heading = page.getByRole('heading', { name: title, exact: true });
      const section = studio.inspector.locator('details').filter({ has: heading });
      if ((await section.getAttribute('open')) === null) await section.locator('summary').click();
      return section;
    },

    /** Where what the hand is on stands: the palette, and each track's top. */
    async places(): Promise<{ readonly palette: unknown; readonly tracks: readonly number[] }> {
      const tracks = page
        .locator('[data-track]')
        .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().top));
      return { palette: await palette.boundingBox(), tracks: await tracks };
    },
    /** How many rectangles are drawn around the field that has the focus. */
    async rings(): Promise<number> {
      return page.locator(':focus').evaluate((focused) => {
        const around = [focused, focused.parentElement, focused.parentElement?.parentElement];
        const drawn = (element: Element) => getComputedStyle(element).outlineStyle !== 'none';
        return around.filter((element) => element instanceof Element && drawn(element)).length;
      });
    },

    /** The lines of the TOML editor that are on the screen. */
    tomlLines: page.locator('.cm-line'),
    tomlProblems: page.getByRole('tabpanel', { name: /TOML/ }).getByRole('status').getByRole('listitem'),
    /** Puts the cursor at the end of the line that has this text. */
    async tomlLineEnd(text: string): Promise<void> {
      await studio.tomlLines.filter({ hasText: text }).first().click();
      await page.keyboard.press('End');
    },

    async openExport(): Promise<void> {
      await header.getByRole('button', { name: 'Export' }).click();
      await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
    },
    part: (label: string) => dialog.getByRole('checkbox', { name: new RegExp(`^${label}`) }),
    /** Presses Export and gives back the files as they reach the person, by name. */
    async download(count: number): Promise<ReadonlyMap<string, string>> {
      const files = new Map<string, string>();
      const all = new Promise<void>((done) => {
        page.on('download', async (download) => {
          files.set(download.suggestedFilename(), await download.path());
          if (files.size === count) done();
        });
      });
      await dialog.getByRole('button', { name: 'Export', exact: true }).click();
      await all;
      return files;
    },
  };
  return studio;
}
