import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

/**
 * The service worker: after the first visit the studio opens without a network. It keeps what the build made and
 * nothing else, so that answers of the server (receiver, relay, data) always come from there.
 */
function offline() {
  return VitePWA({
    registerType: 'prompt',
    // Registered by src/app/studio/offline.ts, where the page says what an update means.
    injectRegister: false,
    manifest: {
      id: './',
      name: 'Faultline',
      short_name: 'Faultline',
      description: 'A studio for time-series data with anomalies.',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#ffffff',
      theme_color: '#3346d3',
      icons: [
        { src: './icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: './icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: './icon-512.png', sizes: '512x512', type: 'image/png' },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{js,css,html,svg,png,woff2}'],
      // Only the page itself: no other path becomes it.
      navigateFallback: null,
      cleanupOutdatedCaches: true,
      inlineWorkboxRuntime: true,
      sourcemap: false,
    },
  });
}

export default defineConfig({
  base: './',
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' }, offline()],
  worker: { format: 'es' },
  build: { target: 'es2022', outDir: 'dist/studio', assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  preview: { host: '127.0.0.1', port: 4173, strictPort: true },
  test: {
    environment: 'node',
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'scripts/**/*.test.ts',
      'e2e/feed/**/*.test.ts',
      'e2e/package/**/*.test.ts',
    ],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores: one file a core, no more. Files share a process and its modules: none leaves anything behind.
    maxWorkers: 2,
    isolate: false,
    setupFiles: ['src/core/dataset/release-kernel.test-support.ts'],
  },
});
