/** Everything asked of a paper's file. */
import type { Paper } from '../../../../shared/format/paper.ts';
import { BODY_CHECKS } from './body-checks.ts';
import { CLOSING_CHECKS } from './closing-checks.ts';
import { FURNITURE_CHECKS } from './furniture-checks.ts';
import { HEAD_CHECKS } from './head-checks.ts';
import { PAGE_CHECKS } from './page-checks.ts';
import type { Form } from './read-form.ts';
import { type Check, type Choices, look, NO_CHOICES } from './sought.ts';

export const CHECKS: readonly Check[] = [
  ...PAGE_CHECKS,
  ...HEAD_CHECKS,
  ...BODY_CHECKS,
  ...CLOSING_CHECKS,
  ...FURNITURE_CHECKS,
];

/** Every fault of a file, with the check and the clause it is against. */
export function faultsOf(form: Form, paper: Paper, choices: Choices = NO_CHOICES): string[] {
  const sought = look(form, paper, choices);
  return CHECKS.flatMap(({ id, clause, fault }) => {
    const found = fault(sought);
    return found === null ? [] : [`${id} (${clause}): ${found}`];
  });
}
