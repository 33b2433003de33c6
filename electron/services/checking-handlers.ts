/** Who answers the verbs of the checker. */
import type { CheckedInputOf } from '../../shared/contract/channels.ts';
import type { CHECKING_VERBS } from '../../shared/contract/checking.ts';
import { type HandlersOf, instant, type ReadContext, today } from './context.ts';
import { annotateFile, CHECKER, correctFile } from './correcting.ts';
import { bookFacts, lintDocument, lintFile } from './linting.ts';

export const CHECKING_HANDLERS: HandlersOf<typeof CHECKING_VERBS> = {
  'lint:document': lintDocument,
  'lint:file': (context, input) => lintFile(input, ...readBy(context, input)),
  'lint:correct': (context, { isTracked, ...input }) => {
    const [day, facts] = readBy(context, input);
    return correctFile(input, day, isTracked ? checkerOf(context) : null, facts);
  },
  'lint:annotate': (context, input) => {
    const [day, facts] = readBy(context, input);
    return { bytes: annotateFile(input, day, checkerOf(context), facts) };
  },
};

function readBy(context: ReadContext, { date }: Pick<CheckedInputOf<'lint:file'>, 'date'>) {
  const day = { given: date ?? null, today: today(context) };
  return [day, bookFacts(context, date ?? day.today)] as const;
}

function checkerOf(context: ReadContext) {
  return { author: CHECKER, date: instant(context) };
}
