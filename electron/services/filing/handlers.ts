/** Lưu hồ sơ: every verb and the use case that answers it. */
import type { FILING_VERBS } from '../../../shared/contract/filing.ts';
import { readGiven } from '../../files/given-file.ts';
import type { HandlersOf } from '../context.ts';
import { checkBundle } from './bundle-checking.ts';
import { makeBundle, planBundle } from './bundling.ts';
import { handOutFiling, printFolder } from './handing-out.ts';
import { compareFiled, writeFiled } from './one-file.ts';
import { excuseMissing, viewFolder, viewTree } from './viewing.ts';

/** A bundle of a whole term, with PDF. */
const BUNDLE_MB = 1_000;

export const FILING_HANDLERS: HandlersOf<typeof FILING_VERBS> = {
  'filing:tree': viewTree,
  'filing:folder': viewFolder,
  'filing:excuse': excuseMissing,
  'filing:write': (context, { id }) => writeFiled(context, id),
  'filing:compare': (context, { id }) => compareFiled(context, id),
  'filing:hand-out': handOutFiling,
  'filing:print': printFolder,
  'filing:plan-bundle': planBundle,
  'filing:bundle': makeBundle,
  'bundle:check': async (_folder, _host, given) =>
    checkBundle('file' in given ? await readGiven(given.file, BUNDLE_MB) : given),
};
