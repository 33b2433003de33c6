/** Year plans of before: out of an old file into a plan, and the file into its paper. */
import type { ImportReport, PlanReading, PlanReadingRow } from '../../../shared/contract/importing.ts';
import type { PaperFacts } from '../../../shared/domain/paper-facts.ts';
import type { Plan, PlanInput } from '../../../shared/domain/plan.ts';
import type { ReadPlanRow } from '../../../shared/domain/read-plan.ts';
import type { Day } from '../../../shared/domain/values.ts';
import { PLAN_PAPER } from '../../../shared/format/kinds.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { GivenFile } from '../../files/given-file.ts';
import { importAside } from '../../import/aside.ts';
import type { ReadWish } from '../../import/import-file.ts';
import { legacySentence } from '../../import/messages.ts';
import { readPlan } from '../../import/plan/index.ts';
import { readPlanWords } from '../../import/plan/words.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import { requirePlan, savePlan } from '../planning.ts';
import { cut, fitFacts, importRead } from './importing.ts';
import { findSignatory } from './old-papers.ts';
import { rememberSource } from './upgrading.ts';
import { readTemplate } from './wording.ts';

/** As many rows as a plan may have. */
const MOST_ROWS = 60;
const LONGEST_TOPIC = 500;

/** What a file says of a year's topics; nothing is taken. */
export async function readPlanFile(
  context: ReadContext,
  { encoding, ...file }: GivenFile & ReadWish,
): Promise<PlanReading> {
  const imported = await importAside(file, { encoding }, context.host.signal);
  const { year, rows } = readPlan(imported);
  const facts = fitFacts(imported.facts);
  const read = rows.slice(0, MOST_ROWS).map((row) => toReadingRow(context, row, facts.date));
  return {
    year,
    subject: cut(imported.title ?? '', LONGEST_TOPIC),
    facts,
    legacy: imported.legacy,
    words: readPlanWords(imported.blocks),
    rows: read.map(({ row }) => row),
    notices: [
      ...(imported.legacy === null ? [] : [legacySentence(imported.legacy)]),
      ...new Set(read.flatMap(({ told }) => told)),
      ...(rows.length > MOST_ROWS
        ? [`Tệp có ${rows.length} dòng; kế hoạch chỉ nhận ${MOST_ROWS} dòng đầu.`]
        : []),
    ],
  };
}

/** Makes the plan, and the paper of it where wished, all or nothing. */
export async function importPlan(
  context: WriteContext,
  file: GivenFile,
  wish: ReadWish & { plan: PlanInput; facts?: PaperFacts | undefined; paper: 'none' | 'draft' | 'issued' },
): Promise<{ plan: Plan; paper: ImportReport | null }> {
  const template = await readTemplate(context, PLAN_PAPER);
  const { encoding } = wish;
  const imported = wish.paper === 'none' ? null : await importAside(file, { encoding }, context.host.signal);
  return inTransaction(context.data, () => {
    const { id } = savePlan(context, undefined, wish.plan);
    const paper =
      imported === null
        ? null
        : importRead(context, file, imported, {
            kind: PLAN_PAPER,
            planId: id,
            facts: wish.facts,
            keepNumber: wish.paper === 'issued',
          });
    if (paper?.isKept) rememberSource(context, paper.id, template);
    return { plan: requirePlan(context, id), paper };
  });
}

function toReadingRow(
  context: ReadContext,
  { presenters, ...row }: ReadPlanRow,
  planDay: Day | null,
): { row: PlanReadingRow; told: string[] } {
  const people = presenters.map((name) => ({
    name,
    ...findSignatory(context, name, row.sessionDate ?? planDay),
  }));
  const unknown = people.filter(({ id }) => id === null).map(({ name }) => name);
  const named = unknown.length === 0 ? '' : `Người trình bày: ${unknown.join(', ')}`;
  return {
    row: {
      ...row,
      topic: cut(row.topic, LONGEST_TOPIC),
      approver: cut(row.approver),
      place: cut(row.place),
      presenterIds: [...new Set(people.flatMap(({ id }) => (id === null ? [] : [id])))].slice(0, 20),
      note: cut([row.note, named].filter((text) => text !== '').join('; ')),
    },
    told: unknown.map(
      (name) => `Không rõ đồng chí nào là “${name}” trong danh sách đảng viên; tên ấy để ở ô Ghi chú.`,
    ),
  };
}
