/** Old papers: every verb and the use case that answers it. */
import type { IMPORTING_VERBS } from '../../../shared/contract/importing.ts';
import type { HandlersOf } from '../context.ts';
import { importDocument, readPaperFile } from './importing.ts';
import { checkFacts } from './old-papers.ts';
import { importPlan, readPlanFile } from './plan-importing.ts';

export const IMPORTING_HANDLERS: HandlersOf<typeof IMPORTING_VERBS> = {
  'document:read-file': readPaperFile,
  'document:check-facts': (context, { kind, facts }) => checkFacts(context, kind, facts),
  'document:import': (context, { fileName, bytes, ...wish }) =>
    importDocument(context, { fileName, bytes }, wish),
  'plan:read-file': readPlanFile,
  'plan:import': (context, { fileName, bytes, ...wish }) => importPlan(context, { fileName, bytes }, wish),
};
