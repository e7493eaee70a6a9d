/**
 * Draws the pictures of the gallery: runs every template through the engine and writes the curve of the metric
 * that the template shows, with its size, to src/app/templates/template-pictures.generated.ts.
 *   node scripts/template-pictures.mjs          writes the file
 */
import { writeFileSync } from 'node:fs';
import { createServer } from 'vite';

const server = await createServer({ appType: 'custom', server: { middlewareMode: true, hmr: false, watch: null } });
try {
  const { templatePictures } = await server.ssrLoadModule('/src/app/templates/template-pictures.ts');
  writeFileSync(
    new URL('../src/app/templates/template-pictures.generated.ts', import.meta.url),
    await templatePictures(),
  );
} finally {
  await server.close();
}
