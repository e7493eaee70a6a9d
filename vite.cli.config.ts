import { defineConfig } from 'vite';

/** The command line: one entry for the program and one for its row workers, everything else in chunks beside them. */
export default defineConfig({
  ssr: { noExternal: true, target: 'node' },
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/cli',
    target: 'node20',
    minify: true,
    rolldownOptions: {
      input: { faultline: 'src/cli/main.ts' },
      output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
    },
  },
});
