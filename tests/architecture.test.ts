/** The house rules of architecture.md, as a test: who may import whom, no cycles, `electron` only in the shell. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHANNELS, isChannel } from '../shared/contract/channels.ts';
import { listPageActs } from './support/page-acts.ts';
import { ZONES, type Zone } from './support/zones.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
/** The outbox going through what waits: it does so by itself too, and a wish is kept before it is carried out. */
const NO_ACT = 'outbox:run';

/** Where several calls of one function are several acts, and why. */
const SEVERAL_ACTS: Readonly<Record<string, string>> = {
  'renderer/screens/session/use-roll.ts send': 'each batch is what was marked while the last was on its way',
  'renderer/screens/session/use-session-change.ts send':
    'each is what was named while the last was on its way',
  'renderer/screens/portal/use-attaching.ts add':
    'each file is taken in or refused by itself; one call could not carry them all',
};

const files = ['shared', 'electron', 'renderer']
  .filter((room) => existsSync(path.join(ROOT, room)))
  .flatMap((room) => sourceFiles(room));
const graph = new Map(files.map((file) => [file, importsOf(file)]));

describe('the house', () => {
  it('has exactly the agreed top level', () => {
    const agreed = [
      'README.md',
      'electron',
      'package.json',
      'renderer',
      'shared',
      'templates',
      'tests',
      'tsconfig.json',
    ];
    const found = readdirSync(ROOT).filter(
      (name) =>
        !name.startsWith('.') && !['node_modules', 'package-lock.json', 'LICENSE', 'dist'].includes(name),
    );
    expect(found.filter((name) => !agreed.includes(name))).toEqual([]);
  });

  it('reads a file of every zone it knows', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(files.filter((file) => zoneOf(file) === undefined)).toEqual([]);
  });

  it('lets each room import only what its zone allows', () => {
    const faults = files.flatMap((file) =>
      (graph.get(file) ?? []).flatMap((target) => faultOf(file, target)),
    );
    expect(faults).toEqual([]);
  });

  it('has no import cycle', () => {
    expect(findCycle()).toBeNull();
  });

  it('keeps every file within 400 lines', () => {
    const styles = listFiles('renderer').filter((name) => name.endsWith('.css'));
    const long = [...files, ...styles, ...sourceFiles('tests')].filter(
      (file) => readFileSync(path.join(ROOT, file), 'utf8').split('\n').length > 401,
    );
    expect(long).toEqual([]);
  });
});

describe('an act of a page', () => {
  const pages = new Map(
    sourceFiles('renderer').map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')]),
  );
  const acts = listPageActs(pages, { isWriting, isSeveral: (place) => place in SEVERAL_ACTS });

  it('is one writing verb, and so one transaction', () => {
    expect(acts.filter(({ verbs }) => verbs.length > 1)).toEqual([]);
  });

  it('is seen wherever a verb of the contract writes', () => {
    const text = [...pages.values()].join();
    const used = Object.keys(CHANNELS).filter((verb) => isWriting(verb) && text.includes(`'${verb}'`));
    expect(new Set(acts.flatMap(({ verbs }) => verbs))).toEqual(new Set(used));
  });
});

describe('the rules themselves', () => {
  it.each([
    [
      'shared/domain/plan.ts',
      'node:fs',
      'shared/domain/plan.ts imports node:fs, which the zone shared/domain/ does not allow.',
    ],
    [
      'electron/db/open.ts',
      'electron',
      'electron/db/open.ts imports electron, which the zone electron/db/ does not allow.',
    ],
    [
      'electron/cli/main.ts',
      'electron/db/open.ts',
      'electron/cli/main.ts imports electron/db/open.ts, which the zone electron/cli/ does not allow.',
    ],
    [
      'shared/text/dates.ts',
      'shared/domain/plan.ts',
      'shared/text/dates.ts imports shared/domain/plan.ts, which the zone shared/text/ does not allow.',
    ],
    [
      'electron/ipc.ts',
      'electron/services/backend.ts',
      'electron/ipc.ts imports electron/services/backend.ts, which the zone electron/ipc.ts does not allow.',
    ],
    [
      'renderer/ui/button.tsx',
      'renderer/api.ts',
      'renderer/ui/button.tsx imports renderer/api.ts, which the zone renderer/ui/ does not allow.',
    ],
    [
      'renderer/screens/plan/plan.tsx',
      'renderer/screens/session/session.tsx',
      'renderer/screens/plan/plan.tsx imports renderer/screens/session/session.tsx, which the zone renderer/screens/plan/ does not allow.',
    ],
  ])('refuse %s importing %s with a sentence', (file, target, sentence) => {
    expect(faultOf(file, target)).toEqual([sentence]);
  });

  it.each([
    ['await save.mutateAsync({}); await file.mutateAsync({});', 2],
    ["await call('document:save', {}); await call('document:move', {});", 2],
    ["await call('document:get', {}); await call('document:move', {});", 1],
    ["save.mutateAsync({}).then(() => call('document:move', {}));", 2],
    ['save.mutate({}, { onSuccess: () => file.mutate({}) });', 2],
    ['for (const one of [1, 2]) await save.mutateAsync({ one });', 2],
    ['await Promise.all([1, 2].map((one) => save.mutateAsync({ one })));', 2],
    ['await store(); await file.mutateAsync({});', 2],
    ['await given.put(); await keep();', 2],
    ['if (isNew) await save.mutateAsync({}); else await file.mutateAsync({});', 1],
    ['if (isNew) return save.mutateAsync({}); return file.mutateAsync({});', 1],
    ['save.mutate({}, { onSuccess: () => toast({ undo: () => file.mutate({}) }) });', 1],
  ])('count in %s the writing verbs: %i', (act, count) => {
    const page = `
      import { keep } from './keep.ts';
      function useGiven() {
        const change = useChange('document:save');
        return { put: () => change.mutateAsync({}) };
      }
      function Page() {
        const save = useChange('document:save');
        const file = useChange('document:move');
        const given = useGiven();
        const store = async () => { await save.mutateAsync({}); };
        return <Button onClick={async () => { ${act} }} />;
      }`;
    const keep = "export const keep = () => call('document:delete', {});";
    const sources = new Map([
      ['renderer/page.tsx', page],
      ['renderer/keep.ts', keep],
    ]);
    const found = listPageActs(sources, { isWriting }).filter(({ place }) => place.endsWith(' onClick'));
    expect(found.map(({ verbs }) => verbs.length)).toEqual([count]);
  });

  it('allow the shell, and only the shell, to import electron', () => {
    expect(faultOf('electron/window.ts', 'electron')).toEqual([]);
    expect(faultOf('electron/backend.ts', 'electron')).toHaveLength(1);
  });
});

/** Whether a page that calls it changes something by it. */
function isWriting(verb: string): boolean {
  return isChannel(verb) && CHANNELS[verb].access !== 'read' && verb !== NO_ACT;
}

function sourceFiles(folder: string): string[] {
  return listFiles(folder).filter((name) => /\.tsx?$/u.test(name));
}

function listFiles(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
    (name) => `${folder}/${name.replaceAll(path.sep, '/')}`,
  );
}

/** What a file imports: project files as paths from the top, packages by name (`docx`, `node:fs`). */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|(?:^|\n)import\s+['"]([^'"]+)['"]|\brequire\(\s*['"]([^'"]+)['"]/gu,
  );
  return [...found].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    return name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : packageName(name);
  });
}

function packageName(name: string): string {
  if (name.startsWith('node:')) return name;
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

function zoneOf(file: string): Zone | undefined {
  return ZONES.filter((zone) => file.startsWith(zone.prefix)).sort(
    (a, b) => b.prefix.length - a.prefix.length,
  )[0];
}

function faultOf(file: string, target: string): string[] {
  const zone = zoneOf(file);
  if (zone === undefined) return [`${file} is in no zone of the architecture.`];
  const isFile = /\.(tsx?|json|css|md\?raw)$/u.test(target);
  const allowed = isFile
    ? target.endsWith('.css') || [zone.prefix, ...zone.files].some((prefix) => target.startsWith(prefix))
    : zone.packages.some((name) => (name === 'node:' ? target.startsWith('node:') : target === name));
  return allowed ? [] : [`${file} imports ${target}, which the zone ${zone.prefix} does not allow.`];
}

/** The first cycle found, as "a → b → a", or null. */
function findCycle(): string | null {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file].join(' → ');
    if (done.has(file)) return null;
    for (const target of graph.get(file) ?? []) {
      const cycle = graph.has(target) ? visit(target, [...trail, file]) : null;
      if (cycle !== null) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of files) {
    const cycle = visit(file, []);
    if (cycle !== null) return cycle;
  }
  return null;
}
