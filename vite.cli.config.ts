import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

/** The one font of pictures, beside the program that draws them. */
const font = {
  name: 'font-of-pictures',
  generateBundle(this: { emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => void }) {
    const source = readFileSync('node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
    this.emitFile({ type: 'asset', fileName: 'DejaVuSans.ttf', source });
  },
};

/** The command line: the program and the threads that make its rows, with shared parts in chunks beside them. */
export default defineConfig({
  plugins: [font],
  ssr: { noExternal: true, target: 'node' },
  // The same bytes, without loading Node's threads for functions that nobody calls.
  resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/cli',
    target: 'node20',
    minify: false,
    rolldownOptions: {
      // A library of machine code: taken from node_modules as it is.
      external: ['@resvg/resvg-js'],
      input: { faultline: 'src/cli/main.ts', 'row-worker': 'src/cli/row-worker.ts' },
      output: {
        entryFileNames: '[name].mjs',
        chunkFileNames: '[name]-[hash].mjs',
        banner: (chunk) => (chunk.name === 'faultline' ? '#!/usr/bin/env node' : ''),
      },
    },
  },
});
