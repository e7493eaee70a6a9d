/** What a person sees while files are written: a bar on a terminal, nothing elsewhere. Knows no dataset. */
import type { BundleProgress } from '../formats/bundle/bundle-types.ts';

export interface ProgressView {
  update(progress: BundleProgress): void;
  stop(): void;
}

/** Shown only when the work takes longer than this. */
const DELAY_MS = 300;
const REDRAW_MS = 100;

export async function createProgressView(stream: NodeJS.WriteStream): Promise<ProgressView> {
  if (!stream.isTTY) return { update: () => undefined, stop: () => undefined };
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    stream,
    format: '{bar} {percentage}% · {file} · {rows} rows · {megabytes} MB · {speed} · {eta_formatted} left',
    hideCursor: true,
    clearOnComplete: true,
    fps: 1000 / REDRAW_MS,
  });
  const startedMs = performance.now();
  let isShown = false;
  return {
    update({ file, rows, totalRows, bytes }) {
      const elapsedMs = performance.now() - startedMs;
      if (elapsedMs < DELAY_MS) return;
      const payload = {
        file,
        rows: countText(rows),
        megabytes: (bytes / 1e6).toFixed(1),
        speed: `${countText(Math.round(rows / (elapsedMs / 1000)))} rows/s`,
      };
      if (!isShown) bar.start(totalRows, rows, payload);
      else bar.update(rows, payload);
      isShown = true;
    },
    stop() {
      if (isShown) bar.stop();
    },
  };
}

/** 1234567 → `1,234,567`. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** 68200000 → `68.2 MB`. */
export function bytesText(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}
