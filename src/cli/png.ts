/** SVG to PNG in Node. Knows no plot. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';

/** The picture at its own size, drawn on another thread. Texts are drawn with DejaVu Sans, whatever fonts the machine has. */
export async function svgToPng(svg: string): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: [fontFile()], defaultFontFamily: 'DejaVu Sans' },
  });
  return image.asPng();
}

/** Beside the built program, or where the package manager put it. */
function fontFile(): string {
  const beside = fileURLToPath(new URL('./DejaVuSans.ttf', import.meta.url));
  if (existsSync(beside)) return beside;
  return createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
}
