/** Who answers the verbs of the checker. */
import type { CheckedInputOf } from '../../shared/contract/channels.ts';
import type { CHECKING_VERBS } from '../../shared/contract/checking.ts';
import { type HandlersOf, instant, type ReadContext, today } from './context.ts';
import { annotateFile, CHECKER, correctFile } from './correcting.ts';
import { reportOfFiles } from './file-report.ts';
import {
  lintChoices,
  setSeverity,
  setWord,
  suppressFinding,
  unsuppressFinding,
  viewLintChoices,
} from './lint-choosing.ts';
import { bookFacts, lintArticle, lintDocument, lintFile } from './linting.ts';

export const CHECKING_HANDLERS: HandlersOf<typeof CHECKING_VERBS> = {
  'lint:document': lintDocument,
  'lint:article': lintArticle,
  'lint:file': (context, input) => lintFile(input, ...readBy(context, input)),
  'lint:correct': (context, { isTracked, ...input }) => {
    const [day, ...known] = readBy(context, input);
    return correctFile(input, day, isTracked ? checkerOf(context) : null, ...known);
  },
  'lint:annotate': (context, input) => {
    const [day, ...known] = readBy(context, input);
    return { bytes: annotateFile(input, day, checkerOf(context), ...known) };
  },
  'lint:choices': viewLintChoices,
  'lint:suppress': suppressFinding,
  'lint:unsuppress': unsuppressFinding,
  'lint:set-severity': setSeverity,
  'lint:set-word': setWord,
  'lint:report': async (context, { parts }) => ({ bytes: await reportOfFiles(context, parts) }),
};

function readBy(context: ReadContext, { date }: Pick<CheckedInputOf<'lint:file'>, 'date'>) {
  const day = { given: date ?? null, today: today(context) };
  return [day, bookFacts(context, date ?? day.today), lintChoices(context)] as const;
}

function checkerOf(context: ReadContext) {
  return { author: CHECKER, date: instant(context) };
}
