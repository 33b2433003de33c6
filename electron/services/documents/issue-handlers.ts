/** Numbers: every verb and the use case that answers it. */
import type { ISSUING_VERBS } from '../../../shared/contract/issuing.ts';
import type { HandlersOf } from '../context.ts';
import { viewRegister } from '../registering.ts';
import { stampCopy } from './copying.ts';
import { checkIssueOf } from './issue-checking.ts';
import { issueDocument, voidNumber } from './issuing.ts';

export const ISSUING_HANDLERS: HandlersOf<typeof ISSUING_VERBS> = {
  'document:check-issue': (context, { id, date, number }) => checkIssueOf(context, id, date, number),
  'document:issue': issueDocument,
  'document:copy': stampCopy,
  'register:list': viewRegister,
  'register:void': (context, { id, reason }) => voidNumber(context, id, reason),
};
