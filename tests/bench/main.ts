/**
 * `npm run bench`: reports figures, asserts nothing; `-- --json FILE` writes them down too. Comparisons stand beside what they
 * are compared with, in the same run.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { openForWriting } from '../../electron/db/open.ts';
import { inTransaction } from '../../electron/db/transaction.ts';
import { createBackend } from '../../electron/services/backend.ts';
import { insertGuarded } from '../../electron/services/documents/writing.ts';
import { DocumentHead } from '../../shared/domain/document.ts';
import { benchChecking } from './checking.ts';
import { benchFiling } from './filing.ts';
import { benchImport } from './importing.ts';
import { measure, milliseconds, report, reportValue, section, writeFigures } from './measure.ts';
import { benchScreens } from './screens.ts';
import { benchSearch } from './searching.ts';
import { pages, words } from './texts.ts';
import { benchWindow } from './window.ts';

const TEMPLATES = path.resolve(import.meta.dirname, '../../templates');
const { values: asked } = parseArgs({ options: { json: { type: 'string' } } });
const work = mkdtempSync(path.join(tmpdir(), 'so-chuyen-de-bench-'));
const host = { now: () => new Date(), actor: 'bench', templates: TEMPLATES };

process.stdout.write(`Node ${process.version}, ${process.platform}-${process.arch}\n`);
for (const count of [2_000, 20_000]) await benchArchive(count);
for (const count of [20_000, 100_000]) await benchSearch(path.join(work, `search-${count}`), count, host);
await benchPapers();
await benchChecking(work, TEMPLATES);
await benchImport(50);
await benchScreens(path.join(work, 'screens'), 2_000);
await benchWindow(path.join(work, 'screens'));
if (asked.json !== undefined) writeFigures(asked.json);
rmSync(work, { recursive: true, force: true });

/** Opening, saving, listing and searching must stay flat as the archive grows ten times. */
async function benchArchive(count: number): Promise<void> {
  const folder = path.join(work, `archive-${count}`);
  await fillArchive(folder, count);
  section(`With ${count} documents`);
  report('open the data folder', await measure(10, async () => (await openForWriting(folder)).close()));
  const backend = createBackend({ folder, host, stay: 'hold' });
  report('first page of the papers', await measure(20, () => backend.call('document:list', { limit: 100 })));
  report('list all documents', await measure(20, () => backend.call('document:list', {})));
  let base = 1;
  const body = words(1_500, 7);
  report(
    'save acknowledged (1,500 words)',
    await measure(200, async (run) => {
      base = (await backend.call('document:save', { id: 1, body: `${body} ${run}`, baseRevision: base }))
        .revision;
    }),
  );
  await backend.close();
}

async function fillArchive(folder: string, count: number): Promise<void> {
  const data = await openForWriting(folder, { create: true });
  inTransaction(data, () => {
    for (let index = 0; index < count; index += 1) {
      insertGuarded(
        { data, host },
        {
          kind: 'CV',
          head: DocumentHead.parse({ subject: words(9, index) }),
          body: words(200, index),
          source: { planId: null, sessionId: null, year: 2020, quarter: null },
          date: null,
          action: 'create',
        },
      );
    }
  });
  data.close();
}

/** Word files against the bare cost of zipping, pandoc and LibreOffice, the last two with their start-up as a user meets it. */
async function benchPapers(): Promise<void> {
  const folder = path.join(work, 'papers');
  const backend = createBackend({ folder, host, stay: 'hold', create: true });
  await backend.call('sample:create', {});
  section('Word files');
  for (const count of [5, 50, 500]) {
    const text = pages(count);
    const { document } = await backend.call('document:create', { kind: 'CĐ', title: `bài ${count} trang` });
    await backend.call('document:save', { id: document.id, body: text, baseRevision: 1 });
    const runs = count === 500 ? 5 : 20;
    const ours = await measure(runs, () =>
      backend.call('export:render', { id: document.id, format: 'docx' }),
    );
    report(`${count} pages to .docx`, ours);
    const bytes = new TextEncoder().encode(text.repeat(6));
    report('  bare zip of as much text', await measure(runs, () => zipSync({ 'document.xml': bytes })));
    const source = path.join(work, `text-${count}.md`);
    writeFileSync(source, text);
    const compare = (name: string, command: string, words: string[]): Promise<void> =>
      compareWith(name, command, words, ours.median);
    await compare('pandoc', 'pandoc', [source, '-o', path.join(work, 'pandoc.docx')]);
    await compare('LibreOffice', 'soffice', ['--headless', '--convert-to', 'docx', '--outdir', work, source]);
  }
  await benchFiling(backend, path.join(work, 'filing'), 1_000);
  await backend.close();
}

async function compareWith(name: string, command: string, words: string[], ours: number): Promise<void> {
  try {
    const theirs = await measure(3, () => execFileSync(command, words, { stdio: 'ignore' }), 1);
    report(
      `  ${name}, same text`,
      theirs,
      `${(theirs.median / ours).toFixed(1)} × ours (${milliseconds(ours)})`,
    );
  } catch {
    reportValue(`  ${name}`, 'not on this machine');
  }
}
