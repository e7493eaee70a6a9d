import { defineConfig } from 'vite';

/** The command line: the program and the threads that make its rows, with shared parts in chunks beside them. */
export default defineConfig({
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
