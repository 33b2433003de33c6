/** Child: opens the folder for writing, adds one line to the journal and leaves. */
import { appendJournal } from '../../../electron/db/journal.ts';
import { openForWriting } from '../../../electron/db/open.ts';

const [folder = '', actor = ''] = process.argv.slice(2);
const data = await openForWriting(folder, { waitMs: 30_000 });
appendJournal(data, {
  at: new Date().toISOString(),
  actor,
  action: 'test:write',
  entity: 'folder',
  entityId: null,
});
data.close();
