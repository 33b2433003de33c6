import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Built into dist/renderer, with relative addresses: the same files serve the window (app://) and the browser. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 1_000,
    // The pages may load nothing but files of ours: no data: addresses for fonts and pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
