/** SVG to PNG in Node. Knows no plot. */
import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';

/** The picture at its own size, drawn on another thread. Texts are drawn with DejaVu Sans, whatever fonts the machine has. */
export async function svgToPng(svg: string): Promise<Uint8Array> {
  const font = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: [font], defaultFontFamily: 'DejaVu Sans' },
  });
  return image.asPng();
}
