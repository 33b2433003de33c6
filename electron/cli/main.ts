/** Entry of the command line. Compiled code is kept from call to call: half of a short command's time goes into compiling. */
import { enableCompileCache } from 'node:module';
import path from 'node:path';

// Must come before the first import of our own, hence the dynamic one. Where the folder cannot be written it does nothing.
enableCompileCache(path.resolve(import.meta.dirname, '../../node_modules/.cache/compiled'));
await import('./run.ts');
