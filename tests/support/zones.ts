/** Who may import whom: the rooms of the house, and what each may know of the others. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SHELL_FILES = ['main', 'preload', 'window', 'projector', 'security', 'menu', 'ipc', 'backend-host'];
const SHELL = [...SHELL_FILES.map((name) => `electron/${name}.ts`), 'electron/editing-page/'];

/** What every part of a page may be made of. */
const PAGE_PACKAGES = ['react', 'radix-ui', 'lucide-react'];
const EDITOR_PACKAGES = [
  '@tiptap/core',
  '@tiptap/react',
  '@tiptap/pm',
  '@tiptap/starter-kit',
  '@tiptap/extension-table',
  'dompurify',
];
/** What a screen knows of the world outside it; the host behind api.ts is not among it. */
const PAGE_DOORS = [
  'api',
  'queries',
  'route',
  'commands',
  'background',
  'store',
  'save-state',
  'step-done',
  'look',
].map((name) => `renderer/${name}.ts`);

export interface Zone {
  /** Longest matching prefix decides which zone a file is in. */
  prefix: string;
  /** Project files it may import, by prefix; its own prefix is always allowed. */
  files: readonly string[];
  /** Packages it may import; `node:` stands for all of Node's own. */
  packages: readonly string[];
}

/** The zone table of architecture.md, row by row. */
export const ZONES: readonly Zone[] = [
  { prefix: 'shared/text/', files: [], packages: ['marked', 'diff'] },
  { prefix: 'shared/format/', files: ['shared/text/'], packages: [] },
  { prefix: 'shared/domain/', files: ['shared/text/', 'shared/format/'], packages: ['zod'] },
  { prefix: 'shared/lint/', files: ['shared/domain/', 'shared/text/', 'shared/format/'], packages: [] },
  {
    prefix: 'shared/contract/',
    files: ['shared/domain/', 'shared/format/', 'shared/lint/', 'shared/text/', 'shared/strings.ts'],
    packages: ['zod'],
  },
  { prefix: 'shared/strings.ts', files: ['shared/domain/', 'shared/format/', 'shared/text/'], packages: [] },
  { prefix: 'shared/commands.ts', files: [], packages: [] },
  { prefix: 'shared/changelog.ts', files: [], packages: [] },
  {
    prefix: 'shared/journal-',
    files: ['shared/domain/', 'shared/format/', 'shared/text/', 'shared/strings.ts'],
    packages: [],
  },
  // What is known of files as such; whoever reads or writes one may use it.
  { prefix: 'electron/files/', files: ['shared/domain/refusal.ts'], packages: ['node:'] },
  { prefix: 'electron/xml/', files: ['shared/domain/refusal.ts'], packages: ['fast-xml-parser'] },
  { prefix: 'electron/db/', files: ['shared/', 'electron/files/'], packages: ['better-sqlite3', 'node:'] },
  {
    prefix: 'electron/export/',
    files: ['shared/', 'electron/files/'],
    packages: ['docx', 'fflate', 'fast-xml-parser', 'write-excel-file', 'node:'],
  },
  {
    prefix: 'electron/import/',
    files: ['shared/', 'electron/files/', 'electron/xml/'],
    packages: ['fflate', 'fast-xml-parser', 'parse5', 'csv-parse', 'word-extractor', 'node:'],
  },
  {
    prefix: 'electron/portal/',
    files: ['shared/', 'electron/files/', 'electron/xml/'],
    packages: ['zod', 'fflate', 'parse5', 'node:'],
  },
  {
    prefix: 'electron/services/',
    files: [
      'shared/',
      'electron/files/',
      'electron/db/',
      'electron/export/',
      'electron/import/',
      'electron/portal/',
    ],
    packages: ['mustache', 'zod', 'cspell-trie-lib', 'node:'],
  },
  { prefix: 'electron/backend.ts', files: ['shared/', 'electron/services/'], packages: ['node:'] },
  { prefix: 'electron/carrier/', files: ['shared/text/', 'electron/files/'], packages: ['node:'] },
  { prefix: 'electron/local-host.ts', files: ['electron/services/'], packages: ['node:'] },
  ...['electron/loopback/', 'electron/cli/'].map(
    (prefix): Zone => ({
      prefix,
      files: [
        'shared/',
        'electron/files/',
        'electron/services/',
        'electron/carrier/',
        'electron/local-host.ts',
      ],
      packages: ['node:'],
    }),
  ),
  {
    prefix: 'electron/tools/',
    files: ['shared/', 'electron/carrier/', 'electron/loopback/'],
    packages: ['esbuild', 'vite', 'electron-builder', 'node:'],
  },
  ...SHELL.map(
    (prefix): Zone => ({
      prefix,
      files: ['shared/', 'electron/files/', 'electron/carrier/', ...SHELL],
      packages: ['electron', 'node:'],
    }),
  ),
  {
    prefix: 'renderer/ui/',
    files: ['shared/'],
    packages: [...PAGE_PACKAGES, 'react-dom', '@tanstack/react-virtual'],
  },
  {
    prefix: 'renderer/editor/',
    files: ['shared/text/', 'shared/strings.ts', 'shared/commands.ts', 'renderer/ui/'],
    packages: [...PAGE_PACKAGES, ...EDITOR_PACKAGES],
  },
  ...foldersIn('renderer/screens').map(
    (prefix): Zone => ({
      prefix,
      files: ['shared/', 'renderer/ui/', 'renderer/editor/', 'renderer/acts/', ...PAGE_DOORS],
      packages: [...PAGE_PACKAGES, '@tanstack/react-query', 'docx-preview', 'react-dom', 'zod'],
    }),
  ),
  // What several screens let a person do with a document.
  {
    prefix: 'renderer/acts/',
    files: ['shared/', 'renderer/ui/', ...PAGE_DOORS],
    packages: [...PAGE_PACKAGES, '@tanstack/react-query'],
  },
  {
    prefix: 'renderer/frame/',
    files: ['shared/', 'renderer/ui/', 'renderer/screens/', 'renderer/acts/', ...PAGE_DOORS],
    packages: PAGE_PACKAGES,
  },
  { prefix: 'renderer/form-script/', files: ['shared/domain/filling/'], packages: [] },
  { prefix: 'renderer/vite.config.ts', files: [], packages: ['vite', '@vitejs/plugin-react'] },
  {
    prefix: 'renderer/',
    files: ['shared/'],
    packages: [
      'react',
      'react-dom',
      '@tanstack/react-query',
      '@fontsource/be-vietnam-pro',
      '@fontsource/tinos',
    ],
  },
];

function foldersIn(folder: string): string[] {
  if (!existsSync(path.join(ROOT, folder))) return [];
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}/`);
}
