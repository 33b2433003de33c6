/** The plan of a year at the command line: shown, made, changed. */

import type { Member } from '../../shared/domain/member.ts';
import { nameAmong } from '../../shared/domain/names.ts';
import { type Plan, PlanInput } from '../../shared/domain/plan.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { formatScreenDate, romanQuarter } from '../../shared/text/dates.ts';
import { idAt, textOption } from './arguments.ts';
import { readChanged } from './given-json.ts';
import { table } from './print.ts';
import type { Result, VerbCall } from './verb.ts';

/** Shows the plan of a year, or sets from a JSON file what the file names of it. */
export async function runYearPlan(call: VerbCall): Promise<Result> {
  const { backend, options } = call;
  const year = idAt(call, 0, 'NĂM');
  const file = textOption(options, 'set');
  const members = await backend.call('member:list', {});
  const plan = (await backend.call('plan:list', {})).find((one) => one.year === year);
  if (file === undefined) {
    if (plan === undefined) throw new Refusal('not-found', { what: `kế hoạch năm ${year}` });
    return { json: plan, text: describePlan(plan, members) };
  }
  const saved = await backend.call('plan:save', {
    ...(plan !== undefined && { id: plan.id }),
    plan: await readChanged(file, PlanInput, plan ?? { ...EMPTY_PLAN, year }),
  });
  return { json: saved, text: describePlan(saved, members) };
}

const EMPTY_PLAN = {
  basis: [],
  purpose: '',
  requirements: '',
  method: '',
  assignments: '',
  recipients: [],
  signerId: null,
};

function describePlan({ year, subject, rows }: Plan, members: readonly Member[]): string {
  const presenters = (ids: readonly number[]): string =>
    members
      .filter(({ id }) => ids.includes(id))
      .map((member) => nameAmong(members, member))
      .join(', ');
  const lines = rows.map((row) => [
    String(row.id),
    romanQuarter(row.quarter),
    row.sessionDate === null ? '' : formatScreenDate(row.sessionDate),
    presenters(row.presenterIds),
    row.topic,
  ]);
  return [
    `Kế hoạch năm ${year}: ${subject}`,
    table(['ID', 'Quý', 'Ngày', 'Người trình bày', 'Chuyên đề'], lines, 'Chưa có chuyên đề nào.'),
  ].join('\n');
}
