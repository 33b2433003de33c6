import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

/** Built into dist/renderer, with relative addresses: the same files serve the window (app://) and the browser. */
const SITE: UserConfig = {
  root: import.meta.dirname,
  base: './',
  plugins: [react(), layersByFolder()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 1_000,
    // One sheet, there from the start, however late a screen's code is loaded.
    cssCodeSplit: false,
    // The pages may load nothing but files of ours: no data: addresses for fonts and pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
};

/** One script and one sheet, which are written into every page that goes out to a reviewer, whatever browser opens it. */
const REVIEW_FILE: UserConfig = {
  root: import.meta.dirname,
  plugins: [react(), layersByFolder()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: false,
    target: ['chrome99', 'firefox97', 'safari15.4'],
    lib: {
      entry: 'screens/review/file/main.tsx',
      formats: ['iife'],
      name: 'reviewFile',
      fileName: () => 'review-file.js',
      cssFileName: 'review-file',
    },
  },
};

export default defineConfig(({ mode }) => (mode === 'review-file' ? REVIEW_FILE : SITE));

/** The later one wins. */
const LAYERS = ['styles', 'ui', 'acts', 'editor', 'frame', 'screens'];

/**
 * A sheet's cascade layer is the folder it lies in: a screen's class beside a shared one wins, whichever module was loaded
 * first. The tokens are in no layer.
 */
function layersByFolder(): Plugin {
  return {
    name: 'layers-by-folder',
    enforce: 'pre',
    transform(sheet, id) {
      const folder = /^(?!.*\/node_modules\/).*\/renderer\/(\w+)\/(?!tokens\.css$).+\.css$/u.exec(id)?.[1];
      return folder === undefined ? null : `@layer ${LAYERS.join(', ')};\n@layer ${folder} {\n${sheet}\n}`;
    },
  };
}
