import { defineConfig } from 'vite';

/** The library: plain modules for Node, browsers, workers and bundlers; nothing is fetched beside them. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist/lib',
    target: 'es2022',
    minify: false,
    lib: {
      entry: { index: 'src/index.ts', formats: 'src/library/formats.ts', live: 'src/library/live.ts' },
      formats: ['es'],
    },
    rolldownOptions: { output: { chunkFileNames: '[name]-[hash].js' } },
  },
});
