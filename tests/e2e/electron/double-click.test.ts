/** A file that is double-clicked on macOS, which names it by an event, as soon as it starts the program. */
import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'vitest';
import { ROOT } from '../../../electron/tools/build.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { canUseWindow } from '../../support/tools.ts';
import { buildOnce } from '../support/build.ts';
import { launchElectron } from '../support/electron.ts';

describe.runIf(canUseWindow())('a file the system names by an event', () => {
  it('is shown, before the program is ready and after', async () => {
    const [first, second] = ['Sớm.gopy', 'Sau.gopy'].map((name) => path.join(temporaryFolder(), name));
    for (const file of [first, second]) writeFileSync(file ?? '', 'chép chưa xong');
    const running = await launchElectron(undefined, undefined, programNaming(first ?? ''));
    const { page, app } = running;
    await page.getByRole('alert').getByText('Sớm.gopy').waitFor();

    const opened = app.waitForEvent('window');
    await app.evaluate(({ app: program }, file) => {
      program.emit('open-file', { preventDefault: () => undefined }, file);
    }, second);
    await (await opened).getByRole('alert').getByText('Sau.gopy').waitFor();
    await running.close();
  });
});

/** The program, told of a file at once. */
function programNaming(file: string): string {
  buildOnce();
  const folder = temporaryFolder();
  for (const name of ['dist', 'templates']) symlinkSync(path.join(ROOT, name), path.join(folder, name));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'thu', main: 'main.cjs' }));
  writeFileSync(
    path.join(folder, 'main.cjs'),
    `require('./dist/electron/main.cjs');
     require('electron').app.emit('open-file', { preventDefault() {} }, ${JSON.stringify(file)});`,
  );
  return folder;
}
