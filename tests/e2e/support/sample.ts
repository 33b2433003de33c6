/** The sample cell of 2020, the same on any day; the window itself offers that of today. */
import path from 'node:path';
import { cliJson } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/folders.ts';

/** A data folder with it, for an app to be launched on. */
export async function sampleOf2020(): Promise<string> {
  const folder = path.join(temporaryFolder(), 'so');
  await cliJson(folder, 'sample', '--year', '2020');
  return folder;
}
