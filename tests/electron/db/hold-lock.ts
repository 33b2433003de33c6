/** Child: opens the folder for writing and holds it until killed. */
import { openForWriting } from '../../../electron/db/open.ts';

await openForWriting(process.argv[2] ?? '');
console.log('open');
setInterval(() => undefined, 1_000);
