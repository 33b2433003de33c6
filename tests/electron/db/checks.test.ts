import { describe, expect, it } from 'vitest';
import { readSchema } from '../../../electron/db/inspect.ts';
import { Presence } from '../../../shared/domain/attendance.ts';
import { CellType, OFFICES, ToneStyle } from '../../../shared/domain/cell.ts';
import { DOCUMENT_STATES } from '../../../shared/domain/document.ts';
import { IMAGE_ORIGINS } from '../../../shared/domain/image.ts';
import { LeaveKind, MEMBERSHIPS } from '../../../shared/domain/member.ts';
import { REGISTER_ORIGINS } from '../../../shared/domain/numbering.ts';
import { STORED_STATES, WISHES } from '../../../shared/domain/outbox.ts';
import { PORTAL_KINDS } from '../../../shared/domain/portal.ts';
import {
  DECISIONS,
  ITEM_KINDS,
  ORIGINS,
  ROUND_STATES,
  VERDICTS,
  Way,
} from '../../../shared/domain/review.ts';
import { SessionState } from '../../../shared/domain/session.ts';
import { Threshold } from '../../../shared/domain/vote.ts';
import { KINDS } from '../../../shared/format/kinds.ts';
import { openNew } from './fixtures.ts';

const FLAG = ['0', '1'];

/** What the program may write, by the column it goes to. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  'cell_fact.cell_type': CellType.options,
  'cell_fact.tone_style': ToneStyle.options,
  'document.kind': KINDS,
  'document.state': DOCUMENT_STATES,
  'issued_image.origin': IMAGE_ORIGINS,
  'office.office': OFFICES,
  'outbox.action': WISHES,
  'outbox.state': STORED_STATES,
  'portal_account.kind': PORTAL_KINDS,
  'register_entry.origin': REGISTER_ORIGINS,
  'review_item.decision': DECISIONS,
  'review_item.is_resolved': FLAG,
  'review_item.kind': ITEM_KINDS,
  'review_item.origin': ORIGINS,
  'review_round.state': ROUND_STATES,
  'reviewer.verdict': VERDICTS,
  'reviewer.way': Way.options,
  'roll_entry.leave': LeaveKind.options,
  'roll_entry.membership': MEMBERSHIPS,
  'roll_entry.presence': Presence.options,
  'session.is_combined': FLAG,
  'session.is_roll_settled': FLAG,
  'session.state': SessionState.options,
  'vote.passed': FLAG,
  'vote.threshold': Threshold.options,
  'vote.too_many_ballots': FLAG,
};

describe('a list of values the database checks', () => {
  it('is a list of the domain, to the last value', async () => {
    const { sqlite } = await openNew();
    const ours = Object.entries(LISTS).map(([column, values]) => lineOf(column, values));
    expect(listChecks(readSchema(sqlite)).toSorted()).toEqual(ours.toSorted());
  });
});

/** Every list of values in a schema: "session.state: closed, held, planned". */
function listChecks(schema: string): string[] {
  const statements = schema.replace(/--.*$/gmu, '').split(/^(?=\w+: CREATE)/mu);
  return statements.flatMap((statement) => {
    const table = /^\w+/u.exec(statement)?.[0];
    return [...statement.matchAll(/([^\s(]+)\s+IN\s*\(([^()]*)\)/giu)].map(([, column = '', values = '']) =>
      lineOf(
        `${table}.${column}`,
        values.split(',').map((value) => value.trim().replaceAll("'", '')),
      ),
    );
  });
}

function lineOf(column: string, values: readonly string[]): string {
  return `${column}: ${values.toSorted().join(', ')}`;
}
